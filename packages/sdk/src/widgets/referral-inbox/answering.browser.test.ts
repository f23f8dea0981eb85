import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../../test-support/widgets/inspect.ts'
import {
  countsOf,
  done,
  pageOf,
  rowId,
  sampleRow,
} from '../../../test-support/widgets/samples/inbox.ts'
import { sampleReferral } from '../../../test-support/widgets/samples/referral.ts'
import { type OpenedWidget, useWidgets } from '../../../test-support/widgets/use-widget.ts'

const open = useWidgets()
const name = 'referral-inbox'
const answers = {
  WidgetInbox: pageOf([sampleRow(1), sampleRow(2)]),
  WidgetReferralCounts: countsOf({ SENT: 2 }),
}
const accepted = done('acceptReferral', 1, { state: 'ACCEPTED', allowedActions: ['START'] })
const sent = ({ site }: OpenedWidget, operation: string) =>
  site.asked.filter((asked) => asked.operation === operation)
const first = ({ widget }: OpenedWidget) => widget.getByRole('article').first()
const focused = ({ page }: OpenedWidget) =>
  page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id)

describe('an agent answers a referral', () => {
  test('with the keyboard alone: accepts it under the own reference', async () => {
    const opened = await open(name, { answers: { ...answers, AcceptReferral: accepted } })
    const { widget, page } = opened
    await first(opened).getByRole('button', { name: 'Accepter' }).focus()
    await page.keyboard.press('Enter')
    const dialog = widget.getByRole('dialog', { name: 'Accepter' })
    await dialog.waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await widget.getByText('Indiquez la référence de la personne chez vous.').waitFor()
    await expect.poll(() => focused(opened)).toBe('action-input')
    await expectAccessible(page)
    expect(sent(opened, 'AcceptReferral')).toEqual([])
    await page.keyboard.type('EPI-12')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    expect(sent(opened, 'AcceptReferral')[0]?.variables).toEqual({
      input: { id: rowId(1), expectedVersion: 2, localReference: 'EPI-12' },
    })
    await expect.poll(() => focused(opened)).toBe(`who-${rowId(1)}`)
    await expect.poll(() => first(opened).textContent()).toContain('Acceptée')
  })

  test.each([
    [
      'Demander un complément',
      'Ressources à préciser',
      'RequestReferralInformation',
      'questionCode',
      'MISSING_RESOURCES',
    ],
    ['Refuser', 'Hors secteur', 'RejectReferral', 'reasonCode', 'OUT_OF_AREA'],
  ])('%s, with the code the table wants', async (action, choice, operation, field, code) => {
    const answer = done(operation.charAt(0).toLowerCase() + operation.slice(1), 1)
    const opened = await open(name, { answers: { ...answers, [operation]: answer } })
    const { widget, page } = opened
    await first(opened).getByRole('button', { name: 'Autres actions' }).click()
    await first(opened).getByRole('button', { name: action }).click()
    await widget.getByRole('button', { name: 'Confirmer' }).click()
    await widget.getByText('Choisissez une réponse dans la liste.').waitFor()
    await widget.getByLabel(choice).check()
    await expectAccessible(page)
    await widget.getByRole('button', { name: 'Confirmer' }).click()
    await expect
      .poll(() => sent(opened, operation)[0]?.variables['input'])
      .toEqual({
        ...{ id: rowId(1), expectedVersion: 2 },
        [field]: code,
      })
  })

  test('is told of a conflict, keeps what was typed, and goes on if it still may', async () => {
    const current = { ...sampleReferral(), ...sampleRow(1, { version: 7, state: 'UNDER_REVIEW' }) }
    const conflict = {
      ...{ __typename: 'ReferralConflict', code: 'VERSION_CONFLICT', message: '', current },
      ...{ currentVersion: 7, allowedActions: current.allowedActions },
    }
    const opened = await open(name, {
      answers: {
        ...answers,
        WidgetReferral: { data: { referral: current } },
        AcceptReferral: (_, nth) => (nth === 1 ? { data: { acceptReferral: conflict } } : accepted),
      },
    })
    const { widget, page } = opened
    await first(opened).getByRole('button', { name: 'Accepter' }).click()
    await widget.getByLabel('Votre référence de la personne').fill('EPI-12')
    await widget.getByRole('button', { name: 'Confirmer' }).click()
    await widget.getByText(/passée de «\sTransmise\s» à «\sÀ l’étude\s»/).waitFor()
    expect(await widget.getByLabel('Votre référence de la personne').inputValue()).toBe('EPI-12')
    await expectAccessible(page)
    await widget.getByRole('button', { name: 'Continuer quand même' }).click()
    await expect.poll(() => sent(opened, 'AcceptReferral').length).toBe(2)
    expect(sent(opened, 'AcceptReferral')[1]?.variables).toEqual({
      input: { id: rowId(1), expectedVersion: 7, localReference: 'EPI-12' },
    })
  })

  test('is offered nothing that the other side made impossible', async () => {
    const current = {
      ...sampleReferral(),
      ...sampleRow(1, { version: 7, state: 'CANCELLED', allowedActions: [] }),
    }
    const conflict = {
      ...{ __typename: 'ReferralConflict', code: 'VERSION_CONFLICT', message: '', current },
      ...{ currentVersion: 7, allowedActions: [] },
    }
    const opened = await open(name, {
      answers: {
        ...answers,
        WidgetReferral: { data: { referral: current } },
        AcceptReferral: { data: { acceptReferral: conflict } },
      },
    })
    const { widget } = opened
    await first(opened).getByRole('button', { name: 'Accepter' }).click()
    await widget.getByLabel('Votre référence de la personne').fill('EPI-12')
    await widget.getByRole('button', { name: 'Confirmer' }).click()
    await widget.getByText('Cette action n’est plus possible. Rien n’a été envoyé.').waitFor()
    expect(await widget.getByRole('button', { name: 'Continuer quand même' }).count()).toBe(0)
  })

  test('decides once, though the network was away', async () => {
    const opened = await open(name, { answers: { ...answers, AcceptReferral: 'cut' } })
    const { widget, site, page } = opened
    await first(opened).getByRole('button', { name: 'Accepter' }).click()
    await widget.getByLabel('Votre référence de la personne').fill('EPI-12')
    await widget.getByRole('button', { name: 'Confirmer' }).click()
    await widget.getByRole('dialog').getByText('Votre envoi est conservé').waitFor()
    await expectAccessible(page)
    site.answer({ AcceptReferral: accepted })
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await widget.getByRole('dialog').waitFor({ state: 'hidden' })
    const keys = sent(opened, 'AcceptReferral').map(({ idempotencyKey }) => idempotencyKey)
    expect(keys.length).toBeGreaterThan(1)
    expect(new Set(keys).size).toBe(1)
  })

  test('goes on when the host gives a session again', async () => {
    const opened = await open(name, { answers: { ...answers, AcceptReferral: accepted } })
    const { widget, site } = opened
    site.sessions(false)
    site.answer({ AcceptReferral: { status: 401, code: 'WIDGET_SESSION_ENDED' } })
    await first(opened).getByRole('button', { name: 'Accepter' }).click()
    await widget.getByLabel('Votre référence de la personne').fill('EPI-12')
    await widget.getByRole('button', { name: 'Confirmer' }).click()
    const resume = widget.getByRole('dialog').getByRole('button', { name: 'Reprendre la session' })
    await resume.waitFor()
    site.sessions(true)
    site.answer({ AcceptReferral: accepted })
    await resume.click()
    await widget.getByRole('dialog').waitFor({ state: 'hidden' })
  })
})

test('what is new waits above the list, and moves neither it nor the keyboard', async () => {
  const opened = await open(name, { answers })
  const { widget, site } = opened
  const more = widget.locator(`#more-${rowId(1)}`)
  await more.focus()
  const before = await more.boundingBox()
  site.answer({
    WidgetInbox: pageOf([
      ...[sampleRow(4), sampleRow(3), sampleRow(1)],
      sampleRow(2, { version: 5, state: 'UNDER_REVIEW' }),
    ]),
  })
  await expect.poll(() => sent(opened, 'WidgetReferralEvents').length).toBe(1)
  site.happen({ id: rowId(9), subjectId: rowId(4), type: 'referral.sent' })
  const news = widget.getByRole('button', { name: '2 nouvelles orientations' })
  await news.waitFor()
  expect(await focused(opened)).toBe(`more-${rowId(1)}`)
  expect(await more.boundingBox()).toEqual(before)
  await expect.poll(() => widget.getByRole('article').nth(1).textContent()).toContain('À l’étude')
  await news.click()
  await expect.poll(() => widget.getByRole('article').count()).toBe(4)
  await expect.poll(() => focused(opened)).toBe(`who-${rowId(4)}`)
})
