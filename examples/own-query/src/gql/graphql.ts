/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Urgence: how soon a need has to be answered. */
export type NeedUrgency =
  /** Immédiate: Today. */
  | 'IMMEDIATE'
  /** Courante: By the usual delay. */
  | 'ROUTINE'
  /** Urgente: Within days. */
  | 'URGENT'
  | '%future added value';

/** Filtre d’orientations: all conditions hold together; an absent one does not count. */
export type ReferralFilter = {
  /** Réseau: keep one network only. */
  readonly networkId?: string | null | undefined;
  /** Service: keep one service only. */
  readonly serviceId?: string | null | undefined;
  /** États: keep these states only; an empty list means any. */
  readonly states?: ReadonlyArray<ReferralState> | null | undefined;
};

/** État d’une orientation: where a referral stands. */
export type ReferralState =
  /** Acceptée: The target commits itself; nothing is done yet. */
  | 'ACCEPTED'
  /** Annulée: Withdrawn by the source. */
  | 'CANCELLED'
  /** Réalisée: Done. */
  | 'COMPLETED'
  /** Brouillon: Being prepared. */
  | 'DRAFT'
  /** Saisie par erreur: Should never have been; out of statistics, audit kept. */
  | 'ENTERED_IN_ERROR'
  /** Expirée: No answer came in time. Set by the system only. */
  | 'EXPIRED'
  /** Complément demandé: The target waits for the source; the answer clock is paused. */
  | 'INFO_REQUESTED'
  /** Prise en charge en cours: A first contact or appointment is recorded. */
  | 'IN_PROGRESS'
  /** Réorientée: Replaced by a referral to another service. */
  | 'REDIRECTED'
  /** Refusée: Refused. */
  | 'REJECTED'
  /** Transmise: With the target. */
  | 'SENT'
  /** À l’étude: The target examines eligibility. */
  | 'UNDER_REVIEW'
  /** Non aboutie: Accepted, but it came to nothing. */
  | 'UNFULFILLED'
  /** En liste d’attente: Waiting for a place, until a date of review. */
  | 'WAITLISTED'
  | '%future added value';

export type WaitingByUrgencyQueryVariables = Exact<{
  filter?: ReferralFilter | null | undefined;
  first: number;
}>;


export type WaitingByUrgencyQuery = { readonly referralInbox: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: ReferralState, readonly need: { readonly urgency: NeedUrgency } | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const WaitingByUrgencyDocument = new TypedDocumentString(`
    query WaitingByUrgency($filter: ReferralFilter, $first: Int!) {
  referralInbox(filter: $filter, first: $first) {
    nodes {
      id
      state
      need {
        urgency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WaitingByUrgencyQuery, WaitingByUrgencyQueryVariables>;