import { newId } from '@passerelle/schema'
import type { World } from '../../src/testing/world.ts'
import type { Row } from './facts.ts'
import { type Dice, type Directory, insertAs } from './generated-world.ts'

interface Place {
  readonly case_id: string
  readonly person_id: string
  readonly partner_id: string
}

/** A facet, and one field of it. */
const FIELDS = {
  contact: 'phone',
  familyBenefits: 'adults',
  municipalAid: 'aidsGrantedThisYear',
} as const

/** Facets of who takes or took part, hosted and remote, with what stands behind them. */
export async function generateFacets(
  world: World,
  dice: Dice,
  directory: Directory,
): Promise<void> {
  const now = new Date()
  const { rows: places } = await world.owner.query<Place>(
    `select distinct p.case_id, cp.person_id, p.partner_id from participant p
     join case_person cp on cp.case_id = p.case_id order by 1, 2, 3`,
  )
  const facets: Row[] = []
  const pointers: Row[] = []
  const values: Row[] = []
  const records: Row[] = []
  for (const { case_id, person_id, partner_id: owner_partner_id } of places) {
    for (const [name, field] of Object.entries(FIELDS).filter(() => dice.chance(0.4))) {
      const id = newId()
      const hosting = dice.pick(['HOSTED', 'REMOTE'])
      const dates = { created_at: now, updated_at: now }
      facets.push({ id, case_id, person_id, owner_partner_id, name, hosting, version: 1, ...dates })
      if (hosting === 'REMOTE') pointers.push({ facet_id: id, reference: `ref-${id}` })
      else values.push({ facet_id: id, field, sealed: 'sealed', updated_at: now })
      const reader = dice.pick(directory.partners)
      if (reader.id === owner_partner_id) continue
      records.push({
        id: newId(),
        occurred_at: now,
        network_id: world.networkId,
        case_id,
        person_id,
        facet_id: id,
        facet: name,
        owner_partner_id,
        reader_partner_id: reader.id,
        client_id: reader.clientId,
        request_id: newId(),
        purpose: 'ASSESS_ELIGIBILITY',
        fields: [field],
        disclosure_ids: [],
        agreement_ids: [],
      })
    }
  }
  await insertAs(world, 'facet', facets)
  await insertAs(world, 'facet_pointer', pointers)
  await insertAs(world, 'facet_value', values)
  await insertAs(world, 'access_record', records)
  await insertAs(
    world,
    'connector',
    directory.partners
      .filter(() => dice.chance(0.3))
      .map(({ id }) => ({
        id: newId(),
        partner_id: id,
        url: 'https://connector.example/',
        facets: ['familyBenefits'],
        status: 'ACTIVE',
        version: 1,
        created_at: now,
        updated_at: now,
      })),
  )
}
