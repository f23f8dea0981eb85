import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkLocalReference } from '../../../../schema/src/cases/local-reference.ts'
import { looksLikeNir } from '../../../../schema/src/kernel/nir.ts'
import { THEMES } from '../../../../schema/src/partners/vocabulary/themes.ts'
import { acts } from './catalogue.ts'
import { dayOf, daysBetween } from './days.ts'
import { paceOf } from './flows.ts'
import { covers, type DemoCase, demoNetworks, generateDemo } from './index.ts'
import { communeExists } from './territories.ts'

const until = new Date('2026-11-20T09:00:00Z')
const story = (seed: number, scale = 1): readonly DemoCase[] =>
  generateDemo({ seed, until, scale }).flatMap(({ cases }) => [...cases])
const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex')

const cases = story(1)
const isCampaign = (one: DemoCase): boolean => one.key.startsWith('visa-sante')
const needs = cases.flatMap((one) => one.needs)
const referrals = needs.flatMap((need) => need.referrals)
const usual = cases
  .filter((one) => !isCampaign(one))
  .flatMap((one) => one.needs.flatMap((need) => need.referrals))
const partners = new Map(
  demoNetworks.flatMap((network) => network.partners.map((one) => [one.slug, one] as const)),
)
const services = new Map(
  [...partners.values()].flatMap((partner) =>
    partner.services.map((service) => [service.slug, service] as const),
  ),
)
const actOf = (slug: string): string => services.get(slug)?.act ?? ''
const lastAction = (steps: (typeof referrals)[number]['steps']): string =>
  steps.at(-1)?.action ?? 'DRAFT'

