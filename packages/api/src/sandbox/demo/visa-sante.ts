import { BESANCON, VISA_SANTE_PARTNER } from './besancon.ts'
import type { DemoCase } from './case.types.ts'
import { addDays, inOfficeHours } from './days.ts'
import type { DemoStep } from './history.ts'
import { householdOf } from './household.ts'
import { disclosureFor } from './needs.ts'
import { type Dice, diceOf } from './random.ts'
import type { DemoNetwork, DemoPartner } from './types.ts'
import { theme } from './vocabulary.ts'

type Fate =
  | { readonly action: 'COMPLETE'; readonly outcomeCode: string }
  | { readonly action: 'CLOSE_UNFULFILLED'; readonly reasonCode: string }
  | { readonly action: 'REJECT'; readonly reasonCode: string }

/**
 * 396 contacts of the 2016 campaign: 45 households had rights opened, 200 persons subscribed.
 * The document tells nothing of the other 151; how they ended is ours.
 */
const fates: readonly (readonly [Fate, number])[] = [
  [{ action: 'COMPLETE', outcomeCode: 'RIGHTS_OPENED' }, 45],
  [{ action: 'COMPLETE', outcomeCode: 'SERVICE_PROVIDED' }, 200],
  [{ action: 'COMPLETE', outcomeCode: 'ALREADY_COVERED' }, 15],
  [{ action: 'CLOSE_UNFULFILLED', reasonCode: 'PERSON_DECLINED' }, 60],
  [{ action: 'CLOSE_UNFULFILLED', reasonCode: 'PERSON_UNREACHABLE' }, 31],
  [{ action: 'CLOSE_UNFULFILLED', reasonCode: 'NO_SHOW' }, 25],
  [{ action: 'REJECT', reasonCode: 'NOT_ELIGIBLE' }, 20],
]

const shuffled = (dice: Dice): readonly Fate[] =>
  fates
    .flatMap(([fate, count]) => Array.from({ length: count }, () => ({ fate, at: dice.unit() })))
    .sort((a, b) => a.at - b.at)
    .map(({ fate }) => fate)

const storyOf = (
  dice: Dice,
  sentAt: Date,
  fate: Fate,
  disclosure: DemoStep['input']['disclosure'],
  localReference: string,
): readonly DemoStep[] => {
  const answered = dice.delay(6, 12, 18)
  const at = (days: number): Date => inOfficeHours(addDays(sentAt, days))
  const target = (action: DemoStep['action'], days: number, input: DemoStep['input'] = {}) =>
    ({ action, at: at(days), by: 'target', input }) as const
  const sent = {
    action: 'SEND',
    at: sentAt,
    by: 'source',
    input: disclosure ? { disclosure } : {},
  } as const
  const decided = answered + 1
  if (fate.action === 'REJECT')
    return [sent, target('REJECT', decided, { reasonCode: fate.reasonCode })]
  const accepted = target('ACCEPT', decided, { localReference })
  if (fate.action === 'CLOSE_UNFULFILLED') {
    const { reasonCode } = fate
    return [
      sent,
      accepted,
      target('CLOSE_UNFULFILLED', decided + 4 + 20 * dice.unit(), { reasonCode }),
    ]
  }
  const met = at(decided + 4)
  const start = target('START', decided + 4, { contactOn: met.toISOString().slice(0, 10) })
  const { outcomeCode } = fate
  return [
    sent,
    accepted,
    start,
    target('COMPLETE', decided + 8 + 30 * dice.unit(), { outcomeCode }),
  ]
}

/**
 * The campaign, one household and one referral per contact. The cases stay open: closed in 2016,
 * the retention of 24 months would have erased what the indicators are read back from.
 */
export function* visaSanteCases(
  network: DemoNetwork,
  seed: number,
  file: (partner: DemoPartner) => string,
): Generator<DemoCase> {
  const ccas = network.partners.find((one) => one.slug === 'ccas-besancon')
  const association = network.partners.find((one) => one.slug === VISA_SANTE_PARTNER)
  const service = association?.services[0]
  if (!ccas || !association || !service) throw new Error('Besançon lost a partner of VISA SANTE')
  const dice = diceOf(seed)
  const first = Date.UTC(2016, 0, 11)
  const span = Date.UTC(2016, 9, 14) - first
  const all = shuffled(dice)
  for (const [index, fate] of all.entries()) {
    const createdAt = inOfficeHours(new Date(first + ((index + dice.unit()) / all.length) * span))
    const key = `visa-sante-${String(index + 1).padStart(4, '0')}`
    const size = dice.weighted([
      [1, 0.6],
      [2, 0.25],
      [3, 0.15],
    ])
    const household = householdOf(key, size, ccas, createdAt, file)
    const draftedAt = addDays(createdAt, 0.01)
    const steps = storyOf(
      dice,
      addDays(createdAt, 0.02),
      fate,
      disclosureFor(dice, ccas, association, createdAt),
      household.referenceAt(association),
    )
    household.accepted(association, steps)
    const urgency = 'ROUTINE'
    const referral = {
      key: `${key}-r1`,
      serviceSlug: service.slug,
      sourceSlug: ccas.slug,
      targetSlug: association.slug,
      urgency,
      communeCode: BESANCON,
      createdAt: draftedAt,
      replacesKey: null,
      steps,
    } as const
    yield {
      key,
      networkCode: network.code,
      communeCode: BESANCON,
      leadSlug: ccas.slug,
      createdAt,
      closedAt: null,
      persons: household.persons(),
      needs: [
        {
          key: `${key}-n1`,
          theme: theme.care,
          urgency,
          publics: [],
          authorSlug: ccas.slug,
          createdAt: addDays(createdAt, 0.005),
          referrals: [referral],
        },
      ],
    }
  }
}
