import { eventSubjects } from '../../generated/event-types.ts'
import type { Context } from './context.ts'
import type { Happening } from './entities.ts'
import type { World } from './world.ts'

/** Coded details of a change; what is null is left out. */
type Codes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** An event before it has its place in the feed. */
export interface NewEvent {
  readonly type: string
  readonly subjectId: string
  readonly subjectVersion: number
  readonly networkId?: string | null
  readonly caseId?: string | null
  readonly audience: readonly (string | null)[]
  readonly codes?: Codes | undefined
}

/** Puts an event on the feed of everybody who may learn of it. */
export function happen(
  {
    world,
    now,
    actor,
  }: Pick<Context, 'world' | 'now'> & { readonly actor: Context['actor'] | null },
  event: NewEvent,
): void {
  const { audience, codes = {}, networkId = null, caseId = null, ...rest } = event
  const subjects: Readonly<Record<string, string>> = eventSubjects
  const told = Object.entries(codes).filter(([, value]) => value != null)
  const happening: Happening = {
    __typename: 'Event',
    id: world.newId(),
    position: String(world.events.length + 1),
    occurredAt: now,
    subjectType: subjects[event.type] ?? '',
    ...rest,
    networkId,
    caseId,
    actorPartnerId: actor?.partnerId ?? null,
    data: Object.fromEntries(told.map(([name, value]) => [name, String(value)])),
    audience: audience.filter((id) => id !== null),
  }
  world.events.push(happening)
  for (const listener of world.listeners) listener(happening)
}

/** What a partner may learn after a position, in order. */
export function feedOf(world: World, partnerId: string, after: string): readonly Happening[] {
  return world.events.filter(
    ({ audience, position }) => audience.includes(partnerId) && BigInt(position) > BigInt(after),
  )
}

export interface EventFilter {
  readonly types?: readonly string[] | null
  readonly caseId?: string | null
  readonly referralId?: string | null
}

/** Whether a stream with this filter brings this event. */
export function passesFilter(
  { types, caseId, referralId }: EventFilter,
  event: Happening,
): boolean {
  return (
    (types == null || types.includes(event.type)) &&
    (caseId == null || event.caseId === caseId) &&
    (referralId == null ||
      (event.subjectType === 'Referral' && event.subjectId === referralId) ||
      event.data['referralId'] === referralId)
  )
}
