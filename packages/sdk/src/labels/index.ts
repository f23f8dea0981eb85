/**
 * French labels of codes, for screens: states, reasons, outcomes, urgencies, themes, types of events. Import those you
 * show; no request is needed for them.
 *
 * @example
 * ```ts
 * import { referralStateLabels } from '@passerelle/sdk/labels'
 *
 * const text = referralStateLabels[referral.state] ?? referral.state
 * ```
 *
 * @packageDocumentation
 */
export * from '../generated/labels.ts'
