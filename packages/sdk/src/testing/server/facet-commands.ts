import { rules } from '../../generated/rules.ts'
import type {
  AttachFacetInput,
  DetachFacetInput,
  SetHostedFacetInput,
} from '../../generated/types.ts'
import { participantsOf } from './case-rules.ts'
import { command, type Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import type { Facet } from './entities.ts'
import { happen } from './events.ts'
import { facetRow, readable } from './facets.ts'
import { heldCase } from './held-case.ts'
import { conflict, invalid, notFound, refused } from './outcomes.ts'

function tell(context: Context, type: string, { id, version, caseId, name }: Facet): void {
  const { world, actor } = context
  const sensitive = world.partners.get(actor.partnerId)?.publicCategory !== null
  const inCase = participantsOf(world, caseId).map(({ partnerId }) => partnerId)
  const networkId = world.cases.get(caseId)?.networkId ?? null
  happen(context, {
    ...{ type, subjectId: id, subjectVersion: version, networkId, caseId },
    // Which facts a partner shown as its category holds would say which it is.
    audience: sensitive ? [actor.partnerId] : [...new Set([actor.partnerId, ...inCase])],
    codes: { facet: facetRow(name).code },
  })
}

/** The owner reads its own facts for any purpose. */
const changed = (facet: Facet): object => ({
  __typename: 'FacetChange',
  facet: readable(facet, 'COORDINATE_SUPPORT'),
})

function attach(context: Context, input: AttachFacetInput): object {
  const { world, actor, now } = context
  const held = heldCase(context, input.caseId)
  if (held.status !== 'ACTIVE') throw refused('FacetActionRefused', 'CASE_CLOSED')
  const row = rules.facets.find(({ code }) => code === input.name)
  const kind = world.partners.get(actor.partnerId)?.kind ?? ''
  if (row === undefined || (row.ownerKinds !== null && !row.ownerKinds.includes(kind))) {
    throw refused('FacetActionRefused', 'KIND_MAY_NOT_OWN')
  }
  const { personId } = input
  if (!held.personIds.includes(personId)) {
    const mend = 'Name a person of this case: read persons.'
    throw invalid('PERSON_NOT_OF_THE_CASE', 'input.personId', mend)
  }
  const twice = [...world.facets.values()].some(
    (one) =>
      one.caseId === held.id &&
      one.personId === personId &&
      one.name === row.name &&
      one.ownerPartnerId === actor.partnerId,
  )
  if (twice) throw refused('FacetActionRefused', 'ALREADY_ATTACHED')
  // Nobody's connector is asked from here.
  if (input.hosting !== 'HOSTED') throw refused('FacetActionRefused', 'CONNECTOR_MISSING')
  if (input.reference != null) throw invalid('REFERENCE_NOT_WANTED', 'input.reference')
  const facet: Facet = {
    ...{ id: world.newId(), version: 1, name: row.name, caseId: held.id, personId },
    ...{ ownerPartnerId: actor.partnerId, hosting: 'HOSTED', reference: null },
    ...{ asOf: now, values: {} },
  }
  world.facets.set(facet.id, facet)
  tell(context, 'facet.attached', facet)
  return changed(facet)
}

function ownFacet({ world, actor }: Context, id: string): Facet {
  const facet = world.facets.get(id)
  if (facet?.ownerPartnerId !== actor.partnerId) throw notFound('input.id')
  return facet
}

function checkVersion({ version }: Facet, expectedVersion: number): void {
  if (version !== expectedVersion) throw conflict('FacetConflict', { currentVersion: version })
}

export const facetMutations: Resolvers = {
  Mutation: {
    attachFacet: command(attach),
    setHostedFacet: command((context, input: SetHostedFacetInput) => {
      const facet = ownFacet(context, input.id)
      if (facet.hosting !== 'HOSTED') throw refused('FacetActionRefused', 'NOT_HOSTED')
      const given = Object.entries(input.values).filter(([, values]) => values != null)
      const [first] = given
      if (first === undefined || given.length > 1 || first[0] !== facet.name) {
        throw invalid('OTHER_FACET', 'input.values')
      }
      const values = Object.entries(first[1] ?? {}).filter(([, value]) => value !== undefined)
      if (values.length === 0) throw invalid('REQUIRED', `input.values.${facet.name}`)
      for (const [name, value] of values) {
        if (typeof value === 'number' && (value < 0 || value > 2_000_000_000)) {
          const mend = 'A whole number from 0 to 1000000.'
          throw invalid('OUT_OF_RANGE', `input.values.${facet.name}.${name}`, mend)
        }
      }
      checkVersion(facet, input.expectedVersion)
      if (context.world.cases.get(facet.caseId)?.status !== 'ACTIVE') {
        throw refused('FacetActionRefused', 'CASE_CLOSED')
      }
      facet.values = { ...facet.values, ...Object.fromEntries(values) }
      Object.assign(facet, { asOf: context.now, version: facet.version + 1 })
      tell(context, 'facet.changed', facet)
      return changed(facet)
    }),
    detachFacet: command((context, input: DetachFacetInput) => {
      const facet = ownFacet(context, input.id)
      checkVersion(facet, input.expectedVersion)
      context.world.facets.delete(facet.id)
      facet.version += 1
      tell(context, 'facet.detached', facet)
      return { __typename: 'DetachedFacet', id: facet.id }
    }),
  },
}
