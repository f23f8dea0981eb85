import type { Act } from './catalogue.ts'
import type { Weighted } from './random.ts'
import type { PartnerKind } from './types.ts'
import { type Theme, theme } from './vocabulary.ts'

export type Outcome =
  | 'SERVICE_PROVIDED'
  | 'PARTIALLY_PROVIDED'
  | 'RIGHTS_OPENED'
  | 'ALREADY_COVERED'
export type Urgency = 'ROUTINE' | 'URGENT' | 'IMMEDIATE'

/** How an act goes, in days. Medians without a source are inference for synthetic data only. */
export type Pace = {
  readonly median: number
  readonly p90: number
  readonly followUpMedian: number
  readonly outcomes: Weighted<Outcome>
  readonly urgencies: Weighted<Urgency>
  /** The decision comes from the waiting list, after a first answer within days. */
  readonly byWaitlist: boolean
}

const rights: Weighted<Outcome> = [
  ['RIGHTS_OPENED', 0.86],
  ['ALREADY_COVERED', 0.08],
  ['SERVICE_PROVIDED', 0.06],
]
const service: Weighted<Outcome> = [
  ['SERVICE_PROVIDED', 0.84],
  ['PARTIALLY_PROVIDED', 0.12],
  ['ALREADY_COVERED', 0.04],
]
const calm: Weighted<Urgency> = [
  ['ROUTINE', 0.84],
  ['URGENT', 0.15],
  ['IMMEDIATE', 0.01],
]
const pressing: Weighted<Urgency> = [
  ['ROUTINE', 0.45],
  ['URGENT', 0.47],
  ['IMMEDIATE', 0.08],
]

const pace = (median: number, p90: number, over: Partial<Pace> = {}): Pace => ({
  median,
  p90,
  followUpMedian: 20,
  outcomes: service,
  urgencies: calm,
  byWaitlist: false,
  ...over,
})

/** Where only a median is known, the 90th percentile is taken at two and a half times it. */
const paces: Readonly<Record<string, Pace>> = {
  AIDE_ALIMENTAIRE: pace(1, 5, { followUpMedian: 10, urgencies: pressing }),
  C2S: pace(30, 55, { followUpMedian: 6, outcomes: rights }),
  // 70 days of support on average (Mutualité Nouvelle-Aquitaine).
  MISSION_ACCOMPAGNEMENT_SANTE: pace(7, 18, { followUpMedian: 70 }),
  APA: pace(30, 90, { outcomes: rights }),
  PCH_AAH: pace(120, 180, { outcomes: rights }),
  FSL: pace(30, 60, { outcomes: rights, urgencies: pressing }),
  ACCOMPAGNEMENT_SOCIAL: pace(15, 45, { followUpMedian: 45 }),
  RSA_ORIENTATION: pace(60, 160, { outcomes: rights }),
  // 57 days from the orientation to the first contract (DREES, 2017).
  RSA_ACCOMPAGNEMENT_PRO: pace(15, 38, { followUpMedian: 57 }),
  RSA_ACCOMPAGNEMENT_SOCIAL: pace(15, 38, { followUpMedian: 45 }),
  ACCOMPAGNEMENT_GLOBAL: pace(14, 35, { followUpMedian: 60 }),
  PACEA_CEJ: pace(10, 25, { followUpMedian: 60 }),
  HEBERGEMENT_INSERTION: pace(60, 240, { byWaitlist: true, urgencies: pressing }),
  URGENCE_115: pace(0.15, 0.6, {
    followUpMedian: 3,
    urgencies: [
      ['URGENT', 0.25],
      ['IMMEDIATE', 0.75],
    ],
  }),
  DOMICILIATION: pace(20, 50, { outcomes: rights, followUpMedian: 5 }),
  RDV_DES_DROITS: pace(14, 35, { outcomes: rights }),
  SECOURS: pace(7, 21, { followUpMedian: 7, urgencies: pressing }),
  MUTUELLE_SOLIDAIRE: pace(10, 22, { followUpMedian: 25 }),
} satisfies Partial<Record<Act, Pace>>

const usual = pace(10, 25)

export const paceOf = (act: string): Pace => paces[act] ?? usual

/** One need as it comes in, and the acts that may answer it, where the network offers them. */
export type Entry = { readonly theme: Theme; readonly acts: Weighted<Act> }

