import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts'
import { measureLive } from './live/measure-live.ts'
import { COMMON_OPERATIONS } from './operation.ts'

const run = promisify(execFile)
const SERVERS = ['passerelle', 'limit', 'postgraphile', 'postgraphile-rls']

interface CellLine {
  readonly kind: string
  readonly operation: string
  readonly server: string
  readonly requestsPerSecond?: number
  readonly missing?: string
  readonly measure?: string
  readonly ratio?: number | null
}

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

describe('the benchmark', () => {
  it('finds every server in agreement and measures every operation on each of them', async () => {
    // It compares all answers before it measures, and fails when one differs.
    const { stdout, stderr } = await run(
      process.execPath,
      [
        fileURLToPath(new URL('./run.ts', import.meta.url)),
        '--tiny',
        '--only',
        'inbox,case,change,facets',
        '--scale',
        '0.01',
        '--discard',
      ],
      {
        env: {
          ...process.env,
          PASSERELLE_BENCH_DATABASE_URL: database.ownerUrl,
          // The roles are the whole server's: other tests are using them with this password.
          PASSERELLE_BENCH_ROLE_PASSWORD: new URL(database.appUrl).password,
        },
        timeout: 280_000,
      },
    )
    expect(stderr).toContain('5 servers answer the same')
    const cells = stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line): CellLine => JSON.parse(line))
    const measured = cells
      .filter(({ kind, requestsPerSecond }) => kind === 'cell' && Number(requestsPerSecond) > 0)
      .map(({ operation, server }) => `${operation} ${server}`)
    const expected = COMMON_OPERATIONS.flatMap((operation) =>
      SERVERS.map((server) => `${operation} ${server}`),
    )
    const ofFacets = ['facets passerelle', 'facets connector', 'thin-case passerelle']
    expect(measured.toSorted()).toEqual([...expected, ...ofFacets].toSorted())
    const overheads = cells.filter(({ kind }) => kind === 'overhead')
    expect(overheads.map(({ measure }) => measure)).toEqual(['time', 'p50', 'CPU'])
    // So few requests may take less CPU than the system counts in; they always take time.
    expect(overheads[0]?.ratio).toEqual(expect.any(Number))
  }, 300_000)

  it('brings the same events to the streams of both servers, and counts what that costs', async () => {
    const { passerelle, yoga } = await measureLive({ streams: 8, events: 2, rounds: 1 })
    expect([passerelle.length, yoga.length]).toEqual([1, 1])
    expect(Math.min(...passerelle, ...yoga)).toBeGreaterThan(0)
  }, 60_000)
})
