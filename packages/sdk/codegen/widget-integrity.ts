import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where hosts that paste the import map as it is serve the widgets. */
const PLACE = '/passerelle/'

/**
 * A step of the build that says the hash of every file of the widgets, for subresource integrity:
 * `integrity.json` by file, `importmap.json` as the page takes it. A file that a host serves changed is
 * not run, also when another one imports it.
 */
export const widgetIntegrity = {
  name: 'widget-integrity',
  async writeBundle(
    { dir = '' }: { readonly dir?: string | undefined },
    bundle: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const files = Object.keys(bundle)
      .filter((file) => file.endsWith('.js'))
      .sort()
    const rows = await Promise.all(
      files.map(async (file) => {
        const hash = createHash('sha384').update(await readFile(join(dir, file)))
        return [file, `sha384-${hash.digest('base64')}`] as const
      }),
    )
    if (rows.length === 0) return
    const integrity = Object.fromEntries(rows.map(([file, hash]) => [PLACE + file, hash]))
    await write(join(dir, 'integrity.json'), Object.fromEntries(rows))
    await write(join(dir, 'importmap.json'), { integrity })
  },
}

async function write(path: string, content: object): Promise<void> {
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`)
}
