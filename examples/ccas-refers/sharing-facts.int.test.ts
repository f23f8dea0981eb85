import {
  agreementWith,
  answerAtOnce,
  answerRequest,
  type CafServer,
  disclosePart,
  endDisclosure,
  type JoinedCase,
  joinCase,
  journalSince,
  previewPart,
  proposeAgreement,
  register,
  startCafServer,
} from '@passerelle/example-caf-connector'
import { type Passerelle, unwrap } from '@passerelle/sdk'
import { fetchKeys } from '@passerelle/sdk/connector'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type DemoSandbox, openDemoSandbox } from '../../packages/api/src/testing/demo-sandbox.ts'
import { askForBenefits, liftObjection, recordObjection } from './src/ask-facts.ts'
import { openEmergency, readInEmergency } from './src/emergency.ts'
import { readFacets } from './src/read-facets.ts'
import { readQuotient } from './src/read-quotient.ts'
import { erasePerson, exportPerson } from './src/rights.ts'
import { today as currentDay } from './src/tell.ts'
import { toldValues } from './told-values.ts'

const today = currentDay()
const started = new Date().toISOString()

let sandbox: DemoSandbox
let server: CafServer
let caf: Passerelle
let ccas: Passerelle
let networkId: string
let cafId: string
let opened = 0
let ccasId: string

beforeAll(async () => {
  sandbox = await openDemoSandbox()
  vi.stubEnv('PASSERELLE_DATA', sandbox.folder)
  // It reads where the sandbox is when it is loaded.
  const { connectAs } = await import('./src/sandbox.ts')
  caf = await connectAs('CAF du Doubs')
  ccas = await connectAs('CCAS de Besançon')
  const viewer = await ccas.viewer.get()
  networkId = viewer.networks[0]?.id ?? ''
  ccasId = viewer.partner.id
  cafId = (await caf.viewer.get()).partner.id
  const keys = fetchKeys(sandbox.url)
  const itself = { partnerId: cafId, keys }
  server = await startCafServer({ ...itself, port: 0, databasePath: ':memory:' })
  await register(caf, server.url)
}, 180_000)

afterAll(async () => {
  vi.unstubAllEnvs()
  await server?.close()
  await sandbox?.close()
})

/** A case of the CCAS in which the CAF holds facts and has disclosed none. */
async function joinedCase(): Promise<JoinedCase> {
  const persons = [{ localReference: `CCAS25-TEST-${++opened}` }]
  const { id: caseId } = unwrap(
    await ccas.sharedCases.create({ networkId, communeCode: '25056', persons, needs: [] }),
  )
  const invited = { caseId, partnerId: cafId }
  const { id } = unwrap(await ccas.invitations.create(invited))
  return joinCase(caf, id, 'CAF25-FICTIF-001')
}

/** The lines of the CAF's journal, and those of one case. */
async function journal(caseId: string): Promise<{ header: string; lines: readonly string[] }> {
  let text = ''
  for await (const page of journalSince(caf, started)) text += page
  const [header = '', ...lines] = text.split('\r\n')
  return { header, lines: lines.filter((line) => line.includes(caseId)) }
}

/** The codes by which the CCAS learns of each field of the CAF whether it may read it. */
async function reasonsOf({ caseId }: JoinedCase): Promise<Readonly<Record<string, string | null>>> {
  const facets = await readFacets(ccas, caseId)
  return Object.fromEntries(
    facets.flatMap(({ access }) => access.map(({ field, reason }) => [field, reason])),
  )
}

describe('an agreement', () => {
  it('is in force once the other party has accepted it', async () => {
    const between = { networkId, partnerId: ccasId }
    const { id, status, version } = await proposeAgreement(caf, between, today)
    expect(status).toBe('PROPOSED')
    const accepted = unwrap(await ccas.agreements.accept({ id, expectedVersion: version }))
    expect(accepted.status).toBe('IN_FORCE')
  })
})

describe('a disclosure', () => {
  it('is told beforehand, opens its fields alone, and closes at its end', async () => {
    const joined = await joinedCase()
    expect(await readQuotient(ccas, joined.caseId)).toBe(
      'Non partagé. Un partage par le propriétaire : demandez-le-lui.',
    )
    expect((await previewPart(caf, joined)).join()).toMatch(/^Prestations familiales : .*Quotient/)
    expect(await readQuotient(ccas, joined.caseId)).toMatch(/^Non partagé/)
    const disclosure = await disclosePart(caf, joined, today)
    expect(await readQuotient(ccas, joined.caseId)).toBe(512)
    expect(await reasonsOf(joined)).toMatchObject({
      FAMILY_BENEFITS_DEPENDENT_CHILDREN: null,
      FAMILY_BENEFITS_BENEFITS_IN_PAYMENT: 'NO_DISCLOSURE',
      FAMILY_BENEFITS_ADULTS: 'NO_DISCLOSURE',
    })
    await endDisclosure(caf, disclosure)
    expect(await readQuotient(ccas, joined.caseId)).toMatch(/^Partage terminé\. /)
  })
})

