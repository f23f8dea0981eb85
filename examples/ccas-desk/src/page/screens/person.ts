import type { WidgetConnection } from '@passerelle/sdk/widgets'
import type { ReferralFormElement } from '@passerelle/sdk/widgets/referral-form'
import type { ReferralTimelineElement } from '@passerelle/sdk/widgets/referral-timeline'
import '@passerelle/sdk/widgets/case-partners/define'
import '@passerelle/sdk/widgets/referral-form/define'
import '@passerelle/sdk/widgets/referral-timeline/define'
import type { CasePartnersElement } from '@passerelle/sdk/widgets/case-partners'
import type { PersonFile } from '../../server/people.ts'
import { backEnd } from '../back-end.ts'
import { element, widget } from '../element.ts'

/** A person's file: refer, see what became of it, see who takes part. */
export async function personScreen(connection: WidgetConnection, caseId: string): Promise<Node> {
  const file = await backEnd.file(caseId)
  const timeline = widget<ReferralTimelineElement>('referral-timeline', { connection })
  const follow = element('div', { hidden: true }, timeline)
  const list = element('div', {})
  const form = widget<ReferralFormElement>('referral-form', { connection, caseId })
  const partners = widget<CasePartnersElement>('case-partners', { connection, caseId })

  const show = (referralId: string): void => {
    Object.assign(timeline, { referralId })
    follow.hidden = false
    for (const button of list.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(button.dataset['referral'] === referralId))
    }
  }
  const fill = ({ referrals }: PersonFile): void => {
    list.replaceChildren(referralList(referrals, show))
  }
  fill(file)
  const newest = file.referrals[0]
  if (newest) show(newest.id)

  // Widgets tell with ids alone; the page reads its own list again.
  const screen = element('div', { class: 'person' })
  screen.addEventListener('passerelle-referral-sent', async (event) => {
    fill(await backEnd.file(caseId))
    if (event instanceof CustomEvent) show(event.detail.referralId)
  })
  screen.addEventListener('passerelle-referral-changed', async () => {
    fill(await backEnd.file(caseId))
  })
  screen.append(
    element(
      'header',
      {},
      element('p', {}, element('a', { href: '#/personnes' }, '← Mes personnes')),
      element('h1', {}, file.names.join(', ') || file.reference),
      element('p', { class: 'muted' }, `Dossier ${file.reference} · ${file.commune}`),
    ),
    element(
      'div',
      { class: 'columns' },
      element('div', { class: 'column' }, file.leads && form, partners),
      element(
        'div',
        { class: 'column' },
        element('section', { class: 'card' }, element('h2', {}, 'Orientations'), list),
        follow,
      ),
    ),
  )
  return screen
}

function referralList(
  referrals: PersonFile['referrals'],
  show: (referralId: string) => void,
): HTMLElement {
  if (referrals.length === 0) {
    return element('p', { class: 'muted' }, 'Aucune orientation pour le moment.')
  }
  return element(
    'ul',
    { class: 'referrals' },
    ...referrals.map(({ id, service, state }) =>
      element(
        'li',
        {},
        element(
          'button',
          { type: 'button', 'data-referral': id, onclick: () => show(id) },
          element('strong', {}, service),
          element('span', {}, state),
        ),
      ),
    ),
  )
}
