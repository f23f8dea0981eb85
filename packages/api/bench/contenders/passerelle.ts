import { existsSync, readFileSync } from 'node:fs'
import type { Answer, Operation, Sample } from '../operation.ts'
import { type BenchDatabase, type Contender, graphqlRequest, instant } from './contender.ts'

/** Our own server, whole: HTTP, token verification, authorisation, row-level security. */
export const passerelle: Contender = {
  name: 'passerelle',
  note: 'the Passerelle server: HTTP, verified token, authorisation, row-level security, idempotency',
  server: new URL('./passerelle.server.ts', import.meta.url),
  environment: ({ appUrl }) => ({ BENCH_DATABASE_URL: appUrl }),
  request: () => {
    throw new Error('not there yet')
  },
  read: () => {
    throw new Error('not there yet')
  },
}

/** Why our own server cannot take part yet; null when it can. */
export function missingPasserelle(): string | null {
  return existsSync(new URL('../../../schema/schema.graphql', import.meta.url))
    ? null
    : 'packages/schema/schema.graphql is not printed yet'
}
