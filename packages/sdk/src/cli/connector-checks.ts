import { type CheckPlan, type Probe, probeOf } from './connector-probe.ts'
import {
  mends,
  whyNotAll,
  whyNotAnswered,
  whyNotFitting,
  whyNotRefused,
  whyUnreachable,
} from './mends.ts'
import type { Answer } from './request.ts'

/** What one check found. */
export interface Finding {
  readonly check: string
  /** What the connector must do, as the end of "The connector…". */
  readonly title: string
  readonly outcome: 'PASSED' | 'FAILED' | 'SKIPPED'
  /** What to mend, or why it was skipped. */
  readonly mend: string | null
}

interface Check {
  readonly check: string
  readonly title: string
  /** Why the checks after it are skipped when it fails. */
  readonly guards?: string
  /** Whether it needs facts, which only a known reference brings. */
  readonly needsFacts?: true
  /** What to mend; null when nothing. */
  readonly run: (probe: Probe) => Promise<string | null>
}

const checks: readonly Check[] = [
  {
    check: 'REACHABLE',
    title: 'can be reached',
    guards: 'It needs a connector that can be reached.',
    run: async (probe) => whyUnreachable(await probe.bare()),
  },
  {
    check: 'UNSIGNED_REFUSED',
    title: 'refuses what is not signed',
    run: async (probe) => whyNotRefused([await probe.bare()], mends.unsigned),
  },
  {
    check: 'WRONG_KEY_REFUSED',
    title: 'refuses the signature of another key',
    run: async (probe) => whyNotRefused([await probe.signedByAnother()], mends.unverified),
  },
  {
    check: 'SIGNED_ANSWERED',
    title: 'answers a signed request',
    guards: 'It needs an answer to a signed request.',
    run: async (probe) => whyNotAnswered(await probe.first(), probe.publicKey),
  },
  {
    check: 'ALTERED_REFUSED',
    title: 'refuses a body that was changed after it was signed',
    run: async (probe) => whyNotRefused([await probe.altered()], mends.unverified),
  },
  {
    check: 'STALE_REFUSED',
    title: 'refuses a time more than five minutes off',
    run: async (probe) =>
      whyNotRefused([await probe.shifted(-330), await probe.shifted(330)], mends.stale),
  },
  {
    check: 'REPLAY_REFUSED',
    title: 'refuses a request that comes twice',
    run: async (probe) => {
      // Several times: processes behind one address must share what they have seen.
      const answers: Answer[] = []
      for (let count = 0; count < 4; count++) answers.push(await probe.replayed())
      return whyNotRefused(answers, mends.replay)
    },
  },
  {
    check: 'OTHER_OWNER_REFUSED',
    title: 'refuses what is asked of another partner',
    run: async (probe) => whyNotRefused([await probe.ofAnother()], mends.otherOwner),
  },
  {
    check: 'UNKNOWN_REFERENCE',
    title: 'has nothing under a reference that it does not know',
    run: async (probe) => whyNotAll(await probe.unknownReference(), mends.unknownReference),
  },
  {
    check: 'UNKNOWN_FACET',
    title: 'has nothing in a facet that it does not know',
    run: async (probe) => whyNotAll(await probe.unknownFacet(), mends.unknownFacet),
  },
  {
    check: 'ANSWER_FITS',
    title: 'answers by the contract',
    guards: 'It needs an answer by the contract.',
    run: async (probe) => whyNotFitting(await probe.first()),
  },
  {
    check: 'FACTS_GIVEN',
    title: 'gives facts under a reference that it knows',
    needsFacts: true,
    guards: 'It needs facts.',
    run: async (probe) => ((await probe.known()) ? null : mends.nothingGiven),
  },
  {
    check: 'OTHER_ITEMS_UNAFFECTED',
    title: 'answers an item whatever stands beside it',
    needsFacts: true,
    run: async (probe) => whyNotAll(await probe.mixed(), mends.mixed),
  },
]

/** Sends a connector what the network would send, and what nobody should, and says what to mend. */
export async function checkConnector(plan: CheckPlan): Promise<readonly Finding[]> {
  const probe = probeOf(plan)
  const findings: Finding[] = []
  let skipped: string | null = null
  for (const { check, title, guards, needsFacts, run } of checks) {
    const reason: string | null =
      skipped ?? (needsFacts && plan.ref === undefined ? mends.giveReference : null)
    if (reason !== null) {
      findings.push({ check, title, outcome: 'SKIPPED', mend: reason })
      continue
    }
    const mend = await run(probe)
    findings.push({ check, title, outcome: mend === null ? 'PASSED' : 'FAILED', mend })
    if (mend !== null) skipped = guards ?? null
  }
  return findings
}
