import type { IncomingMessage, ServerResponse } from 'node:http'
import { agents } from './agents.ts'
import type { Files } from './files.ts'
import { chosen, themes, urgencies } from './needs.ts'
import type { Network } from './network.ts'
import { listPeople, openFile, welcome } from './people.ts'
import { cookieOf, type SignIn, type SignIns } from './sign-ins.ts'

const BODY_LIMIT = 10_000

/** What the page may ask, by method and name; all but the first two are for who is signed in. */
export interface Desk {
  readonly apiUrl: string
  readonly network: Network
  readonly files: ReadonlyMap<string, Files>
  readonly signIns: SignIns
}

/** An answer in JSON; `cookie` sets or clears the desk's own. */
interface Answer {
  readonly status?: number
  readonly body?: object | null
  readonly cookie?: string
}

type Body = Readonly<Record<string, unknown>>
type Open = (desk: Desk, body: Body, request: IncomingMessage) => Promise<Answer> | Answer
type Closed = (desk: Desk, signIn: SignIn, body: Body, origin: string) => Promise<Answer> | Answer

const open: Readonly<Record<string, Open>> = {
  'GET agents': () => ({
    body: agents.map(({ agentRef, name, work, partnerName }) => ({
      ...{ agentRef, name, work, partnerName },
    })),
  }),
  'POST sign-in': (desk, { agentRef }) => {
    const agent = agents.find((one) => one.agentRef === agentRef)
    if (!agent) return { status: 400 }
    return { body: {}, cookie: cookieOf(desk.signIns.open(agent)) }
  },
}

const closed: Readonly<Record<string, Closed>> = {
  'GET me': ({ apiUrl }, { agent }) => ({ body: { ...agent, apiUrl, themes, urgencies } }),
  'POST sign-out': async ({ network, signIns }, signIn) => {
    signIns.close(signIn)
    // At once, for every page of this agent: a token that was copied is worth nothing any more.
    await Promise.all([...signIn.widgetSessions].map((id) => network.endSession(signIn.agent, id)))
    return { body: {}, cookie: cookieOf(undefined) }
  },
  'POST passerelle-session': async ({ network }, { agent, widgetSessions }, _body, origin) => {
    const { id, token, expiresAt } = await network.openSession(agent, origin)
    widgetSessions.add(id)
    return { body: { token, expiresAt } }
  },
  'POST names': (desk, { agent }, { references }) => {
    const asked = Array.isArray(references) ? references.map(String).slice(0, 200) : []
    return { body: asked.map((reference) => filesOf(desk, agent.partnerName).named(reference)) }
  },
  'GET people': async (desk, { agent }) => ({
    body: await listPeople(desk.network.as(agent), filesOf(desk, agent.partnerName)),
  }),
  'POST file': async (desk, { agent }, { caseId }) => {
    const files = filesOf(desk, agent.partnerName)
    const file = await openFile(desk.network.as(agent), files, String(caseId))
    return file ? { body: file } : { status: 404 }
  },
  'POST arrival': async (desk, { agent }, body) => {
    const name = String(body['name'] ?? '').trim()
    const theme = chosen(themes, body['theme'])
    const urgency = chosen(urgencies, body['urgency'])
    if (!name || name.length > 80 || !theme || !urgency) return { status: 400 }
    const arrival = { name, theme, urgency, communeCode: '25056' }
    const files = filesOf(desk, agent.partnerName)
    return { body: await welcome(desk.network.as(agent), files, arrival) }
  },
}

/** Answers `/desk/api/<name>`. */
export async function answerApi(
  desk: Desk,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status = 200, body = null, cookie } = await answer(desk, name, request)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(cookie && { 'set-cookie': cookie }),
  })
  response.end(JSON.stringify(body))
}

async function answer(desk: Desk, name: string, request: IncomingMessage): Promise<Answer> {
  const { method, headers } = request
  const key = `${method} ${name}`
  // The page's own origin, as the browser says it: what another site sends is not for us.
  const origin = `http://${headers.host}`
  if (method === 'POST' && headers.origin !== origin) return { status: 403 }
  const body = method === 'POST' ? await readBody(request) : {}
  if (Object.hasOwn(open, key)) return open[key]?.(desk, body, request) ?? { status: 404 }
  if (!Object.hasOwn(closed, key)) return { status: 404 }
  const signIn = desk.signIns.of(request)
  if (!signIn) return { status: 401 }
  return closed[key]?.(desk, signIn, body, origin) ?? { status: 404 }
}

async function readBody(request: IncomingMessage): Promise<Body> {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > BODY_LIMIT) return {}
  }
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    return {}
  }
}

function filesOf({ files }: Desk, partnerName: string): Files {
  const found = files.get(partnerName)
  if (!found) throw new Error('This customer has no files.')
  return found
}
