import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Answer, Answers, Asked } from '../../../test-support/widgets/answers.ts'
import {
  expectAccessible,
  expectNoSideScroll,
  expectNowhereBut,
} from '../../../test-support/widgets/inspect.ts'
import { sampleReferral } from '../../../test-support/widgets/samples/referral.ts'
import {
  asked,
  caseId,
  draftId,
  formAnswers,
  needId,
  preview,
  refused,
  sampleCase,
  sampleNeed,
  services,
} from '../../../test-support/widgets/samples/referral-form.ts'
import {
  type OpenedWidget,
  useWidgets,
  type WidgetOptions,
} from '../../../test-support/widgets/use-widget.ts'

const open = useWidgets()
const people = { 'D-1': 'Mme Awa Traoré' }
const opened = (answers: Answers = {}, options: WidgetOptions = {}): Promise<OpenedWidget> =>
  open('referral-form', {
    attributes: { 'case-id': caseId },
    answers: { ...formAnswers(), ...answers },
    people,
    ...options,
  })

const grocery = (widget: Locator): Locator =>
  widget.getByRole('radio', { name: 'Épicerie sociale' })
const informed = (widget: Locator): Locator =>
  widget.getByRole('checkbox', { name: 'La personne a été informée' })
const send = (widget: Locator): Locator =>
  widget.getByRole('button', { name: 'Transmettre l’orientation' })
const sentPanel = (widget: Locator): Locator =>
  widget.getByRole('heading', { name: 'Orientation transmise' })

async function fill(widget: Locator): Promise<void> {
  await grocery(widget).check()
  await informed(widget).check()
}

/** What was asked of the network under a name. */
const calls = ({ site }: OpenedWidget, operation: string): Asked[] =>
  site.asked.filter((one) => one.operation === operation)

describe('a first referral', () => {
  test('takes eight interactions at most, and tells what happens next', async () => {
    const form = await opened()
    const { widget, page, told, said } = form
    let interactions = 0
    const interact = async (what: Promise<unknown>): Promise<void> => {
      await what
      interactions += 1
    }
    await interact(grocery(widget).click())
    await interact(informed(widget).click())
    await interact(send(widget).click())
    await sentPanel(widget).waitFor()
    expect(interactions).toBeLessThanOrEqual(8)
    await widget.getByText('Sa réponse est attendue au plus tard le').waitFor()
    await widget.getByText('le silence vaut rejet').waitFor()
    const serviceId = services[2]?.service.id
    expect(await told()).toContainEqual({
      type: 'passerelle-referral-sent',
      detail: { referralId: draftId, caseId, needId, serviceId },
    })
    const [create] = calls(form, 'CreateReferral')
    expect(create?.variables).toEqual({ input: { needId, serviceId } })
    const [sending] = calls(form, 'SendReferral')
    expect(sending?.variables).toMatchObject({
      input: {
        ...{ id: draftId, expectedVersion: 1 },
        disclosure: {
          ...{ legalBasis: 'LEGAL_MISSION', legalText: 'CASF, art. L123-5' },
          facetGroups: ['CONTACT_IDENTIFICATION', 'CONTACT_REACH'],
        },
      },
    })
    await expectAccessible(page)
    expect(said).toEqual([])
  })

  test('can be made with the keyboard alone', async () => {
    const { widget, page } = await opened()
    await grocery(widget).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await informed(widget).waitFor()
    const focused = (): Promise<string | undefined> =>
      widget.evaluate((element) => element.shadowRoot?.activeElement?.id)
    for (let step = 0; step < 20 && (await focused()) !== 'informed'; step++) {
      await page.keyboard.press('Tab')
    }
    expect(await focused()).toBe('informed')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await sentPanel(widget).waitFor()
    expect(await focused()).toBe('sent')
  })

  test('goes once, however often the button is pressed', async () => {
    const form = await opened()
    await fill(form.widget)
    await send(form.widget).dblclick()
    await sentPanel(form.widget).waitFor()
    expect(calls(form, 'CreateReferral')).toHaveLength(1)
    expect(calls(form, 'SendReferral')).toHaveLength(1)
  })

  test.each([
    ['before the draft', 'CreateReferral'],
    ['before the sending', 'SendReferral'],
  ])(
    'waits for a network that went %s, and then goes under the same key',
    async (_when, operation) => {
      const form = await opened({ [operation]: 'cut' })
      const { widget, page, site } = form
      await fill(widget)
      await send(widget).click()
      await widget.getByText('Votre envoi est conservé').waitFor()
      await expectAccessible(page)
      site.answer(formAnswers())
      await page.evaluate(() => dispatchEvent(new Event('online')))
      await sentPanel(widget).waitFor()
      const keys = calls(form, operation).map(({ idempotencyKey }) => idempotencyKey)
      expect(keys.length).toBeGreaterThan(1)
      expect(new Set(keys).size).toBe(1)
      expect(calls(form, 'DiscardReferral')).toEqual([])
    },
  )

  test('keeps its key over a failure that is tried again by hand', async () => {
    const form = await opened({
      CreateReferral: (_v, nth) =>
        nth === 1 ? { status: 500, code: 'INTERNAL' } : (formAnswers()['CreateReferral'] as Answer),
    })
    await fill(form.widget)
    await send(form.widget).click()
    await form.widget.getByText('Une erreur est survenue').waitFor()
    await expectAccessible(form.page)
    await send(form.widget).click()
    await sentPanel(form.widget).waitFor()
    const keys = calls(form, 'CreateReferral').map(({ idempotencyKey }) => idempotencyKey)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
  })

  test('waits for a session, which the host is asked for', async () => {
    const form = await opened({ CreateReferral: { status: 401, code: 'WIDGET_SESSION_ENDED' } })
    const { widget, page, site, told } = form
    await fill(widget)
    site.sessions(false)
    await send(widget).click()
    const resume = widget.getByRole('button', { name: 'Reprendre la session' })
    await resume.click()
    await expect.poll(told).toContainEqual({ type: 'passerelle-session-ended', detail: {} })
    await expectAccessible(page)
    site.sessions(true)
    site.answer(formAnswers())
    await resume.click()
    await sentPanel(widget).waitFor()
    expect(calls(form, 'SendReferral')).toHaveLength(1)
  })
})

