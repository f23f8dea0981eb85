import { newId } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentOf, type Told, WidgetGround } from './widgets-for-test.ts'

let ground: WidgetGround
let token: string
let caseId: string
let needId: string
let serviceId: string

const ALL = [
  'REFERRAL_FORM',
  'REFERRAL_INBOX',
  'REFERRAL_TIMELINE',
  'CASE_PARTNERS',
  'STATISTICS',
  'ACCESS_JOURNAL',
]

const asked = (name: string, variables: object = {}): Promise<Told> =>
  ground.page(token, name, variables)

beforeAll(async () => {
  ground = await WidgetGround.open()
  const { world } = ground.live
  ;({ caseId, needId } = await world.addCase(ground.ccas))
  serviceId = (await world.addService(ground.association)).id
  token = (await ground.opened({ widgets: ALL })).token
})
afterAll(() => ground.close())

describe('the form', () => {
  it('reads a case in one request, and services with what speaks against each', async () => {
    const form = await asked('WidgetReferralForm', { caseId })
    expect(form.codes).toEqual([])
    const { networkId, commune, needs } = form.data.sharedCase
    expect(needs).toMatchObject([{ id: needId, referrals: [], themeLabel: expect.any(String) }])
    const { theme } = needs[0]
    const services = await asked('WidgetServices', { networkId, communeCode: commune.code, theme })
    expect(services.data.servicesForNeed).toMatchObject([
      { fits: true, exclusions: [], service: { id: serviceId, capacity: 'OPEN' } },
    ])
  })

  it('says before sending who would read what, on what basis and until when', async () => {
    const preview = await asked('WidgetSharing', {
      input: {
        needId,
        serviceId,
        groups: ['CONTACT_IDENTIFICATION'],
        purposes: ['ASSESS_ELIGIBILITY'],
        legalBasis: 'CONSENT',
      },
    })
    expect(preview.codes).toEqual([])
    expect(preview.data.previewDisclosure).toMatchObject({
      __typename: 'DisclosurePreview',
      groups: [{ group: 'CONTACT_IDENTIFICATION', label: 'Identité' }],
      fields: expect.arrayContaining([
        expect.objectContaining({ group: 'CONTACT_IDENTIFICATION', label: 'Nom' }),
      ]),
      untilLabel: expect.any(String),
    })
  })

  it('drafts, sends, and then shows what was already asked for the need', async () => {
    const drafted = await asked('CreateReferral', { input: { needId, serviceId } })
    const { id, version } = drafted.data.createReferral
    const sent = await asked('SendReferral', {
      input: {
        id,
        expectedVersion: version,
        disclosure: { facetGroups: [], legalBasis: 'CONSENT', informedOn: '2026-01-05' },
      },
    })
    expect(sent.data.sendReferral).toMatchObject({ __typename: 'Referral', state: 'SENT' })
    const form = await asked('WidgetReferralForm', { caseId })
    expect(form.data.sharedCase.needs[0].referrals).toMatchObject([
      { id, state: 'SENT', service: { id: serviceId } },
    ])
  })
})

describe('what was received and sent', () => {
  it('is counted by state without reading any of it', async () => {
    const counts = await asked('WidgetReferralCounts')
    expect(counts.data.referralCounts).toEqual({
      inbox: [],
      outbox: [{ state: 'SENT', count: 1 }],
    })
  })

  it('is one request for the target’s inbox, and one for all that happened to a referral', async () => {
    await ground.addAgent(ground.association, 'agent-7')
    const opened = await ground.openSession({ widgets: ALL }, newId(), ground.association)
    const theirs = opened.data.createWidgetSession.token
    const inbox = await ground.page(theirs, 'WidgetInbox', { first: 50 })
    expect(inbox.codes).toEqual([])
    const [entry] = inbox.data.referralInbox.nodes
    expect(entry).toMatchObject({
      state: 'SENT',
      allowedActions: expect.arrayContaining(['ACCEPT', 'REJECT']),
      sentAt: expect.any(String),
      case: { persons: [{ myLocalReference: null }] },
    })
    const read = await ground.page(theirs, 'WidgetReferral', { id: entry.id })
    expect(read.codes).toEqual([])
    expect(read.data.referral).toMatchObject({
      history: [{ type: 'referral.sent', actorPartnerId: ground.ccas.id }],
      messages: { nodes: [] },
      service: { clocks: { answerExpiryDays: expect.any(Number) } },
    })
    const contact = await ground.page(theirs, 'WidgetContact', { caseId: entry.case.id })
    expect(contact).toMatchObject({ codes: [], data: { sharedCase: { contact: [] } } })
  })
})

