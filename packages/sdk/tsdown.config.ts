import { defineConfig } from 'tsdown'
import { minifyTemplates } from './codegen/minify-templates.ts'
import { widgetIntegrity } from './codegen/widget-integrity.ts'
import { widgetNames } from './src/widgets/names.ts'

const everywhere = {
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  fixedExtension: false,
  // Shared parts get a folder: one called like an entry would take the name of its types.
  outputOptions: { chunkFileNames: 'shared/[name].js' },
  hash: false,
} as const

/** Modules at a place, but not their declarations, which make chunks of their own. */
const code =
  (place: RegExp) =>
  (id: string): boolean =>
    place.test(id) && !id.endsWith('.d.ts')

export default defineConfig([
  {
    ...everywhere,
    entry: {
      index: 'src/index.ts',
      core: 'src/core/index.ts',
      oauth: 'src/oauth/index.ts',
      operations: 'src/operations/index.ts',
      events: 'src/events/index.ts',
      labels: 'src/labels/index.ts',
      connector: 'src/connector/index.ts',
      webhooks: 'src/webhooks/index.ts',
      testing: 'src/testing/index.ts',
    },
    // The test server carries graphql-js within it, which would look for a process.
    define: { 'globalThis.process': 'undefined' },
    // Its modules, of which only what is used is kept; the other build of it comes whole.
    inputOptions: { resolve: { mainFields: ['module', 'main'] } },
    // The documents are registered with a server by hash, and partners check their own queries against
    // the contract: both travel with the package.
    copy: [
      { from: 'src/generated/documents.json', to: 'dist' },
      { from: '../schema/schema.graphql', to: 'dist' },
    ],
  },
  // The widgets, for browsers alone, ready to be served as they are: what they share is a few chunks,
  // of which Lit is one, and no host has to have it.
  {
    ...everywhere,
    platform: 'browser',
    minify: true,
    outDir: 'dist/widgets',
    entry: {
      index: 'src/widgets/index.ts',
      loader: 'src/widgets/loader/loader.ts',
      ...Object.fromEntries(
        widgetNames.flatMap((name) => [
          [`${name}/index`, `src/widgets/${name}/${name}.ts`],
          [`${name}/define`, `src/widgets/${name}/define.ts`],
        ]),
      ),
    },
    plugins: [minifyTemplates, widgetIntegrity],
    deps: { alwaysBundle: [/^lit/, /^@lit/] },
    outputOptions: {
      chunkFileNames: 'shared/[name].js',
      codeSplitting: {
        groups: [
          { name: 'lit', test: code(/node_modules[\\/](@lit|lit)/) },
          { name: 'core', test: code(/src[\\/]core/) },
          {
            name: 'foundation',
            test: code(
              /widgets[\\/](connection|foundation[\\/](?!live)|look)|operations[\\/]literal|labels[\\/]label\./,
            ),
          },
          {
            name: 'referral',
            test: code(
              /pieces[\\/](deadline|state)|generated[\\/]referral-(state|action)|-actions[\\/](desk|order)/,
            ),
          },
          {
            name: 'facets',
            test: code(/pieces[\\/]fields-of|generated[\\/](facet-field|facet-name|purpose|legal)/),
          },
          {
            name: 'history',
            test: code(
              /pieces[\\/](history|next)|generated[\\/]referral-(event\\.|outcome|q|reop|end)/,
            ),
          },
        ],
      },
    },
  },
  // What a partner's build runs is for Node.
  { ...everywhere, entry: { codegen: 'src/codegen/index.ts' }, platform: 'node' },
  // The command alone is for Node, and is no entry that programs import.
  { ...everywhere, entry: { cli: 'src/cli/main.ts' }, platform: 'node', dts: false },
])
