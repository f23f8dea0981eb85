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
      connector: 'src/connector/index.ts',
    },
    // The documents are registered with a server by hash: they travel with the package.
    copy: [{ from: 'src/generated/documents.json', to: 'dist' }],
  },
  // The command alone is for Node, and is no entry that programs import.
  { ...everywhere, entry: { cli: 'src/cli/main.ts' }, platform: 'node', dts: false },
])
