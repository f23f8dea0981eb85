import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useChromium } from '../../packages/sdk/test-support/chromium.ts'
import {
  expectAccessible,
  expectNoSideScroll,
} from '../../packages/sdk/test-support/widgets/inspect.ts'
import { useDesk } from './use-desk.ts'

const openPage = useChromium()
const desk = useDesk()

/** What the network's own tables say of the sessions that an agent's pages opened. */
function sessions(agentRef: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return desk.rows(
    `select ended_at is not null as ended, end_reason from widget_session where agent_ref = $1
     order by created_at desc`,
    [agentRef],
  )
}

async function enter(page: Page, name: string): Promise<void> {
  await page.goto(desk.url)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('main').waitFor()
}

test('an agent signs in, finds a person and reads her file under a strict policy; each screen is accessible', async () => {
  const { page, said } = await openPage({ locale: 'fr-FR' })
  await page.goto(desk.url)
  await page.getByRole('button', { name: /Nadia Belkacem/ }).waitFor()
  await expectAccessible(page)
  await enter(page, 'Nadia Belkacem')
  await page.getByRole('heading', { name: 'Mes personnes' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.locator('passerelle-case-partners').getByText('CCAS de Besançon').first().waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Demandes reçues' }).click()
  await page.getByRole('heading', { name: 'Orientations reçues' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Chiffres' }).click()
  await page.getByRole('heading', { name: 'Orientations reçues, par état' }).waitFor()
  await expectAccessible(page)
  expect(said).toEqual([])
})

test('every screen fits 320 px, which is 400 %', async () => {
  const { page } = await openPage({ locale: 'fr-FR', viewport: { width: 320, height: 700 } })
  await enter(page, 'Nadia Belkacem')
  await page.getByRole('heading', { name: 'Mes personnes' }).waitFor()
  await expectNoSideScroll(page)
  await page.getByRole('row').nth(1).getByRole('link').click()
  await page.locator('passerelle-case-partners').getByText('CCAS de Besançon').first().waitFor()
  await expectNoSideScroll(page)
})

test('the name of somebody who comes stays in the desk: the network and the page’s outside never hold it', async () => {
  const { page, said } = await openPage({ locale: 'fr-FR' })
  const canary = 'Zoé Canaridesk'
  await enter(page, 'Thomas Courvoisier')
  await page.getByLabel('Prénom et nom').fill(canary)
  await page.getByRole('button', { name: 'Ouvrir le dossier' }).click()
  await page.getByRole('heading', { name: canary }).waitFor()
  await page.locator('passerelle-case-partners').getByText('CCAS de Besançon').first().waitFor()
  const outside = await page.evaluate(() => [
    location.href,
    document.title,
    JSON.stringify({ ...localStorage, ...sessionStorage }),
    JSON.stringify(history.state),
    ...performance.getEntries().map(({ name }) => name),
  ])
  expect([...outside, ...said].filter((text) => text.includes('Canaridesk'))).toEqual([])
  const tables = await desk.rows(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = 'public'`,
  )
  expect(tables.length).toBeGreaterThan(30)
  for (const { name } of tables) {
    const [found] = await desk.rows(
      `select count(*)::int as rows from ${name} t where t::text like '%Canaridesk%'`,
    )
    expect({ name, ...found }).toEqual({ name, rows: 0 })
  }
})

test('signing out ends the session of the widgets in the network, at once', async () => {
  const { page } = await openPage({ locale: 'fr-FR' })
  await enter(page, 'Claire Vuillemin')
  await page.locator('passerelle-access-journal').getByRole('heading').first().waitFor()
  await expectAccessible(page)
  const agentRef = 'agent-ccas-besancon-dpo'
  await expect.poll(async () => (await sessions(agentRef))[0]?.['ended']).toBe(false)
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.getByRole('button', { name: /Nadia Belkacem/ }).waitFor()
  expect(await sessions(agentRef)).toEqual([{ ended: true, end_reason: 'BY_PARTNER' }])
})

test('an agent whose membership ends is stopped in the middle, and the widget says so', async () => {
  const { page } = await openPage({ locale: 'fr-FR' })
  await enter(page, 'Luc Grosjean')
  await page.getByRole('link', { name: 'Chiffres' }).click()
  const widget = page.locator('passerelle-statistics')
  await widget.getByRole('heading', { name: 'Orientations reçues, par état' }).waitFor()
  await desk.rows(`update agent_membership set until = now() where agent_ref = $1`, [
    'agent-epicerie-besancon-luc',
  ])
  await page.reload()
  await widget.getByText('Votre session est terminée').waitFor()
  await expectAccessible(page)
})

test('the token of one page opens nothing for a page of another origin', async () => {
  const { page } = await openPage({ locale: 'fr-FR' })
  await enter(page, 'Nadia Belkacem')
  const opened = page.waitForResponse((response) => response.url().endsWith('/passerelle-session'))
  await page.getByRole('link', { name: 'Chiffres' }).click()
  const { token } = await (await opened).json()
  const asked = await fetch(`${desk.sandbox.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      origin: 'http://localhost:9',
    },
    body: JSON.stringify({ query: '{ viewer { scopes } }' }),
  })
  expect([asked.status, (await asked.json()).errors[0].extensions.code]).toEqual([
    403,
    'WIDGET_ORIGIN_REFUSED',
  ])
  expect(asked.headers.get('access-control-allow-origin')).toBeNull()
})

test('a first referral of a case with one need takes at most eight interactions, and is sent once', async () => {
  const { page } = await openPage({ locale: 'fr-FR' })
  await desk.signIn(page, 'Belkacem')
  const { caseId } = await desk.arrive(page, 'Zoé Essai')
  await page.goto(`${desk.url}#/personne/${caseId}`)
  const form = page.locator('passerelle-referral-form')
  await form.getByRole('radio').first().waitFor()
  // Nothing is chosen beforehand.
  expect(await form.locator('input:checked').count()).toBe(0)
  let interactions = 0
  const press = async (name: RegExp, role: 'radio' | 'checkbox' | 'button'): Promise<void> => {
    interactions += 1
    await form.getByRole(role, { name }).click()
  }
  await press(/^Aide alimentaire/, 'radio')
  await press(/^Mission légale/, 'radio')
  await press(/a été informée/, 'checkbox')
  await press(/Transmettre/, 'button')
  await page
    .locator('passerelle-referral-timeline')
    .getByRole('listitem')
    .getByText('Orientation transmise')
    .waitFor()
  expect(interactions).toBeLessThanOrEqual(8)
  await expectAccessible(page)
  const sent = await desk.rows(
    `select r.state, p.name from referral r join partner p on p.id = r.target_partner_id
     where r.case_id = $1`,
    [caseId],
  )
  expect(sent).toEqual([{ state: 'SENT', name: 'Épicerie sociale de démonstration' }])
})
