import { setTimeout as sleep } from 'node:timers/promises'
import { answer, ok, openConnector } from '../src/connectors/connector-for-test.ts'
import { Database } from '../src/database/database.ts'
import { connect } from '../src/facets/facts-for-test.ts'
import { faultyReads } from './access/faulty-reads.ts'
import type { Sabotage } from './access/sabotage.ts'
import { askAs } from './ask.ts'
import { ENDINGS, type Lane, type OpenCase, VALUES } from './closing-races.endings.ts'
import type { Fault } from './fault.ts'
import { type Ground, onGround } from './ground.ts'
import { equal, type ProofResult, type ProofRow, resultOf, type Size, some } from './proof.ts'

const RACES = { reduced: 12, full: 500 } as const
const LANES = 3
const READERS = 3
/** Reads of each reader that begin after the acknowledgement. */
const LATE = 2
/** Reads that begin at the very moment of it. */
const BURST = 4
const MOST_PATIENCE = 3
const SLOWEST_ANSWER_MS = 10

interface Tally {
  readonly races: Map<string, number>
  readonly lateValues: Map<string, number>
  /** Reads that ended before the command was sent and gave both values, or did not. */
  open: number
  closed: number
  /** Reads under way while the command ran: they may give values or not. */
  overlappingOpen: number
  overlappingClosed: number
  /** Reads that began after the acknowledgement. */
  late: number
  failed: number
}

/** Readers read on while what opened the facts is ended: whoever begins after the answer gets nothing. */
export async function run(size: Size, sabotage: Sabotage = {}): Promise<ProofResult> {
  const races = RACES[size]
  const tally: Tally = {
    races: new Map(),
    lateValues: new Map(),
    open: 0,
    closed: 0,
    overlappingOpen: 0,
    overlappingClosed: 0,
    late: 0,
    failed: 0,
  }
  await onGround(async (ground) => {
    await sabotage.database?.(ground.world.owner)
    await raceAll(ground, races, tally, sabotage.statements ?? [])
  })
  return resultOf(
    'closing races',
    `${races} races of ${Object.keys(ENDINGS).length} kinds, ${READERS} readers in each, ${tally.late} late reads`,
    rowsOf(tally, races),
  )
}

function rowsOf(tally: Tally, races: number): readonly ProofRow[] {
  const values = [...tally.lateValues.values()].reduce((sum, count) => sum + count, 0)
  return [
    equal(
      'races run',
      [...tally.races.values()].reduce((sum, count) => sum + count, 0),
      races,
    ),
    some('reads before the end that gave both values', tally.open),
    equal('reads before the end that did not', tally.closed, 0),
    some('reads under way while the command ran that gave values', tally.overlappingOpen),
    some('reads under way while the command ran that gave none', tally.overlappingClosed),
    some('reads that began after the acknowledged end', tally.late),
    equal('of these, reads that gave a value', values, 0),
    equal('reads that failed', tally.failed, 0),
    ...Object.keys(ENDINGS).map((kind) => {
      const gave = tally.lateValues.get(kind) ?? 0
      const found = `${tally.races.get(kind) ?? 0} races, ${gave} late values`
      return { claim: kind, found, ok: gave === 0 && tally.races.has(kind) }
    }),
  ]
}

async function raceAll(
  { world, urls }: Ground,
  races: number,
  tally: Tally,
  faults: readonly Fault[],
): Promise<void> {
  const connector = await openConnector()
  connector.behave(async (response, { body }) => {
    // Now and then a read is with the owner while the end comes in.
    await sleep(Math.random() * SLOWEST_ANSWER_MS)
    answer(
      response,
      body.items.map(() => ok({ quotientFamilial: VALUES.remote })),
    )
  })
  // Readers have connections of their own, as another process would.
  const database = new Database({ connectionString: urls.appUrl, max: LANES * READERS })
  const kinds = Object.entries(ENDINGS)
  let next = 0
  const lane = async (number: number): Promise<void> => {
    const own = await openLane(world, number, connector.url)
    const scope = faultyReads(database.scope(own.reader.actor), faults)
    for (let race = next++; race < races; race = next++) {
      const [kind, prepare] = kinds[race % kinds.length] ?? []
      if (kind === undefined || prepare === undefined) throw new Error('there is nothing to end')
      await raceOnce(kind, await prepare(own), {
        readOnce: (opened) => read(own, scope, opened),
        patience: race % MOST_PATIENCE,
        tally,
      })
    }
  }
  try {
    await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)))
  } finally {
    await database.close()
    connector.close()
  }
}

async function openLane(world: Lane['world'], number: number, url: string): Promise<Lane> {
  const lead = await world.addPartner('CCAS', `CCAS ${number}`)
  const owner = await world.addPartner('MSA', `MSA ${number}`)
  const reader = await world.addPartner('ASSOCIATION', `Association ${number}`)
  await connect(world, owner, url, ['familyBenefits'])
  return { world, lead, owner, reader, service: await world.addService(reader) }
}

const READ = `query ($id: ID!, $purpose: Purpose!) { sharedCase(id: $id) {
  familyBenefits(purpose: $purpose) { quotientFamilial }
  healthCoverage(purpose: $purpose) { puma } } }`

interface Read {
  readonly sharedCase: {
    readonly familyBenefits: readonly { readonly quotientFamilial: number | null }[]
    readonly healthCoverage: readonly { readonly puma: boolean | null }[]
  } | null
}

/** How many of the two values a read gave; null when it failed. */
async function read(
  { world }: Lane,
  scope: ReturnType<Database['scope']>,
  { caseId: id, purpose }: OpenCase,
): Promise<number | null> {
  const { data, errors } = await askAs<Read>({ world, scope }, READ, { id, purpose })
  if (errors.length > 0) return null
  const { familyBenefits = [], healthCoverage = [] } = data?.sharedCase ?? {}
  const values = [
    ...familyBenefits.map(({ quotientFamilial }) => quotientFamilial),
    ...healthCoverage.map(({ puma }) => puma),
  ]
  return values.filter((value) => value !== null).length
}

interface Racing {
  /** How many of the two values a read gave; null when it failed. */
  readonly readOnce: (opened: OpenCase) => Promise<number | null>
  /** How many reads to wait for before the end. */
  readonly patience: number
  readonly tally: Tally
}

async function raceOnce(
  kind: string,
  opened: OpenCase,
  { readOnce, patience, tally }: Racing,
): Promise<void> {
  let sent = false
  let acknowledged = false
  const note = async (): Promise<boolean> => {
    const isLate = acknowledged
    const values = await readOnce(opened)
    if (values === null) tally.failed += 1
    else if (isLate) {
      tally.late += 1
      if (values > 0) tally.lateValues.set(kind, (tally.lateValues.get(kind) ?? 0) + 1)
    } else if (sent) {
      tally[values > 0 ? 'overlappingOpen' : 'overlappingClosed'] += 1
    } else {
      tally[values === 2 ? 'open' : 'closed'] += 1
    }
    return isLate
  }
  await note()
  const reader = async (): Promise<void> => {
    for (let late = 0; late < LATE; ) if (await note()) late += 1
  }
  const readers = Array.from({ length: READERS }, reader)
  for (let waited = 0; waited < patience; waited += 1) await note()
  sent = true
  await opened.end()
  acknowledged = true
  await Promise.all([...readers, ...Array.from({ length: BURST }, note)])
  tally.races.set(kind, (tally.races.get(kind) ?? 0) + 1)
}
