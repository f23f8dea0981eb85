import type { OAuthScope } from '@passerelle/schema'
import type { Public, Theme } from './vocabulary.ts'

export type PartnerKind =
  | 'CCAS'
  | 'CIAS'
  | 'GCSMS'
  | 'UDCCAS'
  | 'DEPARTEMENT'
  | 'MDS'
  | 'CAF'
  | 'CPAM'
  | 'MSA'
  | 'FRANCE_TRAVAIL'
  | 'MISSION_LOCALE'
  | 'CAP_EMPLOI'
  | 'SIAO'
  | 'CHRS'
  | 'MDPH'
  | 'PREFECTURE'
  | 'COMMUNE'
  | 'EPCI'
  | 'ASSOCIATION'
  | 'OTHER'

export type AccessPointKind =
  | 'EHPAD'
  | 'RESIDENCE_AUTONOMIE'
  | 'SSIAD'
  | 'EQUIPE_MOBILE_ALZHEIMER'
  | 'MDS'
  | 'PERMANENCE'

export type Capacity = 'OPEN' | 'WAITLIST' | 'FULL'

/** What the law says of the administration's silence; null when it says nothing. */
export type SilenceMeans = 'ACCEPTED' | 'REJECTED'

/** A day without a time, `YYYY-MM-DD`. */
export type Day = string

/** Days, all counted from the step that starts the clock. */
export type Clocks = {
  readonly answerReminderDays: number
  readonly answerExpiryDays: number
  readonly infoRequestedReminderDays: number
  readonly infoRequestedExpiryDays: number
  readonly waitlistReviewDays: number
  readonly staleDays: number
  readonly noNewsDays: number
  readonly reopenWindowDays: number
}

/** One commune served by one service, as the database holds it. */
export type DemoCoverage = {
  readonly communeCode: string
  readonly tariffCents: number | null
  readonly tariffUnit: 'repas' | 'mois' | null
  /** The technical system in use there, when one service runs several (remote alarm). */
  readonly system: string | null
  /** The partner that delivers in that commune, when it is not the service's owner. */
  readonly operatorSlug: string | null
  readonly since: Day
  readonly until: Day | null
}

/** A coverage as declared: one commune, or a territory that `coverageRows` expands. */
export type CoverageSpec =
  | ({ readonly scope: 'COMMUNE' } & DemoCoverage)
  | {
      readonly scope: 'EPCI' | 'DEPARTEMENT'
      readonly code: string
      readonly since: Day
      readonly until: Day | null
    }

export type DemoService = {
  /** Unique among all demonstration networks. */
  readonly slug: string
  /** The act the generator's flows name, such as `APA` or `C2S`. */
  readonly act: string
  readonly name: string
  readonly description: string
  readonly themes: readonly [Theme, ...Theme[]]
  readonly types: readonly ServiceType[]
  readonly publics: readonly Public[]
  readonly modes: readonly ReceptionMode[]
  readonly fees: 'gratuit' | 'payant'
  readonly legalDeadlineDays: number | null
  readonly silenceMeans: SilenceMeans | null
  /** The text that says so. */
  readonly silenceSource: string | null
  readonly clocks: Clocks
  readonly capacity: Capacity
  readonly identityNeededToAssess: boolean
  readonly coverage: readonly CoverageSpec[]
  /** Persons enrolled according to the founding document; data for indicators, never rows. */
  readonly beneficiaries: number | null
}

export type ServiceType =
  | 'accompagnement'
  | 'aide-financiere'
  | 'aide-materielle'
  | 'atelier'
  | 'formation'
  | 'information'

export type ReceptionMode = 'a-distance' | 'en-presentiel'

export type DemoAccessPoint = {
  readonly slug: string
  readonly name: string
  readonly kind: AccessPointKind
  readonly communeCode: string
  readonly openedOn: Day
  readonly closedOn: Day | null
}

export type Scope = OAuthScope

export type DemoClient = {
  readonly clientId: string
  readonly name: string
  readonly scopes: readonly Scope[]
}

export type DemoPartner = {
  readonly slug: string
  readonly name: string
  readonly kind: PartnerKind
  readonly siret: string
  readonly siretSynthetic: true
  /** The commune of its seat. */
  readonly communeCode: string
  /** Its territory in words, as `sandbox.json` prints it. */
  readonly territory: string
  /** When the very name tells something about a person: the category shown instead of it. */
  readonly sensitive: { readonly publicCategory: string } | null
  readonly services: readonly DemoService[]
  readonly accessPoints: readonly DemoAccessPoint[]
  readonly client: DemoClient
}

/** A worker, known by opaque ids only. Several memberships mean several affiliations. */
export type DemoAgent = {
  readonly id: string
  readonly memberships: readonly { readonly partnerSlug: string; readonly since: Day }[]
}

/** Which access point serves a commune, by date: `since` included, `until` excluded. */
export type DemoSector = {
  readonly communeCode: string
  readonly accessPointSlug: string
  readonly since: Day
  readonly until: Day | null
}

export type DemoNetwork = {
  readonly code: string
  readonly name: string
  readonly departementCode: string
  readonly settings: { readonly statisticsThreshold: number; readonly retentionMonths: number }
  readonly epciCodes: readonly string[]
  readonly partners: readonly DemoPartner[]
  readonly agents: readonly DemoAgent[]
  readonly sectors: readonly DemoSector[]
  /** Populations as a founding document gives them; INSEE's current ones stand beside them. */
  readonly documentedPopulations: readonly {
    readonly communeCode: string
    readonly population: number
    readonly year: number
  }[]
}
