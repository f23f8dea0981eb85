import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectNoSideScroll,
  expectNowhereBut,
} from '../../../test-support/widgets/inspect.ts'
import {
  journalAnswers,
  sampleShare,
  shareId,
} from '../../../test-support/widgets/samples/access-journal.ts'
import { useWidgets } from '../../../test-support/widgets/use-widget.ts'

const open = useWidgets()
const name = 'access-journal'
const ended = {
  ...sampleShare({ active: false, endedAt: '2026-11-25T10:00:00Z', allowedActions: [] }),
}

/** Opens the dialog of the only share, and chooses a reason, by keyboard alone. */
async function ask(widget: Locator, page: Page): Promise<void> {
  const shares = widget.getByRole('button', { name: 'Partages en cours' })
  await shares.waitFor()
  await shares.focus()
  await page.keyboard.press('Enter')
  await widget.getByText('personne informée le').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await widget.getByRole('dialog', { name: 'Retirer ce partage ?' }).waitFor()
}

async function confirm(page: Page): Promise<void> {
  await page.keyboard.press('Tab') // past the cross
  await page.keyboard.press('Tab') // to the reason
  await page.keyboard.type('Consentement')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

describe('a share is withdrawn', () => {
  test('by keyboard alone, once it was said what stops and for whom', async () => {
    const opened = await open(name, { answers: journalAnswers() })
    const { widget, page, site, told } = opened
    await ask(widget, page)
    const dialog = widget.getByRole('dialog')
    await dialog.getByText('Dès maintenant, CAF des Landes ne pourra plus lire :').waitFor()
    await dialog.getByText('Vos partages avec d’autres partenaires ne changent pas.').waitFor()
    await expectAccessible(page)
    site.answer({ ...journalAnswers([], []), EndDisclosure: { data: { endDisclosure: ended } } })
    await confirm(page)
    await widget.getByText('Partage retiré : CAF des Landes').waitFor()
    const [sent] = site.asked.filter(({ operation }) => operation === 'EndDisclosure')
    expect(sent?.variables['input']).toEqual({
      ...{ id: shareId, expectedVersion: 1, reason: 'CONSENT_WITHDRAWN' },
    })
    expect(sent?.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/)
    await expect.poll(told).toContainEqual({
      type: 'passerelle-disclosure-ended',
      detail: { disclosureId: shareId, caseId: ended.caseId },
    })
    await widget.getByText('Aucun partage en cours').waitFor()
    const title = widget.getByRole('heading', { name: 'Journal des accès' })
    await expect.poll(() => title.evaluate((element) => element.matches(':focus'))).toBe(true)
    await expectNowhereBut(opened, ['pws_test'])
  })

  test('not before a reason is chosen, and not when the agent thinks again', async () => {
    const { widget, page, site } = await open(name, { answers: journalAnswers() })
    await ask(widget, page)
    await widget.getByRole('dialog').getByRole('button', { name: 'Retirer le partage' }).click()
    await widget.getByText('Choisissez le motif du retrait.').waitFor()
    const reason = widget.getByLabel('Motif du retrait')
    await expect.poll(() => reason.evaluate((field) => field.matches(':focus'))).toBe(true)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect.poll(() => widget.getByRole('dialog').count()).toBe(0)
    const opener = widget.getByRole('button', { name: /^Retirer le partage/ })
    expect(await opener.evaluate((button) => button.matches(':focus'))).toBe(true)
    expect(site.asked.some(({ operation }) => operation === 'EndDisclosure')).toBe(false)
  })

  test('is not offered for one that may not be ended', async () => {
    const share = sampleShare({ allowedActions: [] })
    const { widget } = await open(name, { answers: journalAnswers([], [share]) })
    await widget.getByRole('button', { name: 'Partages en cours' }).click()
    await widget.locator('[part=share]').waitFor()
    expect(await widget.getByRole('button', { name: /Retirer/ }).count()).toBe(0)
  })
})

describe('when somebody was faster', () => {
  const conflict = {
    ...{ __typename: 'DisclosureConflict', code: 'CONFLICT', message: '' },
    ...{ currentVersion: 2, allowedActions: ['END_DISCLOSURE'] },
  }

  test('what changed is shown, the reason is kept, and the new version is ended', async () => {
    const { widget, page, site } = await open(name, { answers: journalAnswers() })
    await ask(widget, page)
    const changed = sampleShare({ version: 2, fields: ['CONTACT_EMAIL'] })
    site.answer({
      ...journalAnswers([], [changed]),
      EndDisclosure: (_variables, nth) => ({
        data: { endDisclosure: nth === 1 ? conflict : ended },
      }),
    })
    await confirm(page)
    await widget.getByText('Ce partage vient de changer.').waitFor()
    await widget.getByRole('dialog').getByText('Courriel').waitFor()
    await expectAccessible(page)
    await widget.getByRole('dialog').getByRole('button', { name: 'Retirer le partage' }).click()
    const sent = () => site.asked.filter(({ operation }) => operation === 'EndDisclosure')
    await expect
      .poll(() => sent().at(-1)?.variables['input'])
      .toMatchObject({
        ...{ expectedVersion: 2, reason: 'CONSENT_WITHDRAWN' },
      })
  })

  test('and the share has ended, that is said and nothing is left to send', async () => {
    const { widget, page, site } = await open(name, { answers: journalAnswers() })
    await ask(widget, page)
    const over = {
      ...{ __typename: 'DisclosureActionRefused', code: 'ALREADY_ENDED', message: '' },
      ...{ reason: 'ALREADY_ENDED', allowedActions: [] },
    }
    site.answer({ ...journalAnswers([], []), EndDisclosure: { data: { endDisclosure: over } } })
    await confirm(page)
    const dialog = widget.getByRole('dialog')
    await dialog.getByText('déjà terminé').waitFor()
    expect(await dialog.getByRole('button', { name: 'Retirer le partage' }).count()).toBe(0)
    await expectAccessible(page)
  })
})

describe('while the network or the session is away', () => {
  test('the withdrawal waits in the dialog, goes by itself, and once', async () => {
    const { widget, page, site } = await open(name, { answers: journalAnswers() })
    await ask(widget, page)
    site.answer({ EndDisclosure: 'cut' })
    await confirm(page)
    await widget.getByRole('dialog').getByText('Votre envoi est conservé').waitFor()
    await expectAccessible(page)
    site.answer({ ...journalAnswers([], []), EndDisclosure: { data: { endDisclosure: ended } } })
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await widget.getByText('Partage retiré').waitFor()
    const sent = site.asked.filter(({ operation }) => operation === 'EndDisclosure')
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
  }, 40_000)

  test('the session is resumed in the dialog, and the withdrawal goes on', async () => {
    const { widget, page, site } = await open(name, { answers: journalAnswers() })
    await ask(widget, page)
    site.answer({ EndDisclosure: { status: 401, code: 'WIDGET_SESSION_ENDED' } })
    site.sessions(false)
    await confirm(page)
    const dialog = widget.getByRole('dialog')
    const resume = dialog.getByRole('button', { name: 'Reprendre la session' })
    await resume.waitFor()
    await expectAccessible(page)
    site.sessions(true)
    site.answer({ ...journalAnswers([], []), EndDisclosure: { data: { endDisclosure: ended } } })
    await resume.click()
    await widget.getByText('Partage retiré').waitFor()
  }, 40_000)
})

test('on a screen of 320 px the dialog is whole', async () => {
  const { widget, page } = await open(name, {
    ...{ answers: journalAnswers(), viewport: { width: 320, height: 800 } },
  })
  await ask(widget, page)
  await expectAccessible(page)
  await expectNoSideScroll(page)
})
