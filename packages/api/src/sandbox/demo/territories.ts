import { createRequire } from 'node:module'

type CommuneRow = {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly departement?: string
  readonly population?: number
}
type EpciRow = { readonly code: string; readonly membres: readonly { readonly code: string }[] }

// `require`, not an import attribute: the type checker would otherwise read 12 MB of literals.
const load = createRequire(import.meta.url)
const communeRows: readonly CommuneRow[] = load(
  '@etalab/decoupage-administratif/data/communes.json',
)
const epciRows: readonly EpciRow[] = load('@etalab/decoupage-administratif/data/epci.json')

export type Commune = {
  readonly code: string
  readonly name: string
  readonly departementCode: string
  readonly population: number
}

// Delegated, associated and former communes share the file; only current ones exist in the COG.
const communes: ReadonlyMap<string, Commune> = new Map(
  communeRows
    .filter((row) => row.type === 'commune-actuelle')
    .map((row) => [
      row.code,
      {
        code: row.code,
        name: row.nom,
        departementCode: row.departement ?? '',
        population: row.population ?? 0,
      },
    ]),
)

const grouped = (
  pairs: Iterable<readonly [string, string]>,
): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

const byDepartement = grouped(
  [...communes.values()].map((commune) => [commune.departementCode, commune.code] as const),
)
const byEpci = grouped(
  epciRows.flatMap((epci) => epci.membres.map((member) => [epci.code, member.code] as const)),
)

export const commune = (code: string): Commune => {
  const found = communes.get(code)
  if (!found) throw new RangeError(`No current commune has the code ${code}`)
  return found
}

export const communeExists = (code: string): boolean => communes.has(code)

/** Codes of the current communes of a département, in the order of the code géographique. */
export const communesOfDepartement = (code: string): readonly string[] => {
  const found = byDepartement.get(code)
  if (!found) throw new RangeError(`No département has the code ${code}`)
  return found
}

/** Codes of the member communes of an EPCI with its own taxation. */
export const communesOfEpci = (code: string): readonly string[] => {
  const found = byEpci.get(code)
  if (!found) throw new RangeError(`No EPCI has the code ${code}`)
  return found
}
