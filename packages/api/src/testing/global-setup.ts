import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { openTestServer, type TestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test file asks for the test database server; asking is what starts it. */
    readonly testServerUrl: string
  }
}

/**
 * One database server for the whole run. It starts when the first test file asks for it, so that
 * a run of pure tests pays nothing.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let opening: Promise<TestServer> | undefined
  const desk = createServer((request, response) => {
    opening ??= openTestServer()
    opening
      .then(async (server) => {
        if (request.url === '/migrated') await server.ensureTemplate()
        response.end(JSON.stringify(server.address))
      })
      .catch((error: unknown) => {
        response.statusCode = 500
        response.end(error instanceof Error ? error.stack : String(error))
      })
  })
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve))
  const { port } = desk.address() as AddressInfo
  project.provide('testServerUrl', `http://127.0.0.1:${port}`)
  return async () => {
    desk.closeAllConnections()
    desk.close()
    const server = await opening?.catch(() => undefined)
    await server?.close()
  }
}
