import { caseChecks } from './cases.checks.ts'
import type { Check } from './check.ts'
import { clockChecks } from './clocks.checks.ts'
import { conflictChecks } from './conflicts.checks.ts'
import { enumerationChecks } from './enumerations.checks.ts'
import { eventChecks } from './events.checks.ts'
import { idempotencyChecks } from './idempotency.checks.ts'
import { listChecks } from './lists.checks.ts'
import { referralInputChecks } from './referral-input.checks.ts'
import { requestChecks } from './requests.checks.ts'
import { sharingChecks } from './sharing.checks.ts'
import { transitionChecks } from './transitions.checks.ts'
import { webhookChecks } from './webhooks.checks.ts'

export type { Check } from './check.ts'
export type { Ground, Receiving, Side } from './ground.ts'

/** What the contract promises, to be held against any server of it; those that move the clock last. */
export const contractChecks: readonly Check[] = [
  ...requestChecks,
  ...enumerationChecks,
  ...listChecks,
  ...caseChecks,
  ...referralInputChecks,
  ...transitionChecks,
  ...conflictChecks,
  ...idempotencyChecks,
  ...sharingChecks,
  ...eventChecks,
  ...webhookChecks,
  ...clockChecks,
]
