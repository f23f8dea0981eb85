import { type ConnectorItem, enumNameOf } from '@passerelle/schema'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answer, ok, openConnector, type TestConnector } from '../connectors/connector-for-test.ts'
import { World, type WorldPartner } from '../testing/world.ts'
import {
  agree,
  attachHosted,
  attachRemote,
  connect,
  type Data,
  disclose,
  PURPOSE,
  recordsOf,
  served,
} from './facts-for-test.ts'

let world: World
let ccas: WorldPartner
let msa: WorldPartner
let cpam: WorldPartner
let stranger: WorldPartner
let connector: TestConnector
let hanging: TestConnector
let ask: ReturnType<typeof served>
let before = 0

const FAMILY = ['familyBenefits.quotientFamilial', 'familyBenefits.adults']
const HEALTH = ['healthCoverage.puma', 'healthCoverage.c2sState']

beforeAll(async () => {
  world = await World.open()
  ccas = await world.addPartner('CCAS', 'CCAS de Besançon')
  msa = await world.addPartner('MSA', 'MSA de Franche-Comté')
  cpam = await world.addPartner('CPAM', 'CPAM du Doubs')
  stranger = await world.addPartner('CAF', 'CAF du Doubs')
  connector = await openConnector()
  hanging = await openConnector()
  hanging.behave(() => undefined)
  await agree(world, [ccas, msa, cpam])
  await connect(world, msa, connector.url, ['familyBenefits', 'healthCoverage'])
  await connect(world, cpam, hanging.url, ['healthCoverage'])
  ask = served(world)
})
afterAll(async () => {
  connector.close()
  hanging.close()
  await world.close()
})
beforeEach(() => {
  before = connector.received.length
  connector.behave((response, { body }) => answer(response, body.items.map(itsValues)))
})

/** Of each field a value that says under which reference it was asked. */
function itsValues({ ref, fields }: ConnectorItem): object {
  const known: Readonly<Record<string, unknown>> = {
    quotientFamilial: Number(ref),
    adults: Number(ref) % 5,
    puma: true,
    c2sState: Number(ref) % 2 === 0 ? 'FREE' : 'NONE',
  }
  return ok(Object.fromEntries(fields.map((field) => [field, known[field] ?? null])))
}

/** What the connector was asked since the test began: items of each request. */
const requests = () => connector.received.slice(before).map(({ body }) => body.items)

interface Opened {
  readonly caseId: string
  readonly personId: string
}

const family = ({ caseId, personId }: Opened, ref: number, owner = msa) =>
  attachRemote(world, { caseId, personId, owner, name: 'familyBenefits' }, `${ref}`)
const health = ({ caseId, personId }: Opened, ref: number, owner = msa) =>
  attachRemote(world, { caseId, personId, owner, name: 'healthCoverage' }, `${ref}`)
const shared = ({ caseId }: Opened, fields: readonly string[], owner = msa) =>
  disclose(world, { caseId, owner, reader: ccas, fields })

/** One case with a remote facet that is wholly disclosed. */
async function withFamily(ref: number): Promise<Opened & { readonly facetId: string }> {
  const made = await world.addCase(ccas, [msa, cpam])
  const facetId = await family(made, ref)
  await shared(made, FAMILY)
  return { ...made, facetId }
}

const ACCESS = 'access { field state reason }'

function accessTo(facet: Data, code: string): Data {
  return facet.access.find(({ field }: Data) => field === enumNameOf(code))
}

const WITHHELD = { state: 'WITHHELD', reason: 'SOURCE_UNAVAILABLE' }
const OPEN = { state: 'OPEN', reason: null }

