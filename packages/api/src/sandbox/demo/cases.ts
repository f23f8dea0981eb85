import type { DemoCase, DemoNeed } from './case.types.ts'
import { addDays, DAY_MS, dayOf, inOfficeHours } from './days.ts'
import { leadKinds } from './flows.ts'
import { filing, type Household, householdOf } from './household.ts'
import { needOf, type Scene } from './needs.ts'
import { type Dice, diceOf } from './random.ts'
import type { DemoNetwork } from './types.ts'
import { theme } from './vocabulary.ts'
import { type Opening, type World, worldOf } from './world.ts'

export type CasesPlan = {
  readonly seed: number
  readonly until: Date
  readonly months: number
  readonly count: number
}

const HOUSEHOLD_SIZES = [
  [1, 0.55],
  [2, 0.22],
  [3, 0.13],
  [4, 0.1],
] as const

/** Some people turn up at a CCAS to which they have no tie: it must send them to the right one. */
const PASSING_THROUGH = 0.05

const openingOf = (dice: Dice, world: World): Opening => {
  const kinds = leadKinds.filter(([kind]) => world.openings(kind).length > 0)
  const opening = dice.weighted(world.openings(dice.weighted(kinds)))
  if (opening.lead.kind !== 'CCAS' || !dice.chance(PASSING_THROUGH)) return opening
  const [first, ...rest] = world.ccasCommunes.filter((code) => code !== opening.communeCode)
  return first ? { ...opening, communeCode: dice.pick([first, ...rest]) } : opening
}

const needsOf = (scene: Scene, key: string, createdAt: Date): readonly DemoNeed[] => {
  const { dice, world, opening, until } = scene
  const entries = world.entries(opening)
  if (entries.length === 0) return []
  const wanted = 1 + Number(dice.chance(0.3)) + Number(dice.chance(0.1))
  const isPassing = entries.some(([entry]) => entry.acts.some(([act]) => act === 'DOMICILIATION'))
  const needs: DemoNeed[] = []
  let at = createdAt
  for (let index = 0; index < wanted && at <= until; index += 1) {
    const drawn = dice.weighted(entries)
    const paperwork = entries.find(([entry]) => entry.theme === theme.paperwork)
    const entry = isPassing && index === 0 && paperwork ? paperwork[0] : drawn
    const need = needOf(scene, `${key}-n${index + 1}`, entry, at)
    if (need) needs.push(need)
    at = inOfficeHours(addDays(at, dice.between(3, 90)))
  }
  return needs
}

const ENDS = new Set([
  'COMPLETE',
  'CLOSE_UNFULFILLED',
  'REJECT',
  'ACCEPT_REDIRECT',
  'CANCEL',
  'ACKNOWLEDGE_CANCELLATION',
  'EXPIRE',
  'RETRACT',
])

/** A case is closed some weeks after its last referral ended; never with one still open. */
const closedAtOf = (dice: Dice, needs: readonly DemoNeed[], until: Date): Date | null => {
  const wish = dice.between(15, 60)
  if (!dice.chance(0.75)) return null
  const referrals = needs.flatMap((need) => need.referrals)
  const lasts = referrals.map((referral) => referral.steps.at(-1))
  if (lasts.length === 0 || lasts.some((step) => !step || !ENDS.has(step.action))) return null
  const ended = Math.max(...lasts.map((step) => step?.at.getTime() ?? 0))
  const closedAt = inOfficeHours(addDays(new Date(ended), wish))
  return closedAt <= until ? closedAt : null
}

const caseOf = (
  dice: Dice,
  world: World,
  network: DemoNetwork,
  key: string,
  createdAt: Date,
  until: Date,
  file: Parameters<typeof householdOf>[4],
): DemoCase => {
  const opening = openingOf(dice, world)
  const size = dice.weighted(HOUSEHOLD_SIZES)
  const household: Household = householdOf(key, size, opening.lead, createdAt, file)
  let referrals = 0
  const nextReferralKey = (): string => {
    referrals += 1
    return `${key}-r${referrals}`
  }
  const scene = { dice, world, opening, household, until, nextReferralKey }
  const needs = needsOf(scene, key, addDays(createdAt, 0.003))
  return {
    key,
    networkCode: network.code,
    communeCode: opening.communeCode,
    leadSlug: opening.lead.slug,
    createdAt,
    closedAt: closedAtOf(dice, needs, until),
    persons: household.persons(),
    needs,
  }
}

/** The cases of a network, one by one, in the order they were opened. */
export function* casesOf(network: DemoNetwork, plan: CasesPlan): Generator<DemoCase> {
  const { seed, until, months, count } = plan
  const dice = diceOf(seed)
  const world = worldOf(network, dayOf(until))
  const file = filing(network.departementCode)
  const span = (months * 365.25 * DAY_MS) / 12
  const start = until.getTime() - span
  for (let index = 0; index < count; index += 1) {
    const moment = new Date(start + ((index + dice.unit()) / count) * span)
    const createdAt = inOfficeHours(moment)
    // The last days: moving to office hours may overrun the end of the period.
    if (createdAt > addDays(until, -0.2)) continue
    const key = `${network.code}-${String(index + 1).padStart(6, '0')}`
    yield caseOf(dice, world, network, key, createdAt, until, file)
  }
}
