import { describe, expect, it } from 'vitest'
import { OAUTH_SCOPES } from '../../../../schema/src/kernel/actor.ts'
import { isSiret } from '../../../../schema/src/partners/siret.ts'
import { PUBLICS } from '../../../../schema/src/partners/vocabulary/publics.ts'
import { THEMES } from '../../../../schema/src/partners/vocabulary/themes.ts'
import { grandDaxHomeHelp } from './grand-dax.ts'
import { coverageRows, covers, type DemoNetwork, demoNetworks } from './index.ts'
import { isLuhnValid } from './siret.ts'
import { communeExists, communesOfDepartement, communesOfEpci } from './territories.ts'
import { AGENT_WITH_TWO_AFFILIATIONS } from './vallee-du-lot.ts'

const network = (code: string): DemoNetwork => {
  const found = demoNetworks.find((candidate) => candidate.code === code)
  if (!found) throw new Error(`no network ${code}`)
  return found
}

const all = demoNetworks.flatMap((one) => one.partners)
const distinct = <T>(values: readonly T[]): number => new Set(values).size

describe('the demonstration networks', () => {
  it('are four, one for each département, with threshold 11 and 24 months of retention', () => {
    expect(demoNetworks.map((one) => one.departementCode)).toEqual(['40', '46', '25', '31'])
    for (const one of demoNetworks)
      expect(one.settings).toEqual({ statisticsThreshold: 11, retentionMonths: 24 })
  })

  it('give every partner, service, client and access point an identifier of its own', () => {
    const slugs = all.map((partner) => partner.slug)
    const services = all.flatMap((partner) => partner.services.map((service) => service.slug))
    const points = all.flatMap((partner) => partner.accessPoints.map((point) => point.slug))
    const clients = all.map((partner) => partner.client.clientId)
    for (const names of [slugs, services, points, clients]) {
      expect(names.length).toBeGreaterThan(5)
      expect(distinct(names)).toBe(names.length)
    }
  })

  it('use SIRETs of the reserved range, with both check digits right and no repetition', () => {
    for (const partner of all) {
      expect(partner.siret).toMatch(/^999\d{11}$/)
      expect(isSiret(partner.siret)).toBe(true)
      expect(isLuhnValid(partner.siret.slice(0, 9))).toBe(true)
    }
    expect(distinct(all.map((partner) => partner.siret))).toBe(all.length)
  })

  it('speak the vocabularies of the domain: themes, publics and scopes', () => {
    const known = new Set<string>([...THEMES, ...PUBLICS].map((entry) => entry.code))
    const services = all.flatMap((partner) => partner.services)
    for (const service of services)
      for (const code of [...service.themes, ...service.publics]) expect(known).toContain(code)
    const scopes = new Set(all.flatMap((partner) => partner.client.scopes))
    expect([...scopes].sort()).toEqual([...OAUTH_SCOPES].sort())
  })

  it('name only communes that exist today', () => {
    const codes = demoNetworks.flatMap((one) => [
      ...one.sectors.map((sector) => sector.communeCode),
      ...one.documentedPopulations.map((row) => row.communeCode),
      ...one.partners.flatMap((partner) => [
        partner.communeCode,
        ...partner.accessPoints.map((point) => point.communeCode),
        ...partner.services.flatMap(coverageRows).map((row) => row.communeCode),
      ]),
    ])
    expect(codes.length).toBeGreaterThan(1_000)
    expect(codes.filter((code) => !communeExists(code))).toEqual([])
  })

  it('cover no commune twice on one day by one service', () => {
    for (const service of all.flatMap((partner) => partner.services)) {
      const rows = coverageRows(service)
      const starts = rows.map((row) => `${row.communeCode} ${row.since}`)
      expect(distinct(starts)).toBe(starts.length)
      expect(rows.every((row) => row.until === null || row.until > row.since)).toBe(true)
    }
  })

  it('answer the same from declared coverage as from its rows', () => {
    const day = '2020-01-20'
    for (const partner of network('haute-garonne').partners)
      for (const service of partner.services) {
        const open = new Set(
          coverageRows(service)
            .filter((row) => row.since <= day && (row.until === null || day < row.until))
            .map((row) => row.communeCode),
        )
        for (const code of ['31555', '31157', '31561', '31291', '31483'])
          expect(covers(service, code, day)).toBe(open.has(code))
      }
  })

  it('give a CCAS two agents at least and every other partner one', () => {
    for (const one of demoNetworks)
      for (const partner of one.partners) {
        const agents = one.agents.filter((agent) =>
          agent.memberships.some((membership) => membership.partnerSlug === partner.slug),
        )
        expect(agents.length).toBeGreaterThanOrEqual(partner.kind === 'CCAS' ? 2 : 1)
      }
  })

  it('have one worker with two affiliations', () => {
    const twice = demoNetworks
      .flatMap((one) => one.agents)
      .filter((agent) => agent.memberships.length > 1)
    expect(twice.map((agent) => agent.id)).toEqual([AGENT_WITH_TWO_AFFILIATIONS])
  })

  it('hide sensitive partners behind a category that does not repeat their name', () => {
    const sensitive = all.filter((partner) => partner.sensitive !== null)
    expect(sensitive.length).toBeGreaterThanOrEqual(8)
    for (const partner of sensitive) {
      const category = partner.sensitive?.publicCategory ?? ''
      expect(category).not.toBe('')
      expect(category).not.toMatch(/csapa|spip|refuge|addict|violence|pénit/i)
    }
  })

  it('let a partner that never sends retract nothing', () => {
    const cpam = all.find((partner) => partner.slug === 'cpam-doubs')
    const ccas = all.find((partner) => partner.slug === 'ccas-besancon')
    expect(cpam?.client.scopes).not.toContain('referrals:retract')
    expect(ccas?.client.scopes).toContain('referrals:retract')
  })

  it('carry the deadlines of the law, and what silence means there', () => {
    const law = (act: string) =>
      new Set(
        all
          .flatMap((partner) => partner.services)
          .filter((service) => service.act === act)
          .map((service) => `${service.legalDeadlineDays} ${service.silenceMeans}`),
      )
    expect([...law('C2S')]).toEqual(['60 ACCEPTED'])
    expect([...law('PCH_AAH')]).toEqual(['120 REJECTED'])
    expect([...law('DOMICILIATION')]).toEqual(['60 REJECTED'])
    expect([...law('APA')]).toEqual(['60 ACCEPTED'])
    expect([...law('RSA_ORIENTATION')]).toEqual(['42 null'])
  })
})

