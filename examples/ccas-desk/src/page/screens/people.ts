import type { Person } from '../../server/people.ts'
import { backEnd, type Me } from '../back-end.ts'
import { element } from '../element.ts'
import { personPlace } from '../places.ts'
import { arrivalForm } from './arrival.ts'

const SHOWN = 50

/** The people of this desk, found by name, and a place to file somebody new. */
export async function peopleScreen(me: Me): Promise<Node> {
  const people = await backEnd.people()
  const rows = element('tbody')
  const count = element('p', { role: 'status', class: 'muted' })
  const show = (search: string): void => {
    const found = people.filter(({ names, reference }) =>
      [...names, reference].some((text) => plain(text).includes(plain(search))),
    )
    rows.replaceChildren(...found.slice(0, SHOWN).map(row))
    count.textContent =
      found.length > SHOWN
        ? `${SHOWN} personnes sur ${found.length} : précisez la recherche.`
        : `${found.length} ${found.length > 1 ? 'personnes' : 'personne'}`
  }
  const field = element('input', { type: 'search', id: 'search', autocomplete: 'off' })
  field.addEventListener('input', () => show(field.value))
  show('')
  return element(
    'div',
    { class: 'people' },
    element('h1', {}, 'Mes personnes'),
    element(
      'div',
      { class: 'search' },
      element('label', { for: 'search' }, 'Rechercher par nom ou numéro de dossier'),
      field,
      count,
    ),
    element(
      'table',
      {},
      element('caption', { class: 'spoken' }, 'Personnes accompagnées'),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...['Personne', 'Dossier', 'Commune'].map((text) =>
            element('th', { scope: 'col' }, text),
          ),
        ),
      ),
      rows,
    ),
    arrivalForm(me),
  )
}

function row({ caseId, names, reference, commune }: Person): HTMLElement {
  const [first, ...others] = names
  return element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row' },
      element('a', { href: personPlace(caseId) }, first ?? reference),
      others.length > 0 && element('span', { class: 'muted' }, ` et ${others.join(', ')}`),
    ),
    element('td', {}, reference),
    element('td', {}, commune),
  )
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
