import { newId } from '@passerelle/schema'
import type { World } from '../../src/testing/world.ts'
import type { Row } from './facts.ts'
import { type Dice, insertAs } from './generated-world.ts'

interface Place {
  readonly id: string
  readonly case_id: string
  readonly source_partner_id: string
  readonly target_partner_id: string
}

/** Messages of both sides on referrals that were sent, in every state, and erasures done and undone. */
export async function generateMessages(world: World, dice: Dice): Promise<void> {
  const created_at = new Date()
  const { rows: referrals } = await world.owner.query<Place>(
    `select id, case_id, source_partner_id, target_partner_id from referral where state <> 'DRAFT' order by id`,
  )
  const messages: Row[] = []
  const erasures: Row[] = []
  for (const { id: referral_id, case_id, ...sides } of referrals) {
    for (const author_partner_id of Object.values(sides).filter(() => dice.chance(0.6))) {
      messages.push({
        id: newId(),
        referral_id,
        case_id,
        author_partner_id,
        client_id: newId(),
        sealed: 'sealed',
        created_at,
      })
    }
    if (!dice.chance(0.2)) continue
    erasures.push({
      id: newId(),
      request_id: newId(),
      partner_id: dice.chance(0.2) ? null : dice.pick(Object.values(sides)),
      case_id,
      scope: dice.pick(['CASE', 'PERSON']),
      person_ids: [newId()],
      reason: 'PERSON_REQUEST',
      facets: 0,
      links: 0,
      disclosures: 0,
      messages: 0,
      requested_at: created_at,
      done_at: dice.chance(0.5) ? created_at : null,
    })
  }
  await insertAs(world, 'message', messages)
  await insertAs(world, 'erasure', erasures)
}
