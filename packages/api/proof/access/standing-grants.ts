import { newId } from '@passerelle/schema'
import type { World } from '../../src/testing/world.ts'
import { equal, type ProofRow, some } from '../proof.ts'
import { type FactCase, NOW } from './facts.ts'
import { grantAnswers } from './oracle.ts'

const ANSWER = {
  name: 'proof_answer_by_grant',
  text: 'select passerelle_answer_by_grant($1, $2, $3::timestamptz) as answered',
}

/**
 * Asks every request of the standing grant it names, as who made it, and notes what was disclosed by
 * it. Before, others ask the same in vain.
 */
export async function askGrants(
  world: World,
  cases: readonly FactCase[],
): Promise<readonly ProofRow[]> {
  const tally = { answered: 0, refused: 0, wrong: 0, toOthers: 0, again: 0 }
  for (const of of cases) {
    const { request, reader, owner } = of
    if (request === null) continue
    const ask = async (as: typeof reader, disclosureId = newId()): Promise<boolean> => {
      const scope = world.database.scope(as.actor)
      const [row] = await scope.read<{ answered: boolean }>(ANSWER, [request.id, disclosureId, NOW])
      return row?.answered === true
    }
    if (await ask(owner)) tally.toOthers += 1
    const expected = grantAnswers(of)
    const answered = await ask(reader, request.disclosureId)
    if (answered !== expected) tally.wrong += 1
    if (!answered) {
      tally.refused += 1
      continue
    }
    tally.answered += 1
    if (await ask(reader)) tally.again += 1
    of.disclosures.push({
      id: request.disclosureId,
      caseId: of.id,
      personId: request.personId,
      ownerId: owner.id,
      readerId: reader.id,
      followsReferral: of.referral !== null,
      fields: request.fields,
      purposes: request.purposes,
      until: null,
      ended: false,
    })
  }
  return [
    some('requests that a standing grant answered at once', tally.answered),
    some('requests that no standing grant answered', tally.refused),
    equal('requests answered or refused against the grant', tally.wrong, 0),
    equal('requests answered to somebody else or twice', tally.toOthers + tally.again, 0),
  ]
}
