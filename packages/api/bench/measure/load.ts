import { Connection } from './connection.ts'

/** What the load generator is asked to do: everything is written out beforehand. */
export interface Load {
  readonly host: string
  readonly port: number
  readonly connections: number
  readonly requests: readonly string[]
  /** What a good answer contains; a cheap look at every answer. */
  readonly expects: string
}

export interface LoadResult {
  readonly seconds: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly failures: number
  /** The first bad answer, to be understood. */
  readonly firstFailure: string | null
}

const ERRORS = Buffer.from('"errors":')

/** Asks everything over a fixed number of connections, each of them one thing at a time. */
export async function load({
  host,
  port,
  connections,
  requests,
  expects,
}: Load): Promise<LoadResult> {
  const open = await Promise.all(
    Array.from({ length: connections }, () => Connection.open(host, port)),
  )
  const expected = Buffer.from(expects)
  const latencies = new Float64Array(requests.length)
  let next = 0
  let failures = 0
  let firstFailure: string | null = null
  const started = performance.now()
  await Promise.all(
    open.map(async (connection) => {
      for (let index = next++; index < requests.length; index = next++) {
        const asked = performance.now()
        const { status, body } = await connection.ask(requests[index] ?? '')
        latencies[index] = performance.now() - asked
        if (status === 200 && body.includes(expected) && !body.includes(ERRORS)) continue
        failures += 1
        firstFailure ??= `${status} ${body.toString('utf8', 0, 400)}`
      }
    }),
  )
  const seconds = (performance.now() - started) / 1_000
  for (const connection of open) connection.close()
  latencies.sort()
  return {
    seconds,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    failures,
    firstFailure,
  }
}

function quantile(sorted: Float64Array, part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
