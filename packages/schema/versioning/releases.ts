import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { compare, valid } from 'semver'

/** Documents by hash, as an SDK was released with them. */
export type Manifest = Readonly<
  Record<string, { readonly name: string; readonly document: string }>
>

/** What a release promised. */
export interface Release {
  readonly version: string
  /** The day it was made. */
  readonly date: string
  readonly schema: GraphQLSchema
  readonly documents: Manifest
}

export const RELEASES: string = fileURLToPath(new URL('../releases', import.meta.url))

/** Every release of a folder, oldest first. */
export function readReleases(folder: string = RELEASES): readonly Release[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names
    .filter((name) => valid(name) !== null)
    .sort(compare)
    .map((version) => {
      const read = (file: string): string => readFileSync(`${folder}/${version}/${file}`, 'utf8')
      const { date }: { readonly date: string } = JSON.parse(read('release.json'))
      const documents: Manifest = JSON.parse(read('documents.json'))
      return { version, date, schema: buildSchema(read('schema.graphql')), documents }
    })
}
