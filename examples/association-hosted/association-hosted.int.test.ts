import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Facet, isRefusal, type Passerelle, unwrap } from '@passerelle/sdk'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type DemoSandbox, openDemoSandbox } from '../../packages/api/src/testing/demo-sandbox.ts'
import { onServer } from '../../packages/api/src/testing/test-server.ts'
import { changeSupport, hostSupport, type JoinedCase, joinCase } from './src/index.ts'
import { connect } from './src/network.ts'

const ME = 'Épicerie sociale de démonstration'
const FIELDS = ['supportKind', 'since', 'nextStepOn'] as const
const PURPOSE = { purpose: 'COORDINATE_SUPPORT' } as const

let sandbox: DemoSandbox
let association: Passerelle
let ccas: Passerelle
let networkId: string
let invitations = 0
let associationPartnerId: string

beforeAll(async () => {
  sandbox = await openDemoSandbox()
  vi.stubEnv('PASSERELLE_DATA', sandbox.folder)
  association = (await connect(ME)).passerelle
  ccas = (await connect('CCAS de Besançon')).passerelle
  networkId = (await ccas.viewer.get()).networks[0]?.id ?? ''
  associationPartnerId = (await association.viewer.get()).partner.id
}, 180_000)

afterAll(async () => {
  vi.unstubAllEnvs()
  await sandbox?.close()
})

/** An invitation of the association to a new case of the CCAS. */
async function invite(): Promise<string> {
  const place = { networkId, communeCode: '25056' }
  const persons = [{ localReference: `CCAS25-TEST-${++invitations}` }]
  const opened = unwrap(await ccas.sharedCases.create({ ...place, persons, needs: [] }))
  const asked = { caseId: opened.id, partnerId: associationPartnerId }
  return unwrap(await ccas.invitations.create(asked)).id
}

/** A facet as it is first hosted. */
async function hosted(): Promise<{ readonly joined: JoinedCase; readonly facet: Facet }> {
  const joined = await joinCase(association, await invite())
  const { caseId, personId } = joined
  const values = { supportKind: 'FOOD_AID', since: '2025-10-06' } as const
  return { joined, facet: await hostSupport(association, { caseId, personId }, values) }
}

describe('an association without a server', () => {
  it('leaves its facts with the network and reads them back', async () => {
    const { joined } = await hosted()
    expect(
      await association.sharedCases.facet(joined.caseId, 'associationSupport', FIELDS, PURPOSE),
    ).toMatchObject({
      hosting: 'HOSTED',
      source: { id: associationPartnerId },
      supportKind: 'FOOD_AID',
      since: '2025-10-06',
      nextStepOn: null,
    })
  })

  it('changes what it names, and no other value', async () => {
    const { joined, facet } = await hosted()
    const changed = await changeSupport(association, facet, { nextStepOn: '2026-01-12' })
    await changeSupport(association, changed, { since: null })
    expect(
      await association.sharedCases.facet(joined.caseId, 'associationSupport', FIELDS, PURPOSE),
    ).toMatchObject({ supportKind: 'FOOD_AID', since: null, nextStepOn: '2026-01-12' })
  })

  it('overwrites nothing that it has not seen', async () => {
    const { facet } = await hosted()
    await changeSupport(association, facet, { nextStepOn: '2026-01-12' })
    const { id, version: expectedVersion } = facet
    const values = { associationSupport: { nextStepOn: '2026-02-02' } }
    const stale = await association.facets.setHosted({ id, expectedVersion, values })
    expect(isRefusal(stale)).toBe(true)
    expect(stale).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: facet.version + 1 })
  })

  it('is read by nobody it has not disclosed to', async () => {
    const { joined } = await hosted()
    const seen = await ccas.sharedCases.facet(joined.caseId, 'associationSupport', FIELDS, PURPOSE)
    expect(seen).toMatchObject({ supportKind: null, since: null, nextStepOn: null })
    expect(new Set(seen?.access.map(({ reason }) => reason))).toEqual(new Set(['NO_DISCLOSURE']))
  })

  it('leaves nothing in clear in the database', async () => {
    const { facet } = await hosted()
    const { rows } = await onServer(sandbox.database.ownerUrl, (client) =>
      client.query<{ line: string }>(
        'select v::text as line from facet_value v where facet_id = $1',
        [facet.id],
      ),
    )
    expect(rows).toHaveLength(2)
    for (const { line } of rows) expect(line).not.toMatch(/FOOD_AID|2025-10-06/)
  })
})

describe('the program of an association', () => {
  it('joins the cases it is invited to and hosts what it knows', async () => {
    await invite()
    const main = fileURLToPath(new URL('src/main.ts', import.meta.url))
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [main])
    expect(stderr).toBe('')
    expect(stdout).toBe('L’association a confié ses informations au réseau : 1 situation(s).\n')
  })
})
