import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { searchName } from './search-name.ts'

const PACKAGE = '@etalab/decoupage-administratif'

/** The rows of the reference tables, with the columns' own names. */
export interface ReferenceData {
  readonly version: string
  readonly regions: readonly { readonly code: string; readonly name: string }[]
  readonly departements: readonly DepartementRow[]
  readonly epcis: readonly EpciRow[]
  readonly communes: readonly CommuneRow[]
}

interface DepartementRow {
  readonly code: string
  readonly name: string
  readonly search_name: string
  readonly region_code: string
}

interface EpciRow {
  readonly code: string
  readonly name: string
  readonly search_name: string
  readonly nature: string
  readonly population: number | null
  readonly population_year: number | null
}

interface CommuneRow {
  readonly code: string
  readonly name: string
  readonly search_name: string
  readonly departement_code: string
  readonly region_code: string
  readonly epci_code: string | null
  readonly postal_codes: readonly string[]
  readonly population: number | null
  readonly population_year: number | null
}

// What is used of the package's files.
interface SourceCommune {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly departement: string
  readonly region: string
  readonly codesPostaux?: readonly string[]
  readonly population?: number
}
interface SourceEpci {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly membres: readonly { readonly code: string }[]
}
interface SourceDepartement {
  readonly code: string
  readonly nom: string
  readonly region: string
}
interface SourceRegion {
  readonly code: string
  readonly nom: string
}

/**
 * Year of the populations of version 6.0.0: its README names INSEE's "populations de référence" of
 * 2023 (in force since 1 January 2026) as source, and for Mayotte the census of 2017. Wallis and
 * Futuna, French Polynesia and New Caledonia count in years of their own, which the package does not
 * say: their populations stand without a year rather than with a wrong one.
 */
const POPULATION_YEAR = 2023
const OTHER_YEARS: ReadonlyMap<string, number | null> = new Map([
  ['976', 2017],
  ['986', null],
  ['987', null],
  ['988', null],
])

/** Whether the version of the package is the one whose populations' year was looked up. */
const YEAR_KNOWN_FOR = '6.0.0'

/** Reads the data package: communes of today, EPCI, départements and régions, overseas included. */
export async function readReferenceData(): Promise<ReferenceData> {
  const [{ version }, regions, departements, epcis, communes] = await Promise.all([
    readJson<{ version: string }>('package.json'),
    readJson<SourceRegion[]>('data/regions.json'),
    readJson<SourceDepartement[]>('data/departements.json'),
    readJson<SourceEpci[]>('data/epci.json'),
    readJson<SourceCommune[]>('data/communes.json'),
  ])
  if (version !== YEAR_KNOWN_FOR) {
    throw new Error(`Look up the year of the populations of ${PACKAGE} ${version} first`)
  }
  return rowsOf(version, { regions, departements, epcis, communes })
}

/** Shapes the package's objects into rows. */
export function rowsOf(
  version: string,
  source: {
    readonly regions: readonly SourceRegion[]
    readonly departements: readonly SourceDepartement[]
    readonly epcis: readonly SourceEpci[]
    readonly communes: readonly SourceCommune[]
  },
): ReferenceData {
  const epciOf = new Map(
    source.epcis.flatMap((epci) => epci.membres.map(({ code }) => [code, epci.code] as const)),
  )
  // Former communes and municipal arrondissements are in the file too; nothing may point to them.
  const communes = source.communes
    .filter(({ type }) => type === 'commune-actuelle')
    .map((commune) => communeRow(commune, epciOf.get(commune.code) ?? null))
  const membersOf = Map.groupBy(communes, ({ epci_code }) => epci_code)
  return {
    version,
    regions: source.regions.map(({ code, nom }) => ({ code, name: nom })),
    // The package gives each overseas collectivity as a département and a région of its own code, so
    // every foreign key holds although the code officiel géographique has them outside both.
    departements: source.departements.map(({ code, nom, region }) => ({
      code,
      name: nom,
      search_name: searchName(nom),
      region_code: region,
    })),
    epcis: source.epcis.map((epci) => epciRow(epci, membersOf.get(epci.code) ?? [])),
    communes,
  }
}

function communeRow(commune: SourceCommune, epciCode: string | null): CommuneRow {
  const { code, nom, departement, region } = commune
  const population = commune.population ?? null
  const year = OTHER_YEARS.get(departement)
  return {
    code,
    name: nom,
    search_name: searchName(nom),
    departement_code: departement,
    region_code: region,
    epci_code: epciCode,
    postal_codes: commune.codesPostaux ?? [],
    population,
    population_year: population === null ? null : year === undefined ? POPULATION_YEAR : year,
  }
}

// The EPCI's own figure in the package is of an older year than its communes': the sum is kept, so
// that an EPCI and its members agree.
function epciRow(epci: SourceEpci, members: readonly CommuneRow[]): EpciRow {
  const years = new Set(members.map(({ population_year }) => population_year))
  return {
    code: epci.code,
    name: epci.nom,
    search_name: searchName(epci.nom),
    nature: epci.type,
    population: members.reduce((sum, { population }) => sum + (population ?? 0), 0),
    population_year: years.size === 1 ? (members[0]?.population_year ?? null) : null,
  }
}

async function readJson<T>(file: string): Promise<T> {
  const path = createRequire(import.meta.url).resolve(`${PACKAGE}/${file}`)
  return JSON.parse(await readFile(path, 'utf8'))
}
