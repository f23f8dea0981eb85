import { readWithCase } from '../cases/index.ts'
import { builder, type Context, defineLoader, RequestError } from '../kernel/index.ts'
import { type ReferralNode, ReferralRef } from '../referrals/index.ts'
import { type EventRow, lastEvents, lastEventsOfCases, readFeed } from './event.store.ts'

const EventCode = builder
  .objectRef<{ readonly name: string; readonly value: string }>('EventCode')
  .implement({
    description: 'Code d’un événement: one coded detail; never a value of a person.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Nom: e.g. `state`, `reasonCode`.' }),
      value: t.exposeString('value', { description: 'Valeur: the code, as text.' }),
    }),
  })

export const EventRef = builder.objectRef<EventRow>('Event').implement({
  description:
    'Événement: what happened, in ids and codes only. The same event has the same id wherever it is read.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'Identifiant: the same in the feed and in every delivery.',
    }),
    position: t.expose('position', {
      type: 'Position',
      nullable: true,
      description: 'Position: its place in the feed; null for the instant before it has one.',
    }),
    type: t.exposeString('type', {
      description: 'Type: dotted and in the past tense, e.g. `referral.accepted`.',
    }),
    occurredAt: t.expose('occurred_at', {
      type: 'DateTime',
      description: 'Survenu le: when it happened.',
    }),
    subjectType: t.exposeString('aggregate_type', {
      description: 'Objet: the type of what changed, e.g. `Referral`.',
    }),
    subjectId: t.exposeID('aggregate_id', { description: 'Identifiant de l’objet: what changed.' }),
    subjectVersion: t.exposeInt('aggregate_version', {
      description: 'Version de l’objet: after the change.',
    }),
    networkId: t.exposeID('network_id', {
      nullable: true,
      description: 'Réseau: if it is of one.',
    }),
    caseId: t.exposeID('case_id', {
      nullable: true,
      description: 'Situation: if it is of a case.',
    }),
    actorPartnerId: t.exposeID('actor_partner_id', {
      nullable: true,
      description: 'Partenaire à l’origine: null when the system acted by itself.',
    }),
    codes: t.field({
      type: [EventCode],
      description: 'Codes: the coded details of the change.',
      resolve: ({ data }) =>
        Object.entries(data)
          .filter(([, value]) => value !== null)
          .map(([name, value]) => ({ name, value: String(value) })),
    }),
  }),
})

interface Feed {
  readonly events: readonly EventRow[]
  readonly hasMore: boolean
  readonly next: string
}

const EventFeedRef = builder.objectRef<Feed>('EventFeed').implement({
  description: 'Fil d’événements: a stretch of this partner’s own line of events, oldest first.',
  fields: (t) => ({
    events: t.field({
      type: [EventRef],
      description: 'Événements: in order of position.',
      resolve: ({ events }) => [...events],
    }),
    hasMore: t.exposeBoolean('hasMore', { description: 'Suite: whether more stand behind.' }),
    nextAfter: t.expose('next', {
      type: 'Position',
      description:
        'Reprise: keep it and pass it as `after`; on an empty stretch it is the `after` given.',
    }),
  }),
})

const MAX_EVENTS = 500

builder.queryField('events', (t) =>
  t.field({
    type: EventFeedRef,
    description:
      'Événements: what this partner may learn, after a position. Read it again with `nextAfter`: nothing is skipped and nothing comes twice.',
    authScopes: { scope: 'events:read' },
    args: {
      after: t.arg({
        type: 'Position',
        required: false,
        description: 'Après: the position read up to; absent to begin at the beginning.',
      }),
      first: t.arg.int({
        required: false,
        description: 'Taille: how many at most, 1 to 500; 100 by default.',
      }),
    },
    resolve: async (_root, { after, first }, { scope }): Promise<Feed> => {
      const limit = first ?? 100
      if (limit < 1 || limit > MAX_EVENTS) {
        throw new RequestError('BAD_USER_INPUT', `first must be between 1 and ${MAX_EVENTS}`)
      }
      const rows = await readFeed(scope, after ?? 0n, limit + 1)
      const events = rows.slice(0, limit)
      const next = events.at(-1)?.position ?? String(after ?? 0n)
      return { events, hasMore: rows.length > limit, next }
    },
  }),
)

const MAX_HISTORY = 50

interface Aggregate {
  readonly id: string
  readonly createdAt: string
}

const historyLoader = defineLoader<Aggregate, readonly EventRow[]>(
  async ({ scope }, aggregates) => {
    const rows = await lastEvents(scope, aggregates, MAX_HISTORY)
    const byId = Map.groupBy(rows, (row) => row.aggregate_id)
    return aggregates.map(({ id }) => byId.get(id) ?? [])
  },
)

const caseHistoryLoader = defineLoader<string, ReadonlyMap<string, readonly EventRow[]>>(
  async ({ scope }, caseIds) => {
    const rows = await lastEventsOfCases(scope, caseIds, MAX_HISTORY)
    const byCase = Map.groupBy(rows, (row) => row.case_id)
    return caseIds.map((id) => Map.groupBy(byCase.get(id) ?? [], (row) => row.aggregate_id))
  },
)

// The cases of a request whose histories are being read with them.
const broughtAlong = new WeakMap<Context, Set<string>>()

readWithCase('referrals.history', (context, caseId) => {
  const cases = broughtAlong.get(context) ?? new Set()
  broughtAlong.set(context, cases.add(caseId))
  caseHistoryLoader(context)
    .load(caseId)
    .catch(() => undefined)
})

async function historyOf(context: Context, row: ReferralNode, last: number) {
  if (broughtAlong.get(context)?.has(row.case_id) === true) {
    const histories = await caseHistoryLoader(context).load(row.case_id)
    return (histories.get(row.id) ?? []).slice(0, last)
  }
  const aggregate = { id: row.id, createdAt: row.created_at }
  return (await historyLoader(context).load(aggregate)).slice(0, last)
}

builder.objectField(ReferralRef, 'history', (t) =>
  t.field({
    type: [EventRef],
    description:
      'Historique: the last events of this referral that this partner may learn of, newest first.',
    args: {
      last: t.arg.int({
        required: false,
        description: 'Taille: how many, 1 to 50; 10 by default.',
      }),
    },
    resolve: async (row, { last }, context) => [
      ...(await historyOf(context, row, Math.min(MAX_HISTORY, Math.max(1, last ?? 10)))),
    ],
  }),
)
