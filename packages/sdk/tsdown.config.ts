import { defineConfig } from 'tsdown'

const everywhere = {
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  fixedExtension: false,
  // Shared parts get a folder: one called like an entry would take the name of its types.
  outputOptions: { chunkFileNames: 'shared/[name].js' },
  hash: false,
} as const

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
    // The documents are registered with a server by hash, and partners check their own queries against
    // the contract: both travel with the package.
    copy: [
      { from: 'src/generated/documents.json', to: 'dist' },
      { from: '../schema/schema.graphql', to: 'dist' },
    ],
  },
  // What a partner's build runs is for Node.
  { ...everywhere, entry: { codegen: 'src/codegen/index.ts' }, platform: 'node' },
  // The command alone is for Node, and is no entry that programs import.
  { ...everywhere, entry: { cli: 'src/cli/main.ts' }, platform: 'node', dts: false },
])
