import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** The port of the last start if it is still free, else one that the system gives. */
export async function choosePort(directory: string): Promise<number> {
  const text = await readFile(join(directory, 'port'), 'utf8').catch(() => '')
  const remembered = Number(text)
  if (remembered > 0 && (await bind(remembered)) !== undefined) return remembered
  return (await bind(0)) ?? 0
}

export async function rememberPort(directory: string, port: number): Promise<void> {
  await writeFile(join(directory, 'port'), `${port}\n`)
}

function bind(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      const bound = typeof address === 'object' ? address?.port : undefined
      probe.close(() => resolve(bound))
    })
  })
}
