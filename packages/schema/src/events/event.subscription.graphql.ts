import { builder, EVENT_TYPES, type EventFilter, isId, RequestError } from '../kernel/index.ts'
import { EventRef } from './event.graphql.ts'
import type { EventRow } from './event.store.ts'

const KNOWN_TYPES: ReadonlySet<string> = new Set(EVENT_TYPES.map(({ code }) => code))

builder.subscriptionType({
  description:
    'Flux en direct: what happens, as it happens, by GraphQL over server-sent events. A stream ends with its token; open it again after the last position.',
})

builder.subscriptionField('events', (t) =>
  t.field({
    type: EventRef,
    description:
      'Événements en direct: everything after a position, then what follows, in order. Nothing is skipped and nothing comes twice.',
    authScopes: { scope: 'events:read' },
    args: {
      after: t.arg({
        type: 'Position',
        required: false,
        description: 'Après: the position read up to; absent to begin now.',
      }),
      types: t.arg.stringList({
        required: false,
        description: 'Types: only events of these types; absent for all.',
      }),
      caseId: t.arg.id({
        required: false,
        description: 'Situation: only events of this shared case.',
      }),
      referralId: t.arg.id({
        required: false,
        description: 'Orientation: only events of this referral and around it.',
      }),
    },
    subscribe: (_root, { after, types, caseId, referralId }, { followEvents }) => {
      if (followEvents === undefined) throw new RequestError('OPERATION_NOT_FOUND')
      followEvents({
        after: after ?? null,
        types: types == null ? null : knownTypes(types),
        caseId: idOf('caseId', caseId),
        referralId: idOf('referralId', referralId),
      } satisfies EventFilter)
      return nothing()
    },
    resolve: (event: EventRow) => event,
  }),
)

function knownTypes(types: readonly string[]): ReadonlySet<string> {
  if (types.length === 0)
    throw new RequestError('BAD_USER_INPUT', 'types: name one, or leave it out')
  // A type that does not exist never comes: better said now than waited for.
  if (!types.every((type) => KNOWN_TYPES.has(type))) {
    throw new RequestError(
      'BAD_USER_INPUT',
      'types: each must be a type of event, e.g. referral.sent',
    )
  }
  return new Set(types)
}

/** As the events write it. */
function idOf(name: string, value: string | null | undefined): string | null {
  if (value == null) return null
  if (!isId(value)) throw new RequestError('BAD_USER_INPUT', `${name}: it is no identifier`)
  return value.toLowerCase()
}

/** The server brings the events; the field itself has none. */
async function* nothing(): AsyncGenerator<EventRow, void, undefined> {}
