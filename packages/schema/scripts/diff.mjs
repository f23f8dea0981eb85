// Prints the SQL that would bring a migrated (or, with --from-empty, an empty) database to the model.
import { diffToModel } from './schema-engine.mjs'

const { stdout } = await diffToModel({ migrated: !process.argv.includes('--from-empty') })
console.log(stdout.trim())
process.exit(0)
