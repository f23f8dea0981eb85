import { newId } from '@passerelle/schema'
import type { World } from '../../src/testing/world.ts'
import type { Row } from './facts.ts'
import { type Dice, insertAs } from './generated-world.ts'

const OF_EACH = 4
const SIGNED = '2026-01-02T00:00:00Z'

interface Shape {
  /** What the parties answered, beside the one that proposed. */
  readonly answers: readonly string[]
  readonly starts_on: string
  readonly ends_on: string | null
  readonly end_reason: string | null
}

const holding = { starts_on: '2020-01-01', ends_on: null, end_reason: null }

/** One shape for each status, and both of those that expire. */
const SHAPES: readonly Shape[] = [
  { ...holding, answers: ['PENDING', 'ACCEPTED'] },
  { ...holding, answers: ['ACCEPTED'] },
  { ...holding, answers: ['ACCEPTED'], starts_on: '2199-01-01' },
  { ...holding, answers: ['DECLINED', 'PENDING'] },
  { ...holding, answers: ['PENDING', 'ACCEPTED'], end_reason: 'WITHDRAWN' },
  { ...holding, answers: ['ACCEPTED'], end_reason: 'REPLACED' },
  { ...holding, answers: ['ACCEPTED'], ends_on: '2021-01-01' },
  { ...holding, answers: ['PENDING'], ends_on: '2021-01-01' },
]

/** Agreements of every status in every network, with parties that are members or were, and reviews. */
export async function generateAgreements(world: World, dice: Dice): Promise<void> {
  const { rows: members } = await world.owner.query<{ network_id: string; partner_ids: string[] }>(
    `select network_id, array_agg(partner_id::text order by partner_id) as partner_ids
     from network_membership where since <= current_date group by network_id order by 1`,
  )
  const agreements: Row[] = []
  const parties: Row[] = []
  const reviews: Row[] = []
  for (const { network_id, partner_ids } of members) {
    for (const { answers, end_reason, ...days } of SHAPES) {
      for (let copy = 0; copy < OF_EACH; copy += 1) {
        const chosen = new Set<string>()
        while (chosen.size < Math.min(3, partner_ids.length)) chosen.add(dice.pick(partner_ids))
        const [proposer, ...others] = chosen
        if (proposer === undefined || others.length === 0) continue
        const agreement_id = newId()
        agreements.push({
          id: agreement_id,
          network_id,
          title: 'Convention',
          purposes: dice.pick([['ASSESS_ELIGIBILITY'], ['OPEN_RIGHTS', 'CONTACT_PERSON']]),
          categories: dice.pick([
            ['IDENTITY', 'REACH'],
            ['RESOURCES', 'BENEFITS'],
          ]),
          ...days,
          proposed_by_partner_id: proposer,
          version: 2,
          created_at: SIGNED,
          updated_at: SIGNED,
          ended_at: end_reason === null ? null : SIGNED,
          ended_by_partner_id: end_reason === null ? null : proposer,
          end_reason,
        })
        for (const [place, partner_id] of [proposer, ...others].entries()) {
          const answer = place === 0 ? 'ACCEPTED' : (answers[(place - 1) % answers.length] ?? '')
          parties.push({
            agreement_id,
            partner_id,
            answer,
            answered_at: answer === 'PENDING' ? null : SIGNED,
            decline_reason: answer === 'DECLINED' ? 'NOT_CONCERNED' : null,
          })
        }
        if (answers.includes('PENDING') || answers.includes('DECLINED')) continue
        reviews.push({
          id: newId(),
          agreement_id,
          held_on: '2020-06-01',
          conclusion: dice.pick(['CONTINUE', 'REPLACE']),
          recorded_by_partner_id: dice.pick([...chosen]),
          created_at: SIGNED,
        })
      }
    }
  }
  await insertAs(world, 'agreement', agreements)
  await insertAs(world, 'agreement_party', parties)
  await insertAs(world, 'agreement_review', reviews)
}
