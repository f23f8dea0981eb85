import { FACET_FIELDS } from '@passerelle/schema/facet-registry'
import type pg from 'pg'

/**
 * Brings the fields of facets, with the rule of each, from their definitions in code to the database,
 * where the second wall reads them.
 */
export async function installFacetFields(client: pg.Client): Promise<void> {
  // A test of the migrations may stop before there are facets.
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('facet_field') is not null as there`,
  )
  if (found[0]?.there !== true) return
  const rows = FACET_FIELDS.map(({ facet, name, definition }) => ({
    facet: facet.name,
    field: name,
    category: definition.category,
    stage: definition.stage,
    special: definition.sensitivity === 'SPECIAL',
  }))
  await client.query(
    `with defined as (
       select * from jsonb_to_recordset($1::jsonb)
         as d(facet text, field text, category text, stage text, special boolean)
     ), gone as (
       delete from facet_field f where not exists (
         select 1 from defined d where d.facet = f.facet and d.field = f.field)
     )
     insert into facet_field (facet, field, category, stage, special) select * from defined
     on conflict (facet, field) do update
       set category = excluded.category, stage = excluded.stage, special = excluded.special`,
    [JSON.stringify(rows)],
  )
}
