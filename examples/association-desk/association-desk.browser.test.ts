import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clientCredentials, createPasserelle, type Passerelle, unwrap } from '@passerelle/sdk'
import { DeskHostings, EndDeskHosting } from '@passerelle/sdk/operations'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withOwner } from '../../packages/api/src/cli/client.store.ts'
import { type DemoSandbox, openDemoSandbox } from '../../packages/api/src/testing/demo-sandbox.ts'
import { useChromium } from '../../packages/sdk/test-support/chromium.ts'
import { expectAccessible } from '../../packages/sdk/test-support/widgets/inspect.ts'
import { startAssociation } from './src/server/start-association.ts'
import type { RunningDesk } from './src/server/start-desk.ts'

const CANARY = 'CANARI-REFERENCE-7731'
const openPage = useChromium()
let sandbox: DemoSandbox
let desk: RunningDesk

beforeAll(async () => {
  sandbox = await openDemoSandbox()
  desk = await startAssociation({ folder: sandbox.folder, port: 0 })
}, 120_000)
afterAll(async () => {
  await desk?.close()
  await sandbox?.close()
})

async function as(name: string): Promise<Passerelle> {
  const file = JSON.parse(await readFile(join(sandbox.folder, 'sandbox.json'), 'utf8'))
  const { tokenUrl, graphqlUrl, clients } = file
  const client = clients.find(({ partnerName }: { partnerName: string }) => partnerName === name)
  const { clientId, clientSecret } = client
  const token = clientCredentials({ tokenUrl, clientId, clientSecret })
  return createPasserelle({ url: graphqlUrl, token })
}

/** A referral that is sent to the association, and the mail that comes of it. */
async function referred(): Promise<string> {
  const before = await mails()
  const ccas = await as('CCAS de Besançon')
  const [network] = await ccas.networks.list()
  if (!network) throw new Error('no network')
  const opened = unwrap(
    await ccas.sharedCases.create({
      networkId: network.id,
      communeCode: '25056',
      persons: [{ localReference: CANARY }],
      needs: [{ theme: 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION', urgency: 'ROUTINE' }],
    }),
  )
  const services = await ccas.services.list({ networkId: network.id }).toArray({ limit: 500 })
  const service = services.find(
    ({ partner }) => partner.name === 'Épicerie sociale de démonstration',
  )
  const needId = opened.needs[0]?.id ?? ''
  const draft = unwrap(await ccas.referrals.create({ needId, serviceId: service?.id ?? '' }))
  const informedOn = '2026-01-05'
  const disclosure = { legalBasis: 'CONSENT' as const, informedOn, facetGroups: [] }
  unwrap(await ccas.referrals.send({ id: draft.id, expectedVersion: draft.version, disclosure }))
  return newMail(before)
}

const mails = (): Promise<string[]> => readdir(sandbox.outbox).catch(() => [])

async function newMail(before: readonly string[]): Promise<string> {
  const fresh = async () => (await mails()).filter((name) => !before.includes(name))
  await expect.poll(fresh, { timeout: 20_000 }).toHaveLength(1)
  const [name = ''] = await fresh()
  const written = await readFile(join(sandbox.outbox, name), 'utf8')
  const [head = '', body = ''] = written.split('\r\n\r\n')
  return `${head}\n\n${Buffer.from(body, 'base64').toString('utf8')}`
}

const linkOf = (mail: string): string => /^http\S+#\S+$/m.exec(mail)?.[0] ?? ''

describe('an association without software', () => {
  test('reads a referral by the link of a mail that says nothing of it', async () => {
    const mail = await referred()
    expect(mail).toContain('Une orientation vous attend')
    for (const word of [CANARY, 'CCAS', 'Besançon', 'limentation', 'Épicerie', 'benevole']) {
      expect(mail).not.toContain(word)
    }
    const { page, said } = await openPage({ locale: 'fr-FR' })
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
    const token = linkOf(mail).split('#')[1] ?? ''
    await page.goto(linkOf(mail))
    const open = page.getByRole('button', { name: 'Ouvrir ma boîte' })
    await open.waitFor()
    await expectAccessible(page)
    // Until somebody asks, nothing is used up and the token is in no address.
    expect(asked.filter((line) => line.startsWith('POST'))).toEqual([])
    expect(page.url()).toBe(desk.url)
    await open.click()
    await page
      .getByRole('button', { name: /transmise/ })
      .first()
      .click()
    const timeline = page.locator('passerelle-referral-timeline')
    await timeline.getByText('doit prendre connaissance de la demande').waitFor()
    await expectAccessible(page)
    expect(asked.join('\n')).not.toContain(token)
    const kept = await page.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, location.href]),
    )
    expect(kept).not.toContain(token)
    expect(said).toEqual([])
    // The browser stays signed in for the day, by a cookie that no script reads.
    await page.reload()
    await page.getByRole('heading', { name: 'Vos orientations' }).waitFor()
    expect(await page.evaluate(() => document.cookie)).toBe('')
  })

  test('is offered another link where one was used, and the same words for a link nobody sent', async () => {
    const link = linkOf(await referred())
    const first = await openPage({ locale: 'fr-FR' })
    await first.page.goto(link)
    await first.page.getByRole('button', { name: 'Ouvrir ma boîte' }).click()
    await first.page.getByRole('heading', { name: 'Vos orientations' }).waitFor()
    const said: (string | null)[] = []
    const before = await mails()
    for (const address of [link, `${desk.url}#${'a'.repeat(43)}`]) {
      const { page } = await openPage({ locale: 'fr-FR' })
      await page.goto(address)
      await page.getByRole('button', { name: 'Ouvrir ma boîte' }).click()
      await page.getByRole('heading', { name: 'Ce lien ne s’ouvre plus' }).waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Recevoir un nouveau lien' }).click()
      await page.getByText('un nouveau lien part').waitFor()
      said.push(await page.locator('#status').textContent())
    }
    expect(said[0]).toBe(said[1])
    const { page } = await openPage({ locale: 'fr-FR' })
    await page.goto(linkOf(await newMail(before)))
    await page.getByRole('button', { name: 'Ouvrir ma boîte' }).click()
    await page.getByRole('heading', { name: 'Vos orientations' }).waitFor()
  })

  test('finds a link of more than eight days closed', async () => {
    const link = linkOf(await referred())
    await withOwner(sandbox.database.ownerUrl, (owner) =>
      owner.query(
        `update sign_in_link set created_at = created_at - interval '8 days', expires_at = expires_at - interval '8 days'`,
      ),
    )
    const { page } = await openPage({ locale: 'fr-FR' })
    await page.goto(link)
    await page.getByRole('button', { name: 'Ouvrir ma boîte' }).click()
    await page.getByRole('heading', { name: 'Ce lien ne s’ouvre plus' }).waitFor()
  })

  test('has its desk closed when it takes it back: nobody signed in opens it again', async () => {
    const { page } = await openPage({ locale: 'fr-FR' })
    await page.goto(linkOf(await referred()))
    await page.getByRole('button', { name: 'Ouvrir ma boîte' }).click()
    await page
      .getByRole('button', { name: /transmise/ })
      .first()
      .waitFor()
    const association = await as('Épicerie sociale de démonstration')
    const { deskHostings } = await association.query(DeskHostings, {})
    const input = { id: deskHostings[0]?.id ?? '' }
    unwrap((await association.query(EndDeskHosting, { input })).endDeskHosting)
    await page.reload()
    await page.getByRole('heading', { name: 'Votre boîte est fermée' }).waitFor()
  })
})
