// The direction of the project, as ARCHITECTURE.md draws it. `scripts/check-boundaries.mjs` also asserts
// that modules were examined: a checker that saw nothing says nothing.
const SLICES = [
  'kernel',
  'territories',
  'partners',
  'cooperation',
  'services',
  'cases',
  'facets',
  'disclosures',
  'referrals',
  'messages',
  'events',
  'webhooks',
  'documents',
  'widgets',
  'hosting',
  'rights',
]
const slice = (name) => `^packages/schema/src/${name}/`

/** A slice knows those before it, never those after. */
const forward = SLICES.slice(0, -1).map((name, index) => ({
  name: `${name}-imports-no-later-slice`,
  severity: 'error',
  comment: 'Later slices add fields to earlier types; nothing imports forward.',
  from: { path: slice(name) },
  to: { path: SLICES.slice(index + 1).map(slice) },
}))

export default {
  forbidden: [
    ...forward,
    {
      name: 'schema-knows-no-server',
      severity: 'error',
      from: { path: '^packages/schema/' },
      to: { path: '^packages/(api|sdk)/' },
    },
    {
      name: 'sdk-knows-only-the-contract',
      severity: 'error',
      comment:
        'The SDK is generated from schema.graphql; it imports nothing of the server at run time.',
      from: { path: '^packages/sdk/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/(api|schema)/' },
    },
    {
      name: 'examples-use-public-entries',
      severity: 'error',
      // What starts the real API for tests is a test's.
      from: { path: '^examples/', pathNot: '\\.test\\.ts$|^examples/ccas-desk/use-desk\\.ts$' },
      to: { path: '^packages/(api|schema|sdk)/src/' },
    },
    {
      name: 'pure-rules-touch-no-database',
      severity: 'error',
      comment: 'State table, policies and codes are pure: server, SDK and widgets read them.',
      from: { path: '\\.(policy|states|codes|refusals|clocks)\\.ts$' },
      to: { path: ['\\.store\\.ts$', '/generated/', 'node_modules/(pg|@prisma)/'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '/generated/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      // A partner's generated code takes its types from a package that holds nothing else.
      from: { pathNot: '/generated/|/src/gql/' },
      // What a page without a bundler names is an address of its server.
      to: { couldNotResolve: true, pathNot: '^(virtual:|bun:|/association/|/passerelle/)' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/generated/', '/dist/'] },
    exclude: { path: ['/dist/', '\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
