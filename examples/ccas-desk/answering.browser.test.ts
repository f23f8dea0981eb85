import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useChromium } from '../../packages/sdk/test-support/chromium.ts'
import { expectAccessible } from '../../packages/sdk/test-support/widgets/inspect.ts'
import { useDesk } from './use-desk.ts'

const openPage = useChromium()
const desk = useDesk()

/** A referral as Nadia sent it from a person's file, with her page as she left it. */
interface Sent {
  readonly id: string
  readonly page: Page
  readonly timeline: Locator
}

async function sent(name: string): Promise<Sent> {
  const { page } = await openPage({ locale: 'fr-FR' })
  await desk.signIn(page, 'Belkacem')
  const { caseId } = await desk.arrive(page, name)
  await page.goto(`${desk.url}#/personne/${caseId}`)
  const form = page.locator('passerelle-referral-form')
  await form.getByRole('radio', { name: /^Aide alimentaire/ }).click()
  await form.getByRole('radio', { name: /^Mission légale/ }).click()
  await form.getByRole('checkbox', { name: /a été informée/ }).click()
  await form.getByRole('button', { name: /Transmettre/ }).click()
  const timeline = page.locator('passerelle-referral-timeline')
  await timeline.getByRole('listitem').getByText('Orientation transmise').waitFor()
  const [row] = await desk.rows('select id from referral where case_id = $1', [caseId])
  return { id: String(row?.['id']), page, timeline }
}

/** The inbox of the food pantry in a browser of its own, and the entry of one referral in it. */
async function received(id: string): Promise<{ page: Page; inbox: Locator; entry: Locator }> {
  // Another browser, as it is another agent: signing in again where a page is open would leave it be.
  const { page } = await openPage({ locale: 'fr-FR' })
  await desk.signIn(page, 'Perrot')
  await page.goto(`${desk.url}#/demandes`)
  const inbox = page.locator('passerelle-referral-inbox')
  const entry = inbox.getByRole('article').filter({ has: page.locator(`[id="who-${id}"]`) })
  await entry.waitFor()
  return { page, inbox, entry }
}

async function stateOf(id: string): Promise<unknown> {
  const [row] = await desk.rows('select state from referral where id = $1', [id])
  return row?.['state']
}

test('the target accepts under its own reference, and the sender sees it happen without the reference', async () => {
  const { id, page: senders, timeline } = await sent('Zoé Acceptée')
  const { page, inbox, entry } = await received(id)
  await entry.getByRole('button', { name: 'Accepter' }).click()
  await inbox.getByLabel('Votre référence de la personne').fill('EPI-CANARI-77')
  await expectAccessible(page)
  await inbox.getByRole('button', { name: 'Confirmer' }).click()
  await entry.getByText('Acceptée').waitFor()
  await inbox.getByRole('button', { name: 'En cours (1)' }).waitFor()
  await expectAccessible(page)
  expect(await stateOf(id)).toBe('ACCEPTED')
  const links = await desk.rows(
    `select p.name from person_link l join partner p on p.id = l.partner_id
     where l.local_reference = $1`,
    ['EPI-CANARI-77'],
  )
  expect(links).toEqual([{ name: 'Épicerie sociale de démonstration' }])
  // Her page was open all the while, and nobody touched it.
  await timeline.getByRole('listitem').getByText('Orientation acceptée').waitFor()
  expect(await senders.content()).not.toContain('EPI-CANARI-77')
  expect(await senders.getByText('EPI-CANARI-77').count()).toBe(0)
})

test('the target asks for what is missing, and the sender provides it from the timeline', async () => {
  const { id, page: senders, timeline } = await sent('Zoé Complétée')
  const { inbox, entry } = await received(id)
  await entry.getByRole('button', { name: 'Autres actions' }).click()
  await entry.getByRole('button', { name: 'Demander un complément' }).click()
  await inbox.getByLabel('Ressources à préciser').check()
  await inbox.getByRole('button', { name: 'Confirmer' }).click()
  await entry.getByText('Complément demandé').waitFor()
  expect(await stateOf(id)).toBe('INFO_REQUESTED')
  await timeline.getByText('CCAS de Besançon doit apporter le complément demandé.').waitFor()
  await timeline.getByText('Ressources à préciser').waitFor()
  await expectAccessible(senders)
  await timeline.getByRole('button', { name: 'Apporter le complément' }).click()
  await timeline.getByRole('button', { name: 'Confirmer' }).click()
  await timeline.getByText('Épicerie sociale de démonstration examine la demande.').waitFor()
  expect(await stateOf(id)).toBe('UNDER_REVIEW')
  await entry.getByText('À l’étude').waitFor()
})

test('of two pages on one referral the later is told what the other did, and goes on with what was typed', async () => {
  const { id } = await sent('Zoé Disputée')
  const later = await received(id)
  // Live news would tell it first: here the network's answer to the click has to.
  const asked: string[] = []
  later.page.on('response', async (response) => {
    const body = response.request().postData() ?? ''
    if (body.includes('mutation AcceptReferral')) asked.push(await response.text())
  })
  await later.page.route('**/graphql', (route) =>
    route.request().headers()['accept']?.includes('event-stream')
      ? route.abort()
      : route.continue(),
  )
  await later.page.reload()
  await later.entry.getByRole('button', { name: 'Accepter' }).click()
  await later.inbox.getByLabel('Votre référence de la personne').fill('EPI-8')
  const earlier = await received(id)
  await earlier.entry.getByRole('button', { name: 'Autres actions' }).click()
  await earlier.entry.getByRole('button', { name: 'Mettre à l’étude' }).click()
  await earlier.inbox.getByRole('button', { name: 'Confirmer' }).click()
  await earlier.entry.getByText('À l’étude').waitFor()
  await later.inbox.getByRole('button', { name: 'Confirmer' }).click()
  await later.inbox.getByText(/passée de «\sTransmise\s» à «\sÀ l’étude\s»/).waitFor()
  await expectAccessible(later.page)
  expect(await stateOf(id)).toBe('UNDER_REVIEW')
  await later.inbox.getByRole('button', { name: 'Continuer quand même' }).click()
  await later.entry.getByText('Acceptée').waitFor()
  expect(await stateOf(id)).toBe('ACCEPTED')
  expect(asked.map((body) => JSON.parse(body).data.acceptReferral.__typename)).toEqual([
    'ReferralConflict',
    'Referral',
  ])
})
