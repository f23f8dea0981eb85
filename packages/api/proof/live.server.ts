import { ServerResponse } from 'node:http'
import type { LiveSettings } from '../src/live/live-settings.ts'
import { PartnerFeed } from '../src/live/partner-feed.ts'
import { startServer } from '../src/server.ts'

// The API as it serves, in a process of its own. Settings are JSON; how much it holds in memory and what it has cost it says
// when it is asked, so that what serves need not.
const setting = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is missing: the proof starts this file itself.`)
  return value
}

if (setting('PROOF_LOSES') === 'yes') loseSome()
if (setting('PROOF_KEEPS') === 'yes') keepSome()
const live: Partial<LiveSettings> = JSON.parse(setting('PROOF_LIVE'))
const { port } = await startServer(
  {
    host: '127.0.0.1',
    port: 0,
    appDatabaseUrl: setting('PROOF_APP_URL'),
    publicUrl: setting('PROOF_PUBLIC_URL'),
    installationKey: Buffer.from(setting('PROOF_KEY'), 'base64url'),
    externalIssuer: null,
    // For documents of the proof's own; everything else is as in production.
    sandbox: true,
    databaseConnections: 4,
  },
  { live },
)
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  process.send?.({ rss, heapUsed, external, cpuMs: (user + system) / 1000 })
})
process.send?.({ url: `http://127.0.0.1:${port}` })
// A proof that was itself killed leaves no server behind.
process.on('disconnect', () => process.exit(0))

/** The fault to be found: one event in twenty is lost on its way to who reads. */
function loseSome(): void {
  const { read } = PartnerFeed.prototype
  let seen = 0
  PartnerFeed.prototype.read = async function (stream, after) {
    const rows = await read.call(this, stream, after)
    return rows.filter(() => {
      seen += 1
      return seen % 20 !== 0
    })
  }
}

/** The fault to be found: 20 KiB stay for every piece that is written. */
function keepSome(): void {
  const kept: string[][] = []
  const { write } = ServerResponse.prototype
  ServerResponse.prototype.write = function (...asked: unknown[]) {
    kept.push(Array.from({ length: 2_560 }, (_, index) => `${kept.length} ${index}`))
    return Reflect.apply(write, this, asked)
  }
}
