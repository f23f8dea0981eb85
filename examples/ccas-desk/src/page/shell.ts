import type { Me } from './back-end.ts'
import { element } from './element.ts'
import type { Place } from './places.ts'

interface Entry {
  readonly kind: Place['kind']
  readonly label: string
  readonly href: string
  /** Shown to agents whose sessions hold it. */
  readonly widget: string
}

const entries: readonly Entry[] = [
  { kind: 'people', label: 'Mes personnes', href: '#/personnes', widget: 'REFERRAL_FORM' },
  { kind: 'inbox', label: 'Demandes reçues', href: '#/demandes', widget: 'REFERRAL_INBOX' },
  {
    kind: 'journal',
    label: 'Journal des consultations',
    href: '#/journal',
    widget: 'ACCESS_JOURNAL',
  },
  { kind: 'statistics', label: 'Chiffres', href: '#/chiffres', widget: 'STATISTICS' },
]

/** The first place of an agent's work. */
export function firstPlace({ widgets }: Me): string {
  return entries.find((entry) => widgets.some((one) => one === entry.widget))?.href ?? '#/chiffres'
}

/** What stands around every screen: the customer, the places, who is at work, and the way out. */
export function shell(me: Me, place: Place, screen: Node, signOut: () => unknown): Node[] {
  const current = place.kind === 'person' ? 'people' : place.kind
  const links = entries
    .filter(({ widget }) => me.widgets.some((one) => one === widget))
    .map(({ kind, label, href }) =>
      element(
        'li',
        {},
        element('a', { href, ...(kind === current && { 'aria-current': 'page' }) }, label),
      ),
    )
  return [
    element('a', { class: 'skip', href: '#contenu', onclick: toContent }, 'Aller au contenu'),
    element(
      'header',
      { class: 'bar' },
      element('p', { class: 'brand' }, element('strong', {}, 'Comtois social'), me.partnerName),
      element('nav', { 'aria-label': 'Principal' }, element('ul', {}, ...links)),
      element(
        'div',
        { class: 'who' },
        element('p', {}, element('strong', {}, me.name), me.work),
        element('button', { type: 'button', onclick: signOut }, 'Se déconnecter'),
      ),
    ),
    element('main', { id: 'contenu', tabindex: '-1' }, screen),
  ]
}

/** The address says where the agent is, so the link moves the keyboard alone. */
function toContent(event: Event): void {
  event.preventDefault()
  document.getElementById('contenu')?.focus()
}
