/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AcceptReferralInput = {
  readonly expectedVersion: number;
  readonly id: string;
  readonly localReference?: string | null | undefined;
};

export type AddNeedInput = {
  readonly sharedCaseId: string;
  readonly theme: string;
  readonly urgency: Urgency;
};

export type CancelReferralInput = {
  readonly expectedVersion: number;
  readonly id: string;
  readonly reason: CancellationReason;
};

export type CancellationReason =
  | 'PERSON_OBJECTED'
  | 'SITUATION_CHANGED'
  | 'SOLVED_ELSEWHERE'
  | '%future added value';

export type Capacity =
  | 'FULL'
  | 'OPEN'
  | 'WAITLIST'
  | '%future added value';

export type CloseReferralUnfulfilledInput = {
  readonly expectedVersion: number;
  readonly id: string;
  readonly reason: UnfulfilledReason;
};

export type CompleteReferralInput = {
  readonly expectedVersion: number;
  readonly id: string;
  readonly outcome: ReferralOutcome;
};

export type CreateReferralInput = {
  readonly needId: string;
  readonly serviceId: string;
};

export type CreateSharedCaseInput = {
  readonly communeCode: string;
  readonly localReference?: string | null | undefined;
};

export type InformationKind =
  | 'DOCUMENTS'
  | 'ELIGIBILITY'
  | 'IDENTITY'
  | 'SITUATION'
  | '%future added value';

export type LegalBasis =
  | 'CONSENT'
  | 'LEGAL_MISSION'
  | 'VITAL_INTEREST'
  | '%future added value';

export type NeedStatus =
  | 'IN_HAND'
  | 'MET'
  | 'OPEN'
  | 'UNMET'
  | '%future added value';

export type ParticipantRole =
  | 'CONTRIBUTOR'
  | 'LEAD'
  | 'TARGET'
  | '%future added value';

export type PartnerKind =
  | 'ASSOCIATION'
  | 'CAF'
  | 'CCAS'
  | 'CIAS'
  | 'CPAM'
  | 'DEPARTEMENT'
  | 'OTHER'
  | '%future added value';

export type ReferralAction =
  | 'ACCEPT'
  | 'CANCEL'
  | 'CLOSE_UNFULFILLED'
  | 'COMPLETE'
  | 'PROVIDE_INFORMATION'
  | 'REJECT'
  | 'REQUEST_INFORMATION'
  | 'SEND'
  | 'START'
  | 'START_REVIEW'
  | 'WAITLIST'
  | '%future added value';

export type ReferralActionInput = {
  readonly expectedVersion: number;
  readonly id: string;
};

export type ReferralOutcome =
  | 'ALREADY_COVERED'
  | 'PARTIALLY_PROVIDED'
  | 'RIGHTS_OPENED'
  | 'SERVICE_PROVIDED'
  | '%future added value';

export type ReferralState =
  | 'ACCEPTED'
  | 'CANCELLED'
  | 'COMPLETED'
  | 'DRAFT'
  | 'ENTERED_IN_ERROR'
  | 'EXPIRED'
  | 'INFO_REQUESTED'
  | 'IN_PROGRESS'
  | 'REDIRECTED'
  | 'REJECTED'
  | 'SENT'
  | 'UNDER_REVIEW'
  | 'UNFULFILLED'
  | 'WAITLISTED'
  | '%future added value';

export type RejectReferralInput = {
  readonly expectedVersion: number;
  readonly id: string;
  readonly reason: RejectionReason;
};

export type RejectionReason =
  | 'DUPLICATE'
  | 'INCOMPLETE'
  | 'NOT_COMPETENT'
  | 'NOT_ELIGIBLE'
  | 'NO_CAPACITY'
  | 'OUT_OF_AREA'
  | '%future added value';

export type RequestReferralInformationInput = {
  readonly expectedVersion: number;
  readonly id: string;
  readonly information: ReadonlyArray<InformationKind>;
};

export type SendReferralInput = {
  readonly expectedVersion: number;
  readonly id: string;
  readonly legalBasis: LegalBasis;
  readonly personInformedOn: string;
};

export type SharedCaseState =
  | 'ACTIVE'
  | 'CLOSED'
  | '%future added value';

export type StartReferralInput = {
  readonly contactOn: string;
  readonly expectedVersion: number;
  readonly id: string;
};

export type UnfulfilledReason =
  | 'NO_HELP_AVAILABLE'
  | 'NO_NEWS'
  | 'NO_SHOW'
  | 'PERSON_DECLINED'
  | 'PERSON_UNREACHABLE'
  | '%future added value';

export type Urgency =
  | 'IMMEDIATE'
  | 'ROUTINE'
  | 'URGENT'
  | '%future added value';

export type WaitlistReferralInput = {
  readonly expectedVersion: number;
  readonly id: string;
  readonly reviewOn: string;
};

