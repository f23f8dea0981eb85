import { DomainError } from '../kernel/errors.ts'

/** Why a change to a facet or a connector is refused, each with the way to mend it. Stable codes. */
const refusals = [
  {
    code: 'CASE_CLOSED',
    label: 'La situation est close',
    description: 'The case is closed. Its lead may reopen it.',
  },
  {
    code: 'KIND_MAY_NOT_OWN',
    label: 'Votre institution ne tient pas ce volet',
    description: 'A partner of your kind does not own facts of this facet. Choose another facet.',
  },
  {
    code: 'ALREADY_ATTACHED',
    label: 'Ce volet est déjà rattaché',
    description: 'You already attached this facet for this person. Read facets.',
  },
  {
    code: 'CONNECTOR_MISSING',
    label: 'Aucun connecteur ne sert ce volet',
    description: 'No connector of yours serves this facet. Use registerConnector, or host it.',
  },
  {
    code: 'NOT_HOSTED',
    label: 'Ce volet n’est pas hébergé',
    description: 'Values of a remote facet stay in your own system. Nothing is to be set here.',
  },
  {
    code: 'HOSTING_NOT_CONFIGURED',
    label: 'L’hébergement n’est pas disponible',
    description:
      'This installation has no key store. Ask its operator, or serve the facet remotely.',
  },
  {
    code: 'PERSON_ERASED',
    label: 'Cette personne a été effacée',
    description: 'The person or the case was erased; nothing more can be kept of it.',
  },
  {
    code: 'ADDRESS_REFUSED',
    label: 'Adresse refusée',
    description: 'The address cannot be asked: it must be https and public, without credentials.',
  },
] as const

export type FacetRefusalCode = (typeof refusals)[number]['code']

export const FACET_REFUSALS: readonly {
  readonly code: FacetRefusalCode
  readonly label: string
  readonly description: string
}[] = refusals

/** A condition does not allow the change of a facet or connector. */
export class FacetActionRefused extends DomainError {
  readonly code: FacetRefusalCode

  constructor(code: FacetRefusalCode) {
    super(FACET_REFUSALS.find((row) => row.code === code)?.description ?? code)
    this.code = code
  }
}

/** Someone changed the facet or connector in between: the caller's copy is stale. */
export class FacetConflict extends DomainError {
  readonly code = 'VERSION_CONFLICT'
  readonly currentVersion: number

  constructor(currentVersion: number) {
    super('It changed since it was read. Read it again, then decide.')
    this.currentVersion = currentVersion
  }
}
