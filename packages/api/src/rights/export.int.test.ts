import { newId, VirtualClock } from '@passerelle/schema'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { WorldPartner } from '../testing/world.ts'
import { EXPORT } from './documents-for-test.ts'
import { CANARIES, endReferral, type Life, life, openTown, type Town } from './life-for-test.ts'
import { count, erase } from './rights-for-test.ts'

const clock = new VirtualClock(new Date('2026-01-05T09:00:00Z'))
let town: Town
let one: Life

beforeAll(async () => {
  town = await openTown(clock)
  one = await life(town)
})
afterAll(() => town.world.close())

async function exported(
  partner: WorldPartner,
  personId = one.personId,
  asked: { readonly key?: string; readonly scopes?: readonly string[] } = {},
) {
  const variables = { input: { personId } }
  const answer = await town.world.ask(partner, EXPORT, { variables, ...asked })
  return { ...answer.data?.result, replayed: answer.replayed, errors: answer.errors }
}

/** The canaries that an archive holds in either form. */
function leaked({ json, text }: { readonly json: string; readonly text: string }): string[] {
  return Object.entries(CANARIES).flatMap(([name, canary]) =>
    [json, text].some((form) => form.includes(canary)) ? [name] : [],
  )
}

describe('what a partner is given of a person', () => {
  test('is its own in clear, and of others only whose and which', async () => {
    const { ccas, association, caf } = town
    expect(leaked(await exported(ccas))).toEqual(['ccasPhone', 'message'])
    expect(leaked(await exported(association))).toEqual(['associationPhone', 'reply'])
    expect(leaked(await exported(caf))).toEqual(['emergency'])
  })

  test('leaves a record each time it is written, also when it is asked for again under one key', async () => {
    const records = () =>
      count(town.world, `from audit_record where command = 'exportPerson' and aggregate_id = $1`, [
        one.personId,
      ])
    const before = await records()
    const key = newId()
    expect(await exported(town.ccas, one.personId, { key })).toMatchObject({ replayed: false })
    expect(await exported(town.ccas, one.personId, { key })).toMatchObject({ replayed: true })
    expect(await records()).toBe(before + 2)
  })

  test('never holds another partner’s reference of the person', async () => {
    const { ccas, association, caf } = town
    const references = ['CCAS', 'CAF', 'EPI', 'REF'].map((prefix) => `${prefix}-${one.number}`)
    const found = async (partner: WorldPartner) => {
      const { text } = await exported(partner)
      return references.filter((reference) => new RegExp(`${reference}\\b`).test(text))
    }
    expect(await found(ccas)).toEqual([`CCAS-${one.number}`])
    expect(await found(association)).toEqual([`EPI-${one.number}`])
    expect(await found(caf)).toEqual([`CAF-${one.number}`, `REF-${one.number}`])
  })

  test('reads as French text with a heading for each kind of thing', async () => {
    const { text } = await exported(town.ccas)
    const headings = text.split('\n').filter((line: string) => /^\d+\. /.test(line))
    expect(headings).toEqual([
      '1. LA PERSONNE ET LES RÉFÉRENCES SOUS LESQUELLES ELLE EST CONNUE',
      '2. SITUATIONS PARTAGÉES',
      '3. BESOINS',
      '4. ORIENTATIONS',
      '5. VOLETS D’INFORMATIONS',
      '6. PARTAGES ACCORDÉS ET REÇUS',
      '7. DEMANDES DE PARTAGE',
      '8. OPPOSITIONS DE LA PERSONNE',
      '9. ACCÈS D’URGENCE',
      '10. MESSAGES QUE VOUS AVEZ ÉCRITS',
      '11. JOURNAL DES CONSULTATIONS',
      '12. VOS ACTIONS',
    ])
    for (const said of [
      'Commune : Besançon (25056)',
      'CCAS de Besançon (Pilote, depuis le 05/01/2026 10:00)',
      'Besoin : Alimentation',
      'État : Acceptée',
      'Service : Aide alimentaire',
      'Téléphone : 0381-canari-ccas',
      'Où : À demander à CAF du Doubs',
      'Partage de CCAS de Besançon à CAF du Doubs',
      'Base légale : Mission légale',
      'Catégories : Coordonnées',
      'Action : sendReferral',
    ]) {
      expect(text).toContain(said)
    }
  })

  test('says the same as JSON, with codes beside their labels', async () => {
    const { json, text } = await exported(town.ccas)
    const archive = JSON.parse(json)
    expect(archive).toMatchObject({
      personId: one.personId,
      generatedAt: '2026-01-05T09:00:00.000Z',
      cases: [{ id: one.caseId, status: { code: 'ACTIVE', label: 'Active' }, persons: '1' }],
      referrals: [{ id: one.referral.id, state: { code: 'ACCEPTED', label: 'Acceptée' } }],
      objections: [{ categories: [{ code: 'REACH', label: 'Coordonnées' }] }],
      messages: [{ text: CANARIES.message, author: 'CCAS de Besançon' }],
    })
    const mine = archive.facets.filter(({ owner }: { owner: string }) => owner.startsWith('CCAS'))
    expect(mine).toMatchObject([{ values: { phone: CANARIES.ccasPhone } }])
    expect(archive.facets).toHaveLength(3)
    expect(archive.disclosures).toHaveLength(2)
    const entries = Object.values(archive).filter(Array.isArray).flat().length
    const titles = text.split('\n').filter((line: string, index: number, lines: string[]) => {
      return line !== '' && !/^( |\d+\. )/.test(line) && /^ {2}/.test(lines[index + 1] ?? '')
    })
    expect(titles).toHaveLength(entries)
  })

  test('shows a sensitive partner as its category, its facets not at all', async () => {
    const { world, ccas } = town
    const shelter = await world.addPartner('CHRS', 'Foyer du Canari', { sensitive: 'Hébergement' })
    const other = await life(town)
    await world.owner.query(
      `insert into participant (id, case_id, partner_id, role, since) values ($1, $2, $3, 'CONTRIBUTOR', $4)`,
      [newId(), other.caseId, shelter.id, clock.now()],
    )
    await world.owner.query(
      `insert into facet (id, case_id, person_id, owner_partner_id, name, hosting, created_at, updated_at)
       values ($1, $2, $3, $4, 'accommodation', 'HOSTED', $5, $5)`,
      [newId(), other.caseId, other.personId, shelter.id, clock.now()],
    )
    const { json, text } = await exported(ccas, other.personId)
    expect(text).toContain('Hébergement (Contributeur')
    expect(text).not.toContain('Foyer du Canari')
    expect(JSON.parse(json).facets).toHaveLength(3)
    expect((await exported(shelter, other.personId)).text).toContain('Foyer du Canari')
  })

  test('is for the lead of a case only state and outcome of referrals between others', async () => {
    const { world, ccas, caf } = town
    const other = await life(town)
    await world.owner.query(
      'update referral set source_partner_id = $2, contact_on = $3 where id = $1',
      [other.referral.id, caf.id, '2026-01-06'],
    )
    const [referral] = JSON.parse((await exported(ccas, other.personId)).json).referrals
    expect(referral).toMatchObject({ state: { code: 'ACCEPTED' }, source: 'CAF du Doubs' })
    expect(Object.keys(referral)).not.toContain('contactOn')
    const [told] = JSON.parse((await exported(caf, other.personId)).json).referrals
    expect(told).toMatchObject({ contactOn: '2026-01-06' })
  })

  test('is after a referral’s end still that referral and one’s own words, and no case', async () => {
    const { association } = town
    const other = await life(town)
    await endReferral(town, other)
    const { json } = await exported(association, other.personId)
    expect(JSON.parse(json)).toMatchObject({
      cases: [],
      facets: [],
      referrals: [{ id: other.referral.id, state: { code: 'UNFULFILLED' } }],
      messages: [{ text: CANARIES.reply }],
    })
  })

  test('is not opened while the key store does not answer, and says so', async () => {
    const open = vi.spyOn(town.world.vault, 'open').mockRejectedValue(new Error('no answer'))
    const archive = await exported(town.ccas)
    open.mockRestore()
    expect(leaked(archive)).toEqual([])
    expect(archive.text).toContain('Téléphone : indisponible')
  })

  test('knows nothing of a person that was erased', async () => {
    const { ccas } = town
    const other = await life(town)
    await endReferral(town, other)
    await erase(town.world, ccas, other.personId)
    expect(await exported(ccas, other.personId)).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('exporting a person', () => {
  test('leaves an audit record and an event for the partner alone', async () => {
    const { world, caf } = town
    const other = await life(town)
    await exported(caf, other.personId)
    const { rows } = await world.owner.query(
      `select e.audience, e.data, a.command, a.partner_id from event e join audit_record a on a.aggregate_id = e.aggregate_id
       where e.aggregate_id = $1 and e.type = 'person.exported' and a.command = 'exportPerson'`,
      [other.personId],
    )
    expect(rows).toEqual([
      { audience: [caf.id], data: {}, command: 'exportPerson', partner_id: caf.id },
    ])
  })

  test('is for those who know the person, with the scope; to others there is none', async () => {
    const { ccas, outsider } = town
    expect(await exported(outsider)).toMatchObject({ code: 'NOT_FOUND', field: 'input.personId' })
    expect(await exported(ccas, 'nobody')).toMatchObject({ code: 'NOT_FOUND' })
    const { errors } = await exported(ccas, one.personId, { scopes: ['cases:read'] })
    expect(errors?.[0]?.extensions['code']).toBe('SCOPE_MISSING')
  })

  test('repeated under its key it is read again and recorded again', async () => {
    const { world, ccas } = town
    const other = await life(town)
    const key = newId()
    const first = await exported(ccas, other.personId, { key })
    const again = await exported(ccas, other.personId, { key })
    expect(again).toMatchObject({ personId: first.personId, replayed: true })
    expect(
      await count(world, `from audit_record where aggregate_id = $1 and command = 'exportPerson'`, [
        other.personId,
      ]),
    ).toBe(2)
  })

  test('lists who read whose facts, for owner and reader', async () => {
    const { world, ccas, caf, association } = town
    const other = await life(town)
    await world.owner.query(
      `insert into access_record (id, occurred_at, network_id, case_id, person_id, facet_id, facet, owner_partner_id,
         reader_partner_id, client_id, agent_ref, request_id, purpose, fields, disclosure_ids, agreement_ids)
       values ($1, $2, $3, $4, $5, $1, 'contact', $6, $7, $8, 'agent-7', 'r', 'CONTACT_PERSON', '{phone}', '{}', '{}')`,
      [
        newId(),
        clock.now(),
        world.networkId,
        other.caseId,
        other.personId,
        ccas.id,
        caf.id,
        caf.clientId,
      ],
    )
    const journal = async (partner: WorldPartner) =>
      JSON.parse((await exported(partner, other.personId)).json).accessJournal
    expect(await journal(ccas)).toMatchObject([{ reader: 'CAF du Doubs', agent: null }])
    expect(await journal(caf)).toMatchObject([
      { owner: 'CCAS de Besançon', agent: 'agent-7', fields: [{ label: 'Téléphone' }] },
    ])
    expect(await journal(association)).toEqual([])
  })
})