export type ServicesForNeedQueryVariables = Exact<{
  needId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesForNeedQuery = { readonly servicesForNeed: { readonly nodes: ReadonlyArray<ServiceFieldsFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CommunesQueryVariables = Exact<{
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CommunesQuery = { readonly communes: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly population: number | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type EventsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EventsQuery = { readonly events: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly position: string, readonly type: string, readonly occurredAt: string, readonly subjectId: string, readonly version: number }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PartnerFieldsFragment = { readonly id: string, readonly name: string, readonly kind: PartnerKind };

export type NeedFieldsFragment = { readonly id: string, readonly theme: string, readonly urgency: Urgency, readonly status: NeedStatus };

export type ServiceFieldsFragment = { readonly id: string, readonly name: string, readonly themes: ReadonlyArray<string>, readonly capacity: Capacity, readonly partner: PartnerFieldsFragment };

export type ReferralFieldsFragment = { readonly __typename: 'Referral', readonly id: string, readonly version: number, readonly state: ReferralState, readonly outcome: ReferralOutcome | null, readonly rejectionReason: RejectionReason | null, readonly unfulfilledReason: UnfulfilledReason | null, readonly reviewOn: string | null, readonly sentAt: string | null, readonly respondedAt: string | null, readonly dueAt: string | null, readonly allowedActions: ReadonlyArray<ReferralAction>, readonly need: NeedFieldsFragment, readonly service: ServiceFieldsFragment, readonly source: PartnerFieldsFragment, readonly target: PartnerFieldsFragment };

export type SharedCaseFieldsFragment = { readonly __typename: 'SharedCase', readonly id: string, readonly version: number, readonly state: SharedCaseState, readonly localReference: string | null, readonly commune: { readonly code: string, readonly name: string }, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole, readonly since: string, readonly until: string | null, readonly partner: PartnerFieldsFragment }>, readonly needs: ReadonlyArray<NeedFieldsFragment> };

type ReferralResultFields_InvalidInput_Fragment = { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly field: string | null };

type ReferralResultFields_NotFound_Fragment = { readonly __typename: 'NotFound', readonly code: string, readonly message: string };

type ReferralResultFields_Referral_Fragment = (
  { readonly __typename: 'Referral' }
  & ReferralFieldsFragment
);

type ReferralResultFields_ReferralActionRefused_Fragment = { readonly __typename: 'ReferralActionRefused', readonly code: string, readonly message: string, readonly allowedActions: ReadonlyArray<ReferralAction> };

type ReferralResultFields_ReferralConflict_Fragment = { readonly __typename: 'ReferralConflict', readonly code: string, readonly message: string, readonly allowedActions: ReadonlyArray<ReferralAction>, readonly current: ReferralFieldsFragment };

export type ReferralResultFieldsFragment =
  | ReferralResultFields_InvalidInput_Fragment
  | ReferralResultFields_NotFound_Fragment
  | ReferralResultFields_Referral_Fragment
  | ReferralResultFields_ReferralActionRefused_Fragment
  | ReferralResultFields_ReferralConflict_Fragment
;

export type ReferralQueryVariables = Exact<{
  id: string;
}>;


export type ReferralQuery = { readonly referral: ReferralFieldsFragment | null };

export type ReferralInboxQueryVariables = Exact<{
  state?: ReadonlyArray<ReferralState> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReferralInboxQuery = { readonly referralInbox: { readonly nodes: ReadonlyArray<ReferralFieldsFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CreateReferralMutationVariables = Exact<{
  input: CreateReferralInput;
}>;


export type CreateReferralMutation = { readonly createReferral:
    | ReferralResultFields_InvalidInput_Fragment
    | ReferralResultFields_NotFound_Fragment
    | ReferralResultFields_Referral_Fragment
    | ReferralResultFields_ReferralActionRefused_Fragment
    | ReferralResultFields_ReferralConflict_Fragment
   };

export type SendReferralMutationVariables = Exact<{
  input: SendReferralInput;
}>;


export type SendReferralMutation = { readonly sendReferral:
    | ReferralResultFields_InvalidInput_Fragment
    | ReferralResultFields_NotFound_Fragment
    | ReferralResultFields_Referral_Fragment
    | ReferralResultFields_ReferralActionRefused_Fragment
    | ReferralResultFields_ReferralConflict_Fragment
   };

export type StartReferralReviewMutationVariables = Exact<{
  input: ReferralActionInput;
}>;


export type StartReferralReviewMutation = { readonly startReferralReview:
    | ReferralResultFields_InvalidInput_Fragment
    | ReferralResultFields_NotFound_Fragment
    | ReferralResultFields_Referral_Fragment
    | ReferralResultFields_ReferralActionRefused_Fragment
    | ReferralResultFields_ReferralConflict_Fragment
   };

export type RequestReferralInformationMutationVariables = Exact<{
  input: RequestReferralInformationInput;
}>;


export type RequestReferralInformationMutation = { readonly requestReferralInformation:
    | ReferralResultFields_InvalidInput_Fragment
    | ReferralResultFields_NotFound_Fragment
    | ReferralResultFields_Referral_Fragment
    | ReferralResultFields_ReferralActionRefused_Fragment
    | ReferralResultFields_ReferralConflict_Fragment
   };

export type ProvideReferralInformationMutationVariables = Exact<{
  input: ReferralActionInput;
}>;


export type ProvideReferralInformationMutation = { readonly provideReferralInformation:
    | ReferralResultFields_InvalidInput_Fragment
    | ReferralResultFields_NotFound_Fragment
    | ReferralResultFields_Referral_Fragment
    | ReferralResultFields_ReferralActionRefused_Fragment
    | ReferralResultFields_ReferralConflict_Fragment
   };

export type WaitlistReferralMutationVariables = Exact<{
  input: WaitlistReferralInput;
}>;


export type WaitlistReferralMutation = { readonly waitlistReferral:
    | ReferralResultFields_InvalidInput_Fragment
    | ReferralResultFields_NotFound_Fragment
    | ReferralResultFields_Referral_Fragment
    | ReferralResultFields_ReferralActionRefused_Fragment
    | ReferralResultFields_ReferralConflict_Fragment
   };

export type AcceptReferralMutationVariables = Exact<{
  input: AcceptReferralInput;
}>;


export type AcceptReferralMutation = { readonly acceptReferral:
    | ReferralResultFields_InvalidInput_Fragment
    | ReferralResultFields_NotFound_Fragment
    | ReferralResultFields_Referral_Fragment
    | ReferralResultFields_ReferralActionRefused_Fragment
    | ReferralResultFields_ReferralConflict_Fragment
   };

export type RejectReferralMutationVariables = Exact<{
  input: RejectReferralInput;
}>;


export type RejectReferralMutation = { readonly rejectReferral:
    | ReferralResultFields_InvalidInput_Fragment
    | ReferralResultFields_NotFound_Fragment
    | ReferralResultFields_Referral_Fragment
    | ReferralResultFields_ReferralActionRefused_Fragment
    | ReferralResultFields_ReferralConflict_Fragment
   };

export type StartReferralMutationVariables = Exact<{
  input: StartReferralInput;
}>;


export type StartReferralMutation = { readonly startReferral:
    | ReferralResultFields_InvalidInput_Fragment
    | ReferralResultFields_NotFound_Fragment
    | ReferralResultFields_Referral_Fragment
    | ReferralResultFields_ReferralActionRefused_Fragment
    | ReferralResultFields_ReferralConflict_Fragment
   };

export type CompleteReferralMutationVariables = Exact<{
  input: CompleteReferralInput;
}>;


export type CompleteReferralMutation = { readonly completeReferral:
    | ReferralResultFields_InvalidInput_Fragment
    | ReferralResultFields_NotFound_Fragment
    | ReferralResultFields_Referral_Fragment
    | ReferralResultFields_ReferralActionRefused_Fragment
    | ReferralResultFields_ReferralConflict_Fragment
   };

export type CloseReferralUnfulfilledMutationVariables = Exact<{
  input: CloseReferralUnfulfilledInput;
}>;


export type CloseReferralUnfulfilledMutation = { readonly closeReferralUnfulfilled:
    | ReferralResultFields_InvalidInput_Fragment
    | ReferralResultFields_NotFound_Fragment
    | ReferralResultFields_Referral_Fragment
    | ReferralResultFields_ReferralActionRefused_Fragment
    | ReferralResultFields_ReferralConflict_Fragment
   };

export type CancelReferralMutationVariables = Exact<{
  input: CancelReferralInput;
}>;


export type CancelReferralMutation = { readonly cancelReferral:
    | ReferralResultFields_InvalidInput_Fragment
    | ReferralResultFields_NotFound_Fragment
    | ReferralResultFields_Referral_Fragment
    | ReferralResultFields_ReferralActionRefused_Fragment
    | ReferralResultFields_ReferralConflict_Fragment
   };

export type SharedCaseQueryVariables = Exact<{
  id: string;
}>;


export type SharedCaseQuery = { readonly sharedCase: SharedCaseFieldsFragment | null };

export type SharedCaseByLocalReferenceQueryVariables = Exact<{
  localReference: string;
}>;


export type SharedCaseByLocalReferenceQuery = { readonly sharedCaseByLocalReference: SharedCaseFieldsFragment | null };

export type CreateSharedCaseMutationVariables = Exact<{
  input: CreateSharedCaseInput;
}>;


export type CreateSharedCaseMutation = { readonly createSharedCase:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly field: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | (
      { readonly __typename: 'SharedCase' }
      & SharedCaseFieldsFragment
    )
   };

export type AddNeedMutationVariables = Exact<{
  input: AddNeedInput;
}>;


export type AddNeedMutation = { readonly addNeed:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly field: string | null }
    | (
      { readonly __typename: 'Need' }
      & NeedFieldsFragment
    )
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly scopes: ReadonlyArray<string>, readonly agent: string | null, readonly partner: PartnerFieldsFragment } };
