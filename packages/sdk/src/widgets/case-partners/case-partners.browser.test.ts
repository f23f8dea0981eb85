import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../test-support/widgets/answers.ts'
import {
  expectAccessible,
  expectNoSideScroll,
  expectNowhereBut,
} from '../../../test-support/widgets/inspect.ts'
import {
  caf,
  openField,
  sampleCase,
  sampleFacet,
  withheldField,
} from '../../../test-support/widgets/samples/case-partners.ts'
import { ccas } from '../../../test-support/widgets/samples/referral.ts'
import { useWidgets } from '../../../test-support/widgets/use-widget.ts'

const open = useWidgets()
const name = 'case-partners'
const attributes = { 'case-id': sampleCase().id }
const people = { 'D-2041': 'Mme Awa Traoré' }
const viewer = { WidgetViewer: { data: { viewer: { partner: ccas } } } }
const shows = (change = {}): Record<string, Answer> => ({
  ...viewer,
  WidgetCasePartners: { data: { sharedCase: sampleCase(change) } },
})
const withheld = (reason: Parameters<typeof withheldField>[1]): Record<string, Answer> =>
  shows({
    facets: [sampleFacet({ access: [withheldField('FAMILY_BENEFITS_ADULTS', reason)] })],
  })

describe('the partners of a case', () => {
  test('each says what the agent may read, what not and why, and what is shared until when', async () => {
    const { widget, page, said } = await open(name, { attributes, people, answers: shows() })
    await widget.getByText('Mme Awa Traoré').waitFor()
    const card = widget.locator('[part=partner]').filter({ hasText: caf.name }).first()
    const list = (title: string) => card.locator('[part=list]').filter({ hasText: title })
    expect(await list('Vous pouvez lire').textContent()).toMatch(
      /Quotient familial[\s\S]*Jusqu’au 25 décembre 2026 inclus/,
    )
    expect(await list('Vous ne pouvez pas lire').textContent()).toMatch(
      /Prestations en cours[\s\S]*Pourquoi :\s*Non partagé\.[\s\S]*demandez-le-lui/,
    )
    expect(await list('Vous partagez avec').textContent()).toMatch(
      /Partagé jusqu’au 31 décembre 2026 inclus[\s\S]*Téléphone[\s\S]*Consentement/,
    )
    expect(await list('Vous ne partagez pas').textContent()).toMatch(/Contact\s*:\s*Nom\s*$/)
    await expectAccessible(page)
    expect(said).toEqual([])
  })

  test('one of a sensitive kind stands under its category, and says so', async () => {
    const { widget } = await open(name, { attributes, answers: shows() })
    const card = widget.locator('[part=partner]').filter({ hasText: 'aide aux victimes' })
    await card.getByText('Nom protégé : seule la catégorie est montrée').waitFor()
    await card.getByText('Rien n’est partagé avec lui.').waitFor()
  })

  test('a source that takes part no more still stands, with what it left open', async () => {
    const { widget } = await open(name, {
      attributes,
      answers: shows({ participants: sampleCase().participants.slice(0, 1) }),
    })
    const card = widget.locator('[part=partner]').filter({ hasText: caf.name })
    await card.getByText('Ne participe plus à la situation.').waitFor()
    expect(await card.textContent()).toContain('Quotient familial')
  })

  test('facts are told apart by person where the case has several', async () => {
    const { widget } = await open(name, {
      ...{ attributes, people },
      answers: shows({
        persons: [...sampleCase().persons, { id: 'p2', myLocalReference: 'D-2042' }],
        facets: [
          sampleFacet({ access: [openField('FAMILY_BENEFITS_ADULTS')] }),
          sampleFacet({ personId: 'p2', access: [openField('FAMILY_BENEFITS_ADULTS')] }),
        ],
      }),
    })
    await widget.getByText('(Mme Awa Traoré)').first().waitFor()
    await widget.getByText('(D-2042)').waitFor()
  })

  test('are told in English on an English page', async () => {
    const { widget } = await open(name, { attributes, answers: shows(), lang: 'en' })
    await widget.getByText('Partners of the case').waitFor()
    await widget.getByText('No disclosure').waitFor()
    expect(await widget.textContent()).not.toContain('demandez')
  })
})

