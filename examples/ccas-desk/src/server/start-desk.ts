import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { agents } from './agents.ts'
import { type Files, openFiles } from './files.ts'
import { headersFor } from './headers.ts'
import { joinNetwork } from './network.ts'
import { answerApi, type Desk } from './routes.ts'
import { readSandbox } from './sandbox.ts'
import { SignIns } from './sign-ins.ts'

const ownPages = fileURLToPath(new URL('../../dist/', import.meta.url))
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** A desk that listens. */
export interface RunningDesk {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Starts the desk beside a sandbox, whose folder it reads and keeps its own files in. */
export async function startDesk(options: {
  readonly folder: string
  readonly port: number
  /** Where the built page is; its own unless said. */
  readonly pages?: string
}): Promise<RunningDesk> {
  const { folder, port, pages = ownPages } = options
  const sandbox = await readSandbox(folder)
  const desk: Desk = {
    apiUrl: sandbox.graphqlUrl,
    network: await joinNetwork(sandbox),
    files: await filesOfCustomers(folder),
    signIns: new SignIns(),
  }
  const headers = headersFor(sandbox.graphqlUrl)
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://desk')
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    try {
      if (pathname.startsWith('/desk/api/')) {
        await answerApi(desk, pathname.slice('/desk/api/'.length), request, response)
      } else if (pathname === '/') {
        response.writeHead(302, { location: '/desk/' }).end()
      } else {
        const path = await fileAt(pages, pathname)
        response.writeHead(path ? 200 : 404, {
          'content-type': types[extname(path ?? '.html')] ?? 'application/octet-stream',
          // Names of built files change with what is in them; the page's own does not.
          'cache-control': pathname.includes('/assets/')
            ? 'max-age=31536000, immutable'
            : 'no-cache',
        })
        response.end(path ? await readFile(path) : 'Introuvable')
      }
    } catch (error) {
      // By its name alone: a message may hold what somebody wrote.
      console.error(
        `${request.method} ${pathname}: ${error instanceof Error ? error.name : 'failed'}`,
      )
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'application/json' })
      response.end('null')
    }
  })
  await listen(server, port)
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://127.0.0.1:${bound}/desk`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A file of the built page; never one outside it. */
async function fileAt(pages: string, pathname: string): Promise<string | undefined> {
  if (pathname === '/desk' || pathname === '/desk/') return join(pages, 'index.html')
  const name = /^\/desk\/((?:assets\/)?[\w-]+(?:\.[\w-]+)*)$/.exec(pathname)?.[1]
  if (!name) return undefined
  const path = join(pages, name)
  return readFile(path).then(
    () => path,
    () => undefined,
  )
}

async function filesOfCustomers(folder: string): Promise<ReadonlyMap<string, Files>> {
  const names = [...new Set(agents.map(({ partnerName }) => partnerName))]
  const opened = names.map(async (name, index) => {
    return [name, await openFiles(join(folder, `desk-people-${index + 1}.json`))] as const
  })
  return new Map(await Promise.all(opened))
}

/** On the port wanted, or on any other when that one is taken. */
async function listen(server: Server, port: number): Promise<void> {
  const on = (wanted: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })
  await on(port).catch(() => on(0))
}
