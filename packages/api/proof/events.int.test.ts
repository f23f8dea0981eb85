import { expect, test, vi } from 'vitest'
import { LOST, OUT_OF_LINE, run, tells } from './events.ts'

// Some seconds on a machine of its own; a busy one may take its time.
vi.setConfig({ testTimeout: 180_000 })

test('every event reaches every endpoint in order, whatever endpoints do and though the server is killed', async () => {
  const result = await run('reduced')
  expect(result.rows.filter((row) => !row.ok)).toEqual([])
  expect(result.ok).toBe(true)
})

test('a worker that loses events, leaves the line or tells of a person is found', async () => {
  const { rows } = await run('reduced', (canaries) => [
    LOST,
    OUT_OF_LINE,
    tells(canaries.text('hosted')),
  ])
  const failed = rows.filter(({ ok }) => !ok).map(({ claim }) => claim)
  expect(failed).toEqual(
    expect.arrayContaining([
      'steady: events it never received',
      'filtered: events it never received',
      'deliveries missing in the log, or of nothing in the feed',
      'overtook one of its subject that was still tried',
      'requests with a value of a person',
    ]),
  )
  // What has no fault is found sound.
  expect(failed).not.toContain('of these refused by @noble/ed25519')
  expect(failed).not.toContain('requests where redirects led')
})
