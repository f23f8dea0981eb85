import type { Command } from 'commander'
import { databaseUrl, type Environment, readInstallationKey } from '../config.ts'
import {
  createSignatureKey,
  everyKey,
  type ListedSignatureKey,
  replaceKey,
} from '../signatures/index.ts'
import { withOwner } from './client.store.ts'
import { Misused } from './exit-codes.ts'

const DEFAULT_OVERLAP = '30'

/** Adds `passerelle signatures`: the keys that sign what the installation sends to partners. */
export function addSignatureCommands(passerelle: Command, env: Environment): void {
  const signatures = passerelle
    .command('signatures')
    .description('list and replace the keys that sign what is sent to partners')
  signatures
    .command('list')
    .description('list the keys, the newest first, without their private parts')
    .action(async () => print(await withOwner(ownerUrl(env), everyKey)))
  signatures
    .command('rotate')
    .description('make a new key; the one before signs beside it for some days')
    .option(
      '--overlap-days <number>',
      'how long partners may still trust the key before; 0 if somebody else has it',
      DEFAULT_OVERLAP,
    )
    .action(async ({ overlapDays }: { overlapDays: string }) =>
      print(await rotate(env, overlapDays)),
    )
}

async function rotate(env: Environment, written: string): Promise<readonly ListedSignatureKey[]> {
  if (!/^\d{1,3}$/.test(written)) throw new Misused('--overlap-days takes 0 to 999.')
  const key = await createSignatureKey(readInstallationKey(env))
  return withOwner(ownerUrl(env), async (owner) => {
    await replaceKey(owner, key, Number(written))
    return everyKey(owner)
  })
}

function ownerUrl(env: Environment): string {
  return databaseUrl(env, 'DATABASE_URL')
}

function print(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
}
