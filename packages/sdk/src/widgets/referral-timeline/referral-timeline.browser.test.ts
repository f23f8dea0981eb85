import { describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectNoSideScroll,
  expectNowhereBut,
} from '../../../test-support/widgets/inspect.ts'
import { inDays, sampleReferral } from '../../../test-support/widgets/samples/referral.ts'
import { useWidgets } from '../../../test-support/widgets/use-widget.ts'

const open = useWidgets()
const name = 'referral-timeline'
const attributes = { 'referral-id': sampleReferral().id }
const shows = (change = {}) => ({
  WidgetReferral: { data: { referral: sampleReferral(change) } },
})

describe('what became of a referral', () => {
  test('is told newest first, with who did what, and what comes next', async () => {
    const { widget, page, said } = await open(name, { attributes, answers: shows() })
    const events = widget.getByRole('listitem')
    await expect.poll(() => events.count()).toBe(4)
    expect(await events.first().textContent()).toMatch(/Complément demandé[\s\S]*Deux Rives/)
    expect(await events.nth(2).textContent()).toContain('Passerelle, automatiquement')
    await widget.getByText('CCAS de Mont-de-Marsan doit apporter le complément demandé.').waitFor()
    await expectAccessible(page)
    expect(said).toEqual([])
  })

  test.each([
    ['late', { state: 'SENT', dueAt: inDays(-3) }, 'Délai dépassé il y a 3 jours'],
    ['in dispute', { disputedSince: inDays(-1) }, 'les délais sont suspendus'],
    ['ended', { state: 'COMPLETED', dueAt: null }, 'Réalisée'],
  ])('says when it is %s', async (_state, change, text) => {
    const { widget, page } = await open(name, { attributes, answers: shows(change) })
    await widget.getByText(text).first().waitFor()
    await expectAccessible(page)
  })

  test('is read again when it happens, by the subscription that is the widget’s own', async () => {
    const { widget, site } = await open(name, { attributes, answers: shows() })
    await widget.getByRole('listitem').first().waitFor()
    const streams = () => site.asked.filter(({ operation }) => operation === 'WidgetReferralEvents')
    await expect.poll(() => streams().length).toBe(1)
    expect(streams()[0]?.variables).toEqual({ referralId: sampleReferral().id })
    site.answer(shows({ state: 'COMPLETED', dueAt: null }))
    site.happen({ type: 'referral.completed' })
    await widget.getByText('Réalisée').first().waitFor()
    expect(streams()).toHaveLength(1)
  })

  test('asks for no answer once there is one', async () => {
    const answered = { state: 'ACCEPTED', respondedAt: inDays(-1), dueAt: inDays(54) }
    const { widget } = await open(name, { attributes, answers: shows(answered) })
    await widget.getByText('prend contact avec la personne').waitFor()
    expect(await widget.getByText('Réponse attendue').count()).toBe(0)
  })

  test('goes on with the referral that took its place, and tells the host', async () => {
    const next = '0199f3a0-0000-7000-8000-000000000199'
    const { widget, site, told } = await open(name, {
      attributes,
      answers: shows({ state: 'REDIRECTED', replacedBy: { id: next } }),
    })
    await widget.getByRole('button', { name: 'Suivre la nouvelle orientation' }).click()
    const asked = (): unknown[] => site.asked.map(({ variables }) => variables['id'])
    await expect.poll(asked).toContain(next)
    expect(await told()).toContainEqual({
      type: 'passerelle-referral-selected',
      detail: { referralId: next },
    })
  })

  test('is told in English on an English page', async () => {
    const { widget } = await open(name, { attributes, answers: shows(), lang: 'en' })
    await widget.getByText('Progress of the referral').waitFor()
  })
})

describe('between a question and its answer', () => {
  test.each([
    ['nothing is there', { data: { referral: null } }, 'Aucune orientation à suivre'],
    ['the server fails', { status: 500, code: 'INTERNAL' }, 'Une erreur est survenue'],
    ['it is refused', { status: 403, code: 'WIDGET_OPERATION_REFUSED' }, 'n’est pas ouvert'],
  ] as const)('it says so when %s', async (_state, answer, text) => {
    const { widget, page } = await open(name, { attributes, answers: { WidgetReferral: answer } })
    await widget.getByText(text).waitFor()
    await expectAccessible(page)
  })

  test('it is busy, and quiet for a screen reader', async () => {
    const { widget, page } = await open(name, { attributes, answers: { WidgetReferral: 'never' } })
    expect(await widget.locator('section').getAttribute('aria-busy')).toBe('true')
    await expectAccessible(page)
  })

  test('a session that the host does not give is asked for again', async () => {
    const { widget, site, told, page } = await open(name, {
      ...{ attributes, answers: shows(), sessions: false },
    })
    const resume = widget.getByRole('button', { name: 'Reprendre la session' })
    await resume.click()
    await expect.poll(told).toContainEqual({ type: 'passerelle-session-ended', detail: {} })
    await expectAccessible(page)
    site.sessions(true)
    await resume.click()
    await widget.getByText('Orientation transmise').waitFor()
  })
})

test('it fits a narrow window, and a dark and a high-contrast one', async () => {
  for (const look of [
    { viewport: { width: 320, height: 700 } },
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
  ] as const) {
    const { widget, page } = await open(name, { attributes, answers: shows(), ...look })
    await widget.getByText('Orientation transmise').waitFor()
    await expectNoSideScroll(page)
    await expectAccessible(page)
  }
})

test('what it shows leaves it by no attribute, event, address, storage or console', async () => {
  const canary = 'Structure Canari'
  const partner = { ...sampleReferral().target, name: canary }
  const opened = await open(name, { attributes, answers: shows({ target: partner }) })
  await opened.widget.getByText(canary).first().waitFor()
  await expectNowhereBut(opened, [canary, 'pws_test_'])
})