describe('the services', () => {
  test('stand by nearness, then by room; those that cannot are folded with the reason', async () => {
    const { widget } = await opened()
    await grocery(widget).waitFor()
    const names = await widget.locator('#service label').allTextContents()
    expect(names).toEqual(['Épicerie sociale', 'Colis d’urgence', 'Banque alimentaire'])
    await widget.getByText('Ne peuvent pas prendre ce besoin (1)').click()
    await widget.getByText('Complet pour le moment.').waitFor()
    expect(await widget.getByRole('radio', { name: 'Repas partagés' }).count()).toBe(0)
  })

  test('of a partner that has the need already is not offered, and can be followed', async () => {
    const case_ = sampleCase({ needs: [sampleNeed({ status: 'IN_HAND', referrals: [asked()] })] })
    const { widget, page, told } = await opened(formAnswers(case_))
    await widget.getByText('Déjà en cours : Épicerie').waitFor()
    expect(await grocery(widget).count()).toBe(0)
    await widget.getByText('Ne peuvent pas prendre ce besoin (2)').click()
    await widget.getByRole('button', { name: 'Suivre cette orientation' }).click()
    expect(await told()).toContainEqual({
      type: 'passerelle-referral-selected',
      detail: { referralId: asked().id },
    })
    await expectAccessible(page)
  })

  test('may all be closed, which is said with what to do', async () => {
    const none = services.filter(({ fits }) => !fits)
    const { widget, page } = await opened({ WidgetServices: { data: { servicesForNeed: none } } })
    await widget.getByText('Aucun service ne peut prendre ce besoin').waitFor()
    await expectAccessible(page)
  })
})

