import { createWidgetConnection } from '/passerelle/index.js'

const page = await (await fetch('/page.json')).json()
const openSession = async () => (await fetch('/session', { method: 'POST' })).json()
const connection = createWidgetConnection({ url: page.apiUrl, openSession })
// By property: a token and a connection are no text.
const widget = document.querySelector('passerelle-referral-timeline')
Object.assign(widget, { connection, referralId: page.referralId })
