import { DomainError } from '../kernel/errors.ts'

/** Referrals of the cases the actor leads are still open: nobody erases under a service's hands. */
export class ErasureRefused extends DomainError {
  readonly code = 'OPEN_REFERRALS_LEFT'
  /** How many; which and with whom is told by the cases themselves. */
  readonly openReferrals: number

  constructor(openReferrals: number) {
    super('Referrals of the cases you lead are still open. End or cancel them first.')
    this.openReferrals = openReferrals
  }
}
