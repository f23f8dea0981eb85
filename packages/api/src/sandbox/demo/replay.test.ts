import { describe, expect, it } from 'vitest'
import { dueTimers, nextTimerAt } from '../../../../schema/src/referrals/referral.clocks.ts'
import { newReferral } from '../../../../schema/src/referrals/referral.draft.ts'
import { applyTimer } from '../../../../schema/src/referrals/referral.timers.ts'
import {
  type ActionInput,
  applyAction,
  type Referral,
  type ServiceClocks,
} from '../../../../schema/src/referrals/referral.ts'
import { resolveClocks } from '../../../../schema/src/services/service-clocks.ts'
import { dayOf } from './days.ts'
import {
  covers,
  type DemoNetwork,
  type DemoReferral,
  type DemoService,
  type DemoStep,
  demoNetworks,
  generateDemo,
} from './index.ts'

const until = new Date('2026-11-20T09:00:00Z')

const draftOf = (referral: DemoReferral): Referral =>
  newReferral({
    id: referral.key,
    caseId: 'case',
    needId: 'need',
    sourcePartnerId: referral.sourceSlug,
    targetPartnerId: referral.targetSlug,
    serviceId: referral.serviceSlug,
    createdAt: referral.createdAt,
    replacesId: referral.replacesKey,
  })

const ENDINGS = new Set(['EXPIRE', 'CLOSE_NO_NEWS'])

/** Lets the system remind and review until just before a moment; it must not have to end anything. */
const waitUntil = (start: Referral, clocks: ServiceClocks, moment: Date): Referral => {
  let referral = start
  for (;;) {
    const at = nextTimerAt(referral, clocks)
    if (at === null || at >= moment) return referral
    const timer = dueTimers(referral, clocks, at)[0]
    if (!timer) throw new Error(`${referral.id}: a timer of ${at.toISOString()} is not due`)
    if (ENDINGS.has(timer.effect))
      throw new Error(`${referral.id} should have ended by ${timer.kind} at ${at.toISOString()}`)
    const result = applyTimer(referral, timer, at, clocks)
    if (!result.ok) throw result.error
    referral = result.referral
  }
}

const inputOf = (step: DemoStep, service: DemoService, referral: DemoReferral): ActionInput => {
  const { proposedServiceSlug, disclosure, ...codes } = step.input
  const communeCovered = covers(service, referral.communeCode, dayOf(step.at))
  return {
    role: step.by,
    scopes: ['referrals:send', 'referrals:answer', 'referrals:retract'],
    ...codes,
    ...(proposedServiceSlug === undefined ? {} : { proposedServiceId: proposedServiceSlug }),
    ...(step.action === 'SEND' && disclosure !== undefined
      ? {
          disclosure,
          serviceIsOpen: service.capacity !== 'FULL',
          serviceCoversCommune: communeCovered,
          caseIsOpen: true,
          hasOpenDuplicate: false,
        }
      : {}),
    ...(step.action === 'ACCEPT_REDIRECT' ? { replacementId: `${referral.key}-next` } : {}),
  }
}

const replay = (referral: DemoReferral, service: DemoService): Referral => {
  const { legalDeadlineDays } = service
  const clocks = resolveClocks({ ...service.clocks, legalDeadlineDays })
  let current = draftOf(referral)
  for (const step of referral.steps) {
    current = waitUntil(current, clocks, step.at)
    const input = inputOf(step, service, referral)
    const result = applyAction(current, step.action, input, step.at, clocks)
    if (!result.ok)
      throw new Error(`${referral.key} ${step.action} from ${current.state}: ${result.error}`)
    current = result.referral
  }
  return waitUntil(current, clocks, until)
}

const servicesOf = (network: DemoNetwork): ReadonlyMap<string, DemoService> =>
  new Map(
    network.partners.flatMap((partner) =>
      partner.services.map((service) => [service.slug, service] as const),
    ),
  )

describe('every generated history', () => {
  const replayed = generateDemo({ seed: 7, until }).flatMap(({ network, cases }) => {
    const services = servicesOf(network)
    return [...cases].flatMap((one) =>
      one.needs.flatMap((need) =>
        need.referrals.map((referral) => {
          const service = services.get(referral.serviceSlug)
          if (!service) throw new Error(`${referral.serviceSlug} is not in the network`)
          return { one, referral, end: replay(referral, service) }
        }),
      ),
    )
  })

  it('is accepted step by step by the state table, with the clocks as punctual as the system', () => {
    expect(replayed.length).toBeGreaterThan(5_000)
  })

  it('takes place in order, after its draft and before the end of the period', () => {
    for (const { referral } of replayed) {
      const times = [referral.createdAt, ...referral.steps.map((step) => step.at), until]
      const sorted = [...times].sort((a, b) => a.getTime() - b.getTime())
      expect(sorted).toEqual(times)
    }
  })

  it('reaches every state, and leaves an open stock at the end', () => {
    const states = new Map<string, number>()
    for (const { end } of replayed) states.set(end.state, (states.get(end.state) ?? 0) + 1)
    const named = [...states.keys()].sort()
    const expected = [
      'ACCEPTED',
      'CANCELLED',
      'COMPLETED',
      'ENTERED_IN_ERROR',
      'EXPIRED',
      'INFO_REQUESTED',
      'IN_PROGRESS',
      'REDIRECTED',
      'REJECTED',
      'SENT',
      'UNDER_REVIEW',
      'UNFULFILLED',
      'WAITLISTED',
    ]
    expect(named).toEqual(expect.arrayContaining(expected))
  })

  it('leaves no open referral in a closed case', () => {
    const open = new Set(['DRAFT', 'SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED'])
    const closed = replayed.filter(({ one }) => one.closedAt !== null)
    expect(closed.length).toBeGreaterThan(1_000)
    for (const { end } of closed)
      expect(open.has(end.state) || end.state === 'ACCEPTED' || end.state === 'IN_PROGRESS').toBe(
        false,
      )
  })

  it('belongs to one of the demonstration networks', () => {
    expect(new Set(replayed.map(({ one }) => one.networkCode))).toEqual(
      new Set(demoNetworks.map((network) => network.code)),
    )
  })
})
