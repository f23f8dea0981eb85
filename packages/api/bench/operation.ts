/** What is measured: the 50 newest referrals of a target, one case, one change of state. */
export type Operation = 'inbox' | 'case' | 'change'

export const OPERATIONS: readonly Operation[] = ['inbox', 'case', 'change']

/** One thing to ask, the same for every server. */
export interface Sample {
  /** Id of the partner that asks. */
  readonly actor: string
  /** Id of the case or referral; of the actor itself for its inbox. */
  readonly id: string
  /** Version of the referral before its change. */
  readonly version: number
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

export type Answer = InboxAnswer | CaseAnswer | ChangeAnswer
