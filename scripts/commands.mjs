/** The program of each command, and the arguments that come before the reader's own. */
export const commands = {
  start: [
    'packages/api/bin/passerelle.mjs',
    'sandbox',
    '--beside',
    'examples/ccas-desk/src/server/serve.ts',
    '--beside',
    'examples/association-desk/src/server/serve.ts',
  ],
  test: ['node_modules/vitest/vitest.mjs', 'run'],
  demo: ['examples/ccas-refers/src/demo.ts'],
  bench: ['packages/api/bench/run.ts'],
  proof: ['packages/api/proof/run.ts'],
  reference: ['packages/sdk/node_modules/typedoc/bin/typedoc', '--options', 'packages/sdk'],
}
