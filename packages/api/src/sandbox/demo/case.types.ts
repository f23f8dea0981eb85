import type { Urgency } from './flows.ts'
import type { DemoStep } from './history.ts'
import type { Public, Theme } from './vocabulary.ts'

/** A person: nothing but the names that partners' own files give to the file. */
export type DemoPerson = {
  readonly key: string
  readonly links: readonly {
    readonly partnerSlug: string
    readonly localReference: string
    readonly since: Date
  }[]
}

export type DemoReferral = {
  readonly key: string
  readonly serviceSlug: string
  readonly sourceSlug: string
  readonly targetSlug: string
  readonly urgency: Urgency
  readonly communeCode: string
  readonly createdAt: Date
  /** The redirected referral this one replaces. */
  readonly replacesKey: string | null
  /** In order; none after the end of the period. No step at all: still a draft. */
  readonly steps: readonly DemoStep[]
}

export type DemoNeed = {
  readonly key: string
  readonly theme: Theme
  readonly urgency: Urgency
  readonly publics: readonly Public[]
  readonly authorSlug: string
  readonly createdAt: Date
  readonly referrals: readonly DemoReferral[]
}

export type DemoCase = {
  readonly key: string
  readonly networkCode: string
  readonly communeCode: string
  readonly leadSlug: string
  readonly createdAt: Date
  readonly closedAt: Date | null
  readonly persons: readonly [DemoPerson, ...DemoPerson[]]
  readonly needs: readonly DemoNeed[]
}
