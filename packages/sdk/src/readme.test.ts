import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { serve } from '../test-support/server.ts'
import { createPasserelle } from './index.ts'

vi.mock('@passerelle/sdk', () => import('./index.ts'))

const root = join(import.meta.dirname, '..')

/** What a reader sees of an example: all but what the type checker needs to be told. */
async function shown(file: string): Promise<string> {
  const text = await readFile(join(root, 'test-support/readme', file), 'utf8')
  return (text.split(/\n(?=declare |export \{)/)[0] ?? '').trimEnd()
}

test('the README shows the examples that are type-checked, to the letter, and no other', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const blocks = [...readme.matchAll(/^```ts\n(.*?)\n```$/gms)].map(([, code]) => code)
  const files = await readdir(join(root, 'test-support/readme'))
  expect(files).toContain('first-referral.ts')
  expect([...blocks].sort()).toEqual((await Promise.all(files.map(shown))).sort())
})

test('the first referral of the README goes to another partner, with what was just read', async () => {
  const { refer, outcomeOf } = await import('../test-support/readme/first-referral.ts')
  const service = (id: string, partner: string) => ({ service: { id, partner: { id: partner } } })
  const draft = { __typename: 'Referral', id: 'r1', version: 3 }
  const data: Readonly<Record<string, unknown>> = {
    Viewer: { viewer: { partner: { id: 'me' }, networks: [{ id: 'n1' }] } },
    ServicesForNeed: { servicesForNeed: [service('mine', 'me'), service('theirs', 'p2')] },
    CreateSharedCase: { createSharedCase: { __typename: 'SharedCase', needs: [{ id: 'b1' }] } },
    CreateReferral: { createReferral: draft },
    SendReferral: { sendReferral: { ...draft, version: 4, state: 'SENT' } },
    Referral: { referral: { ...draft, state: 'REJECTED', outcome: null, reason: 'NO_CAPACITY' } },
  }
  const server = await serve(({ json }) => ({ body: { data: data[json.operationName] } }))
  const passerelle = createPasserelle({ url: server.url, token: 't' })
  expect(await refer(passerelle, 'CCAS-42')).toBe('r1')
  expect(await outcomeOf(passerelle, 'r1')).toBe('NO_CAPACITY')
  const inputs = server.received.map(({ json }) => json.variables?.['input']).filter(Boolean)
  expect(inputs).toMatchObject([
    { networkId: 'n1', communeCode: '25056', persons: [{ localReference: 'CCAS-42' }] },
    { needId: 'b1', serviceId: 'theirs', disclosure: { legalBasis: 'CONSENT', facetGroups: [] } },
    { id: 'r1', expectedVersion: 3 },
  ])
})