describe('a request', () => {
  it('waits for its owner where no standing grant answers', async () => {
    const [first, second] = [await joinedCase(), await joinedCase()]
    const asked = async ({ caseId, personId }: JoinedCase) =>
      askForBenefits(ccas, { caseId, personId, ownerPartnerId: cafId }, today)
    const [granted, declined] = [await asked(first), await asked(second)]
    expect([granted.status, declined.status]).toEqual(['PENDING', 'PENDING'])
    expect((await answerRequest(caf, granted, true)).status).toBe('GRANTED')
    expect(await answerRequest(caf, declined, false)).toMatchObject({
      status: 'DECLINED',
      declineReason: 'NOT_NECESSARY',
    })
    const benefits = 'FAMILY_BENEFITS_BENEFITS_IN_PAYMENT'
    expect((await reasonsOf(first))[benefits]).toBeNull()
    expect((await reasonsOf(second))[benefits]).toBe('NO_DISCLOSURE')
  })

  it('is answered at once by a standing grant, which opens nothing by itself', async () => {
    const agreement = await agreementWith(caf, ccasId)
    const grant = await answerAtOnce(caf, agreement?.id ?? '', ccasId)
    expect((await answerAtOnce(caf, agreement?.id ?? '', ccasId)).id).toBe(grant.id)
    const joined = await joinedCase()
    const benefits = 'FAMILY_BENEFITS_BENEFITS_IN_PAYMENT'
    expect((await reasonsOf(joined))[benefits]).toBe('NO_DISCLOSURE')
    const { caseId, personId } = joined
    const facts = { caseId, personId, ownerPartnerId: cafId }
    expect((await askForBenefits(ccas, facts, today)).status).toBe('GRANTED')
    expect((await reasonsOf(joined))[benefits]).toBeNull()
  })
})

describe('an objection', () => {
  it('closes what it covers, emergencies included, until the person lifts it', async () => {
    const joined = await joinedCase()
    await disclosePart(caf, joined, today)
    const { caseId, personId } = joined
    const facts = { caseId, personId, ownerPartnerId: cafId }
    const objection = await recordObjection(ccas, facts, today)
    await openEmergency(ccas, caseId, 'Personne retrouvée inanimée, secours sur place.')
    const fields = ['benefitsInPayment', 'adults'] as const
    const vital = { purpose: 'VITAL_INTEREST' } as const
    const read = () => ccas.sharedCases.facet(caseId, 'familyBenefits', fields, vital)
    expect(await read()).toMatchObject({ benefitsInPayment: null, adults: 1 })
    await liftObjection(ccas, objection)
    expect((await read())?.benefitsInPayment).toHaveLength(2)
  })
})

describe('emergency access', () => {
  it('opens what nobody disclosed, and tells its reason to the owner', async () => {
    const { caseId } = await joinedCase()
    const reason = 'Enfants seuls au domicile, secours sur place.'
    const access = await openEmergency(ccas, caseId, reason)
    expect(await readInEmergency(ccas, caseId)).toMatchObject([{ adults: 1, dependentChildren: 2 }])
    const [known] = await caf.emergencyAccesses.list({ open: true }).toArray({ limit: 1 })
    expect(known).toMatchObject({ id: access.id, writtenReason: reason })
    expect((await journal(caseId)).lines.join()).toContain(`Accès d’urgence ${access.id}`)
  })
})

describe('the journal', () => {
  it('names reader, fields, purpose and basis, and no value', async () => {
    const joined = await joinedCase()
    const disclosure = await disclosePart(caf, joined, today)
    await readQuotient(ccas, joined.caseId)
    const { header, lines } = await journal(joined.caseId)
    const [line, ...more] = lines
    expect(header).toMatch(/^\uFEFFDate et heure \(UTC\);Propriétaire;Lecteur;/)
    expect(line).toContain(
      'CAF du Doubs;CCAS de Besançon;;Prestations familiales;Quotient familial;',
    )
    expect(line).toContain(`partage ${disclosure.id}`)
    expect(toldValues(line ?? '')).not.toContain('512')
    expect(more).toEqual([])
  })
})

describe('the rights of a person', () => {
  it('are an archive to hand over, and an erasure that takes the facts of every partner', async () => {
    const joined = await joinedCase()
    await disclosePart(caf, joined, today)
    const archive = await exportPerson(ccas, joined.personId)
    expect(archive).toContain('Prestations familiales')
    expect(toldValues(archive)).not.toContain('512')
    const erased = await erasePerson(ccas, joined.personId)
    expect(erased).toMatchObject({ completed: true, cases: [{ caseId: joined.caseId, facets: 1 }] })
    expect(await readQuotient(ccas, joined.caseId)).toBeNull()
    const facet = await caf.sharedCases.facets(joined.caseId, 'familyBenefits', ['adults'], {
      purpose: 'OPEN_RIGHTS',
    })
    expect(facet).toEqual([])
  })
})
