import { type Command, runPrismaCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { connectorEvent } from './connector.event.ts'
import { changeConnector, lockConnector } from './connector.store.ts'
import type { ConnectorStatus } from './connector.types.ts'
import { FacetConflict } from './facet.errors.ts'

export interface SetConnectorStatusInput {
  readonly status: ConnectorStatus
  readonly expectedVersion: number
}

/**
 * Pauses or resumes the actor's connector: while it is paused its facts are unavailable and it is
 * asked nothing.
 *
 * @returns the id of the connector
 * @throws NotFound, FacetConflict
 */
export async function setConnectorStatus(
  context: Context,
  command: Command,
  input: SetConnectorStatusInput,
): Promise<string> {
  const { partnerId } = context.actor
  const id = await runPrismaCommand(
    context,
    command,
    async (tx, now) => {
      const before = await lockConnector(tx, partnerId)
      if (before === null) throw new NotFound('input.status')
      if (before.version !== input.expectedVersion) throw new FacetConflict(before.version)
      const { url, facets } = before
      const connector = await changeConnector(
        tx,
        before,
        { url, facets, status: input.status },
        now,
      )
      const type = input.status === 'PAUSED' ? 'connector.paused' : 'connector.resumed'
      return {
        result: connector.id,
        resultId: connector.id,
        events: [connectorEvent(type, connector, partnerId)],
      }
    },
    async (known) => known,
  )
  context.loaders.clear()
  return id
}
