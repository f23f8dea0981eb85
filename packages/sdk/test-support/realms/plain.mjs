// What a program in plain Node does with the package it has installed: the exercises, and what is for
// Node alone. Stands beside exercises.mjs in a project that has the package.
import { passerelleCodegen } from '@passerelle/sdk/codegen'
import documents from '@passerelle/sdk/documents.json' with { type: 'json' }
import { run } from './exercises.mjs'

const done = JSON.parse(await run(process.argv[2]))
const { schema } = passerelleCodegen()
console.log(
  JSON.stringify({
    done,
    node: process.versions.node,
    schema: schema.endsWith('schema.graphql'),
    documents: Object.keys(documents).length > 50,
  }),
)
process.exit(0)
