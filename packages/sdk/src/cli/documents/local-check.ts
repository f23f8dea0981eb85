import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { GraphQLError } from 'graphql'
import { UsageError } from '../usage.ts'
import type { ManifestDocument } from './manifest-file.ts'

/** Why a document cannot be registered. */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly line?: number | null | undefined
  readonly column?: number | null | undefined
}

// As the server bounds them.
const CHARACTERS = 20_000

/** Gives what is wrong with a document by the contract of this release, before anything is sent. */
export async function localCheck(): Promise<(document: ManifestDocument) => readonly Problem[]> {
  const { buildSchema, parse, validate, visit, GraphQLError } = await graphqlBeside()
  const file = createRequire(import.meta.url).resolve('@passerelle/sdk/schema.graphql')
  const schema = buildSchema(await readFile(file, 'utf8'))
  return ({ document: text }) => {
    if (text.length > CHARACTERS) {
      const message = `A document has at most ${CHARACTERS} characters. Split it.`
      return [{ code: 'DOCUMENT_TOO_LONG', message }]
    }
    try {
      const parsed = parse(text)
      const problems = validate(schema, parsed).map((error) =>
        problemOf('GRAPHQL_VALIDATION_FAILED', error),
      )
      visit(parsed, {
        StringValue({ loc }) {
          problems.push({
            code: 'DOCUMENT_HOLDS_TEXT',
            message: 'Give texts and identifiers as variables: what is written here would be kept.',
            line: loc?.startToken.line,
            column: loc?.startToken.column,
          })
        },
      })
      return problems
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      return [problemOf('GRAPHQL_PARSE_FAILED', error)]
    }
  }
}

function problemOf(code: string, { message, locations }: GraphQLError): Problem {
  return { code, message, line: locations?.[0]?.line, column: locations?.[0]?.column }
}

/** The code generator brings it: this package depends on nothing. */
async function graphqlBeside(): Promise<typeof import('graphql')> {
  try {
    const file = createRequire(`${process.cwd()}/package.json`).resolve('graphql')
    const loaded: { readonly default?: typeof import('graphql') } & typeof import('graphql') =
      await import(pathToFileURL(file).href)
    return loaded.default ?? loaded
  } catch (error) {
    const { code }: { readonly code?: unknown } = Object(error)
    if (code !== 'MODULE_NOT_FOUND') throw error
    throw new UsageError('Documents are checked with `graphql`: npm install -D graphql.')
  }
}
