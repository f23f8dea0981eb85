import { type CaseRow, caseLoader, SharedCaseRef } from '../cases/index.ts'
import {
  builder,
  type Context,
  EVENT_TYPES,
  type EventFilter,
  isId,
  RequestError,
} from '../kernel/index.ts'
import { findReferral, ReferralRef } from '../referrals/index.ts'
import type { EventRow } from './event.store.ts'

// A draft is its author's alone: nobody receives it.
const OF_AUTHORS: ReadonlySet<string> = new Set(['referral.drafted', 'referral.discarded'])
const RECEIVED: ReadonlySet<string> = new Set(
  EVENT_TYPES.map(({ code }) => code).filter(
    (code) => code.startsWith('referral.') && !OF_AUTHORS.has(code),
  ),
)

const AFTER = 'Après: the position read up to; absent to begin now.'

function refOf(name: 'ReferralChange' | 'SharedCaseChange', description: string) {
  return builder.objectRef<EventRow>(name).implement({
    description,
    fields: (t) => ({
      eventId: t.exposeID('id', {
        description: 'Événement: its identifier, the same in the feed and in every delivery.',
      }),
      position: t.expose('position', {
        type: 'Position',
        nullable: true,
        description: 'Position: its place in the feed; resume behind it.',
      }),
      type: t.exposeString('type', {
        description: 'Type: what happened, dotted and in the past tense, e.g. `referral.accepted`.',
      }),
      occurredAt: t.expose('occurred_at', {
        type: 'DateTime',
        description: 'Survenu le: when it happened.',
      }),
    }),
  })
}

const ReferralChangeRef = refOf(
  'ReferralChange',
  'Changement d’une orientation reçue: what happened, and the referral as it stands now.',
)

builder.objectFields(ReferralChangeRef, (t) => ({
  referralId: t.exposeID('aggregate_id', {
    description: 'Identifiant de l’orientation: which one changed.',
  }),
  referral: t.field({
    type: ReferralRef,
    nullable: true,
    description:
      'Orientation: as you may read it now; null when you no longer may: take it off the list.',
    resolve: ({ aggregate_id: id }, _args, context) => findReferral(context, id),
  }),
}))

const SharedCaseChangeRef = refOf(
  'SharedCaseChange',
  'Changement d’une situation partagée: what happened, and the case as it stands now.',
)

builder.objectFields(SharedCaseChangeRef, (t) => ({
  sharedCase: t.field({
    type: SharedCaseRef,
    nullable: true,
    description: 'Situation: as you may read it now; null when you no longer take part in it.',
    resolve: async ({ case_id: id }, _args, context): Promise<CaseRow | null> =>
      id === null ? null : caseLoader(context).load(id),
  }),
}))

builder.subscriptionFields((t) => ({
  referralInboxChanges: t.field({
    type: ReferralChangeRef,
    description:
      'Orientations reçues, en direct: each change of what this partner received, with the referral as it stands now. Nothing is skipped and nothing comes twice.',
    authScopes: { scope: 'referrals:read' },
    args: {
      after: t.arg({ type: 'Position', required: false, description: AFTER }),
      serviceId: t.arg.id({
        required: false,
        description: 'Service: only referrals to this service of yours; absent for all.',
      }),
    },
    subscribe: (_root, { after, serviceId }, context) => {
      const only = serviceId == null ? null : idOf('serviceId', serviceId)
      return follow(context, {
        ...{ after: after ?? null, types: RECEIVED, referralId: null },
        // Widgets opened for one case hear of that one.
        caseId: context.actor.session?.caseId ?? null,
        standing: {
          key: `inbox ${only}`,
          keeps: async (asking, { aggregate_id: id }) => {
            const referral = await findReferral(asking, id)
            // What is no longer readable is told as such, without a word on what it was.
            if (referral === null) return true
            return (
              referral.target_partner_id === asking.actor.partnerId &&
              (only === null || referral.service_id === only)
            )
          },
        },
      })
    },
    resolve: (event: EventRow) => event,
  }),
  sharedCaseChanges: t.field({
    type: SharedCaseChangeRef,
    description:
      'Situation partagée, en direct: each change of one case and of what is in it, with the case as it stands now. Nothing is skipped and nothing comes twice.',
    authScopes: { scope: 'cases:read' },
    args: {
      caseId: t.arg.id({ required: true, description: 'Situation: one that you take part in.' }),
      after: t.arg({ type: 'Position', required: false, description: AFTER }),
    },
    subscribe: async (_root, { after, caseId }, context) => {
      const id = idOf('caseId', caseId)
      const only = context.actor.session?.caseId ?? id
      if (only !== id || (await caseLoader(context).load(id)) === null) {
        throw new RequestError('BAD_USER_INPUT', 'caseId: you take part in no such case')
      }
      return follow(context, {
        ...{ after: after ?? null, types: null, referralId: null, caseId: id },
        standing: { key: 'case', keeps: async () => true },
      })
    },
    resolve: (event: EventRow) => event,
  }),
}))

function follow(
  { followEvents }: Context,
  filter: EventFilter,
): AsyncGenerator<EventRow, void, undefined> {
  if (followEvents === undefined) throw new RequestError('OPERATION_NOT_FOUND')
  followEvents(filter)
  return nothing()
}

function idOf(name: string, value: string): string {
  if (!isId(value)) throw new RequestError('BAD_USER_INPUT', `${name}: it is no identifier`)
  return value.toLowerCase()
}

/** The server brings the events; the fields themselves have none. */
async function* nothing(): AsyncGenerator<EventRow, void, undefined> {}