/** Needs that enter by a CCAS or CIAS. */
const ccasEntries: Weighted<Entry> = [
  [{ theme: theme.food, acts: [['AIDE_ALIMENTAIRE', 1]] }, 0.2],
  [
    {
      theme: theme.money,
      acts: [
        ['RDV_DES_DROITS', 0.85],
        ['ACTION_SOCIALE_MSA', 0.15],
      ],
    },
    0.16,
  ],
  [
    {
      theme: theme.rights,
      acts: [
        ['RDV_DES_DROITS', 0.45],
        ['C2S', 0.35],
        ['ACCOMPAGNEMENT_SOCIAL', 0.2],
      ],
    },
    0.14,
  ],
  [{ theme: theme.keepHome, acts: [['ACCOMPAGNEMENT_SOCIAL', 1]] }, 0.1],
  [
    {
      theme: theme.rentHome,
      acts: [
        ['HEBERGEMENT_INSERTION', 0.55],
        ['ACCOMPAGNEMENT_SOCIAL', 0.4],
        ['RESIDENCE_AUTONOMIE', 0.1],
      ],
    },
    0.08,
  ],
  [
    {
      theme: theme.care,
      acts: [
        ['C2S', 0.55],
        ['MISSION_ACCOMPAGNEMENT_SANTE', 0.45],
        ['SSIAD', 0.15],
      ],
    },
    0.08,
  ],
  [
    {
      theme: theme.dependency,
      acts: [
        ['APA', 0.6],
        ['PCH_AAH', 0.4],
        ['TELEALARME', 0.15],
        ['AUXILIAIRE_DE_VIE', 0.1],
      ],
    },
    0.08,
  ],
  [
    {
      theme: theme.shelter,
      acts: [
        ['HEBERGEMENT_INSERTION', 0.5],
        ['URGENCE_115', 0.5],
      ],
    },
    0.06,
  ],
  [
    {
      theme: theme.paperwork,
      acts: [
        ['DOMICILIATION', 2],
        ['RDV_DES_DROITS', 1],
      ],
    },
    0.06,
  ],
  [
    {
      theme: theme.mobility,
      acts: [
        ['MOBILITE', 0.6],
        ['PACEA_CEJ', 0.4],
      ],
    },
    0.04,
  ],
]

const always = (only: Theme, act: Act): Weighted<Entry> => [[{ theme: only, acts: [[act, 1]] }, 1]]

/** What each kind of partner sends to whom. 40 % of RSA recipients go to employment (DREES). */
export const entriesFrom: Partial<Record<PartnerKind, Weighted<Entry>>> = {
  CCAS: ccasEntries,
  CIAS: ccasEntries,
  MDS: always(theme.keepHome, 'FSL'),
  CAF: always(theme.rights, 'RSA_ORIENTATION'),
  DEPARTEMENT: [
    [{ theme: theme.jobSearch, acts: [['RSA_ACCOMPAGNEMENT_PRO', 1]] }, 0.4],
    [{ theme: theme.rights, acts: [['RSA_ACCOMPAGNEMENT_SOCIAL', 1]] }, 0.6],
  ],
  FRANCE_TRAVAIL: always(theme.rights, 'ACCOMPAGNEMENT_GLOBAL'),
  ASSOCIATION: always(theme.money, 'SECOURS'),
}

/** Which kind of partner opens a case. */
export const leadKinds: Weighted<PartnerKind> = [
  ['CCAS', 0.62],
  ['MDS', 0.09],
  ['CAF', 0.09],
  ['DEPARTEMENT', 0.09],
  ['FRANCE_TRAVAIL', 0.04],
  ['ASSOCIATION', 0.07],
]

/** How an answered or unanswered referral ends; what is still open at the end is only time cut. */
export const endings = [
  ['ACCEPTED', 0.66],
  ['REJECTED', 0.14],
  ['EXPIRED', 0.12],
  ['CANCELLED', 0.03],
] as const

export type Refusal =
  | { readonly action: 'REJECT'; readonly reasonCode: string; readonly redirect: boolean }
  | { readonly action: 'CLOSE_UNFULFILLED'; readonly reasonCode: string }

const reject = (reasonCode: string, redirect = false): Refusal => ({
  action: 'REJECT',
  reasonCode,
  redirect,
})
const unfulfilled = (reasonCode: string): Refusal => ({ action: 'CLOSE_UNFULFILLED', reasonCode })

/**
 * Observed refusal reasons, in our codes: a person who cannot be reached, does not come or is not
 * interested was accepted first; one who cannot travel there, or who meets other obstacles, is
 * pointed to another service when there is one.
 */
export const refusals: Weighted<Refusal> = [
  [reject('NOT_ELIGIBLE'), 0.31],
  [unfulfilled('PERSON_UNREACHABLE'), 0.18],
  [reject('NO_CAPACITY'), 0.15],
  [unfulfilled('NO_SHOW'), 0.11],
  [unfulfilled('PERSON_DECLINED'), 0.08],
  [reject('DUPLICATE'), 0.06],
  [reject('OUT_OF_AREA', true), 0.05],
  [reject('NOT_COMPETENT', true), 0.04],
  [reject('INCOMPLETE'), 0.02],
]