describe('what will be shared', () => {
  test('is said before it is sent: at once, once accepted, and not at all with the reason', async () => {
    const { widget, page } = await opened()
    await grocery(widget).check()
    await widget.getByText('Dès l’envoi : Nom, Prénoms').waitFor()
    await widget.getByText('Une fois l’orientation acceptée : Téléphone, Adresse').waitFor()
    await widget.getByText('Reste fermé : Aides accordées cette année (Information hors').waitFor()
    expect(await widget.getByRole('checkbox', { name: 'Aides du CCAS' }).count()).toBe(0)
    await widget.getByText('Partagé : Identité, Coordonnées, jusqu’à la fin').waitFor()
    await widget.getByText('Services à domicile').waitFor()
    await expectAccessible(page)
  })

  test('is what the agent leaves checked', async () => {
    const form = await opened()
    await fill(form.widget)
    await form.widget.getByRole('checkbox', { name: 'Coordonnées' }).uncheck()
    await form.widget.getByRole('radio', { name: 'Consentement' }).check()
    await send(form.widget).click()
    await sentPanel(form.widget).waitFor()
    expect(calls(form, 'SendReferral')[0]?.variables).toMatchObject({
      input: {
        disclosure: {
          ...{ facetGroups: ['CONTACT_IDENTIFICATION'], legalBasis: 'CONSENT', legalText: null },
        },
      },
    })
  })

  test('is nothing but the need where no facts are attached', async () => {
    const form = await opened(formAnswers(sampleCase({ facets: [] })))
    await grocery(form.widget).check()
    await form.widget.getByText('Rien d’autre').waitFor()
    expect(calls(form, 'WidgetSharing')).toEqual([])
    await expectAccessible(form.page)
  })
})

describe('what is missing', () => {
  test('is listed at the top and beside its field, and nothing is sent', async () => {
    const form = await opened()
    const { widget, page } = form
    await grocery(widget).waitFor()
    await send(widget).click()
    await widget.getByRole('alert').getByText('Choisissez un service.').waitFor()
    await grocery(widget).check()
    await widget.getByLabel('Texte qui fonde la mission').fill(' ')
    await widget.getByLabel('Informée le').fill('2199-01-01')
    await send(widget).click()
    const summary = widget.getByRole('alert')
    await expect.poll(() => summary.getByRole('link').count()).toBe(3)
    await expectAccessible(page)
    await summary.getByRole('link').nth(1).click()
    expect(await widget.evaluate((it) => it.shadowRoot?.activeElement?.id)).toBe('informed')
    expect(calls(form, 'CreateReferral')).toEqual([])
  })

  test('is the need where there are several and none is chosen', async () => {
    const other = sampleNeed({ id: `${needId.slice(0, -1)}9`, themeLabel: 'Logement' })
    const { widget, page } = await opened(formAnswers(sampleCase({ needs: [sampleNeed(), other] })))
    await widget.getByRole('radio', { name: 'Logement' }).waitFor()
    await send(widget).click()
    await widget.getByRole('alert').getByText('Choisissez le besoin').waitFor()
    await widget.getByRole('radio', { name: 'Logement' }).check()
    await grocery(widget).waitFor()
    await expectAccessible(page)
  })

  test('is not the need that the host names', async () => {
    const other = sampleNeed({ id: `${needId.slice(0, -1)}9`, themeLabel: 'Logement' })
    const { widget } = await opened(formAnswers(sampleCase({ needs: [sampleNeed(), other] })), {
      attributes: { 'case-id': caseId, 'need-id': needId },
    })
    await grocery(widget).waitFor()
    expect(await widget.getByRole('radio', { name: 'Aide alimentaire' }).isChecked()).toBe(true)
  })
})

