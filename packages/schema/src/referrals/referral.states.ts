import type { EventTypeOf } from '../kernel/event-types.ts'
import type { RefusalCode } from './referral.refusals.ts'

/**
 * The one table of referral states and verbs. Plain data without run-time imports: the server, the
 * SDK's build and the widgets all read it, so none of them can hold another idea of the rules.
 */
export type ReferralRole = 'source' | 'target' | 'lead' | 'participant' | 'outsider' | 'system'
export type ReferralScope = 'referrals:send' | 'referrals:answer' | 'referrals:retract'
export type CodeList =
  | 'outcomes'
  | 'unfulfilled'
  | 'rejections'
  | 'cancellations'
  | 'reopenings'
  | 'questions'
export type ActionInputName =
  | 'reasonCode'
  | 'outcomeCode'
  | 'questionCode'
  | 'reviewOn'
  | 'contactOn'
  | 'localReference'
  | 'proposedServiceId'

const states = [
  { code: 'DRAFT', label: 'Brouillon', ball: 'source', open: true, description: 'Being prepared.' },
  { code: 'SENT', label: 'Transmise', ball: 'target', open: true, description: 'With the target.' },
  {
    code: 'UNDER_REVIEW',
    label: 'À l’étude',
    ball: 'target',
    open: true,
    description: 'The target examines eligibility.',
  },
  {
    code: 'INFO_REQUESTED',
    label: 'Complément demandé',
    ball: 'source',
    open: true,
    description: 'The target waits for the source; the answer clock is paused.',
  },
  {
    code: 'WAITLISTED',
    label: 'En liste d’attente',
    ball: 'target',
    open: true,
    description: 'Waiting for a place, until a date of review.',
  },
  {
    code: 'ACCEPTED',
    label: 'Acceptée',
    ball: 'target',
    open: true,
    description: 'The target commits itself; nothing is done yet.',
  },
  {
    code: 'IN_PROGRESS',
    label: 'Prise en charge en cours',
    ball: 'target',
    open: true,
    description: 'A first contact or appointment is recorded.',
  },
  { code: 'COMPLETED', label: 'Réalisée', ball: null, open: false, description: 'Done.' },
  {
    code: 'UNFULFILLED',
    label: 'Non aboutie',
    ball: null,
    open: false,
    description: 'Accepted, but it came to nothing.',
  },
  { code: 'REJECTED', label: 'Refusée', ball: null, open: false, description: 'Refused.' },
  {
    code: 'REDIRECTED',
    label: 'Réorientée',
    ball: null,
    open: false,
    description: 'Replaced by a referral to another service.',
  },
  {
    code: 'CANCELLED',
    label: 'Annulée',
    ball: null,
    open: false,
    description: 'Withdrawn by the source.',
  },
  {
    code: 'EXPIRED',
    label: 'Expirée',
    ball: null,
    open: false,
    description: 'No answer came in time. Set by the system only.',
  },
  {
    code: 'ENTERED_IN_ERROR',
    label: 'Saisie par erreur',
    ball: null,
    open: false,
    description: 'Should never have been; out of statistics, audit kept.',
  },
] as const satisfies readonly Omit<ReferralStateRow, 'terminal'>[]

export interface ReferralStateRow<S extends string = string> {
  readonly code: S
  readonly label: string
  /** Who has to act next; null when nobody has. A pending redirect overrides it: see `ballOf`. */
  readonly ball: 'source' | 'target' | null
  readonly open: boolean
  /** Left by REOPEN and RETRACT only. */
  readonly terminal: boolean
  readonly description: string
}

export type ReferralState = (typeof states)[number]['code']
export const REFERRAL_STATES: readonly ReferralStateRow<ReferralState>[] = states.map((row) => ({
  ...row,
  terminal: !row.open,
}))

/** Who may act, with the scope its client needs (null: none, the system has no client). */
export type Actors = Readonly<Partial<Record<ReferralRole, ReferralScope | null>>>

export interface ReferralActionRow<A extends string = string> {
  readonly action: A
  readonly label: string
  readonly description: string
  readonly from: readonly ReferralState[]
  /** null: the state stays. */
  readonly to: ReferralState | null
  readonly by: Actors
  /** Where the actors differ from `by` in one state. */
  readonly byIn?: Readonly<Partial<Record<ReferralState, Actors>>>
  /** What the caller must give. */
  readonly requires?: readonly ActionInputName[]
  /** The list its code is taken from. */
  readonly codes?: CodeList
  /** Conditions beyond state and role, by the code that refuses. */
  readonly guards?: readonly RefusalCode[]
  /** The row itself is deleted. */
  readonly removes?: true
  readonly event: EventTypeOf<'Referral'>
}

