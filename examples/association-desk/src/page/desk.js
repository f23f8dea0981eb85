// The whole page: a link is opened by a click, then the widgets do the rest.
import { WidgetInbox } from '/association/sdk/operations.js'
import { createWidgetConnection } from '/association/sdk/widgets/index.js'
import '/association/sdk/widgets/referral-timeline/define.js'

const main = document.getElementById('main')
const status = document.getElementById('status')

// Out of the address at once: it stays in no history, bookmark or screenshot.
const link = location.hash.slice(1)
if (link !== '') history.replaceState(null, '', location.pathname)

const ask = (name, body = '') => fetch(`/association/api/${name}`, { method: 'POST', body })

if (link !== '') showLink()
else await resume()

function show(title, ...parts) {
  const heading = document.createElement('h1')
  heading.textContent = title
  main.replaceChildren(heading, ...parts)
  status.textContent = ''
  main.focus()
}

function text(words) {
  const paragraph = document.createElement('p')
  paragraph.textContent = words
  return paragraph
}

function button(words, act, look = '') {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = words
  made.className = look
  made.addEventListener('click', () => act(made))
  return made
}

function showLink() {
  const open = button('Ouvrir ma boîte', async () => {
    open.disabled = true
    const answer = await ask('sign-in', link).catch(() => null)
    open.disabled = false
    if (answer?.ok) showDesk(await answer.json())
    else if (answer?.status === 410) showOver()
    else status.textContent = 'La boîte ne répond pas pour l’instant. Réessayez dans un moment.'
  })
  show(
    'Une orientation vous attend',
    text('Ce lien ne sert qu’une fois. Ouvrez votre boîte sur un appareil que vous seul utilisez.'),
    open,
  )
}

function showOver() {
  const again = button('Recevoir un nouveau lien', async () => {
    again.disabled = true
    const answer = await ask('link', link).catch(() => null)
    again.disabled = answer?.ok === true
    status.textContent = answer?.ok
      ? 'Si ce lien a été envoyé par nous, un nouveau lien part à la même adresse.'
      : 'La demande n’est pas partie. Réessayez dans un moment.'
  })
  show(
    'Ce lien ne s’ouvre plus',
    text('Il a déjà servi, il date de plus de huit jours, ou il a été retiré.'),
    again,
  )
}

async function resume() {
  const answer = await ask('session').catch(() => null)
  if (answer?.ok) showDesk(await answer.json())
  else showClosed()
}

function showClosed() {
  show(
    'Votre boîte est fermée',
    text('Pour l’ouvrir, suivez le lien du dernier message que vous avez reçu.'),
  )
}

async function showDesk(first) {
  let next = first
  const connection = createWidgetConnection({
    url: first.url,
    openSession: async () => {
      const known = next
      next = null
      if (known !== null) return known
      const answer = await ask('session')
      if (answer.ok) return answer.json()
      showClosed()
      throw new Error('signed out')
    },
  })
  const list = document.createElement('ul')
  list.className = 'referrals'
  const place = document.createElement('div')
  const leave = button(
    'Fermer ma boîte',
    async () => {
      await ask('sign-out').catch(() => null)
      showClosed()
    },
    'plain',
  )
  show('Vos orientations', list, place, leave)
  const { referralInbox } = await connection.client.request(WidgetInbox, { first: 50 })
  if (referralInbox.nodes.length === 0) list.replaceWith(text('Rien ne vous attend.'))
  for (const { id, serviceName, stateLabel } of referralInbox.nodes) {
    const entry = document.createElement('li')
    const choose = button(
      `${serviceName}, ${stateLabel.toLowerCase()}`,
      () => {
        for (const other of list.querySelectorAll('button')) other.removeAttribute('aria-current')
        choose.setAttribute('aria-current', 'true')
        const timeline = document.createElement('passerelle-referral-timeline')
        timeline.connection = connection
        timeline.referralId = id
        place.replaceChildren(timeline)
      },
      'plain',
    )
    entry.append(choose)
    list.append(entry)
  }
}
