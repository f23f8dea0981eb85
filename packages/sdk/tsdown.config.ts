import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    core: 'src/core/index.ts',
    oauth: 'src/oauth/index.ts',
    operations: 'src/operations/index.ts',
  },
  platform: 'neutral',
  target: 'es2022',
  dts: true,
  fixedExtension: false,
  // Shared parts get a folder: one called like an entry would take the name of its types.
  outputOptions: { chunkFileNames: 'shared/[name].js' },
  hash: false,
  // The documents are registered with a server by hash: they travel with the package.
  copy: [{ from: 'src/generated/documents.json', to: 'dist' }],
})
