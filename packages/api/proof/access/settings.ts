import type { Draw } from './draw.ts'

/** What may differ from one case to another. */
export const DIMENSIONS = {
  /** The part of who reads; OWNER reads its own. */
  reader: ['LEAD', 'CONTRIBUTOR', 'TARGET', 'LEFT', 'NEVER', 'OWNER'],
  owner: ['PRESENT', 'LEFT'],
  shown: ['BY_NAME', 'AS_CATEGORY'],
  /** What disclosures and requests follow: nothing, or a referral between owner and reader. */
  referral: ['FREE', 'DRAFT', 'SENT', 'SENT_NEEDING_IDENTITY', 'ACCEPTED', 'ENDED'],
  agreement: [
    'NONE',
    'WITH_OTHERS',
    'OF_ANOTHER_NETWORK',
    'PROPOSED',
    'DECLINED',
    'UPCOMING',
    'IN_FORCE',
    'WITHOUT_CATEGORY',
    'WITHOUT_PURPOSE',
    'ENDED',
    'EXPIRED',
  ],
  grant: [
    'NONE',
    'NOT_ASKED',
    'ASKED',
    'ASKED_TOO_MUCH',
    'ASKED_FOR_MORE_PURPOSES',
    'ASKED_WHEN_ENDED',
    'ASKED_BY_ANOTHER',
    'ASKED_OF_ANOTHER',
  ],
  disclosure: [
    'NONE',
    'ACTIVE',
    'ENDED',
    'PAST',
    'OTHER_PURPOSE',
    'OTHER_PERSON',
    'OTHER_FIELD',
    'OF_OTHERS',
  ],
  objection: [
    'NONE',
    'EVERYTHING',
    'CATEGORY',
    'OTHER_CATEGORY',
    'OTHER_READER',
    'OTHER_OWNER',
    'OTHER_PERSON',
    'LIFTED',
  ],
  emergency: ['NONE', 'OPEN', 'OVER', 'OF_OTHERS'],
} as const

type Dimension = keyof typeof DIMENSIONS

/** One value of each dimension. */
export type Setting = { readonly [Name in Dimension]: (typeof DIMENSIONS)[Name][number] }

export const NAMES = Object.keys(DIMENSIONS) as readonly Dimension[]

/** Every pair of values of two dimensions, as far as it stands in the setting. */
export function pairsOf(setting: Setting): readonly string[] {
  return NAMES.flatMap((one, index) =>
    NAMES.slice(index + 1).map((other) => `${one} ${setting[one]}, ${other} ${setting[other]}`),
  )
}

/** Every pair of values that there is. */
export const PAIRS: readonly string[] = NAMES.flatMap((one, index) =>
  NAMES.slice(index + 1).flatMap((other) =>
    DIMENSIONS[one].flatMap((value) =>
      DIMENSIONS[other].map((second) => `${one} ${value}, ${other} ${second}`),
    ),
  ),
)

const CANDIDATES = 30

/**
 * Settings to try: first so many that every pair of values meets, then such that all is open but for
 * one thing, two or three, where a rule that gives way shows.
 */
export function drawSettings(draw: Draw, count: number): readonly Setting[] {
  const settings: Setting[] = []
  const missing = new Set(PAIRS)
  while (missing.size > 0) {
    const candidates = Array.from({ length: CANDIDATES }, () => anySetting(draw))
    const gain = (setting: Setting): number =>
      pairsOf(setting).filter((pair) => missing.has(pair)).length
    const best = candidates.reduce((one, other) => (gain(other) > gain(one) ? other : one))
    for (const pair of pairsOf(best)) missing.delete(pair)
    settings.push(best)
  }
  while (settings.length < count) settings.push(nearlyOpen(draw))
  return settings
}

function anySetting(draw: Draw): Setting {
  return {
    reader: draw.pick(DIMENSIONS.reader),
    owner: draw.pick(DIMENSIONS.owner),
    shown: draw.pick(DIMENSIONS.shown),
    referral: draw.pick(DIMENSIONS.referral),
    agreement: draw.pick(DIMENSIONS.agreement),
    grant: draw.pick(DIMENSIONS.grant),
    disclosure: draw.pick(DIMENSIONS.disclosure),
    objection: draw.pick(DIMENSIONS.objection),
    emergency: draw.pick(DIMENSIONS.emergency),
  }
}

function nearlyOpen(draw: Draw): Setting {
  const byGrant = draw.chance(0.5)
  const open: Setting = {
    reader: draw.pick(['LEAD', 'CONTRIBUTOR', 'TARGET']),
    owner: 'PRESENT',
    shown: draw.chance(0.15) ? 'AS_CATEGORY' : 'BY_NAME',
    referral: draw.pick(['FREE', 'SENT', 'SENT_NEEDING_IDENTITY', 'ACCEPTED']),
    agreement: 'IN_FORCE',
    grant: byGrant ? draw.pick(['ASKED', draw.pick(DIMENSIONS.grant)]) : 'NONE',
    disclosure: byGrant ? 'NONE' : 'ACTIVE',
    objection: 'NONE',
    emergency: 'NONE',
  }
  const other = anySetting(draw)
  const changed = draw.some(NAMES, 1 + draw.below(3)).map((name) => [name, other[name]])
  return { ...open, ...Object.fromEntries(changed) }
}
