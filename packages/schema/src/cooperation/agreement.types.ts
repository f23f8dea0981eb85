import type {
  AgreementAnswer,
  AgreementDeclineReason,
  AgreementEndReason,
  ReviewConclusion,
} from './agreement.codes.ts'
import type { DataCategory } from './data-categories.ts'
import type { AgreedPurpose } from './purposes.ts'

/** One partner of an agreement and what it answered. */
export interface AgreementParty {
  readonly partnerId: string
  readonly answer: AgreementAnswer
  /** ISO instant; null while it waits. */
  readonly answeredAt: string | null
  readonly declineReason: AgreementDeclineReason | null
}

/** A look back at an agreement that the parties held. */
export interface AgreementReview {
  readonly id: string
  /** Day, `YYYY-MM-DD`. */
  readonly heldOn: string
  readonly conclusion: ReviewConclusion
  /** Day agreed on for the next one; null leaves it to the rhythm of the agreement. */
  readonly nextOn: string | null
  readonly recordedByPartnerId: string
  /** ISO instant. */
  readonly createdAt: string
}

/** What decides whether an agreement holds, and for what. */
export interface AgreementTerms {
  readonly purposes: readonly AgreedPurpose[]
  readonly categories: readonly DataCategory[]
  /** First day, `YYYY-MM-DD`. */
  readonly startsOn: string
  /** Last day; null while open-ended. */
  readonly endsOn: string | null
  /** ISO instant at which a party ended it or its proposer took it back. */
  readonly endedAt: string | null
  readonly endReason: AgreementEndReason | 'WITHDRAWN' | null
  /** Two at least, the proposer first. */
  readonly parties: readonly Pick<AgreementParty, 'partnerId' | 'answer'>[]
}

/** An agreement as one of its parties reads it. */
export interface AgreementRow extends AgreementTerms {
  readonly id: string
  readonly version: number
  readonly networkId: string
  readonly title: string
  readonly legalText: string | null
  readonly reviewEveryMonths: number | null
  readonly proposedByPartnerId: string
  /** ISO instant. */
  readonly createdAt: string
  readonly parties: readonly AgreementParty[]
  /** The latest first. */
  readonly reviews: readonly AgreementReview[]
}