describe('an answer of the network', () => {
  const conflict = {
    sendReferral: {
      ...{
        __typename: 'ReferralConflict',
        code: 'VERSION_CONFLICT',
        message: '',
        currentVersion: 4,
      },
      current: sampleReferral({ id: draftId, version: 4, state: 'DRAFT' }),
      allowedActions: ['SEND'],
    },
  }

  test('that somebody else acted keeps what was typed, and goes on from what they left', async () => {
    const form = await opened({
      SendReferral: (_v, nth) =>
        nth === 1 ? { data: conflict } : (formAnswers()['SendReferral'] as Answer),
    })
    const { widget, page } = form
    await fill(widget)
    await widget.getByLabel('Texte qui fonde la mission').fill('CASF, art. L116-1')
    await send(widget).click()
    await widget.getByText('a changé entre-temps').waitFor()
    await expectAccessible(page)
    expect(await widget.getByLabel('Texte qui fonde').inputValue()).toBe('CASF, art. L116-1')
    expect(await grocery(widget).isChecked()).toBe(true)
    expect(await informed(widget).isChecked()).toBe(true)
    await send(widget).click()
    await sentPanel(widget).waitFor()
    expect(calls(form, 'CreateReferral')).toHaveLength(1)
    expect(calls(form, 'SendReferral')[1]?.variables).toMatchObject({
      input: { expectedVersion: 4 },
    })
  })

  test('that the service filled up shows why, keeps the rest, and leaves one draft', async () => {
    const filled = services.map((one) =>
      one.service.name === 'Épicerie sociale'
        ? {
            ...one,
            fits: false,
            exclusions: [{ code: 'FULL', explanation: 'Complet depuis ce matin.' }],
          }
        : one,
    )
    const form = await opened({
      SendReferral: (_v, nth) =>
        nth === 1
          ? { data: refused('SERVICE_NOT_OPEN') }
          : (formAnswers()['SendReferral'] as Answer),
      WidgetServices: (_v, nth) => ({ data: { servicesForNeed: nth < 3 ? services : filled } }),
    })
    const { widget, page } = form
    await fill(widget)
    await send(widget).click()
    await widget.getByRole('alert').getByText('n’accueille plus de demandes').waitFor()
    await expect.poll(() => grocery(widget).count()).toBe(0)
    await expectAccessible(page)
    await widget.getByRole('radio', { name: 'Colis d’urgence' }).check()
    await expect.poll(() => informed(widget).isChecked()).toBe(true)
    await send(widget).click()
    await sentPanel(widget).waitFor()
    expect(calls(form, 'DiscardReferral')).toHaveLength(1)
    expect(calls(form, 'CreateReferral')).toHaveLength(2)
  })

  test.each([
    ['DUPLICATE_OPEN_REFERRAL', 'déjà en cours auprès de ce partenaire', 'service'],
    ['COMMUNE_NOT_COVERED', 'ne couvre plus cette commune', 'service'],
    ['CASE_NOT_OPEN_TO_YOU', 'La situation est close', 'need'],
    ['LEGAL_BASIS_REQUIRED', 'sur quelle base repose le partage', 'basis'],
    ['LEGAL_TEXT_REQUIRED', 'le texte qui fonde la mission', 'legalText'],
    ['PERSON_NOT_INFORMED', 'le jour où la personne a été informée', 'informedOn'],
  ] as const)('%s is said beside the field that mends it', async (code, text, field) => {
    const { widget, page } = await opened({ SendReferral: { data: refused(code) } })
    await fill(widget)
    await send(widget).click()
    await widget.getByRole('alert').getByRole('link', { name: text }).waitFor()
    await widget.locator(`#${field}-error`).waitFor()
    await expectAccessible(page)
  })

  test('that cannot be mended here is said above the form', async () => {
    const { widget } = await opened({ SendReferral: { data: refused('SCOPE_DOES_NOT_ALLOW') } })
    await fill(widget)
    await send(widget).click()
    await widget.getByRole('alert').getByText('pas le droit de transmettre').waitFor()
  })
})

