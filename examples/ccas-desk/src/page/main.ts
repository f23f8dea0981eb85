import type { WidgetConnection } from '@passerelle/sdk/widgets'
import { backEnd, type Me, Refused } from './back-end.ts'
import { connect } from './connection.ts'
import { element } from './element.ts'
import { type Place, placeOf } from './places.ts'
import { peopleScreen } from './screens/people.ts'
import { signInScreen } from './screens/sign-in.ts'
import { firstPlace, shell } from './shell.ts'

interface AtWork {
  readonly me: Me
  readonly connection: WidgetConnection
}

let atWork: AtWork | undefined

async function begin(): Promise<void> {
  try {
    const me = await backEnd.me()
    atWork = { me, connection: connect(me.apiUrl) }
    if (!location.hash) history.replaceState(null, '', firstPlace(me))
    await show()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    document.title = 'Connexion – Comtois social'
    document.body.replaceChildren(await signInScreen(begin))
  }
}

/** Draws the place that the address names; one that was left meanwhile is not drawn over the next. */
async function show(): Promise<void> {
  if (!atWork) return
  const { me } = atWork
  const hash = location.hash
  const place = placeOf(hash)
  const screen = await screenOf(atWork, place).catch(notThere)
  if (location.hash !== hash) return
  document.title = 'Comtois social'
  document.body.replaceChildren(...shell(me, place, screen, leave))
  document.getElementById('contenu')?.focus({ preventScroll: true })
  scrollTo(0, 0)
}

async function screenOf({ me, connection }: AtWork, place: Place): Promise<Node> {
  switch (place.kind) {
    case 'person': {
      const { personScreen } = await import('./screens/person.ts')
      return personScreen(connection, place.caseId)
    }
    case 'people':
      return peopleScreen(me)
    default: {
      const { singleWidgetScreen } = await import('./screens/single-widget.ts')
      const [name, heading] = single[place.kind]
      return singleWidgetScreen(connection, name, heading)
    }
  }
}

const single = {
  inbox: ['referral-inbox', 'Demandes reçues'],
  statistics: ['statistics', 'Chiffres'],
  journal: ['access-journal', 'Journal des consultations'],
} as const

/** Whoever is no longer signed in is asked to sign in; anything else is said. */
function notThere(error: unknown): Node {
  if (error instanceof Refused && error.status === 401) location.reload()
  return element(
    'div',
    { class: 'card' },
    element('h1', {}, 'Cette page ne s’affiche pas'),
    element('p', {}, 'Le dossier n’existe pas ici, ou le service ne répond pas. Réessayez.'),
  )
}

async function leave(): Promise<void> {
  await backEnd.signOut()
  // Everything in memory goes with the page, the token of the widgets too.
  location.replace('/desk/')
}

addEventListener('hashchange', show)
// The agent is no longer signed in with us: the widgets kept what was typed, and so does the page.
document.addEventListener('passerelle-session-ended', () => {
  const said = 'Votre session est terminée : reconnectez-vous dans un autre onglet, puis reprenez.'
  document.querySelector('main')?.prepend(element('p', { role: 'alert', class: 'said' }, said))
})
void begin()
