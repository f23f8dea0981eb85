#!/usr/bin/env node
// The server's TypeScript runs as it is, which Node does from version 24 on. On an older one the Node
// that the project installed takes over.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

if (process.features.typescript) {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure.
  process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1))
  const { main } = await import('../src/cli/main.ts')
  process.exitCode = await main(process.argv.slice(2), process.env)
} else {
  const own = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url))
  if (!existsSync(own)) {
    process.stderr.write(
      `Passerelle runs on Node 24; this is ${process.version}. \`npm start\` once installs its own.\n`,
    )
    process.exit(2)
  }
  // Signals of a terminal reach both; the child decides when to end.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined)
  const { status } = spawnSync(own, process.argv.slice(1), { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
