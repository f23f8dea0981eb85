// The gate of versions: the contract beside every release before it, and the version that is planned.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSchema } from 'graphql'
import { contractChanges, leastVersion } from './changes.ts'
import { judge } from './judge.ts'
import { plannedVersion } from './planned-version.ts'
import { readReleases } from './releases.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'))
const releases = readReleases()
const last = releases.at(-1)
const planned = await plannedVersion(root, last?.version ?? '0.0.0')
const problems = await judge(schema, releases, planned)
for (const line of problems) console.error(line)
if (problems.length > 0) process.exitCode = 1
else if (last !== undefined) {
  const changes = await contractChanges(last.schema, schema)
  const documents = releases.flatMap((release) => Object.keys(release.documents)).length
  console.log(
    `${changes.length} changes since ${last.version}: ${leastVersion(changes, last.version)} at least, ${planned} planned; ${documents} released documents are still served.`,
  )
}
