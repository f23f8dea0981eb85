// The tests that need a browser, `*.browser.test.ts`: a gate of .ci/run, because npm test must run
// where there is no Chromium.
import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['packages/*/src/**/*.browser.test.ts', 'examples/**/*.browser.test.ts'],
    exclude: ['**/node_modules/**'],
    // Each file has a Chromium of its own.
    maxWorkers: 2,
  },
})
