import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clientCredentials, createPasserelle, type Passerelle, unwrap } from '@passerelle/sdk'
import { DeleteWebhookEndpoint, WebhookEndpoints } from '@passerelle/sdk/operations'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type DemoSandbox, openDemoSandbox } from '../../packages/api/src/testing/demo-sandbox.ts'
import { copyStarter, freePort, Program } from './program.ts'

const FOOD = 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION'
const CARE = 'SANTE__ACCES_AUX_SOINS'
const FAMILIES = ['FAMILLES'] as const
const OURS = 'Épicerie sociale de démonstration'

let sandbox: DemoSandbox
let folder: string
let us: Passerelle
let ccas: Passerelle
let networkId: string
let settings: Record<string, string>
const services = new Map<string, string>()
let count = 0

beforeAll(async () => {
  ;[sandbox, folder] = await Promise.all([openDemoSandbox(), copyStarter()])
  const { clients } = JSON.parse(await readFile(join(sandbox.folder, 'sandbox.json'), 'utf8'))
  const clientOf = (name: string): { clientId: string; clientSecret: string } =>
    clients.find((one: { partnerName: string }) => one.partnerName === name)
  const connectAs = (name: string): Passerelle => {
    const token = { tokenUrl: `${sandbox.url}/oauth/token`, ...clientOf(name) }
    return createPasserelle({ url: sandbox.url, token: clientCredentials(token) })
  }
  us = connectAs(OURS)
  ccas = connectAs('CCAS de Besançon')
  networkId = (await ccas.viewer.get()).networks[0]?.id ?? ''
  const { clientId, clientSecret } = clientOf(OURS)
  settings = {
    PASSERELLE_URL: sandbox.url,
    PASSERELLE_CLIENT_ID: clientId,
    PASSERELLE_CLIENT_SECRET: clientSecret,
    PORT: await freePort(),
  }
  const place = { networkId, communeCode: '25056' }
  const food = await ccas.services.forNeed({ ...place, theme: FOOD })
  const match = food.find(({ service }) => service.partner.name === OURS)
  services.set(FOOD, match?.service.id ?? '')
  const care = { networkId, name: 'Permanence santé de démonstration', themes: [CARE] } as const
  const { id, version: expectedVersion } = unwrap(await us.services.create(care))
  unwrap(
    await us.services.setCoverage({ id, expectedVersion, communes: [{ communeCode: '25056' }] }),
  )
  services.set(CARE, id)
}, 180_000)

afterAll(async () => {
  await sandbox?.close()
  if (folder) await rm(folder, { recursive: true })
})

/** The program, with its own files, started and ready. */
async function start(stateFile: string, more: Record<string, string> = {}): Promise<Program> {
  const program = new Program(folder, { ...settings, STATE_FILE: join(folder, stateFile), ...more })
  onTestFinished(async () => void (await program.stop('SIGKILL')))
  await program.said('started')
  return program
}

/** A referral of the CCAS to us. */
async function refer(theme: typeof FOOD | typeof CARE, publics: readonly 'FAMILLES'[] = []) {
  const persons = [{ localReference: `CCAS25-STARTER-${++count}` }]
  const needs = [{ theme, urgency: 'ROUTINE', publics }] as const
  const place = { networkId, communeCode: '25056' }
  const opened = unwrap(await ccas.sharedCases.create({ ...place, persons, needs }))
  const about = { needId: opened.needs[0]?.id ?? '', serviceId: services.get(theme) ?? '' }
  const disclosure = { legalBasis: 'CONSENT', informedOn: '2026-01-05', facetGroups: [] } as const
  const { id, version } = unwrap(await ccas.referrals.create({ ...about, disclosure }))
  unwrap(await ccas.referrals.send({ id, expectedVersion: version }))
  return { id, caseId: opened.id }
}

/** The referral as the CCAS reads it, once it is in this state. */
async function becomes(id: string, wanted: string) {
  for (;;) {
    const referral = unwrap(await ccas.referrals.get({ id }))
    if (referral.state === wanted) return referral
    await new Promise((done) => setTimeout(done, 50))
  }
}

async function typesOf(id: string): Promise<readonly string[]> {
  const { history } = unwrap(await us.referrals.history({ id }))
  return history.map(({ type }) => type)
}

