import { builder } from '../kernel/builder.ts'
import { commandOf } from '../kernel/command.graphql.ts'
import { connectionOf, connectionType, pageArgs, pageOf } from '../kernel/connection.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import { enumOfTable } from '../partners/index.ts'
import { createWidgetSession } from './create-widget-session.ts'
import { endWidgetSession } from './end-widget-session.ts'
import type { OpenedSession } from './open-session.ts'
import { SESSION_END_REASONS, WIDGETS } from './widget.codes.ts'
import type { WidgetSessionRow } from './widget.types.ts'
import { countLiveSessions, liveSessions, ownSession } from './widget-session.store.ts'

const WidgetEnum = enumOfTable(
  'Widget',
  'Composant: what a page may show; each gives its own operations and nothing else.',
  WIDGETS,
)
const EndReasonEnum = enumOfTable(
  'WidgetSessionEndReason',
  'Motif de fin: why a session of widgets ended before its time.',
  SESSION_END_REASONS,
)

const WidgetSessionRef = builder.objectRef<WidgetSessionRow>('WidgetSession').implement({
  description:
    'Session de composants: lets the widgets of one page ask in the name of one agent, for minutes.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', { description: 'Version: counts its changes.' }),
    partnerId: t.exposeID('partnerId', {
      description: 'Partenaire: whose agent it is for; yours, unless you host its desk.',
    }),
    agentRef: t.exposeString('agentRef', {
      description: 'Référence de l’agent: for whom, your own opaque reference.',
    }),
    origin: t.exposeString('origin', {
      description: 'Origine: of the page; from any other the token is refused.',
    }),
    widgets: t.field({
      type: [WidgetEnum],
      description: 'Composants: whose operations it may ask.',
      resolve: ({ widgets }) => [...widgets],
    }),
    caseId: t.exposeID('caseId', {
      nullable: true,
      description: 'Situation: the one it is bound to; null: all you take part in.',
    }),
    hostId: t.exposeID('hostId', {
      nullable: true,
      description:
        'Hébergeur: the partner that opened it as the host of the desk; null: your own back end did.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'Expire le: the token is refused from then on.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Terminée le: before its time; null otherwise.',
    }),
    endReason: t.expose('endReason', {
      type: EndReasonEnum,
      nullable: true,
      description: 'Motif de fin: null unless it was ended.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Ouverte le: when.' }),
  }),
})

const SessionConnection = connectionType('WidgetSession', WidgetSessionRef)

/** What both ways of opening a session answer. */
export const OpenedWidgetSessionRef = builder
  .objectRef<OpenedSession>('OpenedWidgetSession')
  .implement({
    description: 'Session ouverte: with its token, to be handed to the page alone.',
    fields: (t) => ({
      token: t.exposeString('token', {
        description:
          'Jeton: give it to the widgets by property, never in an address, an attribute or a store of the browser.',
      }),
      session: t.field({
        type: WidgetSessionRef,
        description: 'Session: what the token is for, and until when.',
        resolve: ({ session }) => session,
      }),
    }),
  })

const CreateInput = builder.inputType('CreateWidgetSessionInput', {
  description: 'Ouvrir une session de composants: what is needed.',
  fields: (t) => ({
    agentRef: t.string({
      required: true,
      description: 'Référence de l’agent: one of yours, registered and in force.',
    }),
    origin: t.string({
      required: true,
      description:
        'Origine: of your page, exactly as browsers send it, for instance `https://outil.ccas.example`.',
    }),
    widgets: t.field({
      type: [WidgetEnum],
      required: true,
      description: 'Composants: those of the page. Your token must hold the scopes they need.',
    }),
    minutes: t.int({
      required: false,
      defaultValue: 15,
      description: 'Minutes: how long it lives, 1 to 60.',
    }),
    caseId: t.id({
      required: false,
      description: 'Situation: nothing of any other case is reached then. Not for a hosted desk.',
    }),
    hostedPartnerId: t.id({
      required: false,
      description:
        'Partenaire hébergé: whose desk you host, when `agentRef` is an agent of that partner. Your own token reads nothing of it.',
    }),
  }),
})
const EndInput = builder.inputType('EndWidgetSessionInput', {
  description: 'Terminer une session de composants: what is needed.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Identifiant: of the session.' }) }),
})

const authScopes = { scope: 'widgets:open' } as const
const INPUT = 'Données: of the action.'

builder.queryFields((t) => ({
  widgetSession: t.field({
    type: WidgetSessionRef,
    nullable: true,
    authScopes,
    description: 'Session de composants: one of your own; null for anybody else’s.',
    args: { id: t.arg.id({ required: true, description: 'Identifiant: of the session.' }) },
    resolve: (_root, { id }, { scope }) => (isId(id) ? ownSession(scope, id) : null),
  }),
  widgetSessions: t.field({
    type: SessionConnection,
    authScopes,
    description:
      'Sessions de composants: those of your own that live, newest first, so that an administrator sees and ends them.',
    args: {
      agentRef: t.arg.string({
        required: false,
        description: 'Référence de l’agent: only for this one; null: for all of yours.',
      }),
      ...pageArgs(t.arg),
    },
    resolve: async (_root, { agentRef = null, ...args }, { scope }) => {
      const page = pageOf(args, ['id'])
      return connectionOf(
        page,
        await liveSessions(scope, agentRef, page),
        ({ id }) => [id],
        () => countLiveSessions(scope, agentRef),
      )
    },
  }),
}))

builder.mutationFields((t) => ({
  createWidgetSession: t.field({
    type: OpenedWidgetSessionRef,
    authScopes,
    errors: { types: [InvalidInput, NotFound] },
    description:
      'Ouvrir une session de composants: for your back end, when a case worker opens a page with widgets.',
    args: { input: t.arg({ type: CreateInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      createWidgetSession(context, commandOf(info, input), {
        agentRef: input.agentRef,
        origin: input.origin,
        widgets: WIDGETS.filter(({ code }) => input.widgets.includes(code)).map(({ code }) => code),
        minutes: input.minutes ?? 15,
        caseId: input.caseId ?? null,
        hostedPartnerId: input.hostedPartnerId ?? null,
      }),
  }),
  endWidgetSession: t.field({
    type: WidgetSessionRef,
    authScopes,
    errors: { types: [InvalidInput, NotFound] },
    description: 'Terminer une session de composants: at once, for instance when she signs out.',
    args: { input: t.arg({ type: EndInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      endWidgetSession(context, commandOf(info, input), input),
  }),
}))
