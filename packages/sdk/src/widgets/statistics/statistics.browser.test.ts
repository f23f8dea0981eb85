import { describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectNoSideScroll,
  expectNowhereBut,
} from '../../../test-support/widgets/inspect.ts'
import { useWidgets } from '../../../test-support/widgets/use-widget.ts'

const open = useWidgets()
const name = 'statistics'
const counts = {
  inbox: [
    { state: 'SENT', count: 1200 },
    { state: 'IN_PROGRESS', count: 30 },
    { state: 'COMPLETED', count: 4 },
  ],
  outbox: [],
}
const answers = { WidgetReferralCounts: { data: { referralCounts: counts } } }

describe('the figures of a partner', () => {
  test('stand as bars with their numbers, by stage, with what they count', async () => {
    const { widget, page, said } = await open(name, { answers })
    await widget.getByText('Orientations reçues, par état').waitFor()
    const rows = await widget.getByRole('listitem').allTextContents()
    expect(rows.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      'Transmise 1 200',
      'Prise en charge en cours 30',
      'Réalisée 4',
    ])
    await widget.getByText('1 234 orientations en tout').waitFor()
    await widget.getByText('Une orientation compte une fois.').waitFor()
    const bars = widget.locator('rect')
    expect(await bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('width')))).toEqual([
      ...['100%', '2.5%', `${(4 / 1200) * 100}%`],
    ])
    await expectAccessible(page)
    expect(said).toEqual([])
  })

  test('stand in a table of the same figures, reached by keyboard', async () => {
    const { widget, page } = await open(name, { answers })
    const toTable = widget.getByRole('button', { name: 'Tableau' })
    await toTable.waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    const table = widget.getByRole('table', { name: 'Orientations reçues, par état' })
    await table.waitFor()
    expect(await toTable.getAttribute('aria-pressed')).toBe('true')
    expect(await toTable.evaluate((button) => button.matches(':focus'))).toBe(true)
    const rows = await table
      .getByRole('row')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))
    expect(rows.map((row) => row.join('|').replace(/\s+/g, ' '))).toEqual([
      'Étape|Détail|Nombre (orientations)',
      'En attente de réponse|Transmise|1 200',
      'En cours|Prise en charge en cours|30',
      'Terminées|Réalisée|4',
      'Total|1 234',
    ])
    await expectAccessible(page)
  })

  test('are counted again when asked', async () => {
    const { widget, site } = await open(name, { answers })
    await widget.getByText('1 234 orientations en tout').waitFor()
    const more = { inbox: [], outbox: [{ state: 'DRAFT', count: 2 }] }
    site.answer({ WidgetReferralCounts: { data: { referralCounts: more } } })
    await widget.getByRole('button', { name: 'Actualiser' }).click()
    await widget.getByText('Orientations émises, par état').waitFor()
    await widget.getByText('Affichage actualisé.').waitFor()
  })

  test('are told in English on an English page', async () => {
    const { widget } = await open(name, { answers, lang: 'en' })
    await widget.getByText('1,234 referrals in all').waitFor()
  })
})

describe('series of another source', () => {
  const series = [
    {
      ...{ id: 'delays', label: 'Délai médian de réponse', unit: 'jours', total: false },
      note: 'Publication du 4e trimestre.',
      rows: [
        { label: 'Landes', value: 12 },
        { label: 'Commune peu peuplée', value: null },
      ],
    },
  ]

  test('take the place of the partner’s own, and nothing is asked for them', async () => {
    const { widget, page, site } = await open(name, { answers })
    await widget.getByText('1 234 orientations en tout').waitFor()
    const before = site.asked.length
    await widget.evaluate((element, given) => {
      Object.assign(element, { series: given })
    }, series)
    await widget.getByText('Délai médian de réponse').waitFor()
    await widget.getByText('non publié').waitFor()
    await widget.getByText('Publication du 4e trimestre.').waitFor()
    expect(await widget.getByText('en tout').count()).toBe(0)
    expect(site.asked.length).toBe(before)
    await expectAccessible(page)
  })

  test('need no connection', async () => {
    const { widget } = await open(name, { answers: { WidgetReferralCounts: 'never' } })
    await widget.evaluate((element, given) => {
      Object.assign(element, { series: given, connection: undefined })
    }, series)
    await widget.getByText('Délai médian de réponse').waitFor()
  })
})

describe('between a question and its answer', () => {
  const none = { data: { referralCounts: { inbox: [], outbox: [] } } }
  test.each([
    ['there is nothing to count', none, 'dès la première orientation'],
    ['the server fails', { status: 500, code: 'INTERNAL' }, 'Une erreur est survenue'],
    ['it is refused', { status: 403, code: 'WIDGET_OPERATION_REFUSED' }, 'n’est pas ouvert'],
  ] as const)('it says so when %s', async (_state, answer, text) => {
    const { widget, page } = await open(name, { answers: { WidgetReferralCounts: answer } })
    await widget.getByText(text).waitFor()
    await expectAccessible(page)
  })

  test('it is busy, and quiet for a screen reader', async () => {
    const { widget, page } = await open(name, { answers: { WidgetReferralCounts: 'never' } })
    expect(await widget.locator('section').getAttribute('aria-busy')).toBe('true')
    await expectAccessible(page)
  })

  test('a session that the host does not give is asked for again', async () => {
    const { widget, site } = await open(name, { answers, sessions: false })
    await widget.getByText('Votre session est terminée').waitFor()
    site.sessions(true)
    await widget.getByRole('button', { name: 'Reprendre la session' }).click()
    await widget.getByText('Orientations reçues, par état').waitFor()
  })

  test('the old figures stand while the network is away', async () => {
    const { widget, site } = await open(name, { answers })
    await widget.getByText('Orientations reçues, par état').waitFor()
    site.answer({ WidgetReferralCounts: 'cut' })
    await widget.getByRole('button', { name: 'Actualiser' }).click()
    await widget.getByText('Hors connexion.').waitFor({ timeout: 20_000 })
    await widget.getByText('Orientations reçues, par état').waitFor()
  }, 30_000)
})

describe('whatever the screen', () => {
  test.each([
    ['dark', { colorScheme: 'dark' }],
    ['of forced colours', { forcedColors: 'active' }],
    ['of 320 px', { viewport: { width: 320, height: 800 } }],
  ] as const)('one that is %s shows bars and table', async (_kind, screen) => {
    const opened = await open(name, { answers, ...screen })
    const { widget, page } = opened
    await widget.getByText('Orientations reçues, par état').waitFor()
    await expectAccessible(page)
    await expectNoSideScroll(page)
    await widget.getByRole('button', { name: 'Tableau' }).click()
    await widget.getByRole('table').waitFor()
    await expectAccessible(page)
    await expectNoSideScroll(page)
    await expectNowhereBut(opened, ['pws_test'])
  })
})
