import type { Answer, Operation, Sample } from '../operation.ts'

/** One HTTP request, ready to be written on a connection. */
export interface BenchRequest {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Where the measured data is, as seen by each role. */
export interface BenchDatabase {
  readonly ownerUrl: string
  /** The role that serves, under row-level security. */
  readonly appUrl: string
  /** A role without row-level security. */
  readonly plainUrl: string
}

/** A server that takes part: how it starts, how it is asked, how its answers read. */
export interface Contender {
  readonly name: string
  /** How it does the work, for the reader of the table. */
  readonly note: string
  /** What it can be asked. */
  readonly operations: readonly Operation[]
  /** How many times as often as others it is asked, because each time is too short to be measured. */
  readonly timesAsOften?: number
  /** The program of its process. */
  readonly server: URL
  environment(database: BenchDatabase): Readonly<Record<string, string>>
  /** Whatever its callers need before they ask, such as tokens; called before each cell. */
  prepare?(url: string, database: BenchDatabase, actors: readonly string[]): Promise<void>
  request(operation: Operation, sample: Sample): BenchRequest
  /** Its answer in the common shape. */
  read(operation: Operation, answer: unknown): Answer
}

/** A GraphQL request over HTTP. */
export function graphqlRequest(
  path: string,
  query: string,
  variables: object,
  headers: Readonly<Record<string, string>> = {},
): BenchRequest {
  return {
    path,
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  }
}

/** An instant in the one spelling that all answers are compared in. */
export function instant(written: string): string {
  return new Date(written).toISOString()
}
