#!/usr/bin/env node
import { main } from '../dist/cli.js'

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1))
process.exitCode = await main(process.argv.slice(2), { out: console.log, err: console.error })
