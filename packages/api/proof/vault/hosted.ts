import { type CaseVault, newId, type Opened, type Sealed } from '@passerelle/schema'
import pg from 'pg'
import type { World } from '../../src/testing/world.ts'

const FIELDS = ['one', 'two', 'three'] as const

/** A value that was left with the network, and whose it is. */
export interface HostedValue {
  readonly caseId: string
  readonly personId: string
  readonly text: string
}

/** Hosted facets of cases of two persons each: what was sealed, by `facet/field`. */
export async function hostValues(
  world: World,
  vault: CaseVault,
  cases: number,
): Promise<ReadonlyMap<string, HostedValue>> {
  const owner = await world.addPartner('CCAS', 'CCAS')
  const values = new Map<string, HostedValue>()
  for (let count = 0; count < cases; count += 1) {
    const { caseId, personId } = await world.addCase(owner)
    const other = newId()
    await world.owner.query(
      'insert into person (id, created_by_partner_id, created_at) values ($1, $2, now())',
      [other, owner.id],
    )
    await world.owner.query(
      'insert into case_person (case_id, person_id, position) values ($1, $2, 2)',
      [caseId, other],
    )
    for (const whose of [personId, other]) {
      const facetId = newId()
      await world.owner.query(
        `insert into facet (id, case_id, person_id, owner_partner_id, name, hosting, created_at, updated_at)
         values ($1, $2, $3, $4, 'municipalAid', 'HOSTED', now(), now())`,
        [facetId, caseId, whose, owner.id],
      )
      const plain = FIELDS.map((field) => ({
        place: {
          table: 'facet_value',
          column: 'sealed',
          row: `${facetId}/${field}`,
          caseId,
          partnerId: owner.id,
          personId: whose,
        },
        text: `${field} ${newId()}`,
      }))
      const sealed = await vault.seal(plain)
      await world.owner.query(
        `insert into facet_value (facet_id, field, sealed, updated_at)
         select $1, field, sealed, now() from unnest($2::text[], $3::text[]) v (field, sealed)`,
        [facetId, FIELDS, sealed],
      )
      for (const { place, text } of plain) values.set(place.row, { caseId, personId: whose, text })
    }
  }
  return values
}

interface Row {
  readonly facetId: string
  readonly field: string
  readonly sealed: string
  readonly caseId: string
  readonly ownerId: string
  readonly personId: string
}

/** A program that has a copy of the database and a key store, and reads what it can. */
export async function decryptAll(
  databaseUrl: string,
  vault: CaseVault,
): Promise<ReadonlyMap<string, Opened>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client
    .query<Row>(
      `select f.id as "facetId", v.field, v.sealed, f.case_id as "caseId",
         f.owner_partner_id as "ownerId", f.person_id as "personId"
       from facet_value v join facet f on f.id = v.facet_id`,
    )
    .finally(() => client.end())
  const sealed = rows.map(({ facetId, field, sealed, caseId, ownerId, personId }): Sealed => {
    const row = `${facetId}/${field}`
    const place = {
      table: 'facet_value',
      column: 'sealed',
      row,
      caseId,
      partnerId: ownerId,
      personId,
    }
    return { place, text: sealed }
  })
  const opened = await vault.open(sealed)
  return new Map(sealed.map(({ place }, index) => [place.row, opened[index] ?? { kind: 'BROKEN' }]))
}
