import { runCaseCommand } from '../cases/case.command.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import { facetEvent } from './facet.command.ts'
import { FacetConflict } from './facet.errors.ts'
import { deleteFacet, lockFacet } from './facet-change.store.ts'

export interface DetachFacetInput {
  readonly id: string
  readonly expectedVersion: number
}

/**
 * Takes the actor's own facet off the case, with its pointer or its sealed values; also off a case that it
 * left.
 *
 * @returns the id of the facet that was
 * @throws NotFound, FacetConflict
 */
export async function detachFacet(
  context: Context,
  command: Command,
  input: DetachFacetInput,
): Promise<string> {
  return runCaseCommand(context, command, async (tx) => {
    const facet = isId(input.id) ? await lockFacet(tx, context.actor.partnerId, input.id) : null
    if (facet === null) throw new NotFound('input.id')
    if (facet.version !== input.expectedVersion) throw new FacetConflict(facet.version)
    await deleteFacet(tx, facet.id)
    const moved = { ...facet, version: facet.version + 1 }
    return { resultId: facet.id, events: [facetEvent(context, 'facet.detached', moved, facet)] }
  })
}
