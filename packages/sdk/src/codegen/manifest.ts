import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** A plugin of the generator, as far as it is called here. */
interface Plugin {
  plugin(...given: readonly unknown[]): unknown
}

/** One file that a preset asks the generator for. */
interface Section {
  readonly filename: string
  readonly pluginMap: Readonly<Record<string, Plugin>>
  readonly plugins: readonly Readonly<Record<string, object>>[]
}

interface Preset {
  buildGeneratesSection(options: object): Promise<readonly Section[]>
}

const PRESET = '@graphql-codegen/client-preset'
// The plugin of the preset that writes the documents.
const WRITER = 'typed-document-node'

/**
 * The client preset, and one file more: `documents.json`, the documents by hash. Their texts are taken from
 * the very code that the preset writes, so that what is registered is what is sent.
 */
export const presetWithManifest = {
  async buildGeneratesSection(options: object): Promise<never[]> {
    const sections = await (await clientPreset()).buildGeneratesSection(options)
    // Only the generator reads these, which has types of its own for them.
    return sections.flatMap((section) => [section, ...manifestBeside(section)]) as never[]
  },
  prepareDocuments: <Documents>(output: string, documents: readonly Documents[]) => [
    ...documents,
    `!${output}`,
  ],
}

async function clientPreset(): Promise<Preset> {
  // The partner's project has it, as the generator itself would look for it; else this package may.
  for (const from of [`${process.cwd()}/package.json`, import.meta.url]) {
    try {
      const file = createRequire(from).resolve(PRESET)
      const { preset }: { readonly preset: Preset } = await import(pathToFileURL(file).href)
      return preset
    } catch (error) {
      const { code }: { readonly code?: unknown } = Object(error)
      if (code !== 'MODULE_NOT_FOUND') throw error
    }
  }
  throw new Error(`Install ${PRESET} beside @graphql-codegen/cli.`)
}

function manifestBeside(section: Section): readonly Section[] {
  const writer = section.pluginMap[WRITER]
  const options = section.plugins.find((entry) => WRITER in entry)?.[WRITER]
  if (writer === undefined || options === undefined) return []
  const name = 'passerelle-documents'
  const manifest: Plugin = {
    async plugin(schema, documents, config, info) {
      const given = { ...Object(config), ...options }
      const written: { readonly content?: unknown } = Object(
        await writer.plugin(schema, documents, given, info),
      )
      return manifestOf(String(written.content))
    },
  }
  const filename = section.filename.replace(/[^/\\]*$/, 'documents.json')
  return [{ ...section, filename, plugins: [{ [name]: {} }], pluginMap: { [name]: manifest } }]
}

const WRITTEN = /new TypedDocumentString\(`((?:[^`\\]|\\[\s\S])*)`/g
const OPERATION = /^\s*(query|mutation|subscription)\s+(\w+)/

/** The documents in generated code, by the hash of the text that the code sends. */
export function manifestOf(code: string): string {
  const entries = [...code.matchAll(WRITTEN)].flatMap(([, literal = '']) => {
    const document = literal.replace(/\\([\s\S])/g, '$1')
    const [, kind, name] = OPERATION.exec(document) ?? []
    // Fragments stand there as well; they are sent with what spreads them.
    if (kind === undefined) return []
    const hash = createHash('sha256').update(document).digest('hex')
    return [[hash, { name, kind, document }] as const]
  })
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}
