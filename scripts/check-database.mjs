// Exits with 0 when a PostgreSQL answers at the address given.
import { createRequire } from 'node:module'

const { Client } = createRequire(new URL('../packages/api/package.json', import.meta.url))('pg')
const client = new Client({ connectionString: process.argv[2], connectionTimeoutMillis: 3_000 })
try {
  await client.connect()
  const { rows } = await client.query('show server_version')
  console.log(`PostgreSQL ${rows[0].server_version} answers`)
  await client.end()
} catch {
  process.exitCode = 1
}
