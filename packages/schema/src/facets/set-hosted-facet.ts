import { runCaseCommand } from '../cases/case.command.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import { facetEvent, sealing } from './facet.command.ts'
import { FacetActionRefused, FacetConflict } from './facet.errors.ts'
import { facetLoader } from './facet.loaders.ts'
import type { StoredFacet } from './facet.types.ts'
import { changeValues, lockFacet } from './facet-change.store.ts'
import { checkValues } from './hosted-values.ts'
import { placeOfValue } from './open-hosted.ts'

export interface SetHostedFacetInput {
  readonly id: string
  readonly expectedVersion: number
  /** Exactly one facet's values by its name; null takes a value away, what is absent stays. */
  readonly values: Readonly<Record<string, unknown>>
}

/**
 * Leaves values of the actor's own facet with the network, sealed under the key of case and person.
 *
 * @returns the id of the facet
 * @throws NotFound, InvalidInput, FacetConflict, FacetActionRefused
 */
export async function setHostedFacet(
  context: Context,
  command: Command,
  input: SetHostedFacetInput,
): Promise<string> {
  const facet = await ownFacet(context, input.id)
  if (facet.hosting !== 'HOSTED') throw new FacetActionRefused('NOT_HOSTED')
  const given = Object.entries(input.values).filter(([, values]) => values != null)
  const [first] = given
  if (first === undefined || given.length > 1 || first[0] !== facet.name) {
    throw new InvalidInput(
      'OTHER_FACET',
      'input.values',
      'Give the values of the facet that the identifier names, and of no other.',
    )
  }
  const values = checkValues(facet.name, first[1] as Readonly<Record<string, unknown>>)
  // Before the transaction: the keys are in another store.
  const sealed = await seal(context, facet, values)
  return runCaseCommand(context, command, async (tx, now) => {
    const locked = await lockFacet(tx, context.actor.partnerId, facet.id)
    if (locked === null) throw new NotFound('input.id')
    if (locked.version !== input.expectedVersion) throw new FacetConflict(locked.version)
    if (locked.caseStatus !== 'ACTIVE') throw new FacetActionRefused('CASE_CLOSED')
    await changeValues(tx, locked, sealed, now)
    const moved = { ...locked, version: locked.version + 1 }
    return { resultId: facet.id, events: [facetEvent(context, 'facet.changed', moved, locked)] }
  })
}

async function ownFacet(context: Context, id: string): Promise<StoredFacet> {
  const facet = isId(id) ? await facetLoader(context).load(id) : null
  if (facet?.ownerPartnerId === context.actor.partnerId) return facet
  throw new NotFound('input.id')
}

async function seal(
  context: Context,
  facet: StoredFacet,
  values: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<string, string | null>> {
  const plain = [...values].filter(([, value]) => value !== null)
  const texts = await sealing(
    context.vault.seal(
      plain.map(([field, value]) => ({
        place: placeOfValue(facet, field),
        text: JSON.stringify(value),
      })),
    ),
  )
  const sealed = new Map<string, string | null>([...values.keys()].map((field) => [field, null]))
  for (const [index, [field]] of plain.entries()) sealed.set(field, texts[index] ?? null)
  return sealed
}
