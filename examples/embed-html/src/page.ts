import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const page = new URL('../page/', import.meta.url)
const map = fileURLToPath(import.meta.resolve('@passerelle/sdk/widgets/importmap.json'))

/** The folder of the SDK that a host serves as it is, here under `/passerelle/`. */
export const widgetsFolder = dirname(map)

/** A page and the policy it is served under. */
export interface Published {
  readonly html: string
  readonly policy: string
}

/**
 * Writes the hashes of the SDK's files into the page, when it is published: the import map for what
 * files import, the attribute for the one that the page names. The map is the only inline script, and
 * the policy admits it by its own hash.
 */
export async function publish(apiUrl: string): Promise<Published> {
  const importMap = await readFile(map, 'utf8')
  const { integrity }: { integrity: Record<string, string> } = JSON.parse(importMap)
  const html = (await readFile(new URL('index.html', page), 'utf8'))
    .replace('{}', importMap)
    .replace('%LOADER%', integrity['/passerelle/loader.js'] ?? '')
  const mapHash = createHash('sha256').update(importMap).digest('base64')
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${mapHash}'`,
    `connect-src 'self' ${new URL(apiUrl).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ]
  return { html, policy: policy.join('; ') }
}
