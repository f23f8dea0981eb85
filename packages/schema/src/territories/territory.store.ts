import type { Commune, Departement, Epci, Region } from '../generated/prisma/client.ts'
import { type ActorScope, grouped, inOrder, type Page, type Statement } from '../kernel/index.ts'
import type { TerritorySearch } from './search-name.ts'

// Reference data is the same for every actor: the only condition is the scope on the root fields.

export interface CommuneFilter {
  readonly search: TerritorySearch | null
  readonly departementCode: string | null
  readonly epciCode: string | null
}

/** A commune or EPCI found, with what its place in the list depends on. */
export type Found<Row> = Row & { readonly rank: number }

const COMMUNE = `t.code, t.name, t.search_name as "searchName", t.departement_code as "departementCode",
  t.region_code as "regionCode", t.epci_code as "epciCode", t.postal_codes as "postalCodes", t.population,
  t.population_year as "populationYear"`
const EPCI = `t.code, t.name, t.search_name as "searchName", t.nature, t.population,
  t.population_year as "populationYear"`

// How well a row answers: exact first (an article before the name does not count), then a name that
// begins so, then one of its words.
const NAME_RANK = `case when t.search_name in ($1, 'le ' || $1, 'la ' || $1, 'les ' || $1, 'l ' || $1) then 0
  when t.search_name like $1 || '%' then 1 else 2 end`
const RANK = {
  commune: {
    NAME: NAME_RANK,
    CODE: `case when t.code = $1 or $1 = any (t.postal_codes) then 0 else 1 end`,
    NONE: '0',
  },
  epci: { NAME: NAME_RANK, CODE: `case when t.code = $1 then 0 else 1 end`, NONE: '0' },
} as const
const MATCH = {
  commune: {
    NAME: `(' ' || t.search_name) like '% ' || $1 || '%'`,
    CODE: `(t.code like $1 || '%' or ' ' || array_to_string(t.postal_codes, ' ') like '% ' || $1 || '%')`,
    NONE: `$1::text is null`,
  },
  epci: {
    NAME: `(' ' || t.search_name) like '% ' || $1 || '%'`,
    CODE: `t.code like $1 || '%'`,
    NONE: `$1::text is null`,
  },
} as const

const IN_DEPARTEMENT = {
  commune: 't.departement_code = $2',
  epci: 'exists (select 1 from commune m where m.epci_code = t.code and m.departement_code = $2)',
} as const

type Table = keyof typeof MATCH

interface Question {
  readonly table: Table
  readonly search: TerritorySearch | null
  readonly departementCode: string | null
  readonly epciCode: string | null
}

/** One text for each combination of what is asked, so that each keeps a plan of its own. */
function statementOf(question: Question, what: 'page' | 'count'): Statement {
  const { table, search, departementCode, epciCode } = question
  const kind = search === null || search.kind === 'NOTHING' ? 'NONE' : search.kind
  const conditions = [
    MATCH[table][kind],
    departementCode === null ? '$2::text is null' : IN_DEPARTEMENT[table],
    epciCode === null ? '$3::text is null' : 't.epci_code = $3',
  ].join(' and ')
  const flags = `${departementCode === null ? 0 : 1}${epciCode === null ? 0 : 1}`
  const name = `${table}_${what}_${kind.toLowerCase()}_${flags}`
  if (what === 'count') {
    return { name, text: `select count(*)::int as count from ${table} t where ${conditions}` }
  }
  return {
    name,
    text: `select * from (
      select ${table === 'commune' ? COMMUNE : EPCI}, ${RANK[table][kind]} as rank from ${table} t where ${conditions}) f
    where $4::int is null or (f.rank, -coalesce(f.population, 0), f.code) > ($4, $5::int, $6::text)
    order by f.rank, -coalesce(f.population, 0), f.code limit $7`,
  }
}

