// Fails when the migrated database and the model disagree, in either direction.
import { diffToModel, migrationScripts } from './schema-engine.mjs'

if (migrationScripts().length === 0) throw new Error('no migration was found: nothing was compared')
const { stdout, exitCode } = await diffToModel({ migrated: true })
if (exitCode !== 0) console.error(`The migrations and the model differ:\n${stdout}`)
else console.log(`${migrationScripts().length} migrations, no drift`)
process.exit(exitCode === 0 ? 0 : 1)
