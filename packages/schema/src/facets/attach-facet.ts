import { heldCase, runCaseCommand } from '../cases/case.command.ts'
import { checkLocalReference } from '../cases/local-reference.ts'
import { isPersonOf } from '../cases/person.store.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput } from '../kernel/errors.ts'
import { isId, newId } from '../kernel/id.ts'
import type { PrismaTransaction } from '../kernel/scope.ts'
import { facetEvent } from './facet.command.ts'
import type { Hosting } from './facet.enums.graphql.ts'
import { FacetActionRefused } from './facet.errors.ts'
import { mayOwnFacet } from './facet.policy.ts'
import { insertFacet, isAttached, linkOf, servesFacet } from './facet-change.store.ts'

export interface AttachFacetInput {
  readonly caseId: string
  readonly personId: string
  /** Name of the facet, `familyBenefits`. */
  readonly name: string
  readonly hosting: Hosting
  /** Of a remote facet: what the connector is asked under; by default the actor's own link of the person. */
  readonly reference?: string | null | undefined
}

/**
 * Says that the actor holds facts of a person of the case. No fact is given: a remote facet is a
 * pointer, a hosted one is filled afterwards.
 *
 * @returns the id of the facet
 * @throws NotFound, InvalidInput, FacetActionRefused
 */
export async function attachFacet(
  context: Context,
  command: Command,
  input: AttachFacetInput,
): Promise<string> {
  return runCaseCommand(context, command, async (tx, now) => {
    const held = await heldCase(context, tx, input.caseId)
    if (held.status !== 'ACTIVE') throw new FacetActionRefused('CASE_CLOSED')
    const { partnerId } = context.actor
    const kind = context.directory.partner(partnerId)?.kind ?? ''
    if (!mayOwnFacet(input.name, kind)) throw new FacetActionRefused('KIND_MAY_NOT_OWN')
    if (!isId(input.personId) || !(await isPersonOf(tx, held.id, input.personId))) {
      throw new InvalidInput(
        'PERSON_NOT_OF_THE_CASE',
        'input.personId',
        'Name a person of this case: read persons.',
      )
    }
    const facet = {
      id: newId(),
      caseId: held.id,
      personId: input.personId,
      ownerPartnerId: partnerId,
      name: input.name,
      hosting: input.hosting,
    }
    if (await isAttached(tx, facet)) throw new FacetActionRefused('ALREADY_ATTACHED')
    await insertFacet(tx, facet, await referenceOf(tx, partnerId, input), now)
    const event = facetEvent(context, 'facet.attached', { ...facet, version: 1 }, held)
    return { resultId: facet.id, events: [event] }
  })
}

/** What the connector will be asked under; null for a hosted facet. */
async function referenceOf(
  tx: PrismaTransaction,
  partnerId: string,
  input: AttachFacetInput,
): Promise<string | null> {
  if (input.hosting === 'HOSTED') {
    if (input.reference == null) return null
    throw new InvalidInput(
      'REFERENCE_NOT_WANTED',
      'input.reference',
      'A hosted facet has no reference: leave it out.',
    )
  }
  if (!(await servesFacet(tx, partnerId, input.name))) {
    throw new FacetActionRefused('CONNECTOR_MISSING')
  }
  const reference = input.reference ?? (await linkOf(tx, partnerId, input.personId))
  if (reference !== null) return checkLocalReference(reference, 'input.reference')
  throw new InvalidInput(
    'REFERENCE_REQUIRED',
    'input.reference',
    'Give the reference your connector is asked under, or link the person first.',
  )
}
