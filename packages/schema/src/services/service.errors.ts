import { DomainError } from '../kernel/errors.ts'
import type { ServiceRow } from './service.types.ts'

/** The service changed since it was read. */
export class ServiceConflict extends DomainError {
  readonly code = 'VERSION_CONFLICT'
  readonly current: ServiceRow

  constructor(current: ServiceRow) {
    super('The service changed since you read it. Look at `current` and send its version.')
    this.current = current
  }
}
