import { builder } from '../kernel/builder.ts'
import type { AccessDecision } from './access.ts'
import { reasonEntry, type WithheldReason } from './access-reasons.ts'
import {
  AccessStateEnum,
  FacetFieldEnum,
  OpeningActionEnum,
  WithheldReasonEnum,
} from './facet.enums.graphql.ts'
import type { FacetOutcome, FacetRow } from './facet.types.ts'
import { findFacet } from './facet-registry.ts'

interface FieldAccess {
  readonly code: string
  readonly label: string
  readonly reason: WithheldReason | null
  readonly until: string | null
}

export const FieldAccessRef = builder.objectRef<FieldAccess>('FieldAccess').implement({
  description:
    'Accès à une information: whether a field of a facet may be read, and if not why and what would open it.',
  fields: (t) => ({
    field: t.expose('code', { type: FacetFieldEnum, description: 'Information: which field.' }),
    label: t.exposeString('label', { description: 'Libellé: the field in French, for screens.' }),
    state: t.field({
      type: AccessStateEnum,
      description: 'Accès: open, or withheld by a rule.',
      resolve: ({ reason }) => (reason === null ? 'OPEN' : 'WITHHELD'),
    }),
    reason: t.expose('reason', {
      type: WithheldReasonEnum,
      nullable: true,
      description: 'Motif: why it is withheld; null while it is open.',
    }),
    reasonLabel: t.string({
      nullable: true,
      description: 'Motif en clair: the reason in French.',
      resolve: ({ reason }) => (reason === null ? null : reasonEntry(reason).label),
    }),
    opensWith: t.string({
      nullable: true,
      description: 'Ce qui l’ouvrirait: in French, for people.',
      resolve: ({ reason }) => (reason === null ? null : reasonEntry(reason).opensWith),
    }),
    openingAction: t.field({
      type: OpeningActionEnum,
      nullable: true,
      description: 'Action qui l’ouvrirait: for programs.',
      resolve: ({ reason }) => (reason === null ? null : reasonEntry(reason).action),
    }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'Ouvert jusqu’au: last day of the disclosure it is open by; null without one.',
    }),
  }),
})

/** Access to every field of a facet: by the decision, and by what came of those that were read. */
export function accessOf(
  { name: facetName }: Pick<FacetRow, 'name'>,
  decisions: ReadonlyMap<string, AccessDecision>,
  outcome: FacetOutcome,
): FieldAccess[] {
  return Object.entries(findFacet(facetName)?.fields ?? {}).map(([name, { label }]) => {
    const decision = decisions.get(name)
    const read = outcome.fields.get(name)
    const decided = decision?.kind === 'WITHHELD' ? decision.reason : null
    const by = decision?.kind === 'OPEN' ? decision.by : null
    return {
      code: `${facetName}.${name}`,
      label,
      reason: decided ?? (read?.kind === 'WITHHELD' ? read.reason : null),
      until: by?.kind === 'DISCLOSURE' ? by.until : null,
    }
  })
}