const SOURCE = { source: 'referrals:send' } as const
const TARGET = { target: 'referrals:answer' } as const
const SYSTEM = { system: null } as const

const UNANSWERED = ['SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED'] as const
const OPEN = [...UNANSWERED, 'ACCEPTED', 'IN_PROGRESS'] as const
const ENDED = [
  'COMPLETED',
  'UNFULFILLED',
  'REJECTED',
  'REDIRECTED',
  'CANCELLED',
  'EXPIRED',
] as const

const actions = [
  {
    action: 'SEND',
    label: 'Transmettre',
    description: 'Send the draft to its target.',
    from: ['DRAFT'],
    to: 'SENT',
    by: SOURCE,
    guards: [
      'LEGAL_BASIS_REQUIRED',
      'LEGAL_TEXT_REQUIRED',
      'PERSON_NOT_INFORMED',
      'TARGET_IS_SOURCE',
      'CASE_NOT_OPEN_TO_YOU',
      'SERVICE_NOT_OPEN',
      'COMMUNE_NOT_COVERED',
      'DUPLICATE_OPEN_REFERRAL',
    ],
    event: 'referral.sent',
  },
  {
    action: 'DISCARD',
    label: 'Abandonner le brouillon',
    description: 'Delete the draft; nobody else ever saw it.',
    from: ['DRAFT'],
    to: null,
    by: SOURCE,
    removes: true,
    event: 'referral.discarded',
  },
  {
    action: 'START_REVIEW',
    label: 'Mettre à l’étude',
    description: 'Begin to examine eligibility.',
    from: ['SENT'],
    to: 'UNDER_REVIEW',
    by: TARGET,
    event: 'referral.review_started',
  },
  {
    action: 'REQUEST_INFORMATION',
    label: 'Demander un complément',
    description: 'Ask the source a coded question; pauses the answer clock.',
    from: ['SENT', 'UNDER_REVIEW'],
    to: 'INFO_REQUESTED',
    by: TARGET,
    requires: ['questionCode'],
    codes: 'questions',
    event: 'referral.information_requested',
  },
  {
    action: 'PROVIDE_INFORMATION',
    label: 'Apporter le complément',
    description: 'Answer the question; more facts are one more disclosure.',
    from: ['INFO_REQUESTED'],
    to: 'UNDER_REVIEW',
    by: SOURCE,
    event: 'referral.information_provided',
  },
  {
    action: 'WAITLIST',
    label: 'Mettre en liste d’attente',
    description: 'Keep the referral for a later place, to be reviewed on a date.',
    from: ['SENT', 'UNDER_REVIEW', 'INFO_REQUESTED'],
    to: 'WAITLISTED',
    by: TARGET,
    requires: ['reviewOn'],
    event: 'referral.waitlisted',
  },
  {
    action: 'ACCEPT',
    label: 'Accepter',
    description: 'Commit to the referral, under the target’s own local reference.',
    from: UNANSWERED,
    to: 'ACCEPTED',
    by: TARGET,
    requires: ['localReference'],
    event: 'referral.accepted',
  },
  {
    action: 'REJECT',
    label: 'Refuser',
    description: 'Refuse with a reason; the target’s access ends.',
    from: UNANSWERED,
    to: 'REJECTED',
    by: TARGET,
    requires: ['reasonCode'],
    codes: 'rejections',
    event: 'referral.rejected',
  },
  {
    action: 'PROPOSE_REDIRECT',
    label: 'Proposer une réorientation',
    description: 'Name a better service; the source decides.',
    from: [...UNANSWERED, 'ACCEPTED'],
    to: null,
    by: TARGET,
    requires: ['proposedServiceId'],
    guards: ['REDIRECT_PENDING', 'REDIRECT_TO_SAME_SERVICE'],
    event: 'referral.redirect_proposed',
  },
  {
    action: 'ACCEPT_REDIRECT',
    label: 'Accepter la réorientation',
    description: 'End this referral and begin a draft to the proposed service.',
    from: [...UNANSWERED, 'ACCEPTED'],
    to: 'REDIRECTED',
    by: SOURCE,
    guards: ['NO_REDIRECT_PENDING'],
    event: 'referral.redirected',
  },
  {
    action: 'DECLINE_REDIRECT',
    label: 'Décliner la réorientation',
    description: 'Keep the referral with its target.',
    from: [...UNANSWERED, 'ACCEPTED'],
    to: null,
    by: SOURCE,
    guards: ['NO_REDIRECT_PENDING'],
    event: 'referral.redirect_declined',
  },
  {
    action: 'START',
    label: 'Démarrer la prise en charge',
    description: 'Record the first contact or appointment.',
    from: ['ACCEPTED'],
    to: 'IN_PROGRESS',
    by: TARGET,
    requires: ['contactOn'],
    event: 'referral.started',
  },
  {
    action: 'COMPLETE',
    label: 'Déclarer réalisée',
    description: 'Say what came of it.',
    from: ['IN_PROGRESS'],
    to: 'COMPLETED',
    by: TARGET,
    requires: ['outcomeCode'],
    codes: 'outcomes',
    event: 'referral.completed',
  },
  {
    action: 'CLOSE_UNFULFILLED',
    label: 'Déclarer non aboutie',
    description: 'Say why it came to nothing; the system does so for NO_NEWS.',
    from: ['ACCEPTED', 'IN_PROGRESS'],
    to: 'UNFULFILLED',
    by: { ...TARGET, ...SYSTEM },
    requires: ['reasonCode'],
    codes: 'unfulfilled',
    guards: ['NO_NEWS_IS_OF_THE_SYSTEM', 'NO_NEWS_NOT_DUE'],
    event: 'referral.unfulfilled',
  },
  {
    action: 'CANCEL',
    label: 'Annuler',
    description: 'Withdraw the referral; the target’s access ends.',
    from: OPEN,
    to: 'CANCELLED',
    by: SOURCE,
    requires: ['reasonCode'],
    codes: 'cancellations',
    event: 'referral.cancelled',
  },
  {
    action: 'ACKNOWLEDGE_CANCELLATION',
    label: 'Prendre acte de l’annulation',
    description: 'Confirm that the commitment is undone; due if it had been accepted.',
    from: ['CANCELLED'],
    to: null,
    by: TARGET,
    guards: ['ACKNOWLEDGEMENT_NOT_DUE'],
    event: 'referral.cancellation_acknowledged',
  },
  {
    action: 'OPEN_DISPUTE',
    label: 'Signaler un désaccord',
    description: 'Flag a disagreement; stops every clock, both sides see it.',
    from: OPEN,
    to: null,
    by: { ...SOURCE, ...TARGET },
    guards: ['DISPUTE_OPEN'],
    event: 'referral.dispute_opened',
  },
  {
    action: 'CLOSE_DISPUTE',
    label: 'Clore le désaccord',
    description: 'Take the flag away; the clocks resume where they stood.',
    from: OPEN,
    to: null,
    by: { ...SOURCE, ...TARGET },
    guards: ['NO_DISPUTE_OPEN'],
    event: 'referral.dispute_closed',
  },
  {
    action: 'EXPIRE',
    label: 'Faire expirer',
    description: 'End a referral that nobody answered, after reminders.',
    from: ['SENT', 'UNDER_REVIEW', 'INFO_REQUESTED'],
    to: 'EXPIRED',
    by: SYSTEM,
    guards: ['EXPIRY_NOT_DUE'],
    event: 'referral.expired',
  },
  {
    action: 'REOPEN',
    label: 'Rouvrir',
    description: 'Take the referral up again; the source must renew its disclosures.',
    from: ['REJECTED', 'UNFULFILLED', 'COMPLETED', 'EXPIRED'],
    to: 'UNDER_REVIEW',
    by: TARGET,
    byIn: { EXPIRED: SOURCE },
    requires: ['reasonCode'],
    codes: 'reopenings',
    guards: ['REOPEN_WINDOW_CLOSED'],
    event: 'referral.reopened',
  },
  {
    action: 'RETRACT',
    label: 'Déclarer saisie par erreur',
    description: 'Mark as entered in error; the payload is purged, the audit kept.',
    from: [...OPEN, ...ENDED],
    to: 'ENTERED_IN_ERROR',
    by: { source: 'referrals:retract' },
    event: 'referral.retracted',
  },
] as const satisfies readonly ReferralActionRow[]

export type ReferralAction = (typeof actions)[number]['action']
export const REFERRAL_ACTIONS: readonly ReferralActionRow<ReferralAction>[] = actions