describe('the other widgets', () => {
  it('show the partners of a case without reading a value', async () => {
    const told = await asked('WidgetCasePartners', { caseId, purpose: 'COORDINATE_SUPPORT' })
    expect(told.codes).toEqual([])
    expect(told.data.sharedCase.participants).toHaveLength(2)
    const me = await asked('WidgetViewer')
    expect(me.data.viewer.partner.id).toBe(ground.ccas.id)
    const { rows } = await ground.live.world.owner.query(
      'select count(*)::int as n from access_record',
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  it('show the journal, its CSV, the shares and the agreements they rest on', async () => {
    const journal = ['WidgetAccessJournal', 'WidgetAccessJournalCsv']
    for (const name of [...journal, 'Disclosures', 'Agreements']) {
      expect(await asked(name), name).toMatchObject({ status: 200, codes: [] })
    }
  })
})

describe('an inbox of 5,000', () => {
  it('is paged without a gap, and counted by state', async () => {
    const { owner } = ground.live.world
    await owner.query(`
      with needs as (
        insert into need (id, case_id, author_partner_id, theme, urgency, created_at, updated_at)
          select gen_random_uuid(), case_id, author_partner_id, theme, urgency, created_at, updated_at
          from need, generate_series(1, 5000) returning id),
      copies as (
        select jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'need_id', n.id,
          'sent_at', r.sent_at - make_interval(secs => n.rank),
          'state', (array['SENT', 'UNDER_REVIEW'])[1 + n.rank % 2])) as copy
        from referral r, (select id, row_number() over ()::int as rank from needs) n
        where r.state = 'SENT')
      insert into referral select (copy).* from copies`)
    await owner.query('analyze referral')
    const opened = await ground.openSession({ widgets: ALL }, newId(), ground.association)
    const theirs = opened.data.createWidgetSession.token
    const seen = new Set<string>()
    let after: string | null = null
    for (let page = 0; page < 3; page += 1) {
      const told: Told = await ground.page(theirs, 'WidgetInbox', { first: 50, after })
      for (const { id } of told.data.referralInbox.nodes) seen.add(id)
      after = told.data.referralInbox.pageInfo.endCursor
    }
    expect(seen.size).toBe(150)
    const counts = await ground.page(theirs, 'WidgetReferralCounts')
    const total = counts.data.referralCounts.inbox.reduce(
      (sum: number, { count }: { readonly count: number }) => sum + count,
      0,
    )
    expect(total).toBe(5001)
    expect(documentOf('WidgetInbox')).not.toContain('totalCount')
  })

  it('follows its index under the policies, instead of being sorted', async () => {
    const client = await ground.live.world.database.pool.connect()
    await client.query('begin')
    await client.query('select passerelle_bind($1, null)', [ground.association.clientId])
    const { rows } = await client.query(
      `explain (costs off) select r.id from referral r where r.target_partner_id = '${ground.association.id}'
        and r.state <> 'DRAFT' order by r.sent_at desc, r.id desc limit 51`,
    )
    await client.query('rollback')
    client.release()
    const plan = JSON.stringify(rows)
    expect(plan).toContain('referral_target_partner_id_sent_at_id_idx')
    expect(plan).not.toContain('Sort')
  })
})
