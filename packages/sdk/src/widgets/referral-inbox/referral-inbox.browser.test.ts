import { describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectNoSideScroll,
  expectNowhereBut,
} from '../../../test-support/widgets/inspect.ts'
import {
  contactOf,
  countsOf,
  done,
  pageOf,
  rowId,
  sampleRow,
} from '../../../test-support/widgets/samples/inbox.ts'
import { inDays, sampleReferral } from '../../../test-support/widgets/samples/referral.ts'
import { type OpenedWidget, useWidgets } from '../../../test-support/widgets/use-widget.ts'

const open = useWidgets()
const name = 'referral-inbox'
const counts = countsOf({ SENT: 2, UNDER_REVIEW: 1, WAITLISTED: 4, COMPLETED: 1200 })
const rows = [
  sampleRow(1, {
    urgency: 'IMMEDIATE',
    case: {
      ...{ id: rowId(501), networkId: rowId(401) },
      persons: [{ id: rowId(601), myLocalReference: 'EPI-7' }],
    },
  }),
  sampleRow(2, { dueAt: inDays(-3), remindedAt: inDays(-2) }),
  sampleRow(3, { state: 'UNDER_REVIEW', disputedSince: inDays(-1) }),
]
const answers = { WidgetInbox: pageOf(rows), WidgetReferralCounts: counts }
const people = { 'EPI-7': 'Mme Awa Traoré' }
const entries = ({ widget }: OpenedWidget) => widget.getByRole('article')

describe('what was sent to a structure', () => {
  test('is listed with who, what, from whom, how urgent and by when', async () => {
    const opened = await open(name, { answers, people })
    await expect.poll(() => entries(opened).count()).toBe(3)
    const [first, second, third] = await entries(opened).allTextContents()
    expect(first).toMatch(/Mme Awa Traoré[\s\S]*Transmise[\s\S]*Alimentation[\s\S]*Mont-de-Marsan/)
    expect(first).toContain('Immédiate')
    expect(second).toMatch(/Personne non identifiée[\s\S]*Délai dépassé[\s\S]*Relancée/)
    expect(third).toMatch(/délais suspendus/)
    await opened.widget.getByRole('button', { name: /^À traiter\s*\(3\)$/ }).waitFor()
    await opened.widget.getByRole('button', { name: /^Terminées\s*\(1\s200\)$/ }).waitFor()
    expect(opened.site.asked.map(({ operation }) => operation)).not.toContain('WidgetContact')
    await expectAccessible(opened.page)
    expect(opened.said).toEqual([])
  })

  test.each([
    ['À traiter', 'Rien à traiter'],
    ['En attente', 'Rien en attente'],
    ['En cours', 'Aucune prise en charge en cours'],
    ['Terminées', 'Aucune orientation terminée'],
  ])('says of an empty heap what comes there: %s', async (heap, text) => {
    const { widget, page } = await open(name, { answers: { ...answers, WidgetInbox: pageOf([]) } })
    await widget.getByRole('button', { name: heap }).click()
    await widget.getByText(text).waitFor()
    await expectAccessible(page)
  })

  test.each([
    ['the server fails', { status: 500, code: 'INTERNAL' }, 'Une erreur est survenue'],
    ['it is refused', { status: 403, code: 'WIDGET_OPERATION_REFUSED' }, 'n’est pas ouvert'],
  ] as const)('says so when %s', async (_state, answer, text) => {
    const { widget, page } = await open(name, { answers: { ...answers, WidgetInbox: answer } })
    await widget.getByText(text).waitFor()
    await expectAccessible(page)
  })

  test('is busy until it is there', async () => {
    const { widget, page } = await open(name, { answers: { ...answers, WidgetInbox: 'never' } })
    expect(await widget.locator('section').getAttribute('aria-busy')).toBe('true')
    await expectAccessible(page)
  })

  test('is of one service alone when the host says which, without the counts of all', async () => {
    const { widget, site } = await open(name, { answers, attributes: { 'service-id': rowId(9) } })
    await widget.getByText('Mont-de-Marsan').first().waitFor()
    expect(site.asked.map(({ operation }) => operation)).not.toContain('WidgetReferralCounts')
    expect(site.asked[0]?.variables).toMatchObject({ serviceId: rowId(9) })
  })

  test('is read in English on an English page', async () => {
    const { widget } = await open(name, { answers, lang: 'en' })
    await widget.getByText('Referrals received').waitFor()
  })

  test('fits a narrow window, and a dark and a high-contrast one', async () => {
    for (const look of [
      { viewport: { width: 320, height: 700 } },
      { colorScheme: 'dark' },
      { forcedColors: 'active' },
    ] as const) {
      const { widget, page } = await open(name, { answers, people, ...look })
      await widget.getByText('Mme Awa Traoré').waitFor()
      await widget.getByRole('button', { name: 'Autres actions' }).first().click()
      await expectNoSideScroll(page)
      await expectAccessible(page)
    }
  })
})

