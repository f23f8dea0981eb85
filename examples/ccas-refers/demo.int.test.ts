import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '../../packages/api/src/observability/index.ts'
import { seedDemo } from '../../packages/api/src/sandbox/seed.ts'
import { type RunningServer, startServer } from '../../packages/api/src/server.ts'
import { createTestDatabase, type TestDatabase } from '../../packages/api/src/testing/index.ts'
import { onServer } from '../../packages/api/src/testing/test-server.ts'
import { startWorker, type Worker } from '../../packages/api/src/worker/index.ts'

const DEMO = fileURLToPath(new URL('src/demo.ts', import.meta.url))

let database: TestDatabase
let folder: string
let server: RunningServer
let worker: Worker
let story: { readonly code: number; readonly told: string; readonly errors: string }

beforeAll(async () => {
  database = await createTestDatabase()
  const { clients } = await seedDemo({ ownerUrl: database.ownerUrl, scale: 0.02 })
  const log = createLog({ destination: { write: () => undefined } })
  worker = await startWorker({ workerUrl: database.workerUrl, log })
  server = await startServer(
    {
      host: '127.0.0.1',
      port: 0,
      appDatabaseUrl: database.appUrl,
      publicUrl: null,
      installationKey: new Uint8Array(randomBytes(32)),
      externalIssuer: null,
      sandbox: true,
      databaseConnections: 8,
    },
    { log, onCommitted: () => worker.wake() },
  )
  folder = await mkdtemp(join(tmpdir(), 'passerelle-example-'))
  const { url } = server
  const sandbox = { url, graphqlUrl: `${url}/graphql`, tokenUrl: `${url}/oauth/token`, clients }
  await writeFile(join(folder, 'sandbox.json'), JSON.stringify(sandbox))
  story = await tellStory()
}, 180_000)

afterAll(async () => {
  await server?.close()
  await worker?.close()
  await database?.drop()
  if (folder) await rm(folder, { recursive: true })
})

function tellStory(): Promise<typeof story> {
  const env = { ...process.env, PASSERELLE_DATA: folder, PASSERELLE_DEMO_PAUSE_MS: '50' }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [DEMO], { env }, (_error, told, errors) =>
      resolve({ code: child.exitCode ?? 1, told, errors }),
    )
  })
}

/** What one partner's program said. */
function saidBy(partner: string): string {
  return story.told
    .split('\n')
    .filter((line) => line.slice(10).startsWith(partner))
    .join('\n')
}

function rows(text: string): Promise<Record<string, unknown>[]> {
  return onServer(database.ownerUrl, async (client) => (await client.query(text)).rows)
}

const NEW_CASE = `(select id from shared_case order by created_at desc limit 1)`

describe('the demonstration', () => {
  it('tells its story and ends by itself', () => {
    expect(story.errors).toBe('')
    expect(story.code).toBe(0)
    expect(story.told).toContain('Fin de l’histoire.')
  })

  it('lets the CCAS learn each step of both partners, in order', () => {
    const ccas = saidBy('CCAS de Besançon')
    const food = [
      'on lui demande : composition du foyer à préciser',
      'aide alimentaire : apporte le complément',
      'aide alimentaire, demande acceptée',
      'aide alimentaire, la prise en charge commence',
      'aide alimentaire, réalisée (service rendu)',
    ]
    const places = food.map((line) => ccas.indexOf(line))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(ccas).toContain('C2S, refusée (conditions non remplies)')
    expect(ccas).toContain('aide alimentaire, réalisée (service rendu) ; besoin satisfait.')
    expect(ccas).toContain('C2S, refusée (conditions non remplies) ; besoin non satisfait.')
  })

  it('shows no identifier and no file number of anybody', async () => {
    expect(story.told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
    const links = await rows(`select l.local_reference from person_link l
      join case_person p on p.person_id = l.person_id where p.case_id = ${NEW_CASE}`)
    expect(links.length).toBe(2)
    for (const { local_reference: reference } of links) {
      expect(story.told).not.toContain(reference)
    }
  })

  it('leaves what it tells in the network', async () => {
    const referrals =
      await rows(`select p.name, r.state, r.outcome_code, r.reason_code, r.question_code
      from referral r join partner p on p.id = r.target_partner_id
      where r.case_id = ${NEW_CASE} order by p.name`)
    expect(referrals).toEqual([
      {
        name: 'CPAM du Doubs',
        state: 'REJECTED',
        outcome_code: null,
        reason_code: 'NOT_ELIGIBLE',
        question_code: null,
      },
      {
        name: 'Épicerie sociale de démonstration',
        state: 'COMPLETED',
        outcome_code: 'SERVICE_PROVIDED',
        reason_code: null,
        question_code: 'MISSING_HOUSEHOLD',
      },
    ])
    const takingPart = await rows(`select p.name from case_access a
      join partner p on p.id = a.partner_id where a.case_id = ${NEW_CASE}`)
    expect(takingPart).toEqual([{ name: 'CCAS de Besançon' }])
  })
})

describe('the first referral of the README', () => {
  const program = fileURLToPath(new URL('src/first-referral.mjs', import.meta.url))

  it('is the program that is tested here', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
    expect(readme).toContain(`\`\`\`js\n${await readFile(program, 'utf8')}\`\`\``)
  })

  it('reaches an association that covers the commune', async () => {
    const home = join(folder, 'first-referral')
    await mkdir(join(home, '.passerelle'), { recursive: true })
    await copyFile(join(folder, 'sandbox.json'), join(home, '.passerelle', 'sandbox.json'))
    const told = await new Promise<string>((resolve, reject) => {
      execFile(process.execPath, [program], { cwd: home }, (error, output) =>
        error === null ? resolve(output) : reject(error),
      )
    })
    expect(told).toMatch(/^Transmise : .+, .+\n$/)
  })
})
