import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { UsageError } from '../usage.ts'

/** A document of a manifest. */
export interface ManifestDocument {
  readonly hash: string
  readonly name: string
  readonly kind: string
  readonly document: string
}

/** Reads a manifest, in its order. @throws UsageError naming what to do */
export async function readManifest(file: string): Promise<readonly ManifestDocument[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'ENOENT'
        ? `${file} is not there. Run your code generator (npx graphql-codegen --config codegen.ts), or give the manifest: passerelle documents push <file>.`
        : `${file} cannot be read (${error.code}).`,
    )
  })
  const parsed = parse(text)
  const entries = Object.entries(Object(parsed))
  const documents = entries.map(([hash, entry]) => documentOf(hash, Object(entry)))
  const sound = documents.filter((document) => document !== null)
  if (Array.isArray(parsed) || parsed !== Object(parsed) || sound.length < documents.length) {
    throw new UsageError(
      `${file} is no manifest of passerelleCodegen. Run your code generator again.`,
    )
  }
  for (const { hash, name, document } of sound) {
    if (createHash('sha256').update(document).digest('hex') === hash) continue
    throw new UsageError(
      `${file}: the text of ${name} is not the one its hash names. Run your code generator again; do not edit what it writes.`,
    )
  }
  return sound
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function documentOf(
  hash: string,
  entry: { readonly name?: unknown; readonly kind?: unknown; readonly document?: unknown },
): ManifestDocument | null {
  const { name, kind, document } = entry
  return typeof name === 'string' && typeof kind === 'string' && typeof document === 'string'
    ? { hash, name, kind, document }
    : null
}