describe('what would open a field', () => {
  test.each([
    ['NO_DISCLOSURE', 'Demander le partage', 'REQUEST_DISCLOSURE'],
    ['NO_AGREEMENT', 'Proposer une convention', 'SIGN_AGREEMENT'],
  ] as const)('by keyboard, %s offers the host « %s »', async (reason, label, action) => {
    const { widget, page, told } = await open(name, { attributes, answers: withheld(reason) })
    await widget.getByRole('button', { name: label }).waitFor()
    // Refresh, the purpose, then the one step that is offered.
    for (const _ of [1, 2, 3]) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(told).toContainEqual({
      type: 'passerelle-opening-wanted',
      detail: {
        ...{ caseId: attributes['case-id'], facetId: sampleFacet({ access: [] }).id, action },
        ...{ partnerId: caf.id, fields: 'FAMILY_BENEFITS_ADULTS' },
      },
    })
  })

  test('another purpose is chosen where the agent already is, and read again', async () => {
    const { widget, page, site } = await open(name, {
      attributes,
      answers: withheld('PURPOSE_NOT_COVERED'),
    })
    await widget.getByRole('button', { name: 'Changer de finalité' }).click()
    const purpose = widget.getByLabel('Vous consultez pour')
    await expect.poll(() => purpose.evaluate((field) => field.matches(':focus'))).toBe(true)
    await purpose.selectOption({ label: 'Ouvrir ou maintenir des droits' })
    const asked = (): unknown[] => site.asked.map(({ variables }) => variables['purpose'])
    await expect.poll(asked).toContain('OPEN_RIGHTS')
    await expectAccessible(page)
  })

  test('is nothing the agent can press where the person objected', async () => {
    const { widget } = await open(name, { attributes, answers: withheld('PERSON_OBJECTED') })
    await widget.getByText('Opposition de la personne').waitFor()
    expect(await widget.getByRole('button').allTextContents()).toEqual(['Actualiser'])
  })

  test('is another try where the source did not answer', async () => {
    const { widget, site } = await open(name, {
      attributes,
      answers: withheld('SOURCE_UNAVAILABLE'),
    })
    await widget.getByRole('button', { name: 'Réessayer' }).waitFor()
    site.answer(shows())
    await widget.getByRole('button', { name: 'Réessayer' }).click()
    await widget.getByText('Quotient familial').waitFor()
    await widget.getByText('Affichage actualisé.').waitFor()
  })
})

describe('between a question and its answer', () => {
  test.each([
    ['it does not exist', { data: { sharedCase: null } }, 'Aucune situation à montrer'],
    ['the server fails', { status: 500, code: 'INTERNAL' }, 'Une erreur est survenue'],
    ['it is refused', { status: 403, code: 'WIDGET_CASE_REFUSED' }, 'n’est pas ouvert'],
  ] as const)('it says so when %s', async (_state, answer, text) => {
    const answers = { ...viewer, WidgetCasePartners: answer }
    const { widget, page } = await open(name, { attributes, answers })
    await widget.getByText(text).waitFor()
    await expectAccessible(page)
  })

  test('it says what to do where nobody else takes part', async () => {
    const alone = { participants: sampleCase().participants.slice(0, 1), facets: [] }
    const { widget, page } = await open(name, {
      attributes,
      answers: shows({ ...alone, disclosures: [] }),
    })
    await widget.getByText('invitez un partenaire').waitFor()
    await expectAccessible(page)
  })

  test('it is busy, and quiet for a screen reader', async () => {
    const answers = { ...viewer, WidgetCasePartners: 'never' as const }
    const { widget, page } = await open(name, { attributes, answers })
    expect(await widget.locator('section').getAttribute('aria-busy')).toBe('true')
    await expectAccessible(page)
  })

  test('a session that the host does not give is asked for again', async () => {
    const { widget, page, site } = await open(name, {
      ...{ attributes, answers: shows(), sessions: false },
    })
    await widget.getByText('Votre session est terminée').waitFor()
    await expectAccessible(page)
    site.sessions(true)
    await widget.getByRole('button', { name: 'Reprendre la session' }).click()
    await widget.getByText('Vous pouvez lire').first().waitFor()
  })

  test('what was read stands while the network is away', async () => {
    const { widget, page, site } = await open(name, { attributes, answers: shows() })
    await widget.getByText('Quotient familial').waitFor()
    site.answer({ WidgetCasePartners: 'cut', WidgetViewer: 'cut' })
    await widget.getByRole('button', { name: 'Actualiser' }).click()
    await widget.getByText('Hors connexion.').waitFor({ timeout: 20_000 })
    await widget.getByText('Quotient familial').waitFor()
    await expectAccessible(page)
  }, 30_000)
})

describe('whatever the screen', () => {
  test.each([
    ['dark', { colorScheme: 'dark' }],
    ['of forced colours', { forcedColors: 'active' }],
    ['of 320 px', { viewport: { width: 320, height: 800 } }],
  ] as const)('one that is %s shows it all', async (_kind, screen) => {
    const { widget, page } = await open(name, { attributes, answers: shows(), ...screen })
    await widget.getByText('Quotient familial').waitFor()
    await expectAccessible(page)
    await expectNoSideScroll(page)
  })

  test('a name stays in the text of the widget', async () => {
    const opened = await open(name, { attributes, people, answers: shows() })
    await opened.widget.getByText('Mme Awa Traoré').waitFor()
    await opened.widget.getByRole('button', { name: 'Demander le partage' }).click()
    await expect.poll(async () => (await opened.told()).length).toBe(1)
    await expectNowhereBut(opened, ['Traoré', 'D-2041'])
  })
})
