import type { NewEvent } from '../kernel/command.store.ts'
import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import type { EventTypeOf } from '../kernel/event-types.ts'
import { isId, newId } from '../kernel/id.ts'
import { checkAgentRef } from '../partners/index.ts'
import type { WidgetCode } from './widget.codes.ts'
import { checkMinutes, checkOrigin, checkWidgets } from './widget.input.ts'
import type { WidgetSessionRow } from './widget.types.ts'
import { additionOf, ownSession, readGrounds } from './widget-session.store.ts'

export interface CreateWidgetSessionInput {
  readonly agentRef: string
  readonly origin: string
  readonly widgets: readonly WidgetCode[]
  readonly minutes: number
  readonly caseId: string | null
}

/** A session and its token, which stands nowhere else. */
export interface OpenedSession {
  readonly token: string
  readonly session: WidgetSessionRow
}

/**
 * Opens a session for the widgets of one page. Repeated under its key it answers the same token: an answer that was
 * lost on the way loses nothing.
 *
 * @throws InvalidInput, NotFound (`input.caseId`)
 */
export async function createWidgetSession(
  context: Context,
  command: Command,
  input: CreateWidgetSessionInput,
): Promise<OpenedSession> {
  const { actor, widgetGate: gate } = context
  if (gate === undefined) throw new Error('this process makes no tokens')
  const agentRef = checkAgentRef(input.agentRef, 'input.agentRef')
  const origin = checkOrigin(input.origin, gate.localOrigins)
  const widgets = checkWidgets(input.widgets, actor.scopes)
  const minutes = checkMinutes(input.minutes)
  const { caseId } = input
  if (caseId !== null && !isId(caseId)) throw new NotFound('input.caseId')
  const id = newId()
  const token = gate.tokenOf(id)
  return runCommand<OpenedSession>(
    context,
    command,
    async (tx, now) => {
      const grounds = await readGrounds(tx, actor, agentRef, caseId)
      if (!grounds.case) throw new NotFound('input.caseId')
      if (!grounds.agent) throw agentUnknown()
      const session: WidgetSessionRow = {
        ...{ id, agentRef, origin, widgets, caseId, version: 1 },
        ...{ createdAt: now, expiresAt: new Date(now.getTime() + minutes * 60_000) },
        ...{ endedAt: null, endReason: null },
      }
      return {
        result: { token, session },
        resultId: id,
        events: [sessionEvent('widget_session.opened', session, actor.partnerId)],
        details: { agentRef, origin, widgets: widgets.join(' '), minutes, caseId },
        writes: [additionOf(actor, session, gate.hashOf(token))],
      }
    },
    async (openedId) => {
      const session = await ownSession(context.scope, openedId)
      if (session === null) throw new NotFound('input')
      return { token: gate.tokenOf(openedId), session }
    },
  )
}

/** Only the partner itself learns of its sessions, and of whom they are for nothing is repeated. */
export function sessionEvent(
  type: EventTypeOf<'WidgetSession'>,
  session: { readonly id: string; readonly version: number; readonly caseId: string | null },
  partnerId: string,
): NewEvent {
  return {
    type,
    aggregateType: 'WidgetSession',
    aggregateId: session.id,
    aggregateVersion: session.version,
    networkId: null,
    caseId: null,
    audience: [partnerId],
    data: {},
  }
}

function agentUnknown(): InvalidInput {
  return new InvalidInput(
    'AGENT_NOT_REGISTERED',
    'input.agentRef',
    'No agent of yours in force has this reference. Register it with registerAgent.',
  )
}
