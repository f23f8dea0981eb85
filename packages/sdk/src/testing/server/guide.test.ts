import { readFile } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { expiry } from '../../../test-support/testing/clock.ts'
import { errors } from '../../../test-support/testing/magic.ts'
import { ownSeed } from '../../../test-support/testing/seed.ts'
import { bothSides } from '../../../test-support/testing/sides.ts'
import { told } from '../../../test-support/testing/webhooks.ts'
import { notInTestServer } from '../index.ts'

vi.mock('@passerelle/sdk', () => import('../../index.ts'))
vi.mock('@passerelle/sdk/operations', () => import('../../operations/index.ts'))
vi.mock('@passerelle/sdk/testing', () => import('../index.ts'))
vi.mock('@passerelle/sdk/webhooks', () => import('../../webhooks/index.ts'))

test('what the guide shows does what it says', async () => {
  const { started, seen } = await bothSides()
  expect([started.state, seen?.state]).toEqual(['IN_PROGRESS', 'IN_PROGRESS'])
  const { conflict, afterOneRetry } = await errors()
  expect(conflict.__typename).toBe('ReferralConflict')
  expect(afterOneRetry.partner.name).toBe('CCAS de Besançon')
  expect((await expiry())?.state).toBe('EXPIRED')
  const { sent, tries } = await told()
  expect(sent).toHaveLength(1)
  expect(tries.map(({ outcome }) => outcome)).toEqual(['DELIVERED'])
  expect((await ownSeed()).partner.kind).toBe('MISSION_LOCALE')
})

test('the guide lists what is refused, and nothing else', async () => {
  const guide = await readFile(
    new URL('../../../../../docs/guides/testing.md', import.meta.url),
    'utf8',
  )
  const [, list = ''] = guide.split('<!-- refused -->')
  const named = [...list.matchAll(/`(\w+\.\w+)`/g)].map(([, name]) => name)
  expect(named).toEqual(notInTestServer())
})