describe('one operation over fifty cases', () => {
  const query = `{ sharedCases(first: 50) { nodes { id
    familyBenefits(purpose: ${PURPOSE}) { quotientFamilial adults }
    healthCoverage(purpose: ${PURPOSE}) { puma c2sState } } } }`
  const cases: { readonly id: string; readonly fields: readonly string[] }[] = []

  beforeAll(async () => {
    for (let index = 0; index < 50; index += 1) {
      const made = await world.addCase(ccas, [msa])
      await family(made, 2 * index)
      await health(made, 2 * index + 1)
      const fields = [...FAMILY, ...HEALTH].filter((_field, bit) => (index >> bit) % 2 === 1)
      if (fields.length > 0) await shared(made, fields)
      cases.push({ id: made.caseId, fields })
    }
  })

  /** What is granted of a facet in the case of this index. */
  const granted = (index: number, facet: string) =>
    (cases[index]?.fields ?? [])
      .filter((code) => code.startsWith(facet))
      .map((code) => code.replace(/.*\./, ''))
      .sort()

  const expectedItems = () =>
    cases
      .flatMap((_one, index) => [
        { facet: 'familyBenefits', ref: `${2 * index}`, fields: granted(index, 'familyBenefits') },
        {
          facet: 'healthCoverage',
          ref: `${2 * index + 1}`,
          fields: granted(index, 'healthCoverage'),
        },
      ])
      .filter(({ fields }) => fields.length > 0)

  const byRef = (one: ConnectorItem, other: ConnectorItem) => Number(one.ref) - Number(other.ref)

  // Once interpreted, then compiled: the server compiles what comes again.
  test.each(['first', 'second', 'third'])(
    'makes one request to the owner, each item for its own fields, asked a %s time',
    async () => {
      const { sharedCases } = await ask(ccas, query)
      const [items, ...more] = requests()
      expect(more).toEqual([])
      expect([...(items ?? [])].sort(byRef)).toEqual(expectedItems())
      for (const [index, { id, fields }] of cases.entries()) {
        const given = sharedCases.nodes.find((one: Data) => one.id === id)
        const [first] = given.familyBenefits
        const [second] = given.healthCoverage
        const has = (code: string) => fields.includes(code)
        expect(first).toEqual({
          quotientFamilial: has('familyBenefits.quotientFamilial') ? 2 * index : null,
          adults: has('familyBenefits.adults') ? (2 * index) % 5 : null,
        })
        expect(second).toEqual({
          puma: has('healthCoverage.puma') ? true : null,
          c2sState: has('healthCoverage.c2sState') ? 'NONE' : null,
        })
      }
    },
  )

  test('leaves one access record for each facet, of exactly the fields that were given', async () => {
    const ids = cases.map(({ id }) => id)
    const known = new Set((await recordsOf(world, ids)).map((row) => row.request_id))
    await ask(ccas, query)
    const left = (await recordsOf(world, ids)).filter((row) => !known.has(row.request_id))
    expect(new Set(left.map((row) => row.request_id)).size).toBe(1)
    expect(new Set(left.map((row) => row.facet_id)).size).toBe(left.length)
    expect(left.map((row) => row.fields.join()).sort()).toEqual(
      expectedItems()
        .map(({ fields }) => fields.join())
        .sort(),
    )
  })
})

