import { parseArgs } from 'node:util'
import type { LiveVolume } from './live/measure-live.ts'
import { COMMON_OPERATIONS, type CommonOperation, type Operation } from './operation.ts'

/** How much is measured, on how much data. */
export interface Options {
  /** 1 is 2,000 partners, 200,000 cases and 600,000 referrals. */
  readonly scale: number
  readonly operations: readonly Operation[]
  readonly connections: number
  readonly rounds: number
  readonly requests: Readonly<Record<Operation, number>>
  readonly warmUp: number
  /** Measures what a delivery of live events costs; null: not asked for. */
  readonly live: LiveVolume | null
  /** Drops the prepared data at the end, for servers that are not ours to fill. */
  readonly discard: boolean
}

export const USAGE = `npm run bench -- [options]

  --quick          fewer requests and rounds
  --tiny           as few as show that everything answers; its times mean nothing
  --scale <n>      size of the data; 1 is 200,000 cases (default 1)
  --rounds <n>     interleaved rounds
  --only <names>   some of inbox,case,change,facets,live
  --discard        drop the prepared data at the end
  --help

  PASSERELLE_BENCH_DATABASE_URL   a database owner on PostgreSQL 15 or later, on this machine;
                                  otherwise an embedded one is started in .passerelle/bench
  PASSERELLE_BENCH_ROLE_PASSWORD  password its roles are given (default: a new one)`

const VOLUMES = {
  full: { rounds: 7, warmUp: 300, requests: requests(800, 1_600), streams: 400, events: 50 },
  quick: { rounds: 3, warmUp: 150, requests: requests(300, 600), streams: 400, events: 20 },
  tiny: { rounds: 1, warmUp: 8, requests: requests(24, 24), streams: 8, events: 2 },
} as const

// One case takes little: it is asked for more often, so that what is measured is not chance.
function requests(some: number, more: number): Readonly<Record<Operation, number>> {
  return { inbox: some, case: more, change: some, facets: more, 'thin-case': more }
}

const NAMES = [...COMMON_OPERATIONS, 'facets'] as const
const LIVE = 'live'

/** The options of the command line, or null when help was asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      tiny: { type: 'boolean', default: false },
      discard: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      scale: { type: 'string', default: '1' },
      rounds: { type: 'string' },
      only: { type: 'string', default: [...NAMES, LIVE].join() },
    },
  })
  if (values.help) return null
  const { streams, events, ...volume } =
    VOLUMES[values.tiny ? 'tiny' : values.quick ? 'quick' : 'full']
  const names = values.only.split(',')
  return {
    ...volume,
    connections: 16,
    operations: operationsOf(names.filter((name) => name !== LIVE)),
    live: names.includes(LIVE) ? { streams, events, rounds: volume.rounds } : null,
    discard: values.discard,
    scale: positive('--scale', values.scale),
    rounds: values.rounds === undefined ? volume.rounds : positive('--rounds', values.rounds),
  }
}

/** Requests that each server has to be given for an operation, warm-up and checks included. */
export function requestsPerServer(options: Options, operation: CommonOperation): number {
  return options.warmUp + options.rounds * options.requests[operation]
}

function operationsOf(names: readonly string[]): readonly Operation[] {
  const known = NAMES.filter((name) => names.includes(name))
  if (known.length !== names.length) {
    throw new RangeError(`--only takes some of ${[...NAMES, LIVE].join()}.`)
  }
  // What facets cost is told beside the same case without them.
  return known.flatMap((name): Operation[] => (name === 'facets' ? [name, 'thin-case'] : [name]))
}

function positive(name: string, written: string): number {
  const value = Number(written)
  if (!(value > 0)) throw new RangeError(`${name} must be a number above 0.`)
  return value
}
