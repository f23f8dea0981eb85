import { type ReferenceData, readReferenceData } from './reference-data.ts'

/** A plain query function, such as that of a `pg` client, of the database's owner. */
export type OwnerQuery = (
  text: string,
  values?: unknown[],
) => Promise<{ readonly rows: readonly object[] }>

export interface TerritoriesLoaded {
  readonly version: string
  /** False when this version was there already. */
  readonly loaded: boolean
  readonly communes: number
}

const DATASET = 'decoupage-administratif'

/**
 * Brings communes, EPCI, départements and régions to the version of the data package, once for each
 * version. A code that a newer version no longer has stays: cases and services may name it. Call it
 * as the owner, on one connection, after the migrations.
 */
export async function loadTerritories(query: OwnerQuery): Promise<TerritoriesLoaded> {
  const data = await readReferenceData()
  await query('begin')
  try {
    // Two processes that start together load once: the second waits here and finds it done.
    await query(`select pg_advisory_xact_lock(hashtext('passerelle ${DATASET}'))`)
    const loaded = !(await isLoaded(query, data.version))
    if (loaded) await load(query, data)
    await query('commit')
    return { version: data.version, loaded, communes: data.communes.length }
  } catch (error) {
    await query('rollback')
    throw error
  }
}

async function isLoaded(query: OwnerQuery, version: string): Promise<boolean> {
  const { rows } = await query('select 1 from dataset where name = $1 and version = $2', [
    DATASET,
    version,
  ])
  return rows.length > 0
}

async function load(query: OwnerQuery, data: ReferenceData): Promise<void> {
  await upsert(query, 'region', ['name'], data.regions)
  await upsert(query, 'departement', ['name', 'search_name', 'region_code'], data.departements)
  await upsert(
    query,
    'epci',
    ['name', 'search_name', 'nature', 'population', 'population_year'],
    data.epcis,
  )
  await upsert(query, 'commune', COMMUNE_COLUMNS, data.communes)
  await query('analyze commune, epci, departement')
  await query(
    `insert into dataset (name, version, loaded_at) values ($1, $2, now())
     on conflict (name) do update set version = excluded.version, loaded_at = excluded.loaded_at`,
    [DATASET, data.version],
  )
}

const COMMUNE_COLUMNS = [
  'name',
  'search_name',
  'departement_code',
  'region_code',
  'epci_code',
  'postal_codes',
  'population',
  'population_year',
]

/** All rows in one statement: the table's own row type reads the JSON. */
async function upsert(
  query: OwnerQuery,
  table: string,
  columns: readonly string[],
  rows: readonly object[],
): Promise<void> {
  const names = ['code', ...columns].join(', ')
  const changes = columns.map((column) => `${column} = excluded.${column}`).join(', ')
  await query(
    `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)
     on conflict (code) do update set ${changes}`,
    [JSON.stringify(rows)],
  )
}
