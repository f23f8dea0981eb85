import { PurposeEnum } from '../cooperation/index.ts'
import { LegalBasisEnum } from '../disclosures/disclosure.enums.graphql.ts'
import { FacetFieldEnum, FacetGroupEnum } from '../facets/index.ts'
import { builder, type Context, findAsNode, NodeInterface } from '../kernel/index.ts'
import { THEMES } from '../partners/vocabulary/themes.ts'
import { actionsAllowed } from './act-on-referral.ts'
import {
  QuestionEnum,
  ReferralActionEnum,
  ReferralEndReasonEnum,
  ReferralOutcomeEnum,
  ReferralStateEnum,
  ReferralVisibilityEnum,
} from './referral.enums.graphql.ts'
import { ballOf } from './referral.guards.ts'
import { referralLoader, roleFor } from './referral.loaders.ts'
import { canSee } from './referral.policy.ts'
import { type LockedReferral, type ReferralRow, referralOf } from './referral.row.ts'
import { REFERRAL_STATES } from './referral.states.ts'
import type { ReferralDisclosure } from './referral.types.ts'

/** A referral as lists bring it, or whole; what a list leaves out is loaded when it is asked for. */
export type ReferralNode = ReferralRow & Partial<LockedReferral>

const themeLabels: ReadonlyMap<string, string> = new Map(
  THEMES.map(({ code, label }) => [code, label]),
)
const labels = new Map(REFERRAL_STATES.map(({ code, label }) => [code, label]))

function isWhole(row: ReferralNode): row is LockedReferral {
  return row.state_since !== undefined && 's_stale_days' in row
}

/** The whole referral; every field that needs it loads it once for the whole operation. */
async function whole(row: ReferralNode, context: Context): Promise<LockedReferral> {
  if (isWhole(row)) return row
  const found = await referralLoader(context).load(row.id)
  if (found === null) throw new Error('a listed referral vanished while it was read')
  return found
}

/** What only its two sides see, null for the lead of the case. */
async function ofItsSides<Value>(
  row: ReferralNode,
  context: Context,
  read: (referral: LockedReferral) => Value,
): Promise<Value | null> {
  if (canSee(roleFor(context.actor.partnerId, row), row) !== 'FULL') return null
  return read(await whole(row, context))
}

const DisclosureSet = builder.objectRef<ReferralDisclosure>('ReferralDisclosureSet').implement({
  description:
    'Partage annoncé: on what basis the source shares its own facts with the target of this referral, and which.',
  fields: (t) => ({
    legalBasis: t.expose('legalBasis', {
      type: LegalBasisEnum,
      description: 'Base légale: on what the disclosure rests.',
    }),
    legalText: t.exposeString('legalText', {
      nullable: true,
      description: 'Texte: reference of the law, for LEGAL_MISSION, e.g. `CASF L123-5`.',
    }),
    informedOn: t.expose('informedOn', {
      type: 'Date',
      description: 'Personne informée le: day on which the person was informed.',
    }),
    facetGroups: t.field({
      type: [FacetGroupEnum],
      description: 'Informations: the groups of facts the source opens to the target.',
      resolve: ({ facetGroups }) => [...facetGroups],
    }),
    facetFields: t.field({
      type: [FacetFieldEnum],
      description: 'Informations nommées: single fields, beside those of the groups.',
      resolve: ({ facetFields }) => [...facetFields],
    }),
    purposes: t.field({
      type: [PurposeEnum],
      description: 'Finalités: what the target may read them for.',
      resolve: ({ purposes }) => purposes as never,
    }),
  }),
})

export const ReferralRef = builder.objectRef<ReferralNode>('Referral')

