import type { BenchDatabase, BenchRequest } from '../contenders/contender.ts'
import type { Answer, Operation, Sample } from '../operation.ts'
import type { Running } from './measure.ts'

/** What a server answers, in the common shape. */
export async function answerOf(
  { contender, url }: Running,
  operation: Operation,
  sample: Sample,
  database: BenchDatabase,
): Promise<Answer> {
  await contender.prepare?.(url, database, [sample.actor])
  const { status, text } = await post(url, contender.request(operation, sample))
  try {
    return contender.read(operation, JSON.parse(text))
  } catch (cause) {
    throw new Error(
      `${contender.name} answers ${operation} with ${status}: ${text.slice(0, 600)}`,
      { cause },
    )
  }
}

/** One request outside of what is measured. */
export async function post(
  url: string,
  { path, headers, body }: BenchRequest,
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(url + path, { method: 'POST', headers, body })
  return { status: response.status, text: await response.text() }
}
