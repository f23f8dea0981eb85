import assert from 'node:assert/strict'
import { rules } from '../../src/generated/rules.ts'
import type { ReferralActionRow } from '../../src/testing/server/rules.types.ts'
import { ask, type Outcome } from './asking.ts'
import { type Check, check } from './check.ts'
import type { Ground } from './ground.ts'
import { act, PATHS, referralIn } from './referral-paths.ts'

/** Which condition refuses where nothing is proposed, disputed or to be acknowledged. */
const NOTHING_THERE: Readonly<Record<string, string>> = {
  ACCEPT_REDIRECT: 'NO_REDIRECT_PENDING',
  DECLINE_REDIRECT: 'NO_REDIRECT_PENDING',
  CLOSE_DISPUTE: 'NO_DISPUTE_OPEN',
  ACKNOWLEDGE_CANCELLATION: 'ACKNOWLEDGEMENT_NOT_DUE',
}

const actions = rules.referral.actions.filter(
  ({ action, field }) => field !== null || action === 'DISCARD',
)

function isAllowed(row: ReferralActionRow, state: string, side: 'source' | 'target'): boolean {
  const actors = row.byIn?.[state] ?? row.by
  return row.from.includes(state) && actors[side] !== undefined && !(row.action in NOTHING_THERE)
}

function refusalOf(row: ReferralActionRow, state: string, side: 'source' | 'target'): string {
  if (state === 'DRAFT' && side === 'target') return 'NOT_FOUND'
  if (!row.from.includes(state)) return 'STATE_DOES_NOT_ALLOW'
  const actors = row.byIn?.[state] ?? row.by
  return actors[side] === undefined ? 'ROLE_DOES_NOT_ALLOW' : (NOTHING_THERE[row.action] ?? '')
}

const READ =
  'query Read($id: ID!) { referral(id: $id) { __typename id version state allowedActions } }'

async function read(
  ground: Ground,
  side: 'source' | 'target',
  id: string,
): Promise<Outcome | null> {
  return (await ask<{ referral: Outcome | null }>(ground[side], READ, { id })).referral
}

const states = Object.keys(PATHS)
const SIDES = ['source', 'target'] as const

/** One check for each state: what each side may do in it, is refused in it, and what becomes of it. */
export const transitionChecks: readonly Check[] = [
  ...states.map((state) =>
    check(`in ${state} each side may do what the table allows, and is told so`, async (ground) => {
      const { id } = await referralIn(ground, state)
      for (const side of SIDES) {
        const expected = actions.filter((row) => isAllowed(row, state, side))
        const seen = await read(ground, side, id)
        if (state === 'DRAFT' && side === 'target') assert.equal(seen, null)
        else {
          const codes = expected.map(({ action }) => action)
          assert.deepEqual(seen?.allowedActions, codes, `${side} in ${state}`)
          assert.equal(seen?.state, state)
        }
      }
    }),
  ),
  ...states.map((state) =>
    check(
      `in ${state} everything else is refused with its code and changes nothing`,
      async (ground) => {
        const known = await referralIn(ground, state)
        for (const side of SIDES) {
          for (const row of actions.filter((one) => !isAllowed(one, state, side))) {
            const { action } = row
            const done = await act(ground, side, action, known)
            const place = `${action} by ${side} in ${state}`
            assert.equal(done.code, refusalOf(row, state, side), place)
            if (done.code === 'NOT_FOUND') assert.equal(done.field, 'input.id', place)
            else {
              assert.equal(done.__typename, 'ReferralActionRefused', place)
              assert.equal(done.state, state, place)
              const told = (await read(ground, side, known.id))?.allowedActions
              assert.deepEqual(done.allowedActions, told, place)
            }
          }
        }
        const strange = await act(ground, 'outsider', 'CANCEL', known)
        assert.deepEqual([strange.__typename, strange.field], ['NotFound', 'input.id'])
        assert.equal((await read(ground, 'source', known.id))?.version, known.version)
      },
    ),
  ),
  ...states.flatMap((state) =>
    SIDES.flatMap((side) =>
      actions
        .filter((row) => isAllowed(row, state, side))
        .map(({ action, to, removes }) =>
          check(`${action} by the ${side} of a referral in ${state}`, async (ground) => {
            const known = await referralIn(ground, state)
            const done = await act(ground, side, action, known)
            if (removes === true) {
              assert.equal(done.__typename, 'DiscardedReferral')
              assert.equal(await read(ground, side, known.id), null)
              return
            }
            assert.equal(done.__typename, 'Referral', done.code)
            assert.equal(done.state, to ?? state)
            assert.equal(done.version, known.version + 1)
            assert.deepEqual(await read(ground, side, known.id), done)
          }),
        ),
    ),
  ),
]
