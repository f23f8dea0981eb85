import { newId } from '@passerelle/schema'
import type { World, WorldPartner } from '../../src/testing/world.ts'
import { seededRandom } from '../ground.ts'
import type { Size } from '../proof.ts'
import type { Row } from './facts.ts'
import { generateAgreements } from './generated-agreements.ts'
import { generateCases } from './generated-cases.ts'
import { generateDisclosures } from './generated-disclosures.ts'
import { generateDocuments } from './generated-documents.ts'
import { generateFacets } from './generated-facets.ts'
import { generateHosting } from './generated-hosting.ts'
import { generateMessages } from './generated-messages.ts'
import { generateWebhooks } from './generated-webhooks.ts'
import { generateWidgets } from './generated-widgets.ts'

const SIZES = { reduced: { partners: 20, cases: 40 }, full: { partners: 60, cases: 400 } }

/** Chance that gives the same world at every run. */
export interface Dice {
  chance(probability: number): boolean
  below(limit: number): number
  pick<Value>(values: readonly Value[]): Value
  /** Some of them, each once. */
  some<Value>(values: readonly Value[], most: number): readonly Value[]
}

function diceOf(seed: number): Dice {
  const unit = seededRandom(seed)
  const below = (limit: number): number => Math.floor(unit() * limit)
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)]
    if (value === undefined) throw new RangeError('nothing to choose from')
    return value
  }
  const some = <Value>(values: readonly Value[], most: number): readonly Value[] => [
    ...new Set(Array.from({ length: below(most + 1) }, () => pick(values))),
  ]
  return { chance: (probability) => unit() < probability, below, pick, some }
}

export interface OfferedService {
  readonly id: string
  readonly partnerId: string
}

/** What cases are generated among. */
export interface Directory {
  readonly networkIds: readonly string[]
  readonly partners: readonly WorldPartner[]
  readonly services: readonly OfferedService[]
}

/** Writes rows as the owner: columns that are not named keep their defaults. */
export async function insertAs(world: World, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first).join(', ')
  await world.owner.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
    [JSON.stringify(rows)],
  )
}

const KINDS = ['CCAS', 'CAF', 'CPAM', 'MDS', 'ASSOCIATION', 'CHRS', 'SIAO', 'DEPARTEMENT']

/**
 * Three networks, partners in one or two of them, past, present or to come, and cases among them in
 * every state that the domain knows.
 */
export async function generateWorld(world: World, size: Size, seed: number): Promise<Directory> {
  const dice = diceOf(seed)
  const networkIds = [world.networkId, newId(), newId()]
  await world.addNetwork(networkIds[1] ?? '', 'network-2')
  await world.addNetwork(networkIds[2] ?? '', 'network-3')
  const partners: WorldPartner[] = []
  for (let index = 0; index < SIZES[size].partners; index += 1) {
    const kind = dice.pick(KINDS)
    const networkId = dice.pick(networkIds)
    const sensitive = dice.chance(0.2) ? { sensitive: 'Accompagnement spécialisé' } : {}
    const partner = await world.addPartner(kind, `${kind} ${index}`, { networkId, ...sensitive })
    partners.push(partner)
    const other = dice.pick(networkIds)
    if (other !== networkId && dice.chance(0.6)) {
      const [since, until] = dice.pick([
        ['2015-01-01', null],
        ['2015-01-01', '2020-01-01'],
        ['2199-01-01', null],
      ])
      await insertAs(world, 'network_membership', [
        { network_id: other, partner_id: partner.id, since, until },
      ])
    }
  }
  const services = await addOffers(world, dice, networkIds, partners)
  await world.directory.refresh()
  const directory = { networkIds, partners, services }
  await generateCases(world, dice, directory, SIZES[size].cases)
  await generateAgreements(world, dice)
  await generateFacets(world, dice, directory)
  await generateDisclosures(world, dice, directory)
  await generateMessages(world, dice)
  await generateWebhooks(world, dice, directory)
  await generateDocuments(world, dice, directory)
  await generateWidgets(world, dice, directory)
  await generateHosting(world, dice, directory)
  return directory
}

async function addOffers(
  world: World,
  dice: Dice,
  networkIds: readonly string[],
  partners: readonly WorldPartner[],
): Promise<readonly OfferedService[]> {
  const now = new Date()
  const services: Row[] = []
  const coverage: Row[] = []
  const places: Row[] = []
  const sectors: Row[] = []
  const agents: Row[] = []
  for (const [index, { id: partner_id }] of partners.entries()) {
    for (let count = dice.below(3); count >= 0; count -= 1) {
      const service_id = newId()
      services.push({
        id: service_id,
        partner_id,
        network_id: dice.pick(networkIds),
        name: `Service ${index}`,
        themes: ['equipement-et-alimentation--alimentation'],
        publics: ['tous-publics'],
        modes: ['en-presentiel'],
        starts_on: '2015-01-01',
        created_at: now,
        updated_at: now,
      })
      coverage.push({ id: newId(), service_id, commune_code: '25056', since: '2015-01-01' })
    }
    const place = newId()
    places.push({
      id: place,
      partner_id,
      kind: 'PERMANENCE',
      name: `Permanence ${index}`,
      commune_code: '25056',
      opened_on: '2015-01-01',
    })
    sectors.push({
      id: newId(),
      network_id: dice.pick(networkIds),
      access_point_kind: 'PERMANENCE',
      commune_code: dice.pick(['25056', '25057']),
      access_point_id: place,
      since: `20${10 + (index % 15)}-0${1 + (index % 9)}-0${1 + dice.below(9)}`,
    })
    agents.push({ id: newId(), partner_id, agent_ref: `agent-${index}`, since: '2015-01-01' })
  }
  await insertAs(world, 'service', services)
  await insertAs(world, 'service_coverage', coverage)
  await insertAs(world, 'access_point', places)
  const once = new Map(
    sectors.map((row) => [`${row['network_id']} ${row['commune_code']} ${row['since']}`, row]),
  )
  await insertAs(world, 'sector', [...once.values()])
  await insertAs(world, 'agent_membership', agents)
  return services.map(({ id, partner_id }) => ({ id: String(id), partnerId: String(partner_id) }))
}