describe('a draft that was not sent', () => {
  const drafted = sampleCase({
    needs: [sampleNeed({ referrals: [asked({ id: draftId, version: 1, state: 'DRAFT' })] })],
  })

  test('is taken up instead of a second one', async () => {
    const form = await opened(formAnswers(drafted))
    await form.widget.getByRole('button', { name: 'Le reprendre' }).click()
    await expectAccessible(form.page)
    await informed(form.widget).check()
    await send(form.widget).click()
    await sentPanel(form.widget).waitFor()
    expect(calls(form, 'CreateReferral')).toEqual([])
  })

  test('can be deleted', async () => {
    const form = await opened({
      ...formAnswers(drafted),
      WidgetReferralForm: (_v, nth) => ({
        data: { sharedCase: nth === 1 ? drafted : sampleCase() },
      }),
    })
    await form.widget.getByRole('button', { name: 'Le supprimer' }).click()
    await form.widget.getByText('Brouillon non transmis').waitFor({ state: 'hidden' })
    expect(calls(form, 'DiscardReferral')[0]?.variables).toEqual({
      input: { id: draftId, expectedVersion: 1 },
    })
  })

  test('makes the host ask before its page is left', async () => {
    const { widget, told } = await opened()
    const hasDraft = (): Promise<unknown> => widget.evaluate((it) => Reflect.get(it, 'hasDraft'))
    await grocery(widget).waitFor()
    expect(await hasDraft()).toBe(false)
    await fill(widget)
    expect(await hasDraft()).toBe(true)
    expect(await told()).toEqual([
      { type: 'passerelle-draft-changed', detail: { caseId, hasDraft: true } },
    ])
    await send(widget).click()
    await sentPanel(widget).waitFor()
    expect(await hasDraft()).toBe(false)
  })
})

describe('between a question and its answer', () => {
  test.each([
    ['the case is not there', null, 'Cette situation est introuvable'],
    ['it is closed', sampleCase({ status: 'CLOSED' }), 'Cette situation est close'],
    ['it has no need', sampleCase({ needs: [] }), 'Aucun besoin à orienter'],
    ['it was only referred here', sampleCase({ myRole: 'TARGET' }), 'Seuls les partenaires'],
  ])('it says so when %s', async (_state, sharedCase, text) => {
    const { widget, page } = await opened(formAnswers(sharedCase))
    await widget.getByText(text).waitFor()
    await expectAccessible(page)
  })

  test.each([
    ['the server fails', { status: 500, code: 'INTERNAL' }, 'Une erreur est survenue'],
    ['it is refused', { status: 403, code: 'WIDGET_CASE_REFUSED' }, 'n’est pas ouvert'],
  ] as const)('it says so when %s', async (_state, answer, text) => {
    const { widget, page } = await opened({ WidgetReferralForm: answer })
    await widget.getByText(text).waitFor()
    await expectAccessible(page)
  })

  test('a preview that fails keeps the choice and can be asked again', async () => {
    const { widget, page } = await opened({
      WidgetSharing: (_v, nth) =>
        nth === 1 ? { status: 500, code: 'INTERNAL' } : { data: { previewDisclosure: preview } },
    })
    await grocery(widget).check()
    await widget.getByText('Une erreur est survenue').waitFor()
    await expectAccessible(page)
    await widget.getByRole('button', { name: 'Réessayer' }).click()
    await informed(widget).waitFor()
    expect(await grocery(widget).isChecked()).toBe(true)
  })

  test('it is busy, and quiet for a screen reader', async () => {
    const { widget, page } = await opened({ WidgetReferralForm: 'never' })
    expect(await widget.locator('section').getAttribute('aria-busy')).toBe('true')
    await expectAccessible(page)
  })
})

test('it fits a narrow window, and a dark and a high-contrast one', async () => {
  for (const look of [
    { viewport: { width: 320, height: 700 } },
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
  ] as const) {
    const { widget, page } = await opened({}, look)
    await grocery(widget).check()
    await informed(widget).waitFor()
    await expectNoSideScroll(page)
    await expectAccessible(page)
  }
})

test('is told in English on an English page', async () => {
  const { widget } = await opened({}, { lang: 'en' })
  await grocery(widget).check()
  await widget.getByRole('button', { name: 'Send the referral' }).waitFor()
  await widget.getByText('On sending').first().waitFor()
})

test('what it shows leaves it by no attribute, event, address, storage or console', async () => {
  const form = await opened()
  await form.widget.getByText('Mme Awa Traoré').waitFor()
  await fill(form.widget)
  await form.widget.getByLabel('Texte qui fonde la mission').fill('Texte Canari')
  await send(form.widget).click()
  await sentPanel(form.widget).waitFor()
  await expectNowhereBut(form, ['Traoré', 'Texte Canari', 'Deux Rives', 'pws_test_', 'D-1'])
})