test('five thousand entries are paged through by fifty, and stay quick to act on', async () => {
  const all = Array.from({ length: 5000 }, (_, n) => sampleRow(n + 1))
  const opened = await open(name, {
    answers: {
      WidgetReferralCounts: countsOf({ SENT: 5000 }),
      WidgetInbox: ({ after }) => {
        const from = Number(after ?? 0)
        const to = from + 50
        return pageOf(all.slice(from, to), to < all.length ? String(to) : null)
      },
    },
  })
  const { widget, site, page } = opened
  const more = widget.locator('#rest')
  await more.click()
  await expect.poll(() => widget.locator('article').count()).toBe(100)
  const focused = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id)
  await expect.poll(focused).toBe(`who-${rowId(51)}`)
  // Clicked in the page: what is tried is the widget, not how fast a test finds a button.
  const shown = await page.evaluate(async () => {
    const root = document.querySelector('passerelle-referral-inbox')?.shadowRoot
    const count = (): number => root?.querySelectorAll('article').length ?? 0
    while (root?.querySelector('#rest') && count() < 5000) {
      const before = count()
      root.querySelector<HTMLElement>('#rest')?.click()
      while (count() === before) await new Promise(requestAnimationFrame)
    }
    return count()
  })
  expect(shown).toBe(5000)
  expect(await more.count()).toBe(0)
  const pages = site.asked.filter(({ operation }) => operation === 'WidgetInbox')
  expect(new Set(pages.map(({ variables }) => variables['after'])).size).toBe(100)
  await widget.locator(`#more-${rowId(5000)}`).click()
  await widget
    .locator(`#others-${rowId(5000)} button`)
    .nth(3)
    .waitFor()
}, 180_000)

describe('a chosen entry', () => {
  const whole = sampleReferral({
    ...rows[1],
    disclosureSet: {
      facetGroups: ['CONTACT_IDENTIFICATION'],
      facetFields: [],
      purposes: ['ASSESS_ELIGIBILITY'],
      legalBasis: 'LEGAL_MISSION',
      legalText: 'CASF L123-5',
      informedOn: '2026-01-05',
    },
  })
  const looking = {
    ...answers,
    WidgetReferral: { data: { referral: whole } },
    WidgetContact: contactOf(rowId(500_002), 'Traoré'),
  }

  test('shows who, what was shared, what happened and what was written', async () => {
    const { widget, page, site, told } = await open(name, { answers: looking })
    await widget.getByRole('button', { name: 'Personne non identifiée' }).first().click()
    await widget.getByRole('heading', { name: 'Awa Traoré' }).first().waitFor()
    await widget.getByText('CASF L123-5').waitFor()
    await widget.getByText('Relance envoyée').or(widget.getByText('Historique')).first().waitFor()
    await widget.getByText('Aucun message').waitFor()
    expect(site.asked.filter(({ operation }) => operation === 'WidgetContact')).toHaveLength(1)
    expect(await told()).toContainEqual({
      type: 'passerelle-referral-selected',
      detail: { referralId: rowId(2) },
    })
    await expectAccessible(page)
    await widget.getByRole('button', { name: 'Fermer le détail' }).click()
    await widget.getByRole('button', { name: 'Awa Traoré' }).waitFor()
  })

  test('says why an identity cannot be read, and what would open it', async () => {
    const { widget } = await open(name, {
      answers: { ...looking, WidgetContact: contactOf(rowId(500_002), null) },
    })
    await widget.getByRole('button', { name: 'Personne non identifiée' }).nth(1).click()
    await widget.getByText('Demandez un partage à la source.').waitFor()
  })

  test('takes a message, and counts what may still be written', async () => {
    const { widget, site } = await open(name, {
      answers: {
        ...looking,
        PostReferralMessage: {
          data: { postReferralMessage: { __typename: 'Message', id: rowId(1) } },
        },
      },
    })
    await widget.locator(`#who-${rowId(2)}`).click()
    const text = widget.getByLabel('Écrire au partenaire')
    await text.fill('Bonjour')
    await widget.getByText('1993 caractères restants').waitFor()
    await widget.getByRole('button', { name: 'Envoyer le message' }).click()
    await expect.poll(() => text.inputValue()).toBe('')
    const posted = site.asked.find(({ operation }) => operation === 'PostReferralMessage')
    expect(posted?.variables).toEqual({ input: { referralId: rowId(2), text: 'Bonjour' } })
    expect(posted?.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('is left to a host that shows it elsewhere', async () => {
    const { widget, site, told } = await open(name, {
      ...{ answers: looking, attributes: { 'detail-elsewhere': '' } },
    })
    await widget.locator(`#who-${rowId(2)}`).click()
    await expect.poll(async () => (await told()).length).toBe(1)
    expect(site.asked.map(({ operation }) => operation)).not.toContain('WidgetReferral')
  })
})

test('what identifies a person leaves it by no attribute, event, address, storage or console', async () => {
  const canaries = ['Canari-Dupont', 'Canari-Reference', 'Canari-Message', 'pws_test_']
  const row = sampleRow(1, {
    case: {
      ...{ id: rowId(500_001), networkId: rowId(401) },
      persons: [{ id: rowId(601), myLocalReference: 'Canari-Reference' }],
    },
  })
  const opened = await open(name, {
    answers: {
      ...answers,
      WidgetInbox: pageOf([row, sampleRow(2)]),
      WidgetReferral: { data: { referral: sampleReferral({ ...row }) } },
      WidgetContact: contactOf(rowId(500_001), 'Canari-Dupont'),
      AcceptReferral: done('acceptReferral', 1, { state: 'ACCEPTED', allowedActions: ['START'] }),
    },
    people: { 'Canari-Reference': 'Mme Canari-Dupont' },
  })
  const { widget } = opened
  await widget.getByRole('button', { name: 'Mme Canari-Dupont' }).click()
  await widget.getByLabel('Écrire au partenaire').fill('Canari-Message')
  await widget.locator('.detail').getByRole('button', { name: 'Accepter' }).click()
  await widget.getByLabel('Votre référence de la personne').fill('Canari-Reference')
  await expectNowhereBut(opened, canaries)
  await widget.getByRole('button', { name: 'Confirmer' }).click()
  await expect.poll(opened.told).toContainEqual({
    type: 'passerelle-referral-changed',
    detail: { referralId: rowId(1), state: 'ACCEPTED', version: 3 },
  })
  await expectNowhereBut(opened, canaries)
})
