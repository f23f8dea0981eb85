import { newId } from '@passerelle/schema'
import type { World } from '../../src/testing/world.ts'
import type { Row } from './facts.ts'
import { type Dice, type Directory, insertAs } from './generated-world.ts'

interface Place {
  readonly case_id: string
  readonly person_id: string
  /** Who takes or took part. */
  readonly partner_ids: readonly string[]
  readonly referral_ids: readonly string[]
}

const CREATED = '2026-01-02T00:00:00Z'
const ENDED = '2026-02-02T00:00:00Z'
const FIELDS = [['contact.phone'], ['familyBenefits.adults', 'familyBenefits.quotientFamilial']]
const GROUND = { legal_basis: 'CONSENT', version: 1, created_at: CREATED }

/** Disclosures, requests, objections and emergencies of cases in every state, and standing grants. */
export async function generateDisclosures(
  world: World,
  dice: Dice,
  directory: Directory,
): Promise<void> {
  const { rows: places } = await world.owner.query<Place>(
    `select p.case_id, (array_agg(cp.person_id::text order by cp.position))[1] as person_id,
       array_agg(distinct p.partner_id::text) as partner_ids,
       array(select r.id::text from referral r where r.case_id = p.case_id order by r.id) as referral_ids
     from participant p join case_person cp on cp.case_id = p.case_id group by p.case_id order by p.case_id`,
  )
  const made = places.map((place) => ({
    disclosures: disclosuresOf(dice, place),
    requests: requestsOf(dice, place),
    objections: objectionsOf(dice, place, directory),
    emergencies: emergenciesOf(dice, place, directory),
  }))
  await insertAs(
    world,
    'disclosure',
    made.flatMap(({ disclosures }) => disclosures),
  )
  await insertAs(
    world,
    'disclosure_request',
    made.flatMap(({ requests }) => requests),
  )
  await insertAs(
    world,
    'objection',
    made.flatMap(({ objections }) => objections),
  )
  await insertAs(
    world,
    'emergency_access',
    made.flatMap(({ emergencies }) => emergencies),
  )
  await insertAs(world, 'standing_grant', await grantsOf(world, dice, directory))
}

/** Every pair of who takes or took part, in both directions. */
function pairsOf({ partner_ids }: Place): readonly (readonly [string, string])[] {
  return partner_ids.flatMap((one) =>
    partner_ids.filter((other) => other !== one).map((other) => [one, other] as const),
  )
}

const setOf = (dice: Dice) => ({
  groups: [],
  fields: dice.pick(FIELDS),
  purposes: ['ASSESS_ELIGIBILITY'],
})

const referralOf = (dice: Dice, { referral_ids }: Place): string | null =>
  referral_ids.length > 0 && dice.chance(0.4) ? dice.pick(referral_ids) : null

function disclosuresOf(dice: Dice, place: Place): Row[] {
  return pairsOf(place)
    .filter(() => dice.chance(0.5))
    .map(([owner_partner_id, reader_partner_id]) => {
      const ended = dice.chance(0.4)
      return {
        id: newId(),
        case_id: place.case_id,
        person_id: dice.chance(0.3) ? place.person_id : null,
        owner_partner_id,
        reader_partner_id,
        referral_id: referralOf(dice, place),
        ...setOf(dice),
        ...GROUND,
        informed_on: '2026-01-01',
        until: dice.pick([null, '2020-01-01', '2199-01-01']),
        ended_at: ended ? ENDED : null,
        end_reason: ended ? dice.pick(['WITHDRAWN', 'REFERRAL_ENDED', 'CASE_CLOSED']) : null,
      }
    })
}

function requestsOf(dice: Dice, place: Place): Row[] {
  return pairsOf(place)
    .filter(() => dice.chance(0.4))
    .map(([owner_partner_id, requester_partner_id]) => {
      const status = dice.pick(['PENDING', 'PENDING', 'GRANTED', 'DECLINED', 'CANCELLED'])
      return {
        id: newId(),
        case_id: place.case_id,
        owner_partner_id,
        requester_partner_id,
        referral_id: referralOf(dice, place),
        ...setOf(dice),
        informed_on: '2026-01-01',
        status,
        decline_reason: status === 'DECLINED' ? 'NOT_HELD' : null,
        version: 1,
        created_at: CREATED,
        answered_at: status === 'PENDING' ? null : ENDED,
      }
    })
}

function objectionsOf(
  dice: Dice,
  { case_id, person_id, partner_ids }: Place,
  all: Directory,
): Row[] {
  const anybody = (): string =>
    dice.pick(dice.chance(0.2) ? all.partners.map(({ id }) => id) : partner_ids)
  return partner_ids
    .filter(() => dice.chance(0.3))
    .map((recorded_by_partner_id) => ({
      id: newId(),
      case_id,
      person_id,
      recorded_by_partner_id,
      owner_partner_id: dice.chance(0.6) ? anybody() : null,
      reader_partner_id: dice.chance(0.6) ? anybody() : null,
      categories: dice.pick([[], ['REACH']]),
      raised_on: '2026-01-01',
      version: 1,
      created_at: CREATED,
      lifted_at: dice.chance(0.3) ? ENDED : null,
    }))
}

function emergenciesOf(
  dice: Dice,
  { case_id, partner_ids }: Place,
  { partners }: Directory,
): Row[] {
  return partners
    .filter(({ id }) => partner_ids.includes(id) && dice.chance(0.3))
    .map(({ id: reader_partner_id, clientId: client_id }) => ({
      id: newId(),
      case_id,
      reader_partner_id,
      client_id,
      sealed_reason: 'sealed',
      opened_at: CREATED,
      until: '2026-01-02T03:00:00Z',
      version: 1,
    }))
}

async function grantsOf(world: World, dice: Dice, { partners }: Directory): Promise<Row[]> {
  const { rows: agreements } = await world.owner.query<{ id: string; partner_ids: string[] }>(
    `select agreement_id as id, array_agg(partner_id::text order by partner_id) as partner_ids
     from agreement_party group by agreement_id order by agreement_id`,
  )
  return agreements.flatMap(({ id: agreement_id, partner_ids }) =>
    // Somebody who is no party of it, now and then: such a grant shows itself to nobody.
    [...partner_ids, dice.pick(partners).id]
      .filter(() => dice.chance(0.5))
      .map((owner_partner_id) => ({
        id: newId(),
        agreement_id,
        owner_partner_id,
        reader_partner_id: dice.chance(0.5) ? dice.pick(partner_ids) : null,
        ...setOf(dice),
        stage: dice.pick(['SUMMARY', 'FULL']),
        ...GROUND,
        ended_at: dice.chance(0.3) ? ENDED : null,
      })),
  )
}
