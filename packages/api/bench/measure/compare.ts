import { deepStrictEqual } from 'node:assert'
import type { BenchDatabase } from '../contenders/contender.ts'
import { onDatabase } from '../dataset/cluster.ts'
import type { Samples } from '../dataset/samples.ts'
import type { Answer, Operation, Sample } from '../operation.ts'
import type { Running } from './measure.ts'

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
  const [reference, ...others] = running
  if (reference === undefined) throw new Error('no server to compare')
  for (const operation of operations) {
    if (operation === 'change') continue
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
  if (!operations.includes('change')) return samples
  const changes = samples.change.slice(0, COMPARED * running.length)
  for (const [index, sample] of changes.entries()) {
    const one = running[index % running.length]
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

async function answerOf(
  { contender, url }: Running,
  operation: Operation,
  sample: Sample,
  database: BenchDatabase,
): Promise<Answer> {
  await contender.prepare?.(url, database, [sample.actor])
  const { path, headers, body } = contender.request(operation, sample)
  const response = await fetch(url + path, { method: 'POST', headers, body })
  const text = await response.text()
  try {
    return contender.read(operation, JSON.parse(text))
  } catch (cause) {
    throw new Error(
      `${contender.name} answers ${operation} with ${response.status}: ${text.slice(0, 600)}`,
      { cause },
    )
  }
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
