import { rules } from '../../generated/rules.ts'
import { accessTo } from './access.ts'
import { roleIn } from './case-rules.ts'
import type { Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import type { Facet, SharedCase } from './entities.ts'
import { presentPartner } from './partners.ts'
import type { FacetFieldRow, FacetRow } from './rules.types.ts'

/** The definition of a facet. */
export function facetRow(name: string): FacetRow {
  const row = rules.facets.find((one) => one.name === name)
  if (row === undefined) throw new Error('no such facet')
  return row
}

/** A facet read for a purpose. */
interface ReadFacet extends Omit<Facet, 'name' | 'values'> {
  readonly __typename: string
  readonly name: string
  readonly purpose: string
  readonly stored: Facet
}

const typeNameOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** A facet as the contract shows it; the purpose decides what of it may be read. */
export function readable(stored: Facet, purpose: string): ReadFacet {
  const { values: _values, name, ...rest } = stored
  return { ...rest, __typename: typeNameOf(name), name: facetRow(name).code, purpose, stored }
}

interface FacetArgs {
  readonly names?: readonly string[] | null
  readonly personId?: string | null
  readonly purpose: string
}

function facetsOf(context: Context, { id }: SharedCase, args: FacetArgs): readonly ReadFacet[] {
  const { world, actor } = context
  const found = [...world.facets.values()].filter(
    ({ caseId, personId, name, ownerPartnerId }) =>
      caseId === id &&
      (args.personId == null || personId === args.personId) &&
      (args.names == null || args.names.includes(facetRow(name).code)) &&
      (ownerPartnerId === actor.partnerId || roleIn(world, id, ownerPartnerId) !== null),
  )
  return found.map((facet) => readable(facet, args.purpose))
}

function fieldValue(facet: ReadFacet, field: FacetFieldRow, context: Context): unknown {
  const { stored, purpose } = facet
  const access = accessTo(context, stored, field, purpose)
  if (access.reason !== null) return null
  if (stored.ownerPartnerId !== context.actor.partnerId) record(facet, field, context)
  return stored.values[field.name] ?? null
}

/** Whoever reads the facts of another leaves a record: one for each facet and request. */
function record({ stored, purpose }: ReadFacet, field: FacetFieldRow, context: Context): void {
  const { world, actor, now, requestId } = context
  const access = accessTo(context, stored, field, purpose)
  if (access.reason !== null) return
  const { agreementId, disclosureId } = access
  const at = world.accessRecords.findIndex(
    (one) => one.requestId === requestId && one.facetId === stored.id && one.purpose === purpose,
  )
  const before = world.accessRecords[at]
  const added = (list: readonly string[], id: string | null) =>
    id === null || list.includes(id) ? list : [...list, id]
  const { caseId, personId, ownerPartnerId } = stored
  const record = {
    ...{ id: before?.id ?? world.newId(), caseId, personId, ownerPartnerId, purpose, requestId },
    ...{ facetId: stored.id, facet: facetRow(stored.name).code, occurredAt: now },
    ...{ readerPartnerId: actor.partnerId, agent: actor.agent },
    fields: added(before?.fields ?? [], field.code),
    agreementIds: added(before?.agreementIds ?? [], agreementId),
    disclosureIds: added(before?.disclosureIds ?? [], disclosureId),
  }
  if (before === undefined) world.accessRecords.push(record)
  else world.accessRecords[at] = record
}

function accessOf({ stored, purpose }: ReadFacet, context: Context): readonly object[] {
  return facetRow(stored.name).fields.map((field) => {
    const access = accessTo(context, stored, field, purpose)
    const why = rules.withheldReasons.find(({ code }) => code === access.reason)
    return {
      ...{ field: field.code, label: field.label, reason: access.reason },
      state: access.reason === null ? 'OPEN' : 'WITHHELD',
      reasonLabel: why?.label ?? null,
      opensWith: why?.opensWith ?? null,
      openingAction: why?.action ?? null,
      until: access.reason === null ? access.until : null,
    }
  })
}

const ofEvery = {
  label: ({ stored }: ReadFacet) => facetRow(stored.name).label,
  source: ({ ownerPartnerId }: ReadFacet, _args: unknown, context: Context) =>
    presentPartner(context, ownerPartnerId, 'participant'),
  access: (facet: ReadFacet, _args: unknown, context: Context) => accessOf(facet, context),
  asOf: (facet: ReadFacet, _args: unknown, context: Context) => {
    const open = facetRow(facet.stored.name).fields.some(
      (field) => accessTo(context, facet.stored, field, facet.purpose).reason === null,
    )
    return open ? facet.asOf : null
  },
  myReference: ({ ownerPartnerId, reference }: ReadFacet, _args: unknown, { actor }: Context) =>
    ownerPartnerId === actor.partnerId ? reference : null,
}

const types = rules.facets.map(({ name, fields }) => [
  typeNameOf(name),
  {
    ...ofEvery,
    ...Object.fromEntries(
      fields.map((field) => [
        field.name,
        (facet: ReadFacet, _args: unknown, context: Context) => fieldValue(facet, field, context),
      ]),
    ),
  },
])

export const facetResolvers: Resolvers = {
  ...Object.fromEntries(types),
  SharedCase: {
    facets: (parent: SharedCase, args: FacetArgs, context: Context) =>
      facetsOf(context, parent, args),
    ...Object.fromEntries(
      rules.facets.map(({ name, code }) => [
        name,
        (parent: SharedCase, args: FacetArgs, context: Context) =>
          facetsOf(context, parent, { ...args, names: [code] }),
      ]),
    ),
  },
}
