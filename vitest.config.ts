import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // Vite would take graphql's `module` build while Node takes `main`: two copies that refuse each other.
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/schema/versioning/*.test.ts',
      'packages/api/{proof,bench}/**/*.test.ts',
      'examples/**/*.test.ts',
    ],
    // These need Chromium: vitest.browser.config.ts has them.
    exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
    globalSetup: ['packages/api/src/testing/global-setup.ts'],
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 30_000,
    // A busy machine is no failure: what never comes is found all the same.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 30_000,
    teardownTimeout: 30_000,
  },
})
