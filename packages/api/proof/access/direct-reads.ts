import type { World, WorldPartner } from '../../src/testing/world.ts'
import { equal, type ProofRow, some } from '../proof.ts'
import { actingAs } from '../walls/second-wall.ts'
import type { FactCase } from './facts.ts'

/** Where facts, or the way to them, stand. */
const TABLES = ['facet_pointer', 'facet_value']

/** Reads the tables of facts by plain SQL, as each partner: its own rows come, nobody else's. */
export async function readDirectly(
  world: World,
  partners: readonly WorldPartner[],
  cases: readonly FactCase[],
): Promise<readonly ProofRow[]> {
  const ownerOf = new Map(
    cases.flatMap(({ owner, facets }) => facets.map(({ id }) => [id, owner.id] as const)),
  )
  let own = 0
  let foreign = 0
  for (const partner of partners) {
    await actingAs(world, partner, async (probe) => {
      for (const table of TABLES) {
        const answer = await probe(`select facet_id from ${table}`)
        if ('code' in answer) throw new Error(`${table} could not be read: ${answer.code}`)
        const owners = answer.rows.map(({ facet_id }) => ownerOf.get(String(facet_id)))
        own += owners.filter((id) => id === partner.id).length
        foreign += owners.filter((id) => id !== partner.id).length
      }
    })
  }
  const { rows } = await world.owner.query<{ table: string }>(
    `select t as table from unnest($1::text[]) t where has_table_privilege('passerelle_worker', t, 'select')`,
    [TABLES],
  )
  return [
    some('own pointers and values read by plain SQL', own),
    equal('pointers and values of others read by plain SQL', foreign, 0),
    equal('tables of facts that the worker may read', rows.length, 0),
  ]
}
