import assert from 'node:assert/strict'
import type { CreateReferralInput, CreateSharedCaseInput } from '../../src/generated/types.ts'
import { unwrap } from '../../src/index.ts'
import { clientOf } from './asking.ts'
import type { Ground, Side } from './ground.ts'

let made = 0

/** A reference that was not used before. */
export function newReference(): string {
  made += 1
  return `R-${made}-${Math.random().toString(36).slice(2, 8)}`
}

/** A day so many from today. */
export function day(fromToday: number): string {
  return new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10)
}

/** A case of the source's with one person and one need. */
export async function openCase(ground: Ground, side: Side = ground.source) {
  const { networkId, communeCode, theme } = ground
  const input = {
    ...{ networkId, communeCode, persons: [{ localReference: newReference() }] },
    needs: [{ theme, urgency: 'ROUTINE' }],
  } as CreateSharedCaseInput
  const shared = unwrap(await clientOf(side).sharedCases.create(input))
  const [need] = shared.needs
  const [person] = shared.persons
  assert.ok(need && person, 'a new case has its need and its person')
  return { shared, caseId: shared.id, needId: need.id, personId: person.id }
}

/** What the source discloses with every referral of the suite. */
export const DISCLOSURE = {
  legalBasis: 'CONSENT',
  informedOn: '2026-01-05',
  facetGroups: ['CONTACT_REACH'],
} as const satisfies CreateReferralInput['disclosure']

/** A draft of the source's to the target, on a case of its own. */
export async function draft(ground: Ground) {
  const { caseId, needId, personId } = await openCase(ground)
  const { serviceId } = ground
  const input = { needId, serviceId, disclosure: DISCLOSURE }
  const referral = unwrap(await clientOf(ground.source).referrals.create(input))
  return { id: referral.id, version: referral.version, caseId, needId, personId }
}

/** The same, sent. */
export async function sent(ground: Ground) {
  const begun = await draft(ground)
  const { id, version } = begun
  const input = { id, expectedVersion: version }
  const referral = unwrap(await clientOf(ground.source).referrals.send(input))
  return { ...begun, version: referral.version }
}