describe('the starter, copied alone and run on the oldest Node', () => {
  it('says of each setting what to mend, and repeats none', async () => {
    const wrong = { PASSERELLE_URL: 'CANARY', PORT: 'CANARY', PUBLIC_URL: 'ftp://CANARY' }
    const program = new Program(folder, wrong)
    expect(await program.ended).toBe(2)
    const named = program.errors.match(/^Setting \w+/gm)?.map((text) => text.slice(8))
    const [url, id, key, port, here] = named ?? []
    expect([url, id, key]).toEqual([
      'PASSERELLE_URL',
      'PASSERELLE_CLIENT_ID',
      'PASSERELLE_PRIVATE_KEY',
    ])
    expect([port, here]).toEqual(['PORT', 'PUBLIC_URL'])
    expect(program.told()).not.toContain('CANARY')
  })

  it('says why it cannot start, with a code and no value', async () => {
    const program = new Program(folder, { ...settings, PASSERELLE_CLIENT_SECRET: 'CANARY' })
    expect(await program.ended).toBe(1)
    const error = expect.objectContaining({ code: 'INVALID_CLIENT', operation: 'token' })
    expect(program.lines).toEqual([expect.objectContaining({ message: 'failed', error })])
    expect(program.told()).not.toContain('CANARY')
  })

  it('takes what is for it, refuses what is not, and asks where something is missing', async () => {
    const program = await start('answers.json')
    const [taken, refused, asked] = [
      await refer(FOOD),
      await refer(CARE),
      await refer(FOOD, FAMILIES),
    ]
    await becomes(taken.id, 'ACCEPTED')
    expect((await becomes(refused.id, 'REJECTED')).reason).toBe('NOT_COMPETENT')
    const { version, question } = await becomes(asked.id, 'INFO_REQUESTED')
    expect(question).toBe('MISSING_HOUSEHOLD')
    unwrap(await ccas.referrals.provideInformation({ id: asked.id, expectedVersion: version }))
    await becomes(asked.id, 'ACCEPTED')
    expect(program.lines.filter(({ level }) => level !== 'info')).toEqual([])
    expect(program.told()).not.toMatch(/DOSSIER-|CCAS25-/)
    expect(program.told()).not.toContain(settings['PASSERELLE_CLIENT_SECRET'])
  })

  it('serves what it knows of whom it accepted', async () => {
    const program = await start('facts.json')
    const { id, caseId } = await refer(FOOD)
    await program.said('facet attached', id)
    const fields = ['supportKind', 'since', 'nextStepOn'] as const
    const purpose = { purpose: 'COORDINATE_SUPPORT' } as const
    const facet = await us.sharedCases.facet(caseId, 'associationSupport', fields, purpose)
    const since = expect.stringMatching(/^\d{4}-\d\d-\d\d$/)
    expect(facet).toMatchObject({ supportKind: 'FOOD_AID', since, nextStepOn: null })
  })

  it('catches up on what came while it was down, though no webhook tells it', async () => {
    const before = await start('down.json')
    await becomes((await refer(FOOD)).id, 'ACCEPTED')
    expect(await before.stop()).toBe(0)
    expect(before.lines.at(-1)?.message).toBe('stopped')
    expect(await us.connector.get()).toMatchObject({ status: 'PAUSED' })
    const { webhookEndpoints } = await us.query(WebhookEndpoints)
    for (const { id, version: expectedVersion } of webhookEndpoints) {
      await us.query(DeleteWebhookEndpoint, { input: { id, expectedVersion } })
    }
    const missed = await refer(FOOD)
    await start('down.json')
    await becomes(missed.id, 'ACCEPTED')
    expect(await us.connector.get()).toMatchObject({ status: 'ACTIVE' })
  })

  it('answers once, though two of it hear of the same referral', async () => {
    const port = await freePort()
    const programs = [await start('one.json'), await start('two.json', { PORT: port })]
    const referrals = await Promise.all([refer(FOOD), refer(FOOD), refer(FOOD)])
    for (const { id } of referrals) {
      await becomes(id, 'ACCEPTED')
      expect((await typesOf(id)).filter((type) => type === 'referral.accepted')).toHaveLength(1)
    }
    expect(programs.flatMap(({ lines }) => lines).filter(({ level }) => level === 'error')).toEqual(
      [],
    )
  })

  it('goes on after it was killed between its decision and its place in the feed', async () => {
    const program = await start('killed.json')
    await becomes((await refer(FOOD)).id, 'ACCEPTED')
    await program.stop('SIGKILL')
    const state = JSON.parse(await readFile(join(folder, 'killed.json'), 'utf8'))
    expect(state.opened).not.toHaveLength(0)
    const next = await start('killed.json')
    const { id } = await refer(FOOD)
    await becomes(id, 'ACCEPTED')
    expect(next.lines.filter(({ level }) => level !== 'info')).toEqual([])
  })

  it('does not take a file that it cannot read for a first start', async () => {
    await writeFile(join(folder, 'broken.json'), '{"position":')
    const broken = { ...settings, STATE_FILE: join(folder, 'broken.json') }
    const program = new Program(folder, broken)
    expect(await program.ended).toBe(1)
    expect(program.lines[0]).toMatchObject({ message: 'failed', error: { name: 'SyntaxError' } })
  })
})
