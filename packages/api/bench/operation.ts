/** What every server is asked: the 50 newest referrals of a target, one case, one change of state. */
export type CommonOperation = 'inbox' | 'case' | 'change'

/** What only ours has: a case with two facets that stay with their owner, and the same without them. */
export type Operation = CommonOperation | 'facets' | 'thin-case'

export const COMMON_OPERATIONS: readonly CommonOperation[] = ['inbox', 'case', 'change']

export const OPERATIONS: readonly Operation[] = [...COMMON_OPERATIONS, 'facets', 'thin-case']

/** One thing to ask, the same for every server. */
export interface Sample {
  /** Id of the partner that asks. */
  readonly actor: string
  /** Id of the case or referral; of the actor itself for its inbox. */
  readonly id: string
  /** Version of the referral before its change. */
  readonly version: number
  /** Of the person of the case, in the system of the partner that owns the facets. */
  readonly reference?: string
}

/** What every server must answer, whatever its own names and order. */
export interface InboxAnswer {
  readonly referrals: readonly {
    readonly id: string
    readonly state: string
    readonly sentAt: string
    readonly theme: string
    readonly service: string
    readonly source: string
    readonly participants: readonly string[]
  }[]
}

export interface CaseAnswer {
  readonly id: string
  readonly status: string
  readonly participants: readonly { readonly name: string; readonly role: string }[]
  readonly referrals: readonly {
    readonly id: string
    readonly state: string
    readonly version: number
    readonly theme: string
    readonly sentAt: string | null
    readonly service: string
    readonly target: string
    readonly events: readonly {
      readonly type: string
      readonly occurredAt: string
      readonly version: number
    }[]
  }[]
}

export interface ChangeAnswer {
  readonly id: string
  readonly state: string
  readonly version: number
}

/** Values of one facet and the instant at which their owner knew them. */
export interface FacetAnswer {
  readonly asOf: string
  readonly values: Readonly<Record<string, unknown>>
}

export interface ThinCaseAnswer {
  readonly id: string
  readonly status: string
  readonly participants: CaseAnswer['participants']
  /** By name of the facet; none in the case without facets. */
  readonly facets: Readonly<Record<string, FacetAnswer>>
}

export type Answer = InboxAnswer | CaseAnswer | ChangeAnswer | ThinCaseAnswer
