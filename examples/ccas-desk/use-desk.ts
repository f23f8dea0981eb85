import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, vi } from 'vitest'
import { type DemoSandbox, openDemoSandbox } from '../../packages/api/src/testing/demo-sandbox.ts'
import { onServer } from '../../packages/api/src/testing/test-server.ts'
import { agents } from './src/server/agents.ts'
import type { PersonFile } from './src/server/people.ts'
import { type RunningDesk, startDesk } from './src/server/start-desk.ts'

/** A sandbox with the real API, and the desk on it with the page that `root` builds. */
export interface DeskForTest {
  readonly sandbox: DemoSandbox
  readonly url: string
  /** Signs an agent in, by family name, in the browser of the page. */
  readonly signIn: (page: Page, name: string) => Promise<void>
  /** Opens a case with one need for food aid, as the signed-in agent. */
  readonly arrive: (page: Page, name: string) => Promise<PersonFile>
  /** What the database says, as its owner. */
  readonly rows: (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>
}

type Row = Readonly<Record<string, unknown>>

/** Starts both for a test file, with the page built anew. Call it at the top of the file. */
export function useDesk(root = import.meta.dirname): DeskForTest {
  let sandbox: DemoSandbox | undefined
  let desk: RunningDesk | undefined

  beforeAll(async () => {
    // As a vendor ships it: under the runner's own NODE_ENV libraries say what they say to developers.
    vi.stubEnv('NODE_ENV', 'production')
    await build({ root, logLevel: 'error' })
    vi.unstubAllEnvs()
    sandbox = await openDemoSandbox()
    const pages = fileURLToPath(new URL('dist/', `file://${root}/`))
    desk = await startDesk({ folder: sandbox.folder, port: 0, pages })
  }, 180_000)
  afterAll(async () => {
    await desk?.close()
    await sandbox?.close()
  })

  async function ask(page: Page, name: string, data: object): Promise<PersonFile> {
    const { origin } = new URL(there(desk).url)
    const options = { data, headers: { origin } }
    const response = await page.request.post(`${there(desk).url}/api/${name}`, options)
    if (!response.ok()) throw new Error(`${name}: ${response.status()}`)
    return response.json()
  }

  return {
    get sandbox() {
      return there(sandbox)
    },
    get url() {
      return `${there(desk).url}/`
    },
    async signIn(page, name) {
      const agentRef = agents.find((one) => one.name.includes(name))?.agentRef
      await ask(page, 'sign-in', { agentRef })
    },
    arrive: (page, name) =>
      ask(page, 'arrival', {
        name,
        theme: 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION',
        urgency: 'ROUTINE',
      }),
    rows: (text, values = []) =>
      onServer(there(sandbox).database.ownerUrl, async (client) => {
        const { rows } = await client.query<Row>(text, [...values])
        return rows
      }),
  }
}

function there<Started>(started: Started | undefined): Started {
  if (!started) throw new Error('It runs from beforeAll on.')
  return started
}