function valuesOf({ search, departementCode, epciCode }: Question): (string | null)[] {
  const text = search?.kind === 'NAME' ? search.name : search?.kind === 'CODE' ? search.code : null
  return [text, departementCode, epciCode]
}

/** The order values of a found row: best answer first, then the most inhabited. */
export function foundKeys(row: {
  readonly rank: number
  readonly population: number | null
  readonly code: string
}): readonly string[] {
  return [String(row.rank), String(-(row.population ?? 0)), row.code]
}

async function page<Row extends object>(
  scope: ActorScope,
  question: Question,
  { limit, after }: Page,
): Promise<readonly Row[]> {
  const [rank, population, code] = after ?? [null, null, null]
  if (question.search?.kind === 'NOTHING') return []
  return scope.read<Row>(statementOf(question, 'page'), [
    ...valuesOf(question),
    rank,
    population,
    code,
    limit + 1,
  ])
}

async function count(scope: ActorScope, question: Question): Promise<number> {
  if (question.search?.kind === 'NOTHING') return 0
  const [row] = await scope.read<{ count: number }>(
    statementOf(question, 'count'),
    valuesOf(question),
  )
  return row?.count ?? 0
}

export function findCommunes(
  scope: ActorScope,
  filter: CommuneFilter,
  wanted: Page,
): Promise<readonly Found<Commune>[]> {
  return page(scope, { table: 'commune', ...filter }, wanted)
}

export function countCommunes(scope: ActorScope, filter: CommuneFilter): Promise<number> {
  return count(scope, { table: 'commune', ...filter })
}

type EpciFilter = Omit<CommuneFilter, 'epciCode'>

export function findEpcis(
  scope: ActorScope,
  filter: EpciFilter,
  wanted: Page,
): Promise<readonly Found<Epci>[]> {
  return page(scope, { table: 'epci', ...filter, epciCode: null }, wanted)
}

export function countEpcis(scope: ActorScope, filter: EpciFilter): Promise<number> {
  return count(scope, { table: 'epci', ...filter, epciCode: null })
}

export async function loadCommunes(
  scope: ActorScope,
  codes: readonly string[],
): Promise<(Commune | null)[]> {
  const rows = await scope.prisma((client) =>
    client.commune.findMany({ where: { code: { in: [...codes] } } }),
  )
  return inOrder(codes, rows, ({ code }) => code)
}

export async function loadEpcis(
  scope: ActorScope,
  codes: readonly string[],
): Promise<(Epci | null)[]> {
  const rows = await scope.prisma((client) =>
    client.epci.findMany({ where: { code: { in: [...codes] } } }),
  )
  return inOrder(codes, rows, ({ code }) => code)
}

export async function loadDepartements(
  scope: ActorScope,
  codes: readonly string[],
): Promise<(Departement | null)[]> {
  const rows = await scope.prisma((client) =>
    client.departement.findMany({ where: { code: { in: [...codes] } } }),
  )
  return inOrder(codes, rows, ({ code }) => code)
}

export async function loadRegions(
  scope: ActorScope,
  codes: readonly string[],
): Promise<(Region | null)[]> {
  const rows = await scope.prisma((client) =>
    client.region.findMany({ where: { code: { in: [...codes] } } }),
  )
  return inOrder(codes, rows, ({ code }) => code)
}

export async function loadDepartementsOfRegions(
  scope: ActorScope,
  codes: readonly string[],
): Promise<Departement[][]> {
  const rows = await scope.prisma((client) =>
    client.departement.findMany({
      where: { regionCode: { in: [...codes] } },
      orderBy: { code: 'asc' },
    }),
  )
  return grouped(codes, rows, ({ regionCode }) => regionCode)
}

export function allDepartements(scope: ActorScope): Promise<Departement[]> {
  return scope.prisma((client) => client.departement.findMany({ orderBy: { code: 'asc' } }))
}

export function allRegions(scope: ActorScope): Promise<Region[]> {
  return scope.prisma((client) => client.region.findMany({ orderBy: { code: 'asc' } }))
}
