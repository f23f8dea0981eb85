import {
  type ArchiveViewer,
  type CaseVault,
  DirectoryStore,
  ERASURE_REASONS,
  type ErasureReason,
  ErasureRefused,
  erasePersonEverywhere,
  finishErasures,
  personArchive,
  recordOperatorExport,
  type WrittenArchive,
} from '@passerelle/schema'
import type { Command } from 'commander'
import { databaseUrl, type Environment, readKeyStore } from '../config.ts'
import { WorkerDatabase } from '../database/worker-database.ts'
import { createCaseVault } from '../vault/index.ts'
import { Misused, NoSuchThing } from './exit-codes.ts'

const REASONS = ERASURE_REASONS.map(({ code }) => code)

/** Adds `passerelle person`: the rights of a person over all that the installation keeps. */
export function addPersonCommands(passerelle: Command, env: Environment): void {
  const person = passerelle
    .command('person')
    .description('give a person all that is kept of them, or erase it, for every partner')
  person
    .command('export <id>')
    .description('print everything of a person, hosted values and messages in clear')
    .option('--json', 'for programs instead of people', false)
    .action(async (id: string, { json }: { json: boolean }) => {
      const archive = await exportPerson(env, id)
      process.stdout.write(json ? `${archive.json}\n` : archive.text)
    })
  person
    .command('erase <id>')
    .description('erase a person from every case, and destroy the keys; it cannot be undone')
    .requiredOption('--reason <code>', `why: ${REASONS.join(', ')}`)
    .action(async (id: string, { reason }: { reason: string }) => {
      print(await erasePerson(env, id, reasonOf(reason)))
    })
}

async function exportPerson(env: Environment, personId: string): Promise<WrittenArchive> {
  return withEverything(env, async (owner, vault) => {
    const directory = new DirectoryStore({ query: (text) => owner.pool.query(text) })
    await directory.refresh()
    const reach = {
      partnerId: null,
      read: <Row extends object>(
        ...asked: Parameters<Parameters<typeof personArchive>[0]['read']>
      ) => owner.transaction((tx) => tx.query<Row>(...asked)),
    }
    const now = new Date()
    const asked = { personId: checkId(personId), now }
    const archive = await personArchive(reach, viewerOf(directory), vault, asked)
    if (archive === null) throw new NoSuchThing('There is no such person.')
    // Before it is shown: nothing leaves without a trace.
    await owner.transaction((tx) => recordOperatorExport(tx, personId, now))
    return archive
  })
}

async function erasePerson(
  env: Environment,
  personId: string,
  reason: ErasureReason,
): Promise<object> {
  return withEverything(env, async (owner, vault) => {
    const now = new Date()
    const erased = await owner
      .transaction((tx) => erasePersonEverywhere(tx, checkId(personId), reason, now))
      .catch((error: unknown) => {
        if (!(error instanceof ErasureRefused)) throw error
        throw new Misused(
          `Referrals of this person are still open: ${error.openReferrals}. Their partners end or cancel them first.`,
        )
      })
    // Also what earlier erasures left, this person's among them.
    const keysDestroyed = await finishErasures((work) => owner.transaction(work), vault, now)
    if (!erased && keysDestroyed === 0) throw new NoSuchThing('There is no such person.')
    return { erased, keysDestroyed }
  })
}

/** The database as its owner, and the key store: without it nothing of this can be done. */
async function withEverything<Result>(
  env: Environment,
  work: (owner: WorkerDatabase, vault: CaseVault) => Promise<Result>,
): Promise<Result> {
  const { keysDatabaseUrl, caseKeyRing } = readKeyStore(env)
  if (keysDatabaseUrl === null || caseKeyRing === null) {
    throw new Misused('Set PASSERELLE_KEYS_DATABASE_URL: what is hosted is sealed by its keys.')
  }
  const owner = new WorkerDatabase({
    connectionString: databaseUrl(env, 'DATABASE_URL'),
    // Few rows of many tables, once: no reader waits for it.
    statement_timeout: 60_000,
  })
  const vault = createCaseVault({ databaseUrl: keysDatabaseUrl, ring: caseKeyRing })
  try {
    await vault.check()
    return await work(owner, vault)
  } finally {
    await vault.close()
    await owner.close()
  }
}

function viewerOf(directory: DirectoryStore): ArchiveViewer {
  return {
    partnerId: null,
    reach:
      'Tout ce que cette installation conserve de la personne. Les informations que des partenaires gardent dans leur propre système sont à leur demander.',
    nameOf: (partnerId) => directory.partner(partnerId)?.name ?? partnerId,
    conceals: () => false,
    isSensitive: () => false,
    serviceName: (serviceId) => directory.service(serviceId)?.name ?? null,
  }
}

function checkId(id: string): string {
  if (/^[0-9a-f-]{36}$/i.test(id)) return id
  throw new Misused('A person is named by its identifier, a UUID.')
}

function reasonOf(written: string): ErasureReason {
  const reason = REASONS.find((code) => code === written)
  if (reason === undefined) throw new Misused(`--reason takes one of ${REASONS.join(', ')}.`)
  return reason
}

function print(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
}
