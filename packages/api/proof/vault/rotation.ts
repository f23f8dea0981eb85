import { setTimeout as sleep } from 'node:timers/promises'
import { newId, type Sealed, type SealedPlace } from '@passerelle/schema'
import pg from 'pg'
import { createCaseVault, KeyRing, type OpenCaseVault, rewrapKeys } from '../../src/vault/index.ts'

/** A sealed text and what it says. */
interface Known extends Sealed {
  readonly says: string
}

/** What happened while the keys were moved. */
export interface Rotation {
  readonly reads: number
  readonly writes: number
  readonly moved: number
  /** Reads that did not give the text, and writes that failed. */
  readonly failures: number
  /** Texts that the new key alone does not open afterwards. */
  readonly lost: number
}

const READERS = 3
const CHUNK = 20

/**
 * Moves every key under a new key of the ring while readers read and writers write: one that has learnt
 * of the new key, and one that still wraps under the old.
 */
export async function rotateUnderLoad(
  databaseUrl: string,
  { old, next, writes }: { readonly old: string; readonly next: string; readonly writes: number },
): Promise<Rotation> {
  const ring = KeyRing.ofText(`${next},${old}`)
  const serving = createCaseVault({ databaseUrl, ring })
  const behind = createCaseVault({ databaseUrl, ring: KeyRing.ofText(`${old},${next}`) })
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const known: Known[] = []
  let [reads, moved, failures] = [0, 0, 0]
  let writing = true
  const read = async (): Promise<void> => {
    while (writing) {
      const some = known.slice(-CHUNK)
      // Nothing to read yet, and nothing that would let others go on.
      if (some.length === 0) await sleep(1)
      reads += some.length
      failures += await notRead(serving, some).catch(() => some.length)
    }
  }
  const write = async (vault: OpenCaseVault): Promise<void> => {
    for (let count = 0; count < writes; count += 1) {
      const says = `texte ${count}`
      const place = newPlace()
      await vault.seal([{ place, text: says }]).then(
        ([text = '']) => known.push({ place, text, says }),
        () => {
          failures += 1
        },
      )
    }
  }
  const move = async (): Promise<void> => {
    // Two at once, as when an operator is impatient.
    const both = await Promise.all([
      rewrapKeys(pool, ring, { batch: 7 }),
      rewrapKeys(pool, ring, { batch: 5 }),
    ])
    for (const one of both) moved += one.moved
  }
  try {
    const load = Promise.all([write(serving), write(behind)]).finally(() => {
      writing = false
    })
    const reading = Array.from({ length: READERS }, read)
    while (writing) await move()
    await Promise.all([load, ...reading])
    await move()
    const after = createCaseVault({ databaseUrl, ring: KeyRing.ofText(next) })
    const lost = await notRead(after, known).finally(() => after.close())
    return { reads, writes: known.length, moved, failures, lost }
  } finally {
    await Promise.all([serving.close(), behind.close(), pool.end()])
  }
}

async function notRead(vault: OpenCaseVault, known: readonly Known[]): Promise<number> {
  const opened = await vault.open(known)
  return known.filter(({ says }, index) => {
    const found = opened[index]
    return found?.kind !== 'OPENED' || found.text !== says
  }).length
}

function newPlace(): SealedPlace {
  const [caseId, partnerId, personId] = [newId(), newId(), newId()]
  return { table: 'facet_value', column: 'sealed', row: newId(), caseId, partnerId, personId }
}
