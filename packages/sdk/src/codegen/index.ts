import { fileURLToPath } from 'node:url'
import { presetWithManifest } from './manifest.ts'

/** Where your documents are, and where their types go. */
export interface PasserelleCodegenOptions {
  /** Files with documents of yours, as globs. Default `src/**\/*.{ts,tsx}`. */
  readonly documents?: string | readonly string[]
  /** The folder that is written, with a slash at its end. Default `./src/gql/`. */
  readonly output?: string
  /** How generated files import each other. Default `.js`, as Node has it; bundlers may want ``. */
  readonly importExtension?: '' | '.js' | '.ts'
}

/** A configuration of `@graphql-codegen/cli`. */
export interface PasserelleCodegen {
  schema: string
  documents: string[]
  ignoreNoDocuments: boolean
  generates: {
    [output: string]: {
      preset: {
        /** Called by the generator, with the documents it found. */
        buildGeneratesSection(options: object): Promise<never[]>
        /** Called by the generator, before it looks for documents. */
        prepareDocuments<Documents>(
          output: string,
          documents: readonly Documents[],
        ): (Documents | string)[]
      }
      presetConfig: { fragmentMasking: false }
      config: {
        [option: string]: string | boolean | { [scalar: string]: string }
      }
    }
  }
}

/**
 * Types your own queries: GraphQL Code Generator reads the contract of this release, which travels with
 * the package, and gives you `graphql()`, whose documents `passerelle.query` takes. The types are those of
 * the SDK itself: every scalar is known, enums are texts that may grow, nothing can be assigned to.
 *
 * Beside the types it writes `documents.json`, your documents by the hash of the text that is sent:
 * `passerelle documents push` registers them, without which servers outside the sandbox refuse them.
 *
 * Needs `@graphql-codegen/cli` and `@graphql-codegen/client-preset` beside it, in Node.
 *
 * @example
 * ```ts
 * // codegen.ts
 * export default passerelleCodegen({ documents: 'src/**\/*.ts', output: './src/gql/' })
 * ```
 */
export function passerelleCodegen(options: PasserelleCodegenOptions = {}): PasserelleCodegen {
  const {
    documents = 'src/**/*.{ts,tsx}',
    output = './src/gql/',
    importExtension = '.js',
  } = options
  return {
    schema: fileURLToPath(new URL('./schema.graphql', import.meta.url)),
    documents: [documents, `!${output}**`].flat(),
    ignoreNoDocuments: true,
    generates: {
      [output]: {
        preset: presetWithManifest,
        presetConfig: { fragmentMasking: false },
        config: {
          documentMode: 'string',
          strictScalars: true,
          scalars: { ID: 'string', DateTime: 'string', Date: 'string', Position: 'string' },
          enumType: 'string-literal',
          futureProofEnums: true,
          immutableTypes: true,
          arrayInputCoercion: false,
          useTypeImports: true,
          importExtension,
        },
      },
    },
  }
}
