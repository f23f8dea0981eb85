import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface ManifestEntry {
  readonly document: string
}

/**
 * The documents of every release of the SDK, and of the one to come, by hash. A release's manifest is
 * never changed: programs built with it go on sending what stands there.
 */
export function readSdkDocuments(): ReadonlyMap<string, string> {
  const releases = fileURLToPath(new URL('../../releases', import.meta.url))
  const documents = new Map<string, string>()
  for (const file of globSync('*/documents.json', { cwd: releases })) {
    const manifest: Readonly<Record<string, ManifestEntry>> = JSON.parse(
      readFileSync(`${releases}/${file}`, 'utf8'),
    )
    for (const [hash, { document }] of Object.entries(manifest)) documents.set(hash, document)
  }
  if (documents.size === 0) throw new Error(`${releases} holds no documents`)
  return documents
}
