import type { BenchDatabase, BenchRequest, Contender } from '../contenders/contender.ts'
import { onDatabase } from '../dataset/cluster.ts'
import type { Samples } from '../dataset/samples.ts'
import type { Operation, Sample } from '../operation.ts'
import { type Options, requestsPerServer } from '../options.ts'
import { Child } from './child.ts'
import type { Load, LoadResult } from './load.ts'
import { cpuOf, cpuOfPostgres, parentOf, peakMemoryOf } from './process-usage.ts'

/** A contender whose server runs. */
export interface Running {
  readonly contender: Contender
  readonly url: string
  readonly child: Child
}

/** One operation on one server in one round. */
export interface Round {
  readonly requestsPerSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly serverCpuMs: number | null
  readonly databaseCpuMs: number | null
}

/** Everything measured of one operation on one server. */
export interface Cell {
  readonly operation: Operation
  readonly server: string
  readonly requests: number
  readonly rounds: readonly Round[]
  peakMemoryMib: number | null
}

const EXPECTED: Readonly<Record<Operation, string>> = {
  inbox: 'Partenaire',
  case: 'Partenaire',
  change: 'UNDER_REVIEW',
}

/**
 * Rounds of every operation on every server, one at a time, in turns: what slows the machine for a
 * while slows them all.
 */
export async function measure(
  running: readonly Running[],
  samples: Samples,
  database: BenchDatabase,
  options: Options,
): Promise<readonly Cell[]> {
  const shares = running.map((_, index) => shareOf(samples, index, running.length, options))
  const cells = new Map<string, Cell & { rounds: Round[] }>()
  const postmaster = await onDatabase(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    return parentOf(rows[0]?.pid ?? 0)
  })
  const { child: generator } = await Child.start(new URL('./load.process.ts', import.meta.url))
  try {
    for (let round = 0; round <= options.rounds; round += 1) {
      for (const operation of options.operations) {
        for (const place of running.keys()) {
          // Another server goes first in each round.
          const index = (place + round) % running.length
          const one = running[index]
          const share = shares[index]
          if (one === undefined || share === undefined) continue
          const asked = share.take(
            operation,
            round === 0 ? options.warmUp : options.requests[operation],
          )
          const measured = await runCell(one, {
            operation,
            asked,
            database,
            generator,
            postmaster,
            options,
          })
          if (round === 0) continue
          const key = `${operation} ${one.contender.name}`
          const cell = cells.get(key) ?? {
            operation,
            server: one.contender.name,
            requests: asked.length,
            rounds: [],
            peakMemoryMib: null,
          }
          cell.rounds.push(measured)
          cell.peakMemoryMib = await peakMemoryOf(one.child.pid)
          cells.set(key, cell)
        }
      }
    }
  } finally {
    await generator.stop()
  }
  return options.operations.flatMap((operation) =>
    running.flatMap(({ contender }) => cells.get(`${operation} ${contender.name}`) ?? []),
  )
}

async function runCell(
  { contender, url, child }: Running,
  cell: {
    readonly operation: Operation
    readonly asked: readonly Sample[]
    readonly database: BenchDatabase
    readonly generator: Child
    readonly postmaster: number | null
    readonly options: Options
  },
): Promise<Round> {
  const { operation, asked, generator, postmaster } = cell
  const { hostname, port } = new URL(url)
  await contender.prepare?.(url, cell.database, [...new Set(asked.map(({ actor }) => actor))])
  const work: Load = {
    host: hostname,
    port: Number(port),
    connections: cell.options.connections,
    requests: asked.map((sample) => written(hostname, contender.request(operation, sample))),
    expects: EXPECTED[operation],
  }
  const usage = async (): Promise<readonly [number | null, number | null]> => [
    await cpuOf(child.pid),
    postmaster === null ? null : await cpuOfPostgres(postmaster),
  ]
  const before = await usage()
  const answer = await generator.ask<{ readonly result: LoadResult } | { readonly error: string }>(
    work,
  )
  const after = await usage()
  if ('error' in answer) throw new Error(`${operation} of ${contender.name}: ${answer.error}`)
  const { result } = answer
  if (result.failures > 0) {
    throw new Error(
      `${operation} of ${contender.name}: ${result.failures} bad answers, the first: ${result.firstFailure}`,
    )
  }
  const each = (index: 0 | 1): number | null =>
    before[index] === null || after[index] === null
      ? null
      : (after[index] - before[index]) / asked.length
  return {
    requestsPerSecond: asked.length / result.seconds,
    p50Ms: result.p50Ms,
    p99Ms: result.p99Ms,
    serverCpuMs: each(0),
    databaseCpuMs: each(1),
  }
}

function written(host: string, { path, headers, body }: BenchRequest): string {
  const lines = Object.entries({
    host,
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
  }).map(([name, value]) => `${name}: ${value}`)
  return `POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}

interface Share {
  take(operation: Operation, count: number): readonly Sample[]
}

/** Reads are the same for all and come round again; changes are each server's own, used once. */
function shareOf(samples: Samples, index: number, servers: number, options: Options): Share {
  const changes = samples.change.filter((_, place) => place % servers === index)
  const needed = options.operations.includes('change') ? requestsPerServer(options, 'change') : 0
  if (changes.length < needed) {
    throw new Error(
      `${needed} changes for each server, but the data holds ${changes.length}: ask for fewer rounds or a larger scale`,
    )
  }
  const taken: Record<Operation, number> = { inbox: 0, case: 0, change: 0 }
  return {
    take(operation, count) {
      const from = operation === 'change' ? changes : samples[operation]
      const start = taken[operation]
      taken[operation] += count
      return Array.from({ length: count }, (_, offset) => {
        const sample = from[(start + offset) % from.length]
        if (sample === undefined) throw new Error(`nothing to ask for ${operation}`)
        return sample
      })
    },
  }
}
