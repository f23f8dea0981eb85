import type { DemoNeed, DemoReferral } from './case.types.ts'
import { addDays, dayOf, inOfficeHours } from './days.ts'
import { type Entry, paceOf } from './flows.ts'
import { type DemoStep, type Plot, tellHistory } from './history.ts'
import type { Household } from './household.ts'
import type { Dice } from './random.ts'
import type { DemoPartner } from './types.ts'
import type { Offered, Opening, World } from './world.ts'

export type Scene = {
  readonly dice: Dice
  readonly world: World
  readonly opening: Opening
  readonly household: Household
  readonly until: Date
  readonly nextReferralKey: () => string
}

/** The text that founds the source's mission; with an association, the person consents. */
const missions: Partial<Record<DemoPartner['kind'], string>> = {
  CCAS: 'CASF L123-5',
  CIAS: 'CASF L123-5',
  CAF: 'CASF L262-16',
  DEPARTEMENT: 'CASF L262-29',
  MDS: 'CASF L121-1',
  FRANCE_TRAVAIL: 'Code du travail L5312-1',
}

export const disclosureFor = (
  dice: Dice,
  source: DemoPartner,
  target: DemoPartner,
  sentAt: Date,
): Plot['disclosure'] => {
  const legalText = missions[source.kind]
  const byConsent = legalText === undefined || target.kind === 'ASSOCIATION'
  const own = source.kind === 'CCAS' || source.kind === 'CIAS' ? (['municipalAid'] as const) : []
  return {
    legalBasis: byConsent ? 'CONSENT' : 'LEGAL_MISSION',
    legalText: byConsent ? null : legalText,
    informedOn: dayOf(sentAt),
    facetGroups: ['contact.identification', 'contact.reach', ...(dice.chance(0.3) ? own : [])],
    facetFields: [],
    purposes: ['ASSESS_ELIGIBILITY', 'COORDINATE_SUPPORT'],
  }
}

const pickOffered = (dice: Dice, candidates: readonly Offered[]): Offered | null => {
  const [first, ...rest] = candidates
  return first ? dice.pick([first, ...rest]) : null
}

/** One referral of the need, cut where the period ends; null when it would begin after it. */
const refer = (
  scene: Scene,
  need: Omit<DemoNeed, 'referrals'>,
  { partner, service }: Offered,
  createdAt: Date,
  replacesKey: string | null,
): DemoReferral | null => {
  const { dice, world, opening, household, until } = scene
  if (createdAt > until) return null
  const sentAt = addDays(createdAt, replacesKey ? dice.between(0.05, 3) : dice.between(0.01, 0.05))
  const elsewhere = pickOffered(dice, world.forTheme(need.theme, opening, service.slug))
  const story = tellHistory(dice, {
    sentAt,
    service,
    pace: paceOf(service.act),
    disclosure: disclosureFor(dice, opening.lead, partner, createdAt),
    localReference: household.referenceAt(partner),
    elsewhere: elsewhere?.service ?? null,
  })
  const steps = story.filter((step) => step.at <= until)
  household.accepted(partner, steps)
  return {
    key: scene.nextReferralKey(),
    serviceSlug: service.slug,
    sourceSlug: opening.lead.slug,
    targetSlug: partner.slug,
    urgency: need.urgency,
    communeCode: opening.communeCode,
    createdAt,
    replacesKey,
    steps,
  }
}

const FRUITLESS = new Set(['REJECT', 'CLOSE_UNFULFILLED', 'EXPIRE'])

/** Where a referral leads when it ends: to the redirect's service, or to a second attempt. */
const sequel = (
  scene: Scene,
  need: Omit<DemoNeed, 'referrals'>,
  referral: DemoReferral,
): DemoReferral | null => {
  const { dice, world, opening } = scene
  const last: DemoStep | undefined = referral.steps.at(-1)
  if (!last) return null
  const candidates = world.forTheme(need.theme, opening, referral.serviceSlug)
  if (last.action === 'ACCEPT_REDIRECT') {
    const proposed = referral.steps.find((step) => step.action === 'PROPOSE_REDIRECT')
    const slug = proposed?.input.proposedServiceSlug
    const to = candidates.find((candidate) => candidate.service.slug === slug)
    return to ? refer(scene, need, to, last.at, referral.key) : null
  }
  if (!FRUITLESS.has(last.action) || !dice.chance(0.25)) return null
  const to = pickOffered(dice, candidates)
  if (!to) return null
  return refer(scene, need, to, inOfficeHours(addDays(last.at, dice.between(2, 12))), null)
}

/** A need of the case and the referrals that try to meet it. */
export const needOf = (
  scene: Scene,
  key: string,
  entry: Entry,
  createdAt: Date,
): DemoNeed | null => {
  const { dice, world, opening } = scene
  const act = dice.weighted(entry.acts)
  const offered = world.offering(act, opening)
  if (!offered) return null
  const need = {
    key,
    theme: entry.theme,
    urgency: dice.weighted(paceOf(act).urgencies),
    publics: offered.service.publics.filter((one) => one !== 'tous-publics').slice(0, 1),
    authorSlug: opening.lead.slug,
    createdAt,
  }
  const referrals: DemoReferral[] = []
  let next = refer(scene, need, offered, addDays(createdAt, 0.005), null)
  while (next !== null && referrals.length < 4) {
    referrals.push(next)
    next = sequel(scene, need, next)
  }
  return { ...need, referrals }
}
