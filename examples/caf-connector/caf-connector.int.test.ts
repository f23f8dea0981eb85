import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Passerelle, unwrap } from '@passerelle/sdk'
import { type ConnectorOptions, fetchKeys } from '@passerelle/sdk/connector'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type DemoSandbox, openDemoSandbox } from '../../packages/api/src/testing/demo-sandbox.ts'
import { Dossiers } from './src/dossiers.ts'
import { type CafServer, joinCase, pause, register, startCafServer } from './src/index.ts'
import { connect } from './src/network.ts'

const DOSSIER = 'CAF25-FICTIF-001'
const COMMAND = fileURLToPath(
  new URL('node_modules/@passerelle/sdk/bin/passerelle.mjs', import.meta.url),
)
const PURPOSE = { purpose: 'OPEN_RIGHTS' } as const

interface Report {
  readonly findings: readonly { readonly check: string; readonly outcome: string }[]
}

let sandbox: DemoSandbox
let caf: Passerelle
let ccas: Passerelle
let networkId: string
let invitations = 0
let cafPartnerId: string

beforeAll(async () => {
  sandbox = await openDemoSandbox()
  vi.stubEnv('PASSERELLE_DATA', sandbox.folder)
  caf = (await connect('CAF du Doubs')).passerelle
  ccas = (await connect('CCAS de Besançon')).passerelle
  networkId = (await ccas.viewer.get()).networks[0]?.id ?? ''
  cafPartnerId = (await caf.viewer.get()).partner.id
}, 180_000)

afterAll(async () => {
  vi.unstubAllEnvs()
  await sandbox?.close()
})

/** The server of a CAF, on any free port. */
async function serve(
  keys: ConnectorOptions['keys'] = fetchKeys(sandbox.url),
  databasePath = ':memory:',
): Promise<CafServer> {
  const server = await startCafServer({ partnerId: cafPartnerId, keys, port: 0, databasePath })
  onTestFinished(() => server.close())
  return server
}

/** An invitation of the CAF to a new case of the CCAS. */
async function invite(): Promise<string> {
  const place = { networkId, communeCode: '25056' }
  const persons = [{ localReference: `CCAS25-TEST-${++invitations}` }]
  const opened = unwrap(await ccas.sharedCases.create({ ...place, persons, needs: [] }))
  const asked = { caseId: opened.id, partnerId: cafPartnerId }
  return unwrap(await ccas.invitations.create(asked)).id
}

describe('the connector of a CAF', () => {
  it('registers where it answers, again after each start', async () => {
    const registered = await register(caf, (await serve()).url)
    const { url } = await serve()
    const again = await register(caf, url)
    expect(again).toMatchObject({ id: registered.id, url, status: 'ACTIVE' })
    expect(again.facets).toEqual(['FAMILY_BENEFITS'])
  })

  it('gives what stands in its own database, live and dated', async () => {
    await register(caf, (await serve()).url)
    const { caseId } = await joinCase(caf, await invite(), DOSSIER)
    const fields = ['quotientFamilial', 'adults', 'dependentChildren', 'benefitsInPayment'] as const
    expect(await caf.sharedCases.facet(caseId, 'familyBenefits', fields, PURPOSE)).toMatchObject({
      hosting: 'REMOTE',
      source: { id: cafPartnerId },
      asOf: '2025-12-31T05:30:00.000Z',
      quotientFamilial: 512,
      adults: 1,
      dependentChildren: 2,
      benefitsInPayment: [
        { benefit: 'AL', since: '2023-07-01' },
        { benefit: 'RSA', since: '2025-03-01' },
      ],
    })
  })

  it('says that it does not know what its dossier does not say', async () => {
    await register(caf, (await serve()).url)
    const { caseId } = await joinCase(caf, await invite(), 'CAF25-FICTIF-003')
    const fields = ['quotientFamilial', 'dependentChildren'] as const
    const facet = await caf.sharedCases.facet(caseId, 'familyBenefits', fields, PURPOSE)
    expect(facet).toMatchObject({ quotientFamilial: null, dependentChildren: 0 })
    const quotient = facet?.access.find(
      ({ field }) => field === 'FAMILY_BENEFITS_QUOTIENT_FAMILIAL',
    )
    expect(quotient?.state).toBe('OPEN')
  })

  it('is away, and asked nothing, while it is paused', async () => {
    await register(caf, (await serve()).url)
    const { caseId } = await joinCase(caf, await invite(), DOSSIER)
    await pause(caf)
    const facet = await caf.sharedCases.facet(caseId, 'familyBenefits', ['adults'], PURPOSE)
    expect(facet?.adults).toBeNull()
    const adults = facet?.access.find(({ field }) => field === 'FAMILY_BENEFITS_ADULTS')
    expect(adults).toMatchObject({ state: 'WITHHELD', reason: 'SOURCE_UNAVAILABLE' })
  })

  it('answers nobody but the network, and nothing elsewhere', async () => {
    const { url } = await serve()
    const stranger = await fetch(url, { method: 'POST', body: '{"type":"facets.read"}' })
    expect(stranger.status).toBe(401)
    expect(await stranger.json()).toEqual({ error: 'SIGNATURE_MISSING' })
    expect((await fetch(new URL('/dossiers', url))).status).toBe(404)
  })

  it('passes the check that the SDK brings, with nothing skipped', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'passerelle-check-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const keyFile = join(folder, 'key.json')
    const { url } = await serve(async () => JSON.parse(await readFile(keyFile, 'utf8')).publicKey)
    const facet = ['--partner', cafPartnerId, '--facet', 'familyBenefits', '--ref', DOSSIER]
    const check = ['connector', 'check', url, ...facet, '--key', keyFile, '--json']
    const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...check])
    const { findings }: Report = JSON.parse(stdout)
    expect(findings.length).toBeGreaterThan(10)
    expect(findings.filter(({ outcome }) => outcome !== 'PASSED')).toEqual([])
  })

  it('remembers over a restart what it has answered', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'passerelle-caf-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const path = join(folder, 'caf.db')
    const before = new Dossiers(path)
    expect(before.isAnswered('msg-1', Date.now() + 60_000)).toBe(false)
    before.close()
    const after = new Dossiers(path)
    expect(after.isAnswered('msg-1', Date.now() + 60_000)).toBe(true)
    expect(after.isAnswered('msg-2', Date.now() + 60_000)).toBe(false)
    after.close()
  })
})

describe('the program of a CAF', () => {
  it('serves, joins the case it is invited to, and pauses its connector when it is stopped', async () => {
    const main = fileURLToPath(new URL('src/main.ts', import.meta.url))
    const child = spawn(process.execPath, [main], { stdio: ['ignore', 'pipe', 'pipe'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    const ended = once(child, 'close')
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const errors: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
    const served = await lines.next()
    expect(served.value).toMatch(/^La CAF répond à http:\/\/127\.0\.0\.1:\d+\/passerelle$/)
    await invite()
    await lines.next()
    const url = String(served.value).slice('La CAF répond à '.length)
    expect(await caf.connector.get()).toMatchObject({ url, status: 'ACTIVE' })
    child.kill('SIGTERM')
    expect([await ended, errors.join('')]).toEqual([[0, null], ''])
    expect(await caf.connector.get()).toMatchObject({ url, status: 'PAUSED' })
    await expect(fetch(url)).rejects.toThrow()
  })
})
