import { type Command, type Context, InvalidInput, newId, runCommand } from '../kernel/index.ts'
import {
  checkMinutes,
  checkOrigin,
  checkWidgets,
  deskOrigin,
  gateOf,
  HOSTED_WIDGETS,
  type OpenedSession,
  openedBefore,
  openSession,
} from '../widgets/index.ts'
import { looksLikeLinkToken } from './hosting.input.ts'
import { askLink, findLink, useLink } from './sign-in-link.store.ts'

/**
 * Opens the session that a link of one use is for. The link is used up with it or not at all.
 *
 * @throws InvalidInput SIGN_IN_LINK_OVER: unknown, used, expired and revoked alike
 */
export async function exchangeSignInLink(
  context: Context,
  command: Command,
  input: { readonly token: string; readonly origin: string; readonly minutes: number },
): Promise<OpenedSession> {
  const { actor } = context
  const gate = gateOf(context)
  const origin = checkOrigin(input.origin, gate.localOrigins)
  const widgets = checkWidgets(HOSTED_WIDGETS, actor.scopes)
  const minutes = checkMinutes(input.minutes)
  if (!looksLikeLinkToken(input.token)) throw linkOver()
  const tokenHash = gate.hashOf(input.token)
  return runCommand<OpenedSession>(
    context,
    command,
    async (tx, now) => {
      const link = await findLink(tx, tokenHash, { clientId: actor.clientId, origin })
      if (link === null || !link.usable) throw linkOver()
      if (!link.ofDesk) throw deskOrigin()
      if (!(await useLink(tx, tokenHash))) throw linkOver()
      const { agentRef, hostingId, partnerId } = link
      const desk = { hostingId, partnerId }
      return openSession(context, now, { agentRef, origin, widgets, minutes, caseId: null, desk })
    },
    (openedId) => openedBefore(context, openedId),
  )
}

/**
 * Asks for another link, to the address of one that opens nothing any more. Answers the same whether a mail is sent
 * or not: who holds some text learns nothing from it.
 */
export async function requestSignInLink(
  context: Context,
  command: Command,
  { token }: { readonly token: string },
): Promise<boolean> {
  const tokenHash = gateOf(context).hashOf(token)
  const { partnerId } = context.actor
  return runCommand<boolean>(
    context,
    command,
    async (tx) => {
      const id = newId()
      await askLink(tx, tokenHash, id)
      return {
        result: true,
        resultId: id,
        events: [
          {
            type: 'sign_in_link.asked',
            aggregateType: 'SignInLink',
            aggregateId: id,
            aggregateVersion: 1,
            networkId: null,
            caseId: null,
            audience: [partnerId],
            data: {},
          },
        ],
      }
    },
    async () => true,
  )
}

function linkOver(): InvalidInput {
  return new InvalidInput(
    'SIGN_IN_LINK_OVER',
    'input.token',
    'This link opens nothing: it was used, is older than eight days, or was taken back. Ask for another one with requestSignInLink.',
  )
}
