import { deepStrictEqual } from 'node:assert'
import type { BenchDatabase } from '../contenders/contender.ts'
import { onDatabase } from '../dataset/cluster.ts'
import type { Samples } from '../dataset/samples.ts'
import { type Answer, COMMON_OPERATIONS, type Operation, type Sample } from '../operation.ts'
import { answerOf } from './answer-of.ts'
import { compareFacets } from './compare-facets.ts'
import { able, type Running } from './measure.ts'

const COMPARED = 5

/**
 * Asks every server for the same few things and insists that they answer the same. Changes are made to
 * a referral of each server's own: what must agree is the change, and what it left in the database.
 *
 * @returns the samples that are left to be measured with
 */
export async function compareAnswers(
  running: readonly Running[],
  samples: Samples,
  database: BenchDatabase,
  operations: readonly Operation[],
): Promise<Samples> {
  for (const operation of COMMON_OPERATIONS) {
    if (operation === 'change' || !operations.includes(operation)) continue
    const [reference, ...others] = able(running, operation)
    if (reference === undefined) throw new Error('no server to compare')
    for (const sample of samples[operation].slice(0, COMPARED)) {
      const expected = ordered(await answerOf(reference, operation, sample, database))
      for (const other of others) {
        deepStrictEqual(
          ordered(await answerOf(other, operation, sample, database)),
          expected,
          `${other.contender.name} answers ${operation} otherwise than ${reference.contender.name}`,
        )
      }
    }
  }
  if (operations.includes('facets')) {
    await compareFacets(running, samples.facets.slice(0, COMPARED), database)
  }
  if (!operations.includes('change')) return samples
  const changing = able(running, 'change')
  const changes = samples.change.slice(0, COMPARED * changing.length)
  for (const [index, sample] of changes.entries()) {
    const one = changing[index % changing.length]
    if (one === undefined) continue
    deepStrictEqual(
      await answerOf(one, 'change', sample, database),
      { id: sample.id, state: 'UNDER_REVIEW', version: sample.version + 1 },
      `${one.contender.name} answers the change otherwise`,
    )
    await checkEffect(one.contender.name, sample, database)
  }
  return { ...samples, change: samples.change.slice(changes.length) }
}

/** The referral moved on by one version, with one event and one audit record of it. */
async function checkEffect(
  name: string,
  sample: Sample,
  { ownerUrl }: BenchDatabase,
): Promise<void> {
  const { rows } = await onDatabase(ownerUrl, (client) =>
    client.query(EFFECT, [sample.id, sample.version + 1]),
  )
  deepStrictEqual(
    rows,
    [{ state: 'UNDER_REVIEW', events: 1, audits: 1 }],
    `${name} leaves another effect`,
  )
}

const EFFECT = `
  select state,
    (select count(*)::int from event e where e.aggregate_id = r.id and e.aggregate_version = $2) as events,
    (select count(*)::int from audit_record a where a.aggregate_id = r.id and a.aggregate_version = $2) as audits
  from referral r where id = $1 and version = $2`

/** Lists whose order nobody promises, in one order. */
function ordered(answer: Answer): Answer {
  if ('referrals' in answer && 'participants' in answer) {
    return {
      ...answer,
      participants: [...answer.participants].sort((a, b) => (a.name < b.name ? -1 : 1)),
      referrals: [...answer.referrals].sort((a, b) => (a.id < b.id ? -1 : 1)),
    }
  }
  if ('referrals' in answer) {
    return {
      referrals: answer.referrals.map((row) => ({
        ...row,
        participants: [...row.participants].sort(),
      })),
    }
  }
  return answer
}
