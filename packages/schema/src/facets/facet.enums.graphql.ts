import { builder } from '../kernel/builder.ts'
import { enumOfTable } from '../partners/index.ts'
import { OPENING_ACTIONS, WITHHELD_REASONS } from './access-reasons.ts'
import { enumNameOf, FACET_FIELDS, FACET_GROUPS, FACETS } from './facet-registry.ts'

interface Named {
  readonly code: string
  readonly label: string
  readonly description: string
}

/** An enum over codes of the registry: `contact.reach` is `CONTACT_REACH`. */
function enumOfCodes(name: string, description: string, rows: readonly Named[]) {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      rows.map((row) => [
        enumNameOf(row.code),
        { value: row.code, description: `${row.label}: ${row.description}` },
      ]),
    ),
  })
}

export const FacetNameEnum = enumOfCodes(
  'FacetName',
  'Volet: which kind of facts.',
  FACETS.map(({ name, label, description }) => ({ code: name, label, description })),
)

export const FacetGroupEnum = enumOfCodes(
  'FacetGroup',
  'Groupe d’informations: what a disclosure may name; its fields of special sensitivity are named one by one.',
  FACET_GROUPS,
)

export const FacetFieldEnum = enumOfCodes(
  'FacetField',
  'Information: one field of a facet, as disclosures name it.',
  FACET_FIELDS.map(({ code, definition: { label, description } }) => ({
    code,
    label,
    description,
  })),
)

export const WithheldReasonEnum = enumOfTable(
  'WithheldReason',
  'Motif: why a field is withheld.',
  WITHHELD_REASONS,
)

export const OpeningActionEnum = enumOfTable(
  'OpeningAction',
  'Ce qui ouvrirait l’information: the action that would open a withheld field.',
  OPENING_ACTIONS,
)

export const HOSTINGS = [
  {
    code: 'HOSTED',
    label: 'Hébergé',
    description: 'The owner left the values with the network, encrypted under the case’s keys.',
  },
  {
    code: 'REMOTE',
    label: 'Chez le propriétaire',
    description: 'The network holds a pointer; the owner’s system is asked at each reading.',
  },
] as const
export type Hosting = (typeof HOSTINGS)[number]['code']

export const HostingEnum = enumOfTable(
  'FacetHosting',
  'Hébergement: where the values are.',
  HOSTINGS,
)

export const AccessStateEnum = enumOfTable('AccessState', 'Accès: to one field.', [
  { code: 'OPEN', label: 'Ouvert', description: 'It may be read; null then means not known.' },
  { code: 'WITHHELD', label: 'Non communiqué', description: 'It is null because of a rule.' },
])
