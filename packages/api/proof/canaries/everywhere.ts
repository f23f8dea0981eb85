import type { Canaries, Found } from './canaries.ts'
import type { Installation } from './installation.ts'
import { type Finding, pointerFiles, type Searched, searchFiles, searchTables } from './search.ts'

/** What the scenario left outside of the database server. */
export interface Heard {
  readonly output: readonly Buffer[]
  readonly metrics: readonly string[]
  readonly errorBodies: readonly string[]
  readonly headers: readonly string[]
}

/** One kind of place, with what was found there. */
export interface Place extends Searched {
  readonly name: string
}

/** Looks into everything that is kept or told, once the scenario is over. */
export async function searchEverywhere(
  { owner, keys, folder, databaseLog }: Installation,
  canaries: Canaries,
  heard: Heard,
): Promise<readonly Place[]> {
  // Statistics hold samples of values, and what is in memory alone is not in a file yet.
  for (const database of [owner, keys]) await database.query('analyze')
  await owner.query('checkpoint')
  const tables = await searchTables(owner, canaries)
  const files = await searchFiles(folder, canaries)
  const ofTables = part(tables, (place) => place.startsWith('pgboss.'))
  const ofFiles = part(files, (place) => place.startsWith('pg_wal/'))
  const texts = (name: string, all: readonly string[]): Place => ({
    name,
    ...asSearched(name, all.length, canaries.findIn(all.join('\n'))),
  })
  return [
    { name: 'rows of the database', ...ofTables.others },
    { name: 'rows of jobs and their schedules', ...ofTables.chosen },
    { name: 'rows of the key store', ...(await searchTables(keys, canaries)) },
    { name: 'files of the database server', ...ofFiles.others },
    { name: 'its write-ahead log', ...ofFiles.chosen },
    texts('its log', databaseLog),
    {
      name: 'output of the server',
      ...asSearched(
        'output',
        heard.output.length,
        canaries.findInBytes(Buffer.concat(heard.output)),
      ),
    },
    texts('metrics', heard.metrics),
    texts('error bodies', heard.errorBodies),
    texts('headers of answers', heard.headers),
  ]
}

/** Findings of some kinds, but for places where they belong. */
export function findingsOf(
  places: readonly Place[],
  kinds: readonly Found[],
  belongs: (place: string) => boolean = () => false,
): readonly Finding[] {
  return places
    .flatMap(({ findings }) => findings)
    .filter(({ place, found }) => !belongs(place) && kinds.some((kind) => found.has(kind)))
}

/** Where references belong: in their table, in its statistics, and in the log of its writing. */
export async function referencesBelong(
  owner: Installation['owner'],
): Promise<(place: string) => boolean> {
  const isPointerFile = await pointerFiles(owner)
  return (place) =>
    place === 'public.facet_pointer' || place.startsWith('pg_wal/') || isPointerFile(place)
}

function part(
  { looked, findings }: Searched,
  isChosen: (place: string) => boolean,
): { readonly chosen: Searched; readonly others: Searched } {
  return {
    chosen: {
      looked: looked.filter(isChosen),
      findings: findings.filter(({ place }) => isChosen(place)),
    },
    others: {
      looked: looked.filter((place) => !isChosen(place)),
      findings: findings.filter(({ place }) => !isChosen(place)),
    },
  }
}

function asSearched(name: string, count: number, found: ReadonlySet<Found>): Searched {
  return {
    looked: Array.from({ length: count }, () => name),
    findings: found.size === 0 ? [] : [{ place: name, found }],
  }
}
