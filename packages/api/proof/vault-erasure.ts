import type { CaseVault } from '@passerelle/schema'
import type { TestDatabase } from '../src/testing/index.ts'
import { onServer } from '../src/testing/test-server.ts'
import { World } from '../src/testing/world.ts'
import { createCaseVault, KeyRing, newKeyRingEntry } from '../src/vault/index.ts'
import { newGround } from './ground.ts'
import { equal, type ProofResult, type ProofRow, resultOf, type Size, some } from './proof.ts'
import { copyDatabase, dropDatabase } from './vault/copy.ts'
import { inFiles } from './vault/files.ts'
import { decryptAll, type HostedValue, hostValues } from './vault/hosted.ts'
import { rotateUnderLoad } from './vault/rotation.ts'

const CASES = { reduced: 12, full: 400 } as const
const WRITES = { reduced: 40, full: 1_000 } as const

/** How keys are destroyed; another way than ours, so that the proof is seen to fail. */
export type Destroy = (
  vault: CaseVault,
  keysUrl: string,
  caseId: string,
  personIds: readonly string[] | null,
) => Promise<void>

const OURS: Destroy = (vault, _keysUrl, caseId, personIds) => vault.destroy(caseId, personIds)

/**
 * Values of many cases are sealed and the database is copied, as a backup does. Then some cases and
 * some persons of others are erased by destroying keys in the key store of today. A program that reads the
 * copy, and read every value before, reads none of the erased ones and all of the others. Before that,
 * the key that wraps the keys is replaced while others read and write.
 */
export async function run(size: Size, destroy: Destroy = OURS): Promise<ProofResult> {
  const main = await newGround()
  const keysUrl = await main.keysUrl()
  const [old, next] = [newKeyRingEntry(), newKeyRingEntry()]
  const vault = createCaseVault({ databaseUrl: keysUrl, ring: KeyRing.ofText(`${next},${old}`) })
  let copy: string | undefined
  try {
    const values = await hosted({ main, keysUrl, ring: KeyRing.ofText(old), cases: CASES[size] })
    copy = await copyDatabase(main.ownerUrl, keysUrl)
    const given = [copy, main.ownerUrl] as const
    const rows: ProofRow[] = []
    for (const [index, url] of given.entries()) {
      rows.push(
        equal(`values ${FROM[index]} gives`, await readable(url, vault, values), values.size),
      )
    }
    const early = await wrappedKeys(keysUrl)
    const rotation = await rotateUnderLoad(keysUrl, { old, next, writes: WRITES[size] })
    rows.push(
      some('keys rewrapped while others read and write', rotation.moved),
      some('  reads meanwhile', rotation.reads),
      equal('  writes meanwhile', rotation.writes, 2 * WRITES[size]),
      equal('  of both, those that failed', rotation.failures, 0),
      equal('  texts lost', rotation.lost, 0),
      equal('  values the copy gives afterwards', await readable(copy, vault, values), values.size),
    )
    const { gone, kept, slots, erase } = erasureOf(values)
    const keys = [...early, ...(await wrappedKeys(keysUrl))]
    const theirs = keys.filter(({ slot }) => slots.has(slot)).map(({ bytes }) => bytes)
    const before = await inFiles(keysUrl, theirs)
    for (const [caseId, personIds] of erase) await destroy(vault, keysUrl, caseId, personIds)
    for (const [index, url] of given.entries()) {
      rows.push(
        equal(`erased values ${FROM[index]} gives`, await readable(url, vault, gone), 0),
        equal(`other values ${FROM[index]} gives`, await readable(url, vault, kept), kept.size),
      )
    }
    const after = await inFiles(
      keysUrl,
      keys.map(({ bytes }) => bytes),
    )
    // On another machine the files are not ours to read.
    if (before !== null && after !== null) {
      const left = theirs.filter((bytes) => after.has(bytes))
      rows.push(
        some('wrappings of the keys in files of the key store, before', before.size),
        equal('  of these still there', left.length, 0),
        some('  of other keys', after.size - left.length),
      )
    }
    return resultOf(
      'vault-erasure',
      `${values.size} values of ${CASES[size]} cases, ${gone.size} of them erased; ${rotation.moved} keys rewrapped under ${rotation.reads} reads and ${rotation.writes} writes`,
      rows,
    )
  } finally {
    await vault.close()
    if (copy !== undefined) await dropDatabase(copy, keysUrl)
    await main.drop()
  }
}

const FROM = ['the copy', 'the database'] as const

type Values = ReadonlyMap<string, HostedValue>

/** Hosted values, sealed under the first key of the ring; nobody is connected to the database after. */
async function hosted({
  main,
  keysUrl,
  ring,
  cases,
}: {
  readonly main: TestDatabase
  readonly keysUrl: string
  readonly ring: KeyRing
  readonly cases: number
}): Promise<Values> {
  const vault = createCaseVault({ databaseUrl: keysUrl, ring })
  // The database outlives this world.
  const world = await World.open(undefined, { ...main, drop: () => Promise.resolve() })
  try {
    return await hostValues(world, vault, cases)
  } finally {
    await Promise.all([world.close(), vault.close()])
  }
}

interface Erasure {
  /** What to destroy: cases with everybody in them, and single persons of others. */
  readonly erase: readonly (readonly [string, readonly string[] | null])[]
  readonly gone: Values
  readonly kept: Values
  /** The keys that go. */
  readonly slots: ReadonlySet<string>
}

/** Of ten cases one goes whole, and one person of another. */
function erasureOf(values: Values): Erasure {
  const ofCase = new Map([...values.values()].map((value) => [value.caseId, value]))
  const erase = [...ofCase.values()].flatMap(({ caseId, personId }, index) => {
    if (index % 10 > 1) return []
    return [[caseId, index % 10 === 0 ? null : [personId]] as const]
  })
  const destroyed = new Map(erase)
  const goes = ({ caseId, personId }: HostedValue): boolean => {
    const personIds = destroyed.get(caseId)
    return personIds === null || personIds?.includes(personId) === true
  }
  const gone = [...values].filter(([, value]) => goes(value))
  return {
    erase,
    gone: new Map(gone),
    kept: new Map([...values].filter(([, value]) => !goes(value))),
    slots: new Set(gone.map(([, { caseId, personId }]) => `${caseId}/${personId}`)),
  }
}

async function readable(databaseUrl: string, vault: CaseVault, values: Values): Promise<number> {
  const found = await decryptAll(databaseUrl, vault)
  return [...values].filter(([row, { text }]) => {
    const opened = found.get(row)
    return opened?.kind === 'OPENED' && opened.text === text
  }).length
}

async function wrappedKeys(
  keysUrl: string,
): Promise<readonly { readonly slot: string; readonly bytes: string }[]> {
  const { rows } = await onServer(keysUrl, (client) =>
    client.query<{ slot: string; bytes: string }>(
      `select case_id || '/' || subject_id as slot, split_part(wrapped_key, '.', 2) as bytes
       from case_key where wrapped_key is not null`,
    ),
  )
  return rows
}
