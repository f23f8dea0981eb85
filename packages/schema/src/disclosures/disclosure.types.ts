import type { CaseRole } from '../cases/case.policy.ts'
import type { AgreedPurpose } from '../cooperation/purposes.ts'
import type { DeclineReason, EndReason, GrantStage, RequestStatus } from './disclosure.codes.ts'
import type { LegalBasis } from './legal-bases.ts'

/** An instant as ISO text. */
type Instant = string
/** A day, `YYYY-MM-DD`. */
type Day = string

/** Which facts, and what for; codes of the registry. */
interface SetColumns {
  readonly groups: readonly string[]
  readonly fields: readonly string[]
  readonly purposes: readonly AgreedPurpose[]
}

/** What an owner opens of its facts to one reader. */
export interface DisclosureRow extends SetColumns {
  readonly id: string
  readonly version: number
  readonly caseId: string
  readonly networkId: string | null
  /** null: of every person of the case. */
  readonly personId: string | null
  readonly ownerPartnerId: string
  readonly readerPartnerId: string
  readonly referralId: string | null
  readonly standingGrantId: string | null
  readonly legalBasis: LegalBasis
  readonly legalText: string | null
  readonly informedOn: Day
  readonly until: Day | null
  readonly createdAt: Instant
  readonly endedAt: Instant | null
  readonly endReason: EndReason | null
  /** The actor takes part in the case now. */
  readonly takesPart: boolean
  /** The referral it follows is one between owner and reader: their names are no secret between them. */
  readonly sharesReferral: boolean
}

/** What a participant asks an owner to disclose. */
export interface RequestRow extends SetColumns {
  readonly id: string
  readonly version: number
  readonly caseId: string
  readonly networkId: string | null
  readonly personId: string | null
  readonly ownerPartnerId: string
  readonly requesterPartnerId: string
  readonly referralId: string | null
  readonly informedOn: Day
  readonly status: RequestStatus
  readonly declineReason: DeclineReason | null
  readonly disclosureId: string | null
  readonly createdAt: Instant
  readonly answeredAt: Instant | null
  readonly takesPart: boolean
  readonly sharesReferral: boolean
}

/** What an owner answers at once to parties of an agreement. */
export interface GrantRow extends SetColumns {
  readonly id: string
  readonly version: number
  readonly agreementId: string
  readonly networkId: string
  readonly ownerPartnerId: string
  /** null: any party. */
  readonly readerPartnerId: string | null
  readonly stage: GrantStage
  readonly legalBasis: LegalBasis
  readonly legalText: string | null
  readonly createdAt: Instant
  readonly endedAt: Instant | null
}

/** The person opposes that facts be shared. */
export interface ObjectionRow {
  readonly id: string
  readonly version: number
  readonly caseId: string
  readonly networkId: string
  readonly personId: string
  readonly recordedByPartnerId: string
  /** null: whoever owns. */
  readonly ownerPartnerId: string | null
  /** null: whoever reads. */
  readonly readerPartnerId: string | null
  /** Empty: of every category. */
  readonly categories: readonly string[]
  readonly raisedOn: Day
  readonly createdAt: Instant
  readonly liftedAt: Instant | null
  /** The part of the actor in the case. */
  readonly myRole: CaseRole
  /** Whoever recorded it still takes part in the case. */
  readonly recorderTakesPart: boolean
}

/** A participant reads for three hours because life or safety is at stake. */
export interface EmergencyRow {
  readonly id: string
  readonly caseId: string
  readonly readerPartnerId: string
  /** The reader's own reference of its agent; null for anybody else. */
  readonly agentRef: string | null
  readonly sealedReason: string
  readonly openedAt: Instant
  readonly until: Instant
  /** The actor takes part in the case and holds facts in it. */
  readonly holdsFacts: boolean
}
