import type { NewEvent } from '../kernel/command.store.ts'
import type { Outcome } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import type { EventTypeOf } from '../kernel/event-types.ts'
import { newId } from '../kernel/id.ts'
import type { WidgetGate } from '../kernel/widget-gate.ts'
import type { WidgetCode } from './widget.codes.ts'
import type { WidgetSessionRow } from './widget.types.ts'
import { additionOf, type HostedDesk, ownSession } from './widget-session.store.ts'

/** A session and its token, which stands nowhere else. */
export interface OpenedSession {
  readonly token: string
  readonly session: WidgetSessionRow
}

interface Wanted {
  readonly agentRef: string
  readonly origin: string
  readonly widgets: readonly WidgetCode[]
  readonly minutes: number
  readonly caseId: string | null
  /** The desk it is for, when its host opens it. */
  readonly desk: HostedDesk | null
}

/** What opening a session does: the row, its event, its audit record. Whether it may was checked before. */
export function openSession(
  context: Context,
  now: Date,
  { agentRef, origin, widgets, minutes, caseId, desk }: Wanted,
): Outcome<OpenedSession> {
  const { actor } = context
  const gate = gateOf(context)
  const id = newId()
  const token = gate.tokenOf(id)
  const session: WidgetSessionRow = {
    ...{ id, agentRef, origin, widgets, caseId, version: 1 },
    partnerId: desk?.partnerId ?? actor.partnerId,
    hostId: desk === null ? null : actor.partnerId,
    ...{ createdAt: now, expiresAt: new Date(now.getTime() + minutes * 60_000) },
    ...{ endedAt: null, endReason: null },
  }
  const audience = [actor.partnerId, ...(desk === null ? [] : [desk.partnerId])]
  return {
    result: { token, session },
    resultId: id,
    events: [sessionEvent('widget_session.opened', session, audience)],
    details: { agentRef, origin, widgets: widgets.join(' '), minutes, caseId },
    writes: [additionOf(actor, session, gate.hashOf(token), desk)],
  }
}

/** What a command that opened a session answers when it is repeated: the same token. */
export async function openedBefore(context: Context, openedId: string): Promise<OpenedSession> {
  const session = await ownSession(context.scope, openedId)
  if (session === null) throw new NotFound('input')
  return { token: gateOf(context).tokenOf(openedId), session }
}

/** Makes tokens, where requests are served. */
export function gateOf({ widgetGate }: Context): WidgetGate {
  if (widgetGate === undefined) throw new Error('this process makes no tokens')
  return widgetGate
}

/** Those it is for alone learn of a session, and of whom it is for nothing is repeated. */
export function sessionEvent(
  type: EventTypeOf<'WidgetSession'>,
  session: { readonly id: string; readonly version: number },
  audience: readonly string[],
): NewEvent {
  return {
    type,
    aggregateType: 'WidgetSession',
    aggregateId: session.id,
    aggregateVersion: session.version,
    networkId: null,
    caseId: null,
    audience,
    data: {},
  }
}
