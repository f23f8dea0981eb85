import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import type { Transaction } from '../kernel/scope.ts'
import { checkAgentRef } from '../partners/index.ts'
import { gateOf, type OpenedSession, openedBefore, openSession } from './open-session.ts'
import type { WidgetCode } from './widget.codes.ts'
import { checkHostedWidgets, checkMinutes, checkOrigin, checkWidgets } from './widget.input.ts'
import { type HostedDesk, readGrounds, readHosted } from './widget-session.store.ts'

export interface CreateWidgetSessionInput {
  readonly agentRef: string
  readonly origin: string
  readonly widgets: readonly WidgetCode[]
  readonly minutes: number
  readonly caseId: string | null
  /** The partner whose desk the actor hosts, for an agent of that partner; null: an agent of the actor's own. */
  readonly hostedPartnerId: string | null
}

/**
 * Opens a session for the widgets of one page. Repeated under its key it answers the same token: an answer that was
 * lost on the way loses nothing.
 *
 * @throws InvalidInput, NotFound (`input.caseId`, `input.hostedPartnerId`)
 */
export async function createWidgetSession(
  context: Context,
  command: Command,
  input: CreateWidgetSessionInput,
): Promise<OpenedSession> {
  const { actor } = context
  const agentRef = checkAgentRef(input.agentRef, 'input.agentRef')
  const origin = checkOrigin(input.origin, gateOf(context).localOrigins)
  const widgets = checkWidgets(input.widgets, actor.scopes)
  const minutes = checkMinutes(input.minutes)
  const { caseId, hostedPartnerId: hosted } = input
  if (caseId !== null && (!isId(caseId) || hosted !== null)) throw new NotFound('input.caseId')
  if (hosted !== null) {
    checkHostedWidgets(widgets)
    if (!isId(hosted)) throw new NotFound('input.hostedPartnerId')
  }
  return runCommand<OpenedSession>(
    context,
    command,
    async (tx, now) => {
      const desk =
        hosted === null ? null : await hostedDesk(context, tx, { hosted, agentRef, origin })
      if (desk === null) {
        const grounds = await readGrounds(tx, actor, agentRef, caseId)
        if (!grounds.case) throw new NotFound('input.caseId')
        if (!grounds.agent)
          throw agentUnknown(
            'No agent of yours in force has this reference. Register it with registerAgent.',
          )
        if (grounds.live >= MOST_LIVE) throw tooMany()
      }
      return openSession(context, now, { agentRef, origin, widgets, minutes, caseId, desk })
    },
    (openedId) => openedBefore(context, openedId),
  )
}

async function hostedDesk(
  { actor }: Context,
  tx: Transaction,
  asked: Readonly<Record<'hosted' | 'agentRef' | 'origin', string>>,
): Promise<HostedDesk> {
  const desk = await readHosted(tx, actor, asked)
  if (desk === null) throw new NotFound('input.hostedPartnerId')
  if (!desk.ofDesk) throw deskOrigin()
  if (!desk.allowed) throw agentUnknown('The partner has no agent in force of this reference.')
  return desk
}

// A page opens one each time it is loaded. A program that opens them without end is found out here.
const MOST_LIVE = 200

function tooMany(): InvalidInput {
  return new InvalidInput(
    'WIDGET_SESSIONS_TOO_MANY',
    'input.agentRef',
    `This agent has ${MOST_LIVE} sessions that live. End those whose page is closed with endWidgetSession, or ask for fewer minutes.`,
  )
}

/** The page of a hosted desk is the one that was agreed on. */
export function deskOrigin(): InvalidInput {
  return new InvalidInput(
    'WIDGET_ORIGIN_NOT_OF_DESK',
    'input.origin',
    'A hosted desk is shown on the origin of its deskUrl alone.',
  )
}

function agentUnknown(message: string): InvalidInput {
  return new InvalidInput('AGENT_NOT_REGISTERED', 'input.agentRef', message)
}
