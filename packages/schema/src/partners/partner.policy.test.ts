import { describe, expect, it } from 'vitest'
import type { DirectoryPartner } from './directory.ts'
import { isKnownTo, type PartnerRelation, presentPartner } from './partner.policy.ts'

const plain: DirectoryPartner = {
  id: 'p1',
  kind: 'ASSOCIATION',
  name: 'Canari du refuge',
  siret: '73282932000074',
  siretSynthetic: false,
  sensitive: false,
  publicCategory: null,
  status: 'ACTIVE',
  communeCode: '40088',
  departementCode: '40',
  epciCode: '244000675',
  networkIds: ['n1'],
}
const sensitive: DirectoryPartner = {
  ...plain,
  id: 'p2',
  sensitive: true,
  publicCategory: 'Association d’accompagnement social',
}
const relations: readonly PartnerRelation[] = ['directory', 'participant', 'referral']

describe('how a partner is shown', () => {
  it.each(relations)('shows an ordinary partner by its name (%s)', (relation) => {
    expect(presentPartner(plain, { partnerId: 'x' }, relation)).toMatchObject({
      name: 'Canari du refuge',
      concealed: false,
    })
  })

  it.each(['directory', 'participant'] as const)(
    'shows others nothing of a sensitive partner but its category (%s)',
    (relation) => {
      const shown = presentPartner(sensitive, { partnerId: 'x' }, relation)
      expect(shown).toEqual({
        id: 'p2',
        kind: 'OTHER',
        name: 'Association d’accompagnement social',
        siret: null,
        siretSynthetic: false,
        status: 'ACTIVE',
        communeCode: null,
        departementCode: null,
        epciCode: null,
        concealed: true,
      })
      expect(JSON.stringify(shown)).not.toMatch(/Canari|73282932000074|40088|244000675/)
    },
  )

  it('shows its name to the other end of a referral', () => {
    expect(presentPartner(sensitive, { partnerId: 'x' }, 'referral').name).toBe('Canari du refuge')
  })

  it.each(relations)('shows it to itself (%s)', (relation) => {
    expect(presentPartner(sensitive, { partnerId: 'p2' }, relation).name).toBe('Canari du refuge')
  })
})

describe('whom a partner knows', () => {
  it('knows itself even outside every network', () => {
    expect(isKnownTo({ id: 'p1', networkIds: [] }, { partnerId: 'p1', networkIds: [] })).toBe(true)
  })

  it('knows who shares a network', () => {
    const viewer = { partnerId: 'x', networkIds: ['n0', 'n1'] }
    expect(isKnownTo(plain, viewer)).toBe(true)
    expect(isKnownTo({ id: 'p3', networkIds: ['n2'] }, viewer)).toBe(false)
  })
})
