import assert from 'node:assert/strict'
import { rules } from '../../src/generated/rules.ts'
import { ask, type Outcome } from './asking.ts'
import type { Ground } from './ground.ts'
import { day, draft, newReference } from './situations.ts'

export type SideName = 'source' | 'target' | 'outsider'
type Step = readonly [by: SideName, action: string]

/** The shortest way to each state that partners reach by themselves. */
export const PATHS: Readonly<Record<string, readonly Step[]>> = {
  DRAFT: [],
  SENT: [['source', 'SEND']],
  UNDER_REVIEW: [
    ['source', 'SEND'],
    ['target', 'START_REVIEW'],
  ],
  INFO_REQUESTED: [
    ['source', 'SEND'],
    ['target', 'REQUEST_INFORMATION'],
  ],
  WAITLISTED: [
    ['source', 'SEND'],
    ['target', 'WAITLIST'],
  ],
  ACCEPTED: [
    ['source', 'SEND'],
    ['target', 'ACCEPT'],
  ],
  IN_PROGRESS: [
    ['source', 'SEND'],
    ['target', 'ACCEPT'],
    ['target', 'START'],
  ],
  COMPLETED: [
    ['source', 'SEND'],
    ['target', 'ACCEPT'],
    ['target', 'START'],
    ['target', 'COMPLETE'],
  ],
  UNFULFILLED: [
    ['source', 'SEND'],
    ['target', 'ACCEPT'],
    ['target', 'CLOSE_UNFULFILLED'],
  ],
  REJECTED: [
    ['source', 'SEND'],
    ['target', 'REJECT'],
  ],
  REDIRECTED: [
    ['source', 'SEND'],
    ['target', 'PROPOSE_REDIRECT'],
    ['source', 'ACCEPT_REDIRECT'],
  ],
  CANCELLED: [
    ['source', 'SEND'],
    ['source', 'CANCEL'],
  ],
  ENTERED_IN_ERROR: [
    ['source', 'SEND'],
    ['source', 'RETRACT'],
  ],
}

const REASONS: Readonly<Record<string, string>> = {
  REJECT: 'NO_CAPACITY',
  CLOSE_UNFULFILLED: 'PERSON_UNREACHABLE',
  CANCEL: 'SOLVED_ELSEWHERE',
  REOPEN: 'NEW_FACTS',
}

/** What each action needs beside the referral. */
export function inputOf(ground: Ground, action: string): object {
  const row = rules.referral.actions.find((one) => one.action === action)
  const values: Readonly<Record<string, unknown>> = {
    reasonCode: REASONS[action],
    outcomeCode: 'SERVICE_PROVIDED',
    questionCode: 'MISSING_RESOURCES',
    reviewOn: day(20),
    contactOn: day(0),
    localReference: newReference(),
    proposedServiceId: ground.outsiderServiceId,
  }
  return Object.fromEntries((row?.requires ?? []).map((name) => [name, values[name]]))
}

export interface Known {
  readonly id: string
  readonly version: number
}

const OUTCOME = `__typename
  ... on Referral { id version state allowedActions }
  ... on Error { code message }
  ... on NotFound { field } ... on InvalidInput { field }
  ... on ReferralActionRefused { state allowedActions }
  ... on ReferralConflict { currentVersion allowedActions current { id version } }`

/** Takes an action of the table, as any program of a partner does. */
export async function act(
  ground: Ground,
  by: SideName,
  action: string,
  { id, version }: Known,
  options: { readonly input?: object; readonly idempotencyKey?: string } = {},
): Promise<Outcome> {
  const row = rules.referral.actions.find((one) => one.action === action)
  const field = row?.field ?? 'discardReferral'
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
  const discarded = field === 'discardReferral' ? '... on DiscardedReferral { id }' : ''
  const selection =
    field === 'discardReferral' ? OUTCOME.replace(/\.\.\. on Referral \{[^}]*\}/, '') : OUTCOME
  const document = `mutation Act($input: ${type}!) { done: ${field}(input: $input) { ${selection} ${discarded} } }`
  const given = options.input ?? inputOf(ground, action)
  const input = { id, expectedVersion: version, ...given }
  const { idempotencyKey } = options
  const call = idempotencyKey === undefined ? {} : { idempotencyKey }
  const { done } = await ask<{ done: Outcome }>(ground[by], document, { input }, call)
  return done
}

/** A new referral in a state, and its version. */
export async function referralIn(
  ground: Ground,
  state: string,
): Promise<Known & { caseId: string }> {
  const begun = await draft(ground)
  let version = begun.version
  for (const [by, action] of PATHS[state] ?? []) {
    const done = await act(ground, by, action, { id: begun.id, version })
    assert.equal(done.__typename, 'Referral', `${action} on the way to ${state}: ${done.code}`)
    assert.ok(done.version)
    version = done.version
  }
  return { id: begun.id, version, caseId: begun.caseId }
}
