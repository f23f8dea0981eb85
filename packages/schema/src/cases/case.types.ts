import type { Commune } from '../generated/prisma/client.ts'
import type { CaseRole, CaseStatus } from './case.policy.ts'
import type { NeedStatus, Urgency } from './need.ts'

/** An instant as ISO text: rows of reads are never turned into Date and back. */
export type Instant = string

export interface ParticipantRow {
  readonly id: string
  readonly caseId: string
  readonly partnerId: string
  readonly role: CaseRole
  readonly since: Instant
  readonly until: Instant | null
  /** Whether a referral joins the actor and this partner: then its name is no secret between them. */
  readonly sharesReferral: boolean
}

export interface CasePersonRow {
  readonly personId: string
  readonly caseId: string
  readonly position: number
  /** The actor's own reference of the person; nobody else's is ever read. */
  readonly myLocalReference: string | null
}

/** A need as this actor sees it. */
export interface NeedRow {
  readonly id: string
  readonly caseId: string
  readonly authorPartnerId: string
  readonly theme: string
  readonly urgency: Urgency
  readonly publics: readonly string[]
  readonly markedMetAt: Instant | null
  readonly version: number
  readonly createdAt: Instant
  /** Null for a target: it has its own referral's state. */
  readonly status: NeedStatus | null
  readonly myCaseRole: CaseRole | null
  readonly isTarget: boolean
  readonly caseStatus: CaseStatus | null
}

/** A case as this actor sees it; the lists are there when the statement brought them along. */
export interface CaseRow {
  readonly id: string
  readonly networkId: string
  readonly communeCode: string
  readonly commune: Commune
  readonly status: CaseStatus
  readonly version: number
  readonly createdAt: Instant
  readonly closedAt: Instant | null
  readonly myRole: CaseRole
  /** Since when the actor takes part: the order of its list. */
  readonly mySince: Instant
  readonly participants?: readonly ParticipantRow[]
  readonly persons?: readonly CasePersonRow[]
  readonly needs?: readonly NeedRow[]
}

export interface CaseFilter {
  readonly status: CaseStatus | null
  readonly networkId: string | null
}

export type AnswerStatus = 'PENDING' | 'ACCEPTED' | 'DECLINED' | 'CANCELLED'

export interface InvitationRow {
  readonly id: string
  readonly caseId: string
  readonly inviterPartnerId: string
  readonly invitedPartnerId: string
  readonly status: AnswerStatus
  readonly version: number
  readonly createdAt: Instant
  readonly answeredAt: Instant | null
}

export interface LeadTransferRow {
  readonly id: string
  readonly caseId: string
  readonly fromPartnerId: string
  readonly toPartnerId: string
  readonly toNetworkId: string
  readonly status: AnswerStatus
  readonly version: number
  readonly createdAt: Instant
  readonly answeredAt: Instant | null
}
