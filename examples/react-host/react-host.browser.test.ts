import { expect, test } from 'vitest'
import { useChromium } from '../../packages/sdk/test-support/chromium.ts'
import { useDesk } from '../ccas-desk/use-desk.ts'

const openPage = useChromium()
const desk = useDesk(import.meta.dirname)

test('a React page gives widgets their properties, hears their events, and follows the policy of its host', async () => {
  const { page, said } = await openPage({ locale: 'fr-FR' })
  await desk.signIn(page, 'Belkacem')
  const people = await (await page.request.get(`${desk.url}api/people`)).json()
  const { caseId } = people[0]
  await page.goto(`${desk.url}#${caseId}`)
  const timeline = page.locator('passerelle-referral-timeline')
  const partners = page.locator('passerelle-case-partners')
  await timeline.getByRole('heading', { name: 'Suivi de l’orientation' }).waitFor()
  await partners.getByText('CCAS de Besançon').first().waitFor()

  // No property became an attribute: a connection is no text.
  expect(await timeline.evaluate((element) => element.getAttributeNames())).toEqual([])

  const asked = page.waitForRequest(
    (request) => request.postData()?.includes('WidgetCasePartners') === true,
  )
  await page.getByRole('button', { name: 'Relire les partenaires' }).click()
  await asked

  await timeline.evaluate((element) =>
    element.dispatchEvent(
      new CustomEvent('passerelle-session-ended', { bubbles: true, detail: {} }),
    ),
  )
  await page.getByRole('alert').getByText('Reconnectez-vous.').waitFor()
  expect(said).toEqual([])
})
