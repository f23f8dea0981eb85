import { builder } from '../kernel/index.ts'
import { ACCESS_POINT_KINDS } from './access-point-kinds.ts'
import { PARTNER_KINDS } from './partner-kinds.ts'
import { FEES } from './vocabulary/fees.ts'
import { graphqlNameOf } from './vocabulary/graphql-name.ts'
import { PUBLICS } from './vocabulary/publics.ts'
import { RECEPTION_MODES } from './vocabulary/reception-modes.ts'
import { THEMES } from './vocabulary/themes.ts'

interface Term {
  readonly code: string
  readonly label: string
  readonly description: string
}

const described = ({ label, description }: Term): string => `${label}: ${description}`

/** A GraphQL enum of a table of this network: its values are the codes themselves. */
export function enumOfTable(name: string, description: string, terms: readonly Term[]) {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      terms.map((term) => [term.code, { value: term.code, description: described(term) }]),
    ),
  })
}

/** A GraphQL enum of a published vocabulary: `sante--addictions` is `SANTE__ADDICTIONS`. */
function enumOfVocabulary(name: string, description: string, terms: readonly Term[]) {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      terms.map((term) => [
        graphqlNameOf(term.code),
        { value: term.code, description: `${described(term)} (\`${term.code}\`)` },
      ]),
    ),
  })
}

export const PartnerKindEnum = enumOfTable(
  'PartnerKind',
  'Nature du partenaire: what kind of institution it is.',
  PARTNER_KINDS,
)
export const AccessPointKindEnum = enumOfTable(
  'AccessPointKind',
  'Nature du lieu: what kind of place it is.',
  ACCESS_POINT_KINDS,
)
/** Themes of needs and services; inside, the code of data·inclusion. */
export const ThemeEnum = enumOfVocabulary(
  'Theme',
  'Thématique: what a need or a service is about, in the vocabulary of data·inclusion v1.',
  THEMES,
)
export const PublicEnum = enumOfVocabulary(
  'Public',
  'Public: whom a service is for, in the vocabulary of data·inclusion v1.',
  PUBLICS,
)
export const ReceptionModeEnum = enumOfVocabulary(
  'ReceptionMode',
  'Mode d’accueil: how a service receives people, in the vocabulary of data·inclusion v1.',
  RECEPTION_MODES,
)
export const FeeEnum = enumOfVocabulary(
  'Fee',
  'Frais: whether a service costs something, in the vocabulary of data·inclusion v1.',
  FEES,
)