describe('the generator', () => {
  it('tells the same story from the same seed and another one from another', () => {
    expect(hash(story(3, 0.1))).toBe(hash(story(3, 0.1)))
    expect(hash(story(4, 0.1))).not.toBe(hash(story(3, 0.1)))
  })

  it('can be read twice from one call', () => {
    const [first] = generateDemo({ seed: 5, until, scale: 0.05 })
    if (!first) throw new Error('no network')
    expect(hash([...first.cases])).toBe(hash([...first.cases]))
  })

  it('tells no more than what is read', () => {
    const [first] = generateDemo({ seed: 5, until, scale: 1_000 })
    const one = first?.cases[Symbol.iterator]().next()
    expect(one?.value?.networkCode).toBe('grand-dax')
  })

  it('gives more than 5 000 referrals over the 24 months, in every network', () => {
    expect(usual.length).toBeGreaterThan(5_000)
    const start = new Date('2024-11-18T00:00:00Z')
    expect(usual.every((one) => one.createdAt >= start && one.createdAt <= until)).toBe(true)
    for (const network of demoNetworks)
      expect(
        cases.filter((one) => one.networkCode === network.code && !isCampaign(one)).length,
      ).toBeGreaterThan(400)
  })

  it('names everything once', () => {
    for (const keys of [
      cases.map((one) => one.key),
      needs.map((one) => one.key),
      referrals.map((one) => one.key),
      cases.flatMap((one) => one.persons.map((person) => person.key)),
    ])
      expect(new Set(keys).size).toBe(keys.length)
  })

  it('sends each referral from the lead to the owner of a service covering its commune', () => {
    for (const one of cases)
      for (const referral of one.needs.flatMap((need) => need.referrals)) {
        const service = services.get(referral.serviceSlug)
        if (!service) throw new Error(`no service ${referral.serviceSlug}`)
        expect(communeExists(referral.communeCode)).toBe(true)
        expect(referral.communeCode).toBe(one.communeCode)
        expect(covers(service, referral.communeCode, dayOf(referral.createdAt))).toBe(true)
        expect(referral.sourceSlug).toBe(one.leadSlug)
        expect(referral.targetSlug).not.toBe(referral.sourceSlug)
        expect(partners.get(referral.targetSlug)?.services).toContain(service)
      }
  })

  it('asks of each service only what its themes say, in codes of data·inclusion', () => {
    const known = new Set<string>(THEMES.map((one) => one.code))
    for (const service of services.values())
      for (const theme of service.themes) expect(known).toContain(theme)
    for (const need of needs)
      for (const referral of need.referrals)
        expect(services.get(referral.serviceSlug)?.themes).toContain(need.theme)
  })

  it('answers within 20 % of the median of each frequent flow', () => {
    // Those sent in the last months are left out: only their quick answers are known yet.
    const long = usual.filter((one) => daysBetween(one.createdAt, until) > 300)
    const checked: string[] = []
    for (const act of acts) {
      const delays = long
        .filter((referral) => actOf(referral.serviceSlug) === act)
        .flatMap(({ steps }) => {
          const sent = steps.find((step) => step.action === 'SEND')
          const answer = steps.find((step) => step.action === 'ACCEPT' || step.action === 'REJECT')
          return sent && answer ? [daysBetween(sent.at, answer.at)] : []
        })
        .sort((a, b) => a - b)
      if (delays.length < 100) continue
      const median = delays[Math.floor(delays.length / 2)] ?? 0
      expect(Math.abs(median / paceOf(act).median - 1), `${act}: ${median}`).toBeLessThan(0.2)
      checked.push(act)
    }
    expect(checked).toEqual(
      expect.arrayContaining(['AIDE_ALIMENTAIRE', 'C2S', 'RSA_ORIENTATION', 'RDV_DES_DROITS']),
    )
  })

  it('ends like the observed flows: two thirds accepted, an eighth expired, few left open', () => {
    const sent = usual.filter((one) => one.steps.length > 0)
    const share = (count: number): number => count / sent.length
    const with_ = (action: string) =>
      sent.filter((one) => one.steps.some((step) => step.action === action)).length
    expect(share(with_('EXPIRE'))).toBeGreaterThan(0.09)
    expect(share(with_('EXPIRE'))).toBeLessThan(0.14)
    expect(share(with_('ACCEPT'))).toBeGreaterThan(0.62)
    expect(share(with_('ACCEPT'))).toBeLessThan(0.78)
    expect(share(with_('REJECT'))).toBeGreaterThan(0.06)
    expect(share(with_('CANCEL'))).toBeLessThan(0.05)
    for (const rare of ['RETRACT', 'OPEN_DISPUTE', 'REOPEN', 'ACCEPT_REDIRECT', 'DECLINE_REDIRECT'])
      expect(with_(rare), rare).toBeGreaterThan(0)
    const ends = /COMPLETE|CLOSE_UNF|REJECT|ACCEPT_REDIRECT|CANCEL|EXPIRE|RETRACT/
    const open = sent.filter((one) => !ends.test(lastAction(one.steps)))
    expect(share(open.length)).toBeGreaterThan(0.02)
    expect(share(open.length)).toBeLessThan(0.15)
  })

  it('follows a redirect with a referral that replaces it, to the proposed service', () => {
    const byKey = new Map(referrals.map((one) => [one.key, one]))
    const replacing = referrals.filter((one) => one.replacesKey !== null)
    expect(replacing.length).toBeGreaterThan(10)
    for (const one of replacing) {
      const before = byKey.get(one.replacesKey ?? '')
      const proposed = before?.steps.find((step) => step.action === 'PROPOSE_REDIRECT')
      expect(proposed?.input.proposedServiceSlug).toBe(one.serviceSlug)
    }
    const redirected = usual.filter((one) => lastAction(one.steps) === 'ACCEPT_REDIRECT')
    expect(replacing.length).toBe(redirected.length)
  })

  it('houses one to four persons, each filed by the lead, and some known to three partners', () => {
    for (const one of cases) {
      expect(one.persons.length).toBeGreaterThanOrEqual(1)
      expect(one.persons.length).toBeLessThanOrEqual(4)
      for (const person of one.persons) expect(person.links[0]?.partnerSlug).toBe(one.leadSlug)
    }
    expect(cases.some((one) => one.persons[0].links.length >= 3)).toBe(true)
  })

  it('files nobody under anything like a NIR, and nobody twice under one reference', () => {
    const links = cases.flatMap((one) => one.persons.flatMap((person) => person.links))
    for (const link of links) checkLocalReference(link.localReference)
    const own = links.map((link) => `${link.partnerSlug} ${link.localReference}`)
    expect(new Set(own).size).toBe(own.length)
  })

  it('writes nothing like a NIR anywhere', () => {
    const texts = new Set<string>()
    const read = (value: unknown): void => {
      if (typeof value === 'string') texts.add(value)
      else if (value instanceof Date || value === null || typeof value !== 'object') return
      else for (const inner of Object.values(value)) read(inner)
    }
    read(demoNetworks)
    read(story(2, 0.2))
    expect(texts.size).toBeGreaterThan(1_000)
    // A SIRET is checked as such: fourteen digits, in a range that begins with 9.
    expect([...texts].filter((text) => !/^999\d{11}$/.test(text)).filter(looksLikeNir)).toEqual([])
  })
})

describe('the VISA SANTE campaign of 2016', () => {
  const campaign = cases.filter(isCampaign)
  const ends = campaign.map((one) => one.needs[0]?.referrals[0]?.steps.at(-1))
  const outcomes = (code: string) => ends.filter((step) => step?.input.outcomeCode === code).length

  it('has 396 contacts, 45 households with rights opened and 200 subscriptions', () => {
    expect(campaign).toHaveLength(396)
    expect(outcomes('RIGHTS_OPENED')).toBe(45)
    expect(outcomes('SERVICE_PROVIDED')).toBe(200)
    expect((45 / campaign.length) * 100).toBeCloseTo(11.4, 1)
    expect((200 / campaign.length) * 100).toBeCloseTo(50.5, 1)
  })

  it('took place in 2016 from the first contact to the last outcome', () => {
    for (const one of campaign) {
      expect(one.createdAt.getUTCFullYear()).toBe(2016)
      for (const step of one.needs.flatMap((need) => need.referrals[0]?.steps ?? []))
        expect(step.at.getUTCFullYear()).toBe(2016)
    }
  })
})