describe('Grand Dax', () => {
  const services = network('grand-dax').partners[0]?.services ?? []
  const rows = (act: string) =>
    services.filter((service) => service.act === act).flatMap(coverageRows)

  it('pools five services over 11, 9, 5, 7 and 20 of its 20 communes', () => {
    expect(communesOfEpci('244000675')).toHaveLength(20)
    expect(services.map((service) => coverageRows(service).length)).toEqual([11, 9, 5, 7, 20])
    expect(services.map((service) => service.beneficiaries)).toEqual([671, 182, 52, 184, 534])
    const inEpci = new Set(communesOfEpci('244000675'))
    for (const row of services.flatMap(coverageRows)) expect(inEpci).toContain(row.communeCode)
  })

  it('sells meals at seven tariffs, from 3.90 to 8.10 €', () => {
    const tariffs = rows('LIVRAISON_DE_REPAS').map((row) => row.tariffCents ?? Number.NaN)
    expect(distinct(tariffs)).toBe(7)
    expect([Math.min(...tariffs), Math.max(...tariffs)]).toEqual([390, 810])
  })

  it('runs remote alarm on two systems at two tariffs', () => {
    const alarms = rows('TELEALARME')
    expect(distinct(alarms.map((row) => row.system))).toBe(2)
    expect(distinct(alarms.map((row) => row.tariffCents))).toBe(2)
  })

  it('marks nine of the ten CCAS with home help as not meeting the requirements', () => {
    expect(grandDaxHomeHelp).toHaveLength(10)
    expect(grandDaxHomeHelp.filter((row) => !row.meetsRequirements)).toHaveLength(9)
    const slugs = new Set(network('grand-dax').partners.map((partner) => partner.slug))
    for (const row of grandDaxHomeHelp) expect(slugs).toContain(row.partnerSlug)
  })

  it('leaves a resident of an uncovered commune without any housekeeping service', () => {
    const offered = network('grand-dax')
      .partners.flatMap((partner) => partner.services)
      .filter((service) => service.themes.some((theme) => theme.endsWith('aide-menagere')))
    expect(offered.filter((service) => covers(service, '40301', '2026-01-01'))).toEqual([])
    expect(offered.filter((service) => covers(service, '40088', '2026-01-01'))).toHaveLength(1)
  })
})

