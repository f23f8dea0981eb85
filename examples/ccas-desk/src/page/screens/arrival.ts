import { backEnd, type Choice, type Me } from '../back-end.ts'
import { element } from '../element.ts'
import { personPlace } from '../places.ts'

/** Somebody comes to the desk: her name stays here, her need goes to the network. */
export function arrivalForm({ themes, urgencies }: Me): Node {
  const said = element('p', { role: 'alert', class: 'said' })
  const form = element(
    'form',
    { class: 'arrival card' },
    element('h2', {}, 'Nouvelle situation'),
    element(
      'p',
      { class: 'muted' },
      'Le nom reste dans Comtois social. Passerelle ne reçoit que la commune et le besoin.',
    ),
    field('Prénom et nom', element('input', { name: 'name', required: true, maxlength: '80' })),
    field('Besoin', select('theme', themes)),
    field('Urgence', select('urgency', urgencies)),
    said,
    element('button', { type: 'submit', class: 'main' }, 'Ouvrir le dossier'),
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    said.textContent = ''
    try {
      const { caseId } = await backEnd.arrival(Object.fromEntries(new FormData(form)))
      location.hash = personPlace(caseId)
    } catch {
      said.textContent = 'Le dossier n’a pas pu être ouvert. Réessayez dans un instant.'
    }
  })
  return form
}

function field(label: string, control: HTMLElement): HTMLElement {
  return element('label', {}, element('span', {}, label), control)
}

function select(name: string, choices: readonly Choice[]): HTMLElement {
  return element(
    'select',
    { name },
    ...choices.map(({ code, label }) => element('option', { value: code }, label)),
  )
}
