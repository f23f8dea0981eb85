import type { PartnerKind, Public, Theme } from '../../generated/types.ts'

/** A partner; `key` is how your test names it: `server.as('caf')`. */
export interface SeedPartner {
  readonly key: string
  readonly name: string
  readonly kind: PartnerKind
  readonly communeCode: string
  /** Shown to others instead of its name, which would say something of a person. */
  readonly publicCategory?: string
  readonly suspended?: boolean
}

/** A service of a partner, open since a year ago where it covers. */
export interface SeedService {
  readonly key: string
  /** Key of its partner. */
  readonly partner: string
  readonly name: string
  readonly themes: readonly Theme[]
  readonly communeCodes: readonly string[]
  readonly publics?: readonly Public[]
  readonly capacity?: 'OPEN' | 'WAITLIST' | 'FULL'
  readonly identityNeededToAssess?: boolean
  readonly legalDeadlineDays?: number
}

/** An agreement in force between partners of the seed. */
export interface SeedAgreement {
  readonly title: string
  /** Keys. */
  readonly parties: readonly string[]
  readonly categories: readonly string[]
  readonly purposes: readonly string[]
}

/** One action of a referral's history, by one of its sides. */
export interface SeedStep {
  readonly action: string
  readonly daysAgo: number
  /** What the action needs: `reasonCode`, `localReference`… */
  readonly input?: Readonly<Record<string, string>>
}

/** A referral with how it came to where it is. */
export interface SeedReferral {
  readonly key: string
  /** Key of its need. */
  readonly need: string
  readonly service: string
  readonly draftedDaysAgo: number
  /** Groups of facts that are disclosed when it is sent; none by default. */
  readonly facetGroups?: readonly string[]
  readonly steps: readonly SeedStep[]
  /** Messages, in order; the text opens to the other side once it is accepted. */
  readonly messages?: readonly {
    readonly by: string
    readonly text: string
    readonly daysAgo: number
  }[]
}

/** A shared case with everything about it. */
export interface SeedCase {
  readonly key: string
  readonly lead: string
  readonly communeCode: string
  readonly openedDaysAgo: number
  /** By key of the person, the lead's own reference of it. */
  readonly persons: Readonly<Record<string, string>>
  readonly contributors?: readonly string[]
  readonly needs: readonly {
    readonly key: string
    readonly theme: Theme
    readonly urgency?: 'ROUTINE' | 'URGENT' | 'IMMEDIATE'
  }[]
  readonly facets?: readonly {
    readonly owner: string
    readonly person: string
    /** As in the contract of connectors: `familyBenefits`. */
    readonly name: string
    readonly values: Readonly<Record<string, unknown>>
  }[]
  readonly referrals?: readonly SeedReferral[]
}

/** The network a test server starts with. Every person in it is invented. */
export interface TestSeed {
  readonly network: { readonly code: string; readonly name: string }
  readonly region: { readonly code: string; readonly name: string }
  readonly departement: { readonly code: string; readonly name: string }
  readonly epci: { readonly code: string; readonly name: string; readonly nature: string }
  readonly communes: readonly {
    readonly code: string
    readonly name: string
    readonly postalCodes: readonly string[]
  }[]
  /** The first one is who `server.token` acts for. */
  readonly partners: readonly SeedPartner[]
  readonly services: readonly SeedService[]
  readonly agreements: readonly SeedAgreement[]
  readonly cases: readonly SeedCase[]
}
