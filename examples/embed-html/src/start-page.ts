import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { publish, widgetsFolder } from './page.ts'
import { openBackEnd } from './session.ts'

const host = new URL('../page/host.js', import.meta.url)

/** A page that is served. */
export interface ServedPage {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves the page, the SDK's files beside it, and a session to whoever opens it: it has no sign-in. */
export async function startPage(folder: string, port: number): Promise<ServedPage> {
  const { apiUrl, passerelle, openSession } = await openBackEnd(folder)
  const { html, policy } = await publish(apiUrl)
  const [newest] = await passerelle.referrals.outbox().toArray({ limit: 1 })

  async function answer(path: string, origin: string): Promise<readonly [string, string | Buffer]> {
    if (path === '/') return ['text/html; charset=utf-8', html]
    if (path === '/host.js') return ['text/javascript', await readFile(host)]
    if (path === '/page.json') {
      return ['application/json', JSON.stringify({ apiUrl, referralId: newest?.id })]
    }
    if (path === '/session') return ['application/json', JSON.stringify(await openSession(origin))]
    const file = /^\/passerelle\/((?:[\w-]+\/)?[\w-]+\.js)$/.exec(path)?.[1] ?? ''
    return ['text/javascript', await readFile(join(widgetsFolder, file))]
  }

  const server = createServer(async ({ url = '/', headers }, response) => {
    try {
      const [type, body] = await answer(
        new URL(url, 'http://page').pathname,
        `http://${headers.host}`,
      )
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
