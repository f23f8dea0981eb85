import {
  DomainError,
  NotFound,
  operatorDelegatesDesk,
  operatorEndsHosting,
  operatorSetsAddress,
  type Transaction,
} from '@passerelle/schema'
import type { Command } from 'commander'
import { databaseUrl, type Environment } from '../config.ts'
import { WorkerDatabase } from '../database/worker-database.ts'
import { Misused, NoSuchThing } from './exit-codes.ts'

/** Adds `passerelle hosting`: for partners that have no program and cannot delegate by one. */
export function addHostingCommands(passerelle: Command, env: Environment): void {
  const hosting = passerelle
    .command('hosting')
    .description('let a partner without any program have its desk shown by another')
  hosting
    .command('begin')
    .description('delegate a desk, in the name of its partner')
    .requiredOption('--partner <id>', 'whose desk it is')
    .requiredOption('--host <id>', 'the partner that shows it')
    .requiredOption('--url <address>', 'the page of the host, https')
    .action(async ({ partner, host, url }: Record<'partner' | 'host' | 'url', string>) => {
      const asked = { partnerId: idOf(partner), hostId: idOf(host), deskUrl: url }
      print(await inOne(env, (tx) => operatorDelegatesDesk(tx, new Date(), asked)))
    })
  hosting
    .command('end <id>')
    .description('end a hosting: its sessions and links end at once')
    .action(async (id: string) => {
      const ended = await inOne(env, (tx) => operatorEndsHosting(tx, new Date(), idOf(id)))
      if (ended === null) throw new NoSuchThing('There is no such hosting in force.')
      print(ended)
    })
  hosting
    .command('address')
    .description('say where an agent is told that something waits; registers the agent if need be')
    .requiredOption('--partner <id>', 'whose agent it is')
    .requiredOption('--agent <reference>', 'opaque reference of the agent')
    .requiredOption('--address <e-mail>', 'an address of the organisation')
    .action(
      async ({ partner, agent, address }: Record<'partner' | 'agent' | 'address', string>) => {
        const asked = { partnerId: idOf(partner), agentRef: agent, address }
        print(await inOne(env, (tx) => operatorSetsAddress(tx, new Date(), asked)))
      },
    )
}

/** One transaction as the owner; what is refused is told as a wrong argument. */
async function inOne<Result>(
  env: Environment,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const owner = new WorkerDatabase({ connectionString: databaseUrl(env, 'DATABASE_URL') })
  try {
    return await owner.transaction(work)
  } catch (error) {
    if (error instanceof NotFound) throw new NoSuchThing('There is no such partner.')
    if (error instanceof DomainError) throw new Misused(error.message)
    throw error
  } finally {
    await owner.close()
  }
}

function idOf(written: string): string {
  if (/^[0-9a-f-]{36}$/i.test(written)) return written
  throw new Misused('Partners and hostings are named by their identifier, a UUID.')
}

function print(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
}
