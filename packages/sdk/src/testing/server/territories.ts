import type { Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import type { Commune, Departement, Epci, Region } from './entities.ts'
import { type PageArgs, pageOf } from './pages.ts'
import { searchName } from './partners.ts'

interface SearchArgs extends PageArgs {
  readonly search?: string | null
  readonly departementCode?: string | null
  readonly epciCode?: string | null
}

interface Code {
  readonly code: string
}

function matches({ search }: SearchArgs, { name }: Region): boolean {
  return search == null || searchName(name).startsWith(searchName(search))
}

function communes({ world }: Context, args: SearchArgs) {
  const { departementCode, epciCode } = args
  const found = [...world.communes.values()].filter(
    (commune) =>
      matches(args, commune) &&
      (departementCode == null || commune.departementCode === departementCode) &&
      (epciCode == null || commune.epciCode === epciCode),
  )
  return pageOf(args, found, { keys: ({ name, code }) => [searchName(name), code] })
}

function epcis({ world }: Context, args: SearchArgs) {
  const { departementCode } = args
  const inside = new Set(
    [...world.communes.values()]
      .filter((commune) => departementCode == null || commune.departementCode === departementCode)
      .map(({ epciCode }) => epciCode),
  )
  const found = [...world.epcis.values()].filter(
    (epci) => matches(args, epci) && inside.has(epci.code),
  )
  return pageOf(args, found, { keys: ({ name, code }) => [searchName(name), code] })
}

export const territoryResolvers: Resolvers = {
  Query: {
    commune: (_root: unknown, { code }: Code, { world }: Context) =>
      world.communes.get(code) ?? null,
    communes: (_root: unknown, args: SearchArgs, context: Context) => communes(context, args),
    epci: (_root: unknown, { code }: Code, { world }: Context) => world.epcis.get(code) ?? null,
    epcis: (_root: unknown, args: SearchArgs, context: Context) => epcis(context, args),
    departement: (_root: unknown, { code }: Code, { world }: Context) =>
      world.departements.get(code) ?? null,
    departements: (_root: unknown, _args: unknown, { world }: Context) => [
      ...world.departements.values(),
    ],
    regions: (_root: unknown, _args: unknown, { world }: Context) => [...world.regions.values()],
  },
  Region: {
    departements: ({ code }: Region, _args: unknown, { world }: Context) =>
      [...world.departements.values()].filter(({ regionCode }) => regionCode === code),
  },
  Departement: {
    region: ({ regionCode }: Departement, _args: unknown, { world }: Context) =>
      world.regions.get(regionCode),
    communes: ({ code }: Departement, args: PageArgs, context: Context) =>
      communes(context, { ...args, departementCode: code }),
    epcis: ({ code }: Departement, args: PageArgs, context: Context) =>
      epcis(context, { ...args, departementCode: code }),
  },
  Epci: {
    communes: ({ code }: Epci, args: PageArgs, context: Context) =>
      communes(context, { ...args, epciCode: code }),
  },
  Commune: {
    departement: ({ departementCode }: Commune, _args: unknown, { world }: Context) =>
      world.departements.get(departementCode),
    region: ({ regionCode }: Commune, _args: unknown, { world }: Context) =>
      world.regions.get(regionCode),
    epci: ({ epciCode }: Commune, _args: unknown, { world }: Context) =>
      world.epcis.get(epciCode ?? '') ?? null,
  },
}