describe('a remote facet', () => {
  test('is asked for what the operation selects and executes, under any alias, and no more', async () => {
    const { caseId } = await withFamily(512)
    const query = `query ($id: ID!, $no: Boolean!) { sharedCase(id: $id) {
      benefits: familyBenefits(purpose: ${PURPOSE}) {
        quotientFamilial @include(if: $no)
        household: adults
        again: adults
        ... on Facet @skip(if: true) { asOf } }
      facets(purpose: ${PURPOSE}, names: [FAMILY_BENEFITS]) { ... on FamilyBenefits { adults } } } }`
    for (let time = 0; time < 3; time += 1) {
      const { sharedCase } = await ask(ccas, query, { id: caseId, no: false })
      expect(sharedCase).toEqual({
        benefits: [{ household: 2, again: 2 }],
        facets: [{ adults: 2 }],
      })
    }
    const item = { facet: 'familyBenefits', ref: '512', fields: ['adults'] }
    expect(requests()).toEqual([[item], [item], [item]])
    const records = await recordsOf(world, [caseId])
    expect(records.map(({ fields }) => fields)).toEqual([['adults'], ['adults'], ['adults']])
    await ask(ccas, query, { id: caseId, no: true })
    expect(requests().at(-1)).toEqual([{ ...item, fields: ['adults', 'quotientFamilial'] }])
  })

  test('is not asked for at all to learn how access stands, and no record is left', async () => {
    const { caseId } = await withFamily(512)
    const { sharedCase } = await ask(
      ccas,
      `query ($id: ID!) { sharedCase(id: $id) { familyBenefits(purpose: ${PURPOSE}) { ${ACCESS}
        hosting source { id } } } }`,
      { id: caseId },
    )
    const [facet] = sharedCase.familyBenefits
    expect(accessTo(facet, 'familyBenefits.adults')).toMatchObject(OPEN)
    expect(accessTo(facet, 'familyBenefits.benefitsInPayment')).toMatchObject({
      state: 'WITHHELD',
      reason: 'NO_DISCLOSURE',
    })
    expect(facet).toMatchObject({ hosting: 'REMOTE', source: { id: msa.id } })
    expect(requests()).toEqual([])
    expect(await recordsOf(world, [caseId])).toEqual([])
  })

  test('gives the value with the moment at which its owner knew it', async () => {
    const { caseId, facetId } = await withFamily(640)
    const { sharedCase } = await ask(
      ccas,
      `query ($id: ID!) { sharedCase(id: $id) { familyBenefits(purpose: ${PURPOSE}) {
        id quotientFamilial dependentChildren asOf } } }`,
      { id: caseId },
    )
    expect(sharedCase.familyBenefits).toEqual([
      {
        id: facetId,
        quotientFamilial: 640,
        dependentChildren: null,
        asOf: '2026-01-31T09:30:00.000Z',
      },
    ])
  })

  test('is read for each purpose by itself', async () => {
    const { caseId, facetId } = await withFamily(700)
    const { sharedCase } = await ask(
      ccas,
      `query ($id: ID!) { sharedCase(id: $id) {
        one: familyBenefits(purpose: ${PURPOSE}) { adults }
        two: familyBenefits(purpose: COORDINATE_SUPPORT) { adults ${ACCESS} } } }`,
      { id: caseId },
    )
    expect(sharedCase.one).toEqual([{ adults: 0 }])
    expect(sharedCase.two[0].adults).toBeNull()
    expect(accessTo(sharedCase.two[0], 'familyBenefits.adults')).toMatchObject({
      reason: 'NO_DISCLOSURE',
    })
    expect(await recordsOf(world, [caseId])).toMatchObject([
      { facet_id: facetId, reader_partner_id: ccas.id, fields: ['adults'] },
    ])
  })

  test('whose owner does not answer is unavailable, and leaves the others their values', async () => {
    const made = await withFamily(301)
    await health(made, 302, cpam)
    await shared(made, HEALTH, cpam)
    const { sharedCase } = await ask(
      ccas,
      `query ($id: ID!) { sharedCase(id: $id) {
        familyBenefits(purpose: ${PURPOSE}) { quotientFamilial ${ACCESS} }
        healthCoverage(purpose: ${PURPOSE}) { puma asOf ${ACCESS} } } }`,
      { id: made.caseId },
    )
    const [benefits] = sharedCase.familyBenefits
    const [coverage] = sharedCase.healthCoverage
    expect(hanging.received).toHaveLength(1)
    expect(benefits.quotientFamilial).toBe(301)
    expect(accessTo(benefits, 'familyBenefits.quotientFamilial')).toMatchObject(OPEN)
    expect(coverage).toMatchObject({ puma: null, asOf: null })
    expect(accessTo(coverage, 'healthCoverage.puma')).toMatchObject(WITHHELD)
    // What was not selected was not missed.
    expect(accessTo(coverage, 'healthCoverage.c2sState')).toMatchObject(OPEN)
  })

  test('whose values do not fit the contract is unavailable, that item alone', async () => {
    const broken = await withFamily(401)
    const sound = await withFamily(402)
    connector.behave((response, { body }) =>
      answer(
        response,
        body.items.map((item) =>
          item.ref === '401' ? ok({ quotientFamilial: 'beaucoup' }) : itsValues(item),
        ),
      ),
    )
    const given = await ask(
      ccas,
      `query ($one: ID!, $two: ID!) {
        one: sharedCase(id: $one) { familyBenefits(purpose: ${PURPOSE}) { quotientFamilial ${ACCESS} } }
        two: sharedCase(id: $two) { familyBenefits(purpose: ${PURPOSE}) { quotientFamilial ${ACCESS} } } }`,
      { one: broken.caseId, two: sound.caseId },
    )
    const [[first], [second]] = [given.one.familyBenefits, given.two.familyBenefits]
    const code = 'familyBenefits.quotientFamilial'
    expect(requests()).toHaveLength(1)
    expect(first.quotientFamilial).toBeNull()
    expect(accessTo(first, code)).toMatchObject(WITHHELD)
    expect(second.quotientFamilial).toBe(402)
    expect(accessTo(second, code)).toMatchObject(OPEN)
    expect(JSON.stringify(given)).not.toContain('beaucoup')
  })

  test('is asked for while no statement runs and no transaction is open', async () => {
    const { caseId } = await withFamily(512)
    const busy: unknown[] = []
    connector.behave(async (response, { body }) => {
      const { rows } = await world.owner.query(
        `select state, query from pg_stat_activity
         where datname = current_database() and usename = 'passerelle_app'`,
      )
      busy.push(
        rows.filter(({ state }) => state !== 'idle'),
        rows.length > 0,
      )
      answer(response, body.items.map(itsValues))
    })
    const { sharedCase } = await ask(
      ccas,
      `query ($id: ID!) { sharedCase(id: $id) { id version participants { partner { name } }
        familyBenefits(purpose: ${PURPOSE}) { adults } needs { id } } }`,
      { id: caseId },
    )
    expect(sharedCase.familyBenefits).toEqual([{ adults: 2 }])
    expect(busy).toEqual([[], true])
  })
})