describe('Vallée du Lot', () => {
  const lot = network('vallee-du-lot')

  it('has the six establishments and the four pooled services of the grouping', () => {
    const gcsms = lot.partners.find((partner) => partner.kind === 'GCSMS')
    const kinds = gcsms?.accessPoints.map((point) => point.kind) ?? []
    const count = (kind: string) => kinds.filter((one) => one === kind).length
    expect(count('EHPAD')).toBe(3)
    expect(count('RESIDENCE_AUTONOMIE')).toBe(1)
    expect(count('SSIAD')).toBe(1)
    expect(count('EQUIPE_MOBILE_ALZHEIMER')).toBe(1)
    expect(gcsms?.services).toHaveLength(4)
  })

  it('keeps the populations of the founding document, 6 276 persons', () => {
    const total = lot.documentedPopulations.reduce((sum, row) => sum + row.population, 0)
    expect(total).toBe(6276)
  })
})

describe('Haute-Garonne', () => {
  const { partners, sectors } = network('haute-garonne')
  const points = partners.flatMap((partner) => partner.accessPoints)
  const openOn = (day: string) =>
    points.filter((point) => point.kind === 'MDS' && point.openedOn <= day).length

  it('has 23 MDS before the openings and 30 after the seventh', () => {
    expect(openOn('2019-09-30')).toBe(23)
    expect(openOn('2020-09-30')).toBe(30)
    expect(partners.filter((partner) => partner.kind === 'MDS')).toHaveLength(30)
  })

  it('routes every commune to exactly one open MDS on any day', () => {
    const opened = new Map(points.map((point) => [point.slug, point.openedOn]))
    for (const day of ['2018-01-01', '2019-10-14', '2020-02-01', '2026-01-01']) {
      const current = sectors.filter(
        (sector) => sector.since <= day && (sector.until === null || day < sector.until),
      )
      expect(current.map((sector) => sector.communeCode).sort()).toEqual(
        [...communesOfDepartement('31')].sort(),
      )
      for (const sector of current)
        expect((opened.get(sector.accessPointSlug) ?? 'never') <= day).toBe(true)
    }
  })

  it('redraws the sector of Cugnaux on the day its own MDS opens', () => {
    const history = sectors.filter((sector) => sector.communeCode === '31157')
    expect(history).toEqual([
      {
        communeCode: '31157',
        accessPointSlug: 'point-mds-tournefeuille',
        since: '2013-01-01',
        until: '2019-10-14',
      },
      {
        communeCode: '31157',
        accessPointSlug: 'point-mds-cugnaux',
        since: '2019-10-14',
        until: null,
      },
    ])
  })

  it('names the partners whose statistics the Département reads', () => {
    const kinds = new Set(partners.map((partner) => partner.kind))
    for (const kind of ['PREFECTURE', 'CAF', 'CPAM', 'UDCCAS', 'FRANCE_TRAVAIL', 'COMMUNE'])
      expect(kinds).toContain(kind)
  })
})
