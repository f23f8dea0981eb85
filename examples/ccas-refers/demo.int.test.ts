import { execFile, spawn } from 'node:child_process'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoSandbox, openDemoSandbox } from '../../packages/api/src/testing/demo-sandbox.ts'
import { onServer } from '../../packages/api/src/testing/test-server.ts'
import { toldValues } from './told-values.ts'

const DEMO = fileURLToPath(new URL('src/demo.ts', import.meta.url))

let sandbox: DemoSandbox
let story: { readonly code: number; readonly told: string; readonly errors: string }

beforeAll(async () => {
  sandbox = await openDemoSandbox()
  story = await tellStory()
}, 240_000)

afterAll(() => sandbox?.close())

function tellStory(): Promise<typeof story> {
  const env = {
    ...process.env,
    PASSERELLE_DATA: sandbox.folder,
    PASSERELLE_DEMO_PAUSE_MS: '50',
  }
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
  return onServer(sandbox.database.ownerUrl, async (client) => (await client.query(text)).rows)
}

const REFERRED = `(select case_id from referral order by created_at desc limit 1)`
const READ = `(select id from shared_case order by created_at desc limit 1)`

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
      join case_person p on p.person_id = l.person_id
      where p.case_id in (${REFERRED}, ${READ})`)
    expect(links.length).toBe(4)
    for (const { local_reference: reference } of links) {
      expect(story.told).not.toContain(reference)
    }
  })

  it('leaves what it tells in the network', async () => {
    const referrals =
      await rows(`select p.name, r.state, r.outcome_code, r.reason_code, r.question_code
      from referral r join partner p on p.id = r.target_partner_id
      where r.case_id = ${REFERRED} order by p.name`)
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
      join partner p on p.id = a.partner_id where a.case_id = ${REFERRED}`)
    expect(takingPart).toEqual([{ name: 'CCAS de Besançon' }])
  })
})

describe('the scene of the facts', () => {
  it('shows values with their source and date, read by one query from two partners', () => {
    const [, first = ''] = story.told.split('lit les deux volets par une seule requête :')
    expect(first).toMatch(
      /Prestations familiales \(source : CAF du Doubs, lu à la source à l’instant, connu le 31 décembre 2025\)/,
    )
    expect(first).toMatch(/Quotient familial : 512\s€/)
    expect(first).toMatch(
      /Accompagnement associatif \(source : Épicerie sociale de démonstration, hébergé chiffré, connu le/,
    )
    expect(first).toContain('Nature : aide alimentaire')
  })

  it('withholds a field with its reason, opens it by the standing grant, closes it by an objection', () => {
    const fields = story.told.split('\n').filter((line) => line.includes('Prestations en cours :'))
    expect(fields.map((line) => line.trim())).toEqual([
      'Prestations en cours : non communiqué (non partagé). Pour l’ouvrir : Un partage par le propriétaire : demandez-le-lui.',
      'Prestations en cours : aide au logement depuis le 1er juillet 2023, RSA depuis le 1er mars 2025',
      'Prestations en cours : non communiqué (opposition de la personne). Pour l’ouvrir : La levée de l’opposition par la personne, et rien d’autre.',
    ])
    expect(saidBy('CCAS de Besançon')).toContain(
      'demande les prestations en cours à la CAF : demande accordée, aussitôt.',
    )
  })

  it('lets the CAF read who read what and why, in a journal without values', () => {
    const [, journal = ''] = story.told.split('journal des consultations :\n')
    const [header, ...lines] = journal.split('\n').map((line) => line.trim().split(';'))
    expect(header?.slice(0, 3)).toEqual(['Date et heure (UTC)', 'Propriétaire', 'Lecteur'])
    const readings = lines.filter(([, owner]) => owner === 'CAF du Doubs')
    expect(readings.map(([, , reader, , , fields]) => `${reader} : ${fields}`)).toEqual([
      'CCAS de Besançon : Enfants à charge, Quotient familial',
      'CCAS de Besançon : Prestations en cours, Enfants à charge, Quotient familial',
      'CCAS de Besançon : Enfants à charge, Quotient familial',
    ])
    expect(toldValues(journal)).not.toContain('512')
  })

  it('leaves nothing open and nothing running', async () => {
    expect(await rows(`select status from shared_case where id = ${READ}`)).toEqual([
      { status: 'CLOSED' },
    ])
    expect(
      await rows(
        `select distinct ended_at is null as open from disclosure where case_id = ${READ}`,
      ),
    ).toEqual([{ open: false }])
    const [connector] = await rows('select url, status from connector')
    expect(connector?.['status']).toBe('PAUSED')
    await expect(fetch(String(connector?.['url']))).rejects.toThrow()
  })

  it('can be told again on the same data, by the same standing grant', async () => {
    const again = await tellStory()
    expect([again.code, again.errors]).toEqual([0, ''])
    expect(await rows('select count(*)::int as grants from standing_grant')).toEqual([
      { grants: 1 },
    ])
  }, 120_000)
})

describe('the first referral of the README', () => {
  const program = fileURLToPath(new URL('src/first-referral.mjs', import.meta.url))

  it('is the program that is tested here', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
    expect(readme).toContain(`\`\`\`js\n${await readFile(program, 'utf8')}\`\`\``)
  })

  it('reaches an association that covers the commune', async () => {
    const home = join(sandbox.folder, 'first-referral')
    await mkdir(join(home, '.passerelle'), { recursive: true })
    await copyFile(join(sandbox.folder, 'sandbox.json'), join(home, '.passerelle', 'sandbox.json'))
    const told = await new Promise<string>((resolve, reject) => {
      execFile(process.execPath, [program], { cwd: home }, (error, output) =>
        error === null ? resolve(output) : reject(error),
      )
    })
    expect(told).toMatch(/^Transmise : .+, .+ \([\da-f-]{36}\)\n$/)
  })

  it('is accepted by a second program, and a third is told of it by a webhook', async () => {
    const source = (name: string): string => fileURLToPath(new URL(`src/${name}`, import.meta.url))
    const env = { ...process.env, PASSERELLE_DATA: sandbox.folder, PORT: '0' }
    const hearing = spawn(process.execPath, [source('first-webhook.mjs')], { env })
    try {
      const lines = createInterface({ input: hearing.stdout })[Symbol.asyncIterator]()
      expect((await lines.next()).value).toMatch(/^Told at http:/)
      const answers = await promisify(execFile)(process.execPath, [source('first-answer.mjs')], {
        env,
      })
      const [, id] = /^Acceptée : .+ \((.+)\)$/m.exec(answers.stdout) ?? []
      let heard: string
      do heard = String((await lines.next()).value)
      while (!heard.includes(`(${id})`))
      expect(heard).toMatch(/^Acceptée .+ : referral\.accepted < .*referral\.sent/)
    } finally {
      hearing.kill()
    }
  }, 60_000)
})