describe('a facet', () => {
  const OWN = `query ($id: ID!) { sharedCase(id: $id) {
    familyBenefits(purpose: ${PURPOSE}) { quotientFamilial myReference ${ACCESS} } } }`

  test('is read by its owner without agreement, disclosure or access record', async () => {
    const made = await world.addCase(ccas, [msa])
    await family(made, 333)
    const { sharedCase } = await ask(msa, OWN, { id: made.caseId })
    expect(sharedCase.familyBenefits).toMatchObject([{ quotientFamilial: 333, myReference: '333' }])
    expect(sharedCase.familyBenefits[0].access).not.toContainEqual(
      expect.objectContaining({ state: 'WITHHELD' }),
    )
    expect(await recordsOf(world, [made.caseId])).toEqual([])
  })

  test('gives no reference of its owner to anybody else', async () => {
    const { caseId } = await withFamily(334)
    const { sharedCase } = await ask(ccas, OWN, { id: caseId })
    expect(sharedCase.familyBenefits).toMatchObject([{ quotientFamilial: 334, myReference: null }])
  })

  test('that is hosted gives what its owner left, to whom it is open', async () => {
    const made = await world.addCase(ccas, [msa])
    const values = { quotientFamilial: 812, adults: 1, benefitsInPayment: [] }
    await attachHosted(world, { ...made, owner: msa, name: 'familyBenefits' }, values)
    const query = `query ($id: ID!) { sharedCase(id: $id) { familyBenefits(purpose: ${PURPOSE}) {
      quotientFamilial adults dependentChildren benefitsInPayment { benefit } } } }`
    const closed = await ask(ccas, query, { id: made.caseId })
    expect(closed.sharedCase.familyBenefits).toEqual([
      { quotientFamilial: null, adults: null, dependentChildren: null, benefitsInPayment: null },
    ])
    await shared(made, [...FAMILY, 'familyBenefits.dependentChildren'])
    const opened = await ask(ccas, query, { id: made.caseId })
    expect(opened.sharedCase.familyBenefits).toEqual([
      { quotientFamilial: 812, adults: 1, dependentChildren: null, benefitsInPayment: null },
    ])
    expect(requests()).toEqual([])
  })

  test('of a partner shown as its category is hidden until it disclosed something', async () => {
    const shelter = await world.addPartner('ASSOCIATION', 'Refuge', { sensitive: 'Hébergement' })
    await agree(world, [ccas, shelter])
    const made = await world.addCase(ccas, [shelter, msa])
    await attachHosted(
      world,
      { ...made, owner: shelter, name: 'associationSupport' },
      { since: '2026-01-05' },
    )
    const query = `query ($id: ID!) { sharedCase(id: $id) {
      facets(purpose: ${PURPOSE}) { name ... on AssociationSupport { since } }
      associationSupport(purpose: ${PURPOSE}) { since ${ACCESS} } } }`
    const seen = async () => (await ask(ccas, query, { id: made.caseId })).sharedCase
    expect(await seen()).toEqual({ facets: [], associationSupport: [] })
    expect((await ask(shelter, query, { id: made.caseId })).sharedCase.facets).toHaveLength(1)
    const id = await shared(made, ['associationSupport.since'], shelter)
    expect((await seen()).facets).toEqual([{ name: 'ASSOCIATION_SUPPORT', since: '2026-01-05' }])
    await world.owner.query(
      `update disclosure set ended_at = now(), end_reason = 'WITHDRAWN' where id = $1`,
      [id],
    )
    const [facet] = (await seen()).associationSupport
    expect(facet.since).toBeNull()
    expect(accessTo(facet, 'associationSupport.since')).toMatchObject({
      reason: 'DISCLOSURE_ENDED',
    })
  })

  test('of a case that one takes no part in does not exist', async () => {
    const { caseId } = await withFamily(512)
    const query = `query ($id: ID!) { sharedCase(id: $id) {
      facets(purpose: ${PURPOSE}) { id } familyBenefits(purpose: ${PURPOSE}) { adults } } }`
    expect(await ask(stranger, query, { id: caseId })).toEqual({ sharedCase: null })
    await world.owner.query(
      `update participant set until = now() where case_id = $1 and partner_id = $2`,
      [caseId, msa.id],
    )
    // An owner that left takes its facts along.
    expect(await ask(ccas, query, { id: caseId })).toEqual({
      sharedCase: { facets: [], familyBenefits: [] },
    })
    expect(await ask(msa, query, { id: caseId })).toEqual({ sharedCase: null })
    expect(requests()).toEqual([])
    expect(await recordsOf(world, [caseId])).toEqual([])
  })
})