ReferralRef.implement({
  interfaces: [NodeInterface],
  description:
    'Orientation: one need sent to one partner’s service. There is one row of it, whoever asks; each side sees its part.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque and stable.' }),
    version: t.exposeInt('version', {
      description: 'Version: give it back as `expectedVersion` with the next action.',
    }),
    state: t.expose('state', {
      type: ReferralStateEnum,
      description: 'État: where the referral stands.',
    }),
    stateLabel: t.string({
      description: 'Libellé de l’état: the state in French, as widgets show it.',
      resolve: ({ state }) => labels.get(state) ?? state,
    }),
    themeLabel: t.string({
      description: 'Libellé de la thématique: the theme in French, for lists on a screen.',
      resolve: ({ theme }) => themeLabels.get(theme) ?? theme,
    }),
    visibility: t.field({
      type: ReferralVisibilityEnum,
      description: 'Visibilité: whether this partner sees all of it or its state alone.',
      resolve: (row, _args, { actor }) =>
        canSee(roleFor(actor.partnerId, row), row) === 'FULL' ? 'FULL' : 'STATE_ONLY',
    }),
    ball: t.string({
      nullable: true,
      description: 'À qui d’agir: `source` or `target`; null when nobody has to act.',
      resolve: (row, _args, context) =>
        ofItsSides(row, context, (referral) => ballOf(referralOf(referral))),
    }),
    createdAt: t.expose('created_at', {
      type: 'DateTime',
      description: 'Créée le: when the draft was begun.',
    }),
    sentAt: t.expose('sent_at', {
      type: 'DateTime',
      nullable: true,
      description: 'Transmise le: null for a draft.',
    }),
    dueAt: t.expose('due_at', {
      type: 'DateTime',
      nullable: true,
      description: 'Échéance légale: when the law wants an answer; null where no law does.',
    }),
    endedAt: t.expose('ended_at', {
      type: 'DateTime',
      nullable: true,
      description: 'Terminée le: the last end; kept when the referral is reopened.',
    }),
    outcome: t.expose('outcome_code', {
      type: ReferralOutcomeEnum,
      nullable: true,
      description: 'Résultat: what came of it, once completed.',
    }),
    reason: t.expose('reason_code', {
      type: ReferralEndReasonEnum,
      nullable: true,
      description: 'Motif: why it was refused, came to nothing or was withdrawn.',
    }),
    receivedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Reçue le: when the target first acted on it.',
      resolve: (row, _args, context) => ofItsSides(row, context, (r) => r.received_at),
    }),
    respondedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'Première réponse le: when the target first answered (question, waiting list, yes, no, or another service).',
      resolve: (row, _args, context) => ofItsSides(row, context, (r) => r.responded_at),
    }),
    acceptedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Acceptée le: when the target committed itself.',
      resolve: (row, _args, context) => ofItsSides(row, context, (r) => r.accepted_at),
    }),
    startedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Démarrée le: when a first contact or appointment was recorded.',
      resolve: (row, _args, context) => ofItsSides(row, context, (r) => r.started_at),
    }),
    contactOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Premier contact le: day of the first contact or appointment.',
      resolve: (row, _args, context) => ofItsSides(row, context, (r) => r.contact_on),
    }),
    reviewOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'À revoir le: day on which a waiting referral is looked at again.',
      resolve: (row, _args, context) => ofItsSides(row, context, (r) => r.review_on),
    }),
    remindedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Relancée le: the last reminder of the system.',
      resolve: (row, _args, context) => ofItsSides(row, context, (r) => r.reminded_at),
    }),
    staleSince: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Sans nouvelles depuis: set while nothing was heard for too long.',
      resolve: (row, _args, context) => ofItsSides(row, context, (r) => r.stale_since),
    }),
    disputedSince: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'En désaccord depuis: set while a dispute stops every clock.',
      resolve: (row, _args, context) => ofItsSides(row, context, (r) => r.disputed_since),
    }),
    question: t.field({
      type: QuestionEnum,
      nullable: true,
      description: 'Complément demandé: the last question of the target.',
      resolve: (row, _args, context) => ofItsSides(row, context, (r) => r.question_code),
    }),
    cancellationAcknowledgementDue: t.boolean({
      nullable: true,
      description: 'Accusé attendu: cancelled after acceptance and not yet acknowledged.',
      resolve: (row, _args, context) =>
        ofItsSides(row, context, (r) => r.cancellation_ack_due && r.cancellation_ack_at === null),
    }),
    disclosureSet: t.field({
      type: DisclosureSet,
      nullable: true,
      description: 'Partage annoncé: null for a draft without one, and for the lead.',
      resolve: (row, _args, context) => ofItsSides(row, context, (r) => referralOf(r).disclosure),
    }),
    replaces: t.field({
      type: ReferralRef,
      nullable: true,
      description: 'Remplace: the referral that was redirected into this one.',
      resolve: async (row, _args, context) =>
        loadOther(context, await ofItsSides(row, context, (r) => r.replaces_id)),
    }),
    replacedBy: t.field({
      type: ReferralRef,
      nullable: true,
      description: 'Remplacée par: the referral this one was redirected into, for its source.',
      resolve: async (row, _args, context) =>
        loadOther(context, await ofItsSides(row, context, (r) => r.replaced_by_id)),
    }),
    allowedActions: t.field({
      type: [ReferralActionEnum],
      description: 'Actions possibles: what this actor may do with it now, from the state table.',
      resolve: async (row, _args, context) => actionsAllowed(context, await whole(row, context)),
    }),
  }),
})

function loadOther(context: Context, id: string | null): Promise<ReferralNode | null> {
  return id === null ? Promise.resolve(null) : referralLoader(context).load(id)
}

findAsNode(ReferralRef, 'referrals:read', (context, id) => referralLoader(context).load(id))
