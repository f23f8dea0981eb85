import { builder, pageArgs } from '../kernel/index.ts'
import { readSearch } from './search-name.ts'
import {
  CommuneConnection,
  CommuneRef,
  communeLoader,
  communesPage,
  DepartementRef,
  departementLoader,
  EpciConnection,
  EpciRef,
  epciLoader,
  epcisPage,
  RegionRef,
} from './territory.graphql.ts'
import { allDepartements, allRegions } from './territory.store.ts'

const authScopes = { scope: 'directory:read' } as const

builder.queryFields((t) => ({
  commune: t.field({
    type: CommuneRef,
    nullable: true,
    authScopes,
    description: 'Commune: one commune by its INSEE code.',
    args: {
      code: t.arg.id({ required: true, description: 'Code INSEE: for instance `40088`.' }),
    },
    resolve: (_root, { code }, context) => communeLoader(context).load(code),
  }),
  communes: t.field({
    type: CommuneConnection,
    authScopes,
    description:
      'Communes: found by name, INSEE code or postal code; exact answers first, then the most inhabited.',
    args: {
      search: t.arg.string({
        required: false,
        description:
          'Recherche: the beginning of any word of the name (accents, case, hyphens, St or Saint do not matter), or of a code.',
      }),
      departementCode: t.arg.id({
        required: false,
        description: 'Département: only communes of this one.',
      }),
      epciCode: t.arg.id({
        required: false,
        description: 'Intercommunalité: only members of this EPCI.',
      }),
      ...pageArgs(t.arg),
    },
    resolve: (_root, args, context) =>
      communesPage(
        context,
        {
          search: args.search == null ? null : readSearch(args.search),
          departementCode: args.departementCode ?? null,
          epciCode: args.epciCode ?? null,
        },
        args,
      ),
  }),
  epci: t.field({
    type: EpciRef,
    nullable: true,
    authScopes,
    description: 'Intercommunalité: one EPCI by its SIREN.',
    args: { code: t.arg.id({ required: true, description: 'SIREN: nine digits.' }) },
    resolve: (_root, { code }, context) => epciLoader(context).load(code),
  }),
  epcis: t.field({
    type: EpciConnection,
    authScopes,
    description: 'Intercommunalités: found by name or SIREN, best answers first.',
    args: {
      search: t.arg.string({
        required: false,
        description: 'Recherche: the beginning of any word of the name, or of the SIREN.',
      }),
      departementCode: t.arg.id({
        required: false,
        description: 'Département: only EPCI with a commune there.',
      }),
      ...pageArgs(t.arg),
    },
    resolve: (_root, args, context) =>
      epcisPage(
        context,
        {
          search: args.search == null ? null : readSearch(args.search),
          departementCode: args.departementCode ?? null,
        },
        args,
      ),
  }),
  departement: t.field({
    type: DepartementRef,
    nullable: true,
    authScopes,
    description: 'Département: one by its code.',
    args: { code: t.arg.id({ required: true, description: 'Code INSEE: for instance `40`.' }) },
    resolve: (_root, { code }, context) => departementLoader(context).load(code),
  }),
  departements: t.field({
    type: [DepartementRef],
    authScopes,
    description: 'Départements: all of them, by code, overseas included.',
    resolve: (_root, _args, { scope }) => allDepartements(scope),
  }),
  regions: t.field({
    type: [RegionRef],
    authScopes,
    description: 'Régions: all of them, by code, overseas included.',
    resolve: (_root, _args, { scope }) => allRegions(scope),
  }),
}))
