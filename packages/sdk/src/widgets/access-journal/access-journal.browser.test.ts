import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectNoSideScroll,
  expectNowhereBut,
} from '../../../test-support/widgets/inspect.ts'
import {
  journalAnswers,
  sampleRecord,
  sampleRecords,
} from '../../../test-support/widgets/samples/access-journal.ts'
import { caf } from '../../../test-support/widgets/samples/case-partners.ts'
import { useWidgets } from '../../../test-support/widgets/use-widget.ts'

const open = useWidgets()
const name = 'access-journal'
const reading = (title: string) => ({ name: title })

describe('the journal', () => {
  test('tells who read what, when, why and under which agreement', async () => {
    const { widget, page, said } = await open(name, { answers: journalAnswers() })
    const record = widget.locator('[part=record]')
    await record.getByRole('heading', reading(caf.name)).waitFor()
    expect((await record.textContent())?.replace(/\s+/g, ' ')).toMatch(
      /3 novembre 2026 à 14:05.*Contact : Téléphone et Nom.*Coordonner.*Convention CCAS – CAF/,
    )
    await record.getByText('Agent, session et références').click()
    await record.getByText('connu du partenaire lecteur').first().waitFor()
    await expectAccessible(page)
    expect(said).toEqual([])
  })

  test('names agent and session of one’s own readings, and marks emergencies', async () => {
    const own = sampleRecord({
      ...{ agent: 'agent-7', widgetSessionId: 'session-1', emergencyAccessId: 'emergency-1' },
      ...{ agreementIds: [], disclosureIds: [] },
    })
    const { widget, page } = await open(name, { answers: journalAnswers([own]) })
    await widget.locator('.badge', { hasText: 'Accès d’urgence' }).waitFor()
    await widget.getByText('Agent, session et références').click()
    for (const text of ['agent-7', 'session-1', 'emergency-1']) {
      await widget.getByText(text, { exact: true }).waitFor()
    }
    await expectAccessible(page)
  })

  test('is narrowed by keyboard, days being those of France, and says what is wrong', async () => {
    const { widget, page, site } = await open(name, { answers: journalAnswers() })
    const choose = widget.getByRole('button', { name: 'Choisir les lectures' })
    await choose.focus()
    await page.keyboard.press('Enter')
    await widget.getByLabel('Informations').waitFor()
    expect(await choose.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Tab') // to the direction
    await page.keyboard.press('Tab') // to the partner
    await page.keyboard.type('CAF')
    await page.keyboard.press('Tab') // to the facet
    await page.keyboard.type('Cont')
    await widget.getByLabel('Du', { exact: true }).fill('2026-07-14')
    await widget.getByLabel('Au (inclus)').fill('2026-07-13')
    await page.keyboard.press('Enter')
    const until = widget.getByLabel('Au (inclus)')
    await widget.getByText('Choisissez une fin qui suit le début.').waitFor()
    await expect.poll(() => until.getAttribute('aria-describedby')).toBe('until-error')
    await expectAccessible(page)
    await until.fill('2026-07-14')
    await page.keyboard.press('Enter')
    const asked = () => site.asked.filter(({ operation }) => operation === 'WidgetAccessJournal')
    await expect
      .poll(() => asked().at(-1)?.variables)
      .toMatchObject({
        ...{ partnerId: caf.id, facet: 'CONTACT', direction: 'OF_MY_FACTS' },
        ...{ from: '2026-07-13T22:00:00.000Z', before: '2026-07-14T22:00:00.000Z' },
      })
  })

  test('is paged by keyboard, which goes on at the first reading that is new', async () => {
    const [first, second] = [sampleRecords(25), sampleRecords(3, 25)]
    const next = { hasNextPage: true, endCursor: 'c1' }
    const { widget, page, site } = await open(name, {
      answers: journalAnswers(first, [], next),
    })
    const more = widget.getByRole('button', { name: 'Lectures suivantes' })
    await more.waitFor()
    site.answer(journalAnswers(second, []))
    await more.focus()
    await page.keyboard.press('Enter')
    await widget.getByText('28 lectures affichées').waitFor()
    const record = widget.locator(`[id="record-${second[0]?.id}"]`)
    await expect.poll(() => record.evaluate((item) => item.matches(':focus'))).toBe(true)
    expect(site.asked.at(-1)?.variables).toMatchObject({ after: 'c1' })
    expect(await more.count()).toBe(0)
  })

  test('is told in English on an English page', async () => {
    const { widget } = await open(name, { answers: journalAnswers(), lang: 'en' })
    await widget.getByRole('heading', { name: 'Access journal' }).waitFor()
    await widget.getByText('Phone and Family name').waitFor()
  })

  test('is that of one case where the host says so', async () => {
    const { site, widget } = await open(name, {
      ...{ attributes: { 'case-id': 'case-1' }, answers: journalAnswers() },
    })
    await widget.locator('[part=record]').waitFor()
    const asked = site.asked.filter(({ operation }) => operation !== 'Agreements')
    expect(asked.map(({ variables }) => variables['caseId'])).toEqual(['case-1', 'case-1'])
  })
})

describe('the file of the journal', () => {
  test('is one, from memory, of what is filtered, with one header', async () => {
    const part = (line: string, nextAfter: string | null) => ({
      data: {
        accessRecordsCsv: { text: `\uFEFFDate;Lecteur\r\n${line}\r\n`, rows: 1, nextAfter },
      },
    })
    const { widget, page, site } = await open(name, {
      answers: {
        ...journalAnswers(),
        WidgetAccessJournalCsv: ({ after }) =>
          after ? part('2026;Département', null) : part('2026;CAF', 'next'),
      },
    })
    const download = page.waitForEvent('download')
    await widget.getByRole('button', { name: 'Télécharger (CSV)' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^journal-des-acces-\d{4}-\d\d-\d\d\.csv$/)
    expect(file.url()).toMatch(/^blob:/)
    expect(await readFile(await file.path(), 'utf8')).toBe(
      '\uFEFFDate;Lecteur\r\n2026;CAF\r\n2026;Département\r\n',
    )
    await widget.getByText('Fichier enregistré : 2 lectures.').waitFor()
    expect(site.asked.at(-1)?.variables).toMatchObject({ direction: 'OF_MY_FACTS' })
  })

  test('that cannot be made leaves the journal, and says why', async () => {
    const { widget, page } = await open(name, {
      answers: { ...journalAnswers(), WidgetAccessJournalCsv: { status: 500, code: 'INTERNAL' } },
    })
    await widget.getByRole('button', { name: 'Télécharger (CSV)' }).click()
    await widget.getByText('Une erreur est survenue').waitFor()
    expect(await widget.locator('[part=record]').count()).toBe(1)
    await expectAccessible(page)
  })
})

describe('between a question and its answer', () => {
  const first = (answer: object | 'never') => ({
    ...journalAnswers(),
    WidgetAccessJournal: answer as never,
  })
  test('an empty journal says when it fills', async () => {
    const { widget, page } = await open(name, { answers: journalAnswers([], []) })
    await widget.getByText('s’inscrira ici d’elle-même').waitFor()
    await expectAccessible(page)
  })

  test.each([
    ['the server fails', { status: 500, code: 'INTERNAL' }, 'Une erreur est survenue'],
    ['it is refused', { status: 403, code: 'INSUFFICIENT_SCOPE' }, 'n’est pas ouvert'],
  ] as const)('it says so when %s', async (_state, answer, text) => {
    const { widget, page } = await open(name, { answers: first(answer) })
    await widget.getByText(text).waitFor()
    await expectAccessible(page)
  })

  test('it is busy, and quiet for a screen reader', async () => {
    const { widget, page } = await open(name, { answers: first('never') })
    expect(await widget.locator('section').getAttribute('aria-busy')).toBe('true')
    await expectAccessible(page)
  })

  test('a session that the host does not give is asked for again', async () => {
    const { widget, site } = await open(name, { answers: journalAnswers(), sessions: false })
    await widget.getByText('Votre session est terminée').waitFor()
    site.sessions(true)
    await widget.getByRole('button', { name: 'Reprendre la session' }).click()
    await widget.locator('[part=record]').waitFor()
  })
})

describe('whatever the screen', () => {
  test.each([
    ['dark', { colorScheme: 'dark' }],
    ['of forced colours', { forcedColors: 'active' }],
    ['of 320 px', { viewport: { width: 320, height: 800 } }],
  ] as const)('one that is %s shows readings, filter and shares', async (_kind, screen) => {
    const opened = await open(name, { answers: journalAnswers(), ...screen })
    const { widget, page } = opened
    await widget.getByRole('button', { name: 'Choisir les lectures' }).click()
    await widget.getByLabel('Au (inclus)').waitFor()
    await expectAccessible(page)
    await expectNoSideScroll(page)
    await widget.getByRole('button', { name: 'Partages en cours' }).click()
    await widget.locator('[part=share]').waitFor()
    await expectAccessible(page)
    await expectNoSideScroll(page)
    await expectNowhereBut(opened, ['pws_test', 'Convention CCAS'])
  })
})
