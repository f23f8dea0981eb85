import { builder } from '../kernel/builder.ts'
import { pageArgs } from '../kernel/connection.ts'
import { isId } from '../kernel/id.ts'
import { selectedPaths } from '../kernel/selection.ts'
import { enumOfTable } from '../partners/index.ts'
import { casesPage, invitationsPage, leadTransfersPage, unmetNeedsPage } from './case.pages.ts'
import { CASE_STATUSES } from './case.policy.ts'
import { bringAlong } from './case.prefetch.ts'
import {
  AnswerStatusEnum,
  CaseStatusEnum,
  InvitationConnection,
  LeadTransferConnection,
  NeedConnection,
  SharedCaseConnection,
  SharedCaseRef,
} from './case.refs.ts'
import { findCase, findCasesByReference } from './case.store.ts'
import type { AnswerStatus } from './case.types.ts'

const DirectionEnum = enumOfTable(
  'RequestDirection',
  'Sens: whether it was asked of you or by you.',
  [
    { code: 'RECEIVED', label: 'Reçues', description: 'Asked of you.' },
    {
      code: 'SENT',
      label: 'Envoyées',
      description: 'Asked by the lead of a case, if that is you.',
    },
  ],
)

const ANSWERS: readonly AnswerStatus[] = ['PENDING', 'ACCEPTED', 'DECLINED', 'CANCELLED']

interface AnswerArgs {
  readonly direction?: string | null | undefined
  readonly status?: string | null | undefined
}

function answerFilter({ direction, status }: AnswerArgs) {
  return {
    received: direction !== 'SENT',
    status: ANSWERS.find((answer) => answer === status) ?? null,
  }
}

builder.queryFields((t) => {
  const answerArgs = () => ({
    direction: t.arg({
      type: DirectionEnum,
      required: false,
      description: 'Sens: RECEIVED by default.',
    }),
    status: t.arg({
      type: AnswerStatusEnum,
      required: false,
      description: 'Réponse: only those; all by default.',
    }),
  })
  return {
    sharedCase: t.field({
      type: SharedCaseRef,
      nullable: true,
      authScopes: { scope: 'cases:read' },
      description: 'Situation partagée: null when there is none that you take part in.',
      args: { id: t.arg.id({ required: true, description: 'Identifiant: of the case.' }) },
      resolve: (_root, { id }, context, info) => {
        if (!isId(id)) return null
        const paths = selectedPaths(info)
        bringAlong(context, id, paths)
        return findCase(context.scope, id, (part) => paths.has(part))
      },
    }),
    sharedCases: t.field({
      type: SharedCaseConnection,
      authScopes: { scope: 'cases:read' },
      description: 'Situations partagées: those you take part in, the one you joined last first.',
      args: {
        status: t.arg({
          type: CaseStatusEnum,
          required: false,
          description: 'État: only those; all by default.',
        }),
        networkId: t.arg.id({
          required: false,
          description: 'Réseau: only those of it; all by default.',
        }),
        ...pageArgs(t.arg),
      },
      resolve: (_root, { status, networkId, ...page }, context) => {
        const filter = {
          status: CASE_STATUSES.find(({ code }) => code === status)?.code ?? null,
          // A text that is no id names no network: nothing is in it.
          networkId: networkId == null ? null : isId(networkId) ? networkId : NOWHERE,
        }
        return casesPage(context, filter, page)
      },
    }),
    sharedCasesByLocalReference: t.field({
      type: [SharedCaseRef],
      authScopes: { scope: 'cases:read' },
      description:
        'Situations d’une personne: the cases of whom you know under your own reference, 100 at most.',
      args: {
        localReference: t.arg.string({
          required: true,
          description: 'Ma référence: as you gave it.',
        }),
      },
      resolve: async (_root, { localReference }, { scope }) => [
        ...(await findCasesByReference(scope, localReference)),
      ],
    }),
    unmetNeeds: t.field({
      type: NeedConnection,
      authScopes: { scope: 'cases:read' },
      description:
        'Besoins non satisfaits: of the active cases you lead, where all that was sent has ended. The most urgent first, then the oldest.',
      args: { ...pageArgs(t.arg) },
      resolve: (_root, page, context) => unmetNeedsPage(context, page),
    }),
    invitations: t.field({
      type: InvitationConnection,
      authScopes: { scope: 'cases:read' },
      description: 'Invitations: received, or sent for the cases you lead; the newest first.',
      args: { ...answerArgs(), ...pageArgs(t.arg) },
      resolve: (_root, args, context) => invitationsPage(context, answerFilter(args), args),
    }),
    leadTransfers: t.field({
      type: LeadTransferConnection,
      authScopes: { scope: 'cases:read' },
      description: 'Propositions de pilotage: received or sent; the newest first.',
      args: { ...answerArgs(), ...pageArgs(t.arg) },
      resolve: (_root, args, context) => leadTransfersPage(context, answerFilter(args), args),
    }),
  }
})

const NOWHERE = '00000000-0000-0000-0000-000000000000'
