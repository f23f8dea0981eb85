import type { BenchDatabase, BenchRequest, Contender } from '../contenders/contender.ts'
import { onDatabase } from '../dataset/cluster.ts'
import type { Samples } from '../dataset/samples.ts'
import type { Operation, Sample } from '../operation.ts'
import type { Options } from '../options.ts'
import { Child } from './child.ts'
import type { Load, LoadResult } from './load.ts'
import { cpuOf, cpuOfPostgres, parentOf, peakMemoryOf } from './process-usage.ts'
import { shareOf } from './share.ts'

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
  /** Of the connector that the server asks meanwhile; null when there is none. */
  readonly connectorCpuMs: number | null
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
  // With a value: one that could not be had would be null.
  facets: '"quotientFamilial":4',
  'thin-case': 'Partenaire',
}

/** Those that can be asked this. */
export function able(running: readonly Running[], operation: Operation): readonly Running[] {
  return running.filter(({ contender }) => contender.operations.includes(operation))
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
  const changing = able(running, 'change')
  const shares = new Map(
    running.map((one) => [one, shareOf(samples, changing.indexOf(one), changing.length, options)]),
  )
  const connector = running.find(({ contender }) => contender.name === 'connector')?.child ?? null
  const cells = new Map<string, Cell & { rounds: Round[] }>()
  const postmaster = await onDatabase(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    return parentOf(rows[0]?.pid ?? 0)
  })
  const { child: generator } = await Child.start(new URL('./load.process.ts', import.meta.url))
  try {
    for (let round = 0; round <= options.rounds; round += 1) {
      for (const operation of options.operations) {
        const servers = able(running, operation)
        for (const place of servers.keys()) {
          // Another server goes first in each round.
          const one = servers[(place + round) % servers.length]
          const share = one && shares.get(one)
          if (one === undefined || share === undefined) continue
          const asked = share.take(
            operation,
            (round === 0 ? options.warmUp : options.requests[operation]) *
              (one.contender.timesAsOften ?? 1),
          )
          const measured = await runCell(one, {
            operation,
            asked,
            database,
            generator,
            connector: one.child === connector ? null : connector,
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
    able(running, operation).flatMap(
      ({ contender }) => cells.get(`${operation} ${contender.name}`) ?? [],
    ),
  )
}

async function runCell(
  { contender, url, child }: Running,
  cell: {
    readonly operation: Operation
    readonly asked: readonly Sample[]
    readonly database: BenchDatabase
    readonly generator: Child
    readonly connector: Child | null
    readonly postmaster: number | null
    readonly options: Options
  },
): Promise<Round> {
  const { operation, asked, generator, postmaster, connector } = cell
  const { hostname, port } = new URL(url)
  await contender.prepare?.(url, cell.database, [...new Set(asked.map(({ actor }) => actor))])
  const work: Load = {
    host: hostname,
    port: Number(port),
    connections: cell.options.connections,
    requests: asked.map((sample) => written(hostname, contender.request(operation, sample))),
    expects: EXPECTED[operation],
  }
  const usage = async (): Promise<readonly [number | null, number | null, number | null]> => [
    await cpuOf(child.pid),
    postmaster === null ? null : await cpuOfPostgres(postmaster),
    connector === null ? null : await cpuOf(connector.pid),
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
  const each = (index: 0 | 1 | 2): number | null =>
    before[index] === null || after[index] === null
      ? null
      : (after[index] - before[index]) / asked.length
  return {
    requestsPerSecond: asked.length / result.seconds,
    p50Ms: result.p50Ms,
    p99Ms: result.p99Ms,
    serverCpuMs: each(0),
    databaseCpuMs: each(1),
    connectorCpuMs: each(2),
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
