import type { Statement } from '../kernel/scope.ts'
import type { Opened, SealedPlace } from '../kernel/vault.ts'
import type { PartnerRelation } from '../partners/index.ts'

/** How far an archive reaches into the database. */
export interface ArchiveReach {
  /** Who asks; null: the operator, as the owner of the database, who reaches all of it. */
  readonly partnerId: string | null
  /** One statement; instants and days come as ISO text. */
  read<Row extends object>(
    statement: Statement,
    values: readonly unknown[],
  ): Promise<readonly Row[]>
}

/** How whoever asks is shown the names of others. */
export interface ArchiveViewer {
  readonly partnerId: string | null
  /** A French sentence: see `Archive.reach`. */
  readonly reach: string
  nameOf(partnerId: string, relation?: PartnerRelation): string
  /** Whether the partner is shown as its category, outside a referral with it. */
  conceals(partnerId: string): boolean
  isSensitive(partnerId: string): boolean
  serviceName(serviceId: string): string | null
}

export interface PersonFacts {
  readonly createdAt: string
  readonly links: readonly {
    readonly partnerId: string
    readonly reference: string
    readonly createdAt: string
  }[]
}

export interface CaseFacts {
  readonly id: string
  readonly status: string
  readonly createdAt: string
  readonly closedAt: string | null
  readonly network: string | null
  readonly commune: string
  readonly communeCode: string
  readonly persons: number
  readonly participants: readonly {
    readonly partnerId: string
    readonly role: string
    readonly since: string
    readonly until: string | null
  }[]
}

export interface NeedFacts {
  readonly id: string
  readonly caseId: string
  readonly authorPartnerId: string
  readonly theme: string
  readonly urgency: string
  readonly publics: readonly string[]
  readonly createdAt: string
  readonly markedMetAt: string | null
}

export interface ReferralFacts {
  readonly id: string
  readonly caseId: string
  readonly needId: string
  readonly sourcePartnerId: string
  readonly targetPartnerId: string
  readonly serviceId: string
  readonly state: string
  readonly createdAt: string
  readonly sentAt: string | null
  readonly receivedAt: string | null
  readonly respondedAt: string | null
  readonly acceptedAt: string | null
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly contactOn: string | null
  readonly reviewOn: string | null
  readonly outcomeCode: string | null
  readonly reasonCode: string | null
  readonly questionCode: string | null
  readonly legalBasis: string | null
  readonly legalText: string | null
  readonly informedOn: string | null
}

export interface FacetFacts {
  readonly id: string
  readonly caseId: string
  readonly personId: string
  readonly ownerPartnerId: string
  readonly name: string
  readonly hosting: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly ownerParticipates: boolean
  readonly disclosedToMe: boolean
  /** Of one's own, and to the operator. */
  readonly reference: string | null
  readonly values: readonly { readonly field: string; readonly sealed: string }[]
}

export interface DisclosureFacts {
  readonly id: string
  readonly caseId: string
  readonly personId: string | null
  readonly ownerPartnerId: string
  readonly readerPartnerId: string
  readonly referralId: string | null
  readonly fields: readonly string[]
  readonly purposes: readonly string[]
  readonly legalBasis: string
  readonly legalText: string | null
  readonly informedOn: string
  readonly until: string | null
  readonly createdAt: string
  readonly endedAt: string | null
  readonly endReason: string | null
}

export interface RequestFacts {
  readonly id: string
  readonly caseId: string
  readonly personId: string | null
  readonly ownerPartnerId: string
  readonly requesterPartnerId: string
  readonly fields: readonly string[]
  readonly purposes: readonly string[]
  readonly informedOn: string
  readonly status: string
  readonly declineReason: string | null
  readonly createdAt: string
  readonly answeredAt: string | null
}

export interface ObjectionFacts {
  readonly id: string
  readonly caseId: string
  readonly recordedByPartnerId: string
  readonly ownerPartnerId: string | null
  readonly readerPartnerId: string | null
  readonly categories: readonly string[]
  readonly raisedOn: string
  readonly liftedAt: string | null
}

export interface EmergencyFacts {
  readonly id: string
  readonly caseId: string
  readonly readerPartnerId: string
  readonly agentRef: string | null
  /** Of one's own, and to the operator. */
  readonly sealedReason: string | null
  readonly openedAt: string
  readonly until: string
}

export interface MessageFacts {
  readonly id: string
  readonly caseId: string
  readonly referralId: string
  readonly authorPartnerId: string
  readonly postedAt: string
  readonly sealed: string | null
}

export interface AccessFacts {
  readonly id: string
  readonly caseId: string
  readonly facet: string
  readonly ownerPartnerId: string
  readonly readerPartnerId: string
  readonly agentRef: string | null
  readonly purpose: string
  readonly fields: readonly string[]
  readonly occurredAt: string
  readonly emergencyAccessId: string | null
}

export interface AuditFacts {
  readonly occurredAt: string
  readonly partnerId: string | null
  readonly agentRef: string | null
  readonly command: string
  readonly subjectType: string
  readonly subjectId: string
}

/** Everything an archive is written from, as the database gives it: texts are still sealed. */
export interface Gathered {
  readonly person: PersonFacts | null
  readonly cases: readonly CaseFacts[]
  readonly needs: readonly NeedFacts[]
  readonly referrals: readonly ReferralFacts[]
  readonly facets: readonly FacetFacts[]
  readonly disclosures: readonly DisclosureFacts[]
  readonly requests: readonly RequestFacts[]
  readonly objections: readonly ObjectionFacts[]
  readonly emergencies: readonly EmergencyFacts[]
  readonly messages: readonly MessageFacts[]
  readonly accesses: readonly AccessFacts[]
  readonly audits: readonly AuditFacts[]
}

/** What became of a sealed text, by where it stands; null: it was not to be opened. */
export type OpenText = (place: SealedPlace) => Opened | null
