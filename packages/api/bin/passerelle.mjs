#!/usr/bin/env node
// The server's TypeScript runs as it is, which Node does from version 24 on.
if (!process.features.typescript) {
  process.stderr.write(
    `Passerelle runs on Node 24; this is ${process.version}. \`npm start\` brings its own.\n`,
  )
  process.exit(2)
}

const { main } = await import('../src/cli/main.ts')
process.exitCode = await main(process.argv.slice(2), process.env)
