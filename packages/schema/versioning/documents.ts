import { createHash } from 'node:crypto'
import { type GraphQLSchema, parse, validate } from 'graphql'
import type { Release } from './releases.ts'

/** A document of a release that the contract no longer serves, or that is not what its hash says. */
export interface BrokenDocument {
  readonly version: string
  readonly name: string
  readonly reasons: readonly string[]
}

/** The documents of releases that programs in the field send and this contract would refuse. */
export function brokenDocuments(
  schema: GraphQLSchema,
  releases: readonly Pick<Release, 'version' | 'documents'>[],
): readonly BrokenDocument[] {
  return releases.flatMap(({ version, documents }) =>
    Object.entries(documents).flatMap(([hash, { name, document }]) => {
      const isItself = createHash('sha256').update(document).digest('hex') === hash
      const reasons = [
        ...(isItself ? [] : ['its text was changed after the release']),
        ...validate(schema, parse(document)).map(({ message }) => message),
      ]
      return reasons.length > 0 ? [{ version, name, reasons }] : []
    }),
  )
}
