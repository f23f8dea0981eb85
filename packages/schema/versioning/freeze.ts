// Keeps what a release promises: its contract, its documents, its day. Run when the version is set.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { RELEASES } from './releases.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const { version }: { readonly version: string } = JSON.parse(
  readFileSync(at('../../sdk/package.json'), 'utf8'),
)
const folder = `${RELEASES}/${version}`
if (existsSync(folder)) {
  console.error(
    `${version} is released: what it promised is not changed. Raise the version first (\`npx changeset version\`).`,
  )
  process.exitCode = 1
} else {
  mkdirSync(folder)
  copyFileSync(at('../schema.graphql'), `${folder}/schema.graphql`)
  copyFileSync(at('../../sdk/src/generated/documents.json'), `${folder}/documents.json`)
  const date = new Date().toISOString().slice(0, 10)
  writeFileSync(`${folder}/release.json`, `{ "date": "${date}" }\n`)
  console.log(`Kept the contract and the documents of ${version}.`)
}
