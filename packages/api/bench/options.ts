import { parseArgs } from 'node:util'
import { OPERATIONS, type Operation } from './operation.ts'

/** How much is measured, on how much data. */
export interface Options {
  /** 1 is 2,000 partners, 200,000 cases and 600,000 referrals. */
  readonly scale: number
  readonly operations: readonly Operation[]
  readonly connections: number
  readonly rounds: number
  readonly requests: Readonly<Record<Operation, number>>
  readonly warmUp: number
  /** Drops the prepared data at the end, for servers that are not ours to fill. */
  readonly discard: boolean
}

export const USAGE = `npm run bench -- [options]

  --quick          fewer requests and rounds
  --tiny           as few as show that everything answers; its times mean nothing
  --scale <n>      size of the data; 1 is 200,000 cases (default 1)
  --rounds <n>     interleaved rounds
  --only <names>   some of inbox,case,change
  --discard        drop the prepared data at the end
  --help

  PASSERELLE_BENCH_DATABASE_URL   a database owner on PostgreSQL 15 or later, on this machine;
                                  otherwise an embedded one is started in .passerelle/bench
  PASSERELLE_BENCH_ROLE_PASSWORD  password its roles are given (default: a new one)`

const VOLUMES = {
  full: { rounds: 7, warmUp: 300, requests: { inbox: 800, case: 1_600, change: 800 } },
  quick: { rounds: 3, warmUp: 150, requests: { inbox: 300, case: 600, change: 300 } },
  tiny: { rounds: 1, warmUp: 8, requests: { inbox: 24, case: 24, change: 24 } },
} as const

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
      only: { type: 'string', default: OPERATIONS.join() },
    },
  })
  if (values.help) return null
  const volume = VOLUMES[values.tiny ? 'tiny' : values.quick ? 'quick' : 'full']
  return {
    ...volume,
    connections: 16,
    operations: operationsOf(values.only),
    discard: values.discard,
    scale: positive('--scale', values.scale),
    rounds: values.rounds === undefined ? volume.rounds : positive('--rounds', values.rounds),
  }
}

/** Requests that each server has to be given for an operation, warm-up and checks included. */
export function requestsPerServer(options: Options, operation: Operation): number {
  return options.warmUp + options.rounds * options.requests[operation]
}

function operationsOf(written: string): readonly Operation[] {
  const names = written.split(',')
  const known = OPERATIONS.filter((operation) => names.includes(operation))
  if (known.length !== names.length) {
    throw new RangeError(`--only takes some of ${OPERATIONS.join()}.`)
  }
  return known
}

function positive(name: string, written: string): number {
  const value = Number(written)
  if (!(value > 0)) throw new RangeError(`${name} must be a number above 0.`)
  return value
}
