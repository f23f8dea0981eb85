import { DomainError } from '../kernel/errors.ts'
import type { EndpointRow } from './webhook.types.ts'

/** Why an action on an endpoint is refused, each with the way to mend it. Stable codes. */
const refusals = [
  {
    code: 'ADDRESS_REFUSED',
    label: 'Adresse refusée',
    description: 'The address cannot be asked: it must be https and public, without credentials.',
  },
  {
    code: 'TOO_MANY_ENDPOINTS',
    label: 'Trop de points de livraison',
    description: 'A partner has 20 endpoints at most. Delete one, or widen the filter of another.',
  },
  {
    code: 'NOT_HMAC',
    label: 'Pas de secret',
    description:
      'This endpoint is signed with the keys of the installation: it has no secret to rotate.',
  },
  {
    code: 'SECRETS_NOT_CONFIGURED',
    label: 'Secrets indisponibles',
    description: 'This installation makes no secrets. Choose Ed25519.',
  },
  {
    code: 'TOO_MANY_WAITING',
    label: 'Trop de livraisons en attente',
    description:
      '100 tests and resent deliveries wait at this endpoint. Let them be tried first, or replay from a position.',
  },
  {
    code: 'ENDPOINT_DISABLED',
    label: 'Point de livraison désactivé',
    description: 'It is told nothing now. Enable it first.',
  },
] as const

export type WebhookRefusalCode = (typeof refusals)[number]['code']

export const WEBHOOK_REFUSALS: readonly {
  readonly code: WebhookRefusalCode
  readonly label: string
  readonly description: string
}[] = refusals

/** A condition does not allow the action on an endpoint. */
export class WebhookActionRefused extends DomainError {
  readonly code: WebhookRefusalCode

  constructor(code: WebhookRefusalCode) {
    super(WEBHOOK_REFUSALS.find((row) => row.code === code)?.description ?? code)
    this.code = code
  }
}

/** The endpoint changed since it was read. */
export class WebhookConflict extends DomainError {
  readonly code = 'VERSION_CONFLICT'
  readonly current: EndpointRow

  constructor(current: EndpointRow) {
    super('The endpoint changed since you read it. Look at `current` and send its version.')
    this.current = current
  }
}
