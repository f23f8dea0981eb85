import type { Commune, Departement, Epci, Region } from '../generated/prisma/client.ts'
import {
  builder,
  type Connection,
  type Context,
  connectionOf,
  connectionType,
  defineLoader,
  type PageArgs,
  pageArgs,
  pageOf,
} from '../kernel/index.ts'
import {
  type CommuneFilter,
  countCommunes,
  countEpcis,
  findCommunes,
  findEpcis,
  foundKeys,
  loadCommunes,
  loadDepartements,
  loadDepartementsOfRegions,
  loadEpcis,
  loadRegions,
} from './territory.store.ts'

/** One commune by its code; null when the code officiel géographique has none. */
export const communeLoader = defineLoader(({ scope }, codes: readonly string[]) =>
  loadCommunes(scope, codes),
)
export const epciLoader = defineLoader(({ scope }, codes: readonly string[]) =>
  loadEpcis(scope, codes),
)
export const departementLoader = defineLoader(({ scope }, codes: readonly string[]) =>
  loadDepartements(scope, codes),
)
const regionLoader = defineLoader(({ scope }, codes: readonly string[]) =>
  loadRegions(scope, codes),
)
const departementsOfRegionLoader = defineLoader(({ scope }, codes: readonly string[]) =>
  loadDepartementsOfRegions(scope, codes),
)

export const CommuneRef = builder.objectRef<Commune>('Commune')
export const EpciRef = builder.objectRef<Epci>('Epci')
export const DepartementRef = builder.objectRef<Departement>('Departement')
export const RegionRef = builder.objectRef<Region>('Region')
export const CommuneConnection = connectionType('Commune', CommuneRef)
export const EpciConnection = connectionType('Epci', EpciRef)

/** A page of communes, best answers first. */
export async function communesPage(
  { scope }: Context,
  filter: CommuneFilter,
  args: PageArgs,
): Promise<Connection<Commune>> {
  const page = pageOf(args, ['integer', 'integer', 'text'])
  const rows = await findCommunes(scope, filter, page)
  return connectionOf<Commune>(page, rows, ranked, () => countCommunes(scope, filter))
}

/** A page of EPCI, best answers first. */
export async function epcisPage(
  { scope }: Context,
  filter: Omit<CommuneFilter, 'epciCode'>,
  args: PageArgs,
): Promise<Connection<Epci>> {
  const page = pageOf(args, ['integer', 'integer', 'text'])
  const rows = await findEpcis(scope, filter, page)
  return connectionOf<Epci>(page, rows, ranked, () => countEpcis(scope, filter))
}

// A found row carries its rank, which the GraphQL type has no field for.
function ranked(row: Commune | Epci): readonly string[] {
  return foundKeys({ rank: 0, ...row })
}

CommuneRef.implement({
  description: 'Commune: a commune of the code officiel géographique (INSEE), of today.',
  fields: (t) => ({
    code: t.exposeID('code', { description: 'Code INSEE: five signs, for instance `40088`.' }),
    name: t.exposeString('name', { description: 'Nom: with its accents and hyphens.' }),
    postalCodes: t.exposeStringList('postalCodes', {
      description: 'Codes postaux: several for a large commune, none for a few islands.',
    }),
    population: t.exposeInt('population', {
      nullable: true,
      description: 'Population municipale: inhabitants, null where nobody is counted.',
    }),
    populationYear: t.exposeInt('populationYear', {
      nullable: true,
      description: 'Année: the census year of the population, null where the source names none.',
    }),
    departement: t.field({
      type: DepartementRef,
      description: 'Département: the one it lies in.',
      resolve: async ({ departementCode }, _args, context) =>
        existing(await departementLoader(context).load(departementCode)),
    }),
    region: t.field({
      type: RegionRef,
      description: 'Région: the one it lies in.',
      resolve: async ({ regionCode }, _args, context) =>
        existing(await regionLoader(context).load(regionCode)),
    }),
    epci: t.field({
      type: EpciRef,
      nullable: true,
      description: 'Intercommunalité: its EPCI, null for the few communes without one.',
      resolve: ({ epciCode }, _args, context) =>
        epciCode === null ? null : epciLoader(context).load(epciCode),
    }),
  }),
})

EpciRef.implement({
  description:
    'Intercommunalité: an EPCI à fiscalité propre (communauté de communes or d’agglomération, métropole).',
  fields: (t) => ({
    code: t.exposeID('code', { description: 'SIREN: nine digits.' }),
    name: t.exposeString('name', { description: 'Nom: as the DGCL writes it.' }),
    nature: t.exposeString('nature', {
      description: 'Nature juridique: CC, CA, CU, METRO or MET69 (métropole de Lyon).',
    }),
    population: t.exposeInt('population', {
      nullable: true,
      description: 'Population municipale: sum over its communes.',
    }),
    populationYear: t.exposeInt('populationYear', {
      nullable: true,
      description: 'Année: the census year of the population.',
    }),
    communes: t.field({
      type: CommuneConnection,
      description: 'Communes membres: the most inhabited first.',
      args: pageArgs(t.arg),
      resolve: ({ code }, args, context) =>
        communesPage(context, { search: null, departementCode: null, epciCode: code }, args),
    }),
  }),
})

DepartementRef.implement({
  description: 'Département: a département, or an overseas collectivity that stands for one.',
  fields: (t) => ({
    code: t.exposeID('code', { description: 'Code INSEE: for instance `40`, `2A` or `974`.' }),
    name: t.exposeString('name', { description: 'Nom: for instance Landes.' }),
    region: t.field({
      type: RegionRef,
      description: 'Région: the one it lies in.',
      resolve: async ({ regionCode }, _args, context) =>
        existing(await regionLoader(context).load(regionCode)),
    }),
    communes: t.field({
      type: CommuneConnection,
      description: 'Communes: the most inhabited first.',
      args: pageArgs(t.arg),
      resolve: ({ code }, args, context) =>
        communesPage(context, { search: null, departementCode: code, epciCode: null }, args),
    }),
    epcis: t.field({
      type: EpciConnection,
      description: 'Intercommunalités: those with a commune here, the most inhabited first.',
      args: pageArgs(t.arg),
      resolve: ({ code }, args, context) =>
        epcisPage(context, { search: null, departementCode: code }, args),
    }),
  }),
})

RegionRef.implement({
  description: 'Région: a région, or an overseas collectivity that stands for one.',
  fields: (t) => ({
    code: t.exposeID('code', { description: 'Code INSEE: for instance `75`.' }),
    name: t.exposeString('name', { description: 'Nom: for instance Nouvelle-Aquitaine.' }),
    departements: t.field({
      type: [DepartementRef],
      description: 'Départements: by code.',
      resolve: ({ code }, _args, context) => departementsOfRegionLoader(context).load(code),
    }),
  }),
})

/** A foreign key promises it; a null here is a fault of ours. */
function existing<Row>(row: Row | null): Row {
  if (row === null) throw new Error('a territory names another that is missing')
  return row
}
