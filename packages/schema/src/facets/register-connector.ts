import { type Command, runPrismaCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput } from '../kernel/errors.ts'
import { isAddressAsRead } from '../kernel/plain-text.ts'
import { connectorEvent } from './connector.event.ts'
import { changeConnector, insertConnector, lockConnector } from './connector.store.ts'
import { FacetActionRefused, FacetConflict } from './facet.errors.ts'
import { mayOwnFacet } from './facet.policy.ts'

const LONGEST = 500

export interface RegisterConnectorInput {
  readonly url: string
  /** Names of the facets it serves. */
  readonly facets: readonly string[]
  /** Of the connector registered before; absent the first time. */
  readonly expectedVersion?: number | null | undefined
}

/**
 * Says where the actor's own system answers for its facts; a partner has one connector, and registering
 * again moves it.
 *
 * @returns the id of the connector
 * @throws InvalidInput, FacetActionRefused, FacetConflict
 */
export async function registerConnector(
  context: Context,
  command: Command,
  input: RegisterConnectorInput,
): Promise<string> {
  const { partnerId } = context.actor
  await checkAddress(context, input.url)
  const facets = [...new Set(input.facets)].sort()
  if (facets.length === 0) {
    throw new InvalidInput('REQUIRED', 'input.facets', 'Name at least one facet it serves.')
  }
  const kind = context.directory.partner(partnerId)?.kind ?? ''
  if (!facets.every((name) => mayOwnFacet(name, kind))) {
    throw new FacetActionRefused('KIND_MAY_NOT_OWN')
  }
  const id = await runPrismaCommand(
    context,
    command,
    async (tx, now) => {
      const before = await lockConnector(tx, partnerId)
      if (before !== null && before.version !== input.expectedVersion) {
        throw new FacetConflict(before.version)
      }
      const change = { url: input.url, facets, status: 'ACTIVE' as const }
      const connector =
        before === null
          ? await insertConnector(tx, partnerId, change, now)
          : await changeConnector(tx, before, change, now)
      return {
        result: connector.id,
        resultId: connector.id,
        events: [connectorEvent('connector.registered', connector, partnerId)],
      }
    },
    async (known) => known,
  )
  context.loaders.clear()
  return id
}

async function checkAddress(context: Context, url: string): Promise<void> {
  if (url.length > LONGEST) {
    throw new InvalidInput('TOO_LONG', 'input.url', `At most ${LONGEST} characters.`)
  }
  if (!isAddressAsRead(url) || !(await context.connectors.accepts(url))) {
    throw new FacetActionRefused('ADDRESS_REFUSED')
  }
}
