import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Agent } from './agents.ts'

const COOKIE = 'desk'
const HOURS = 9

/** An agent at work: the cookie of the browser, and the session of widgets it holds. */
export interface SignIn {
  readonly id: string
  readonly agent: Agent
  readonly until: number
  /** Sessions of widgets to end when the agent signs out. */
  readonly widgetSessions: Set<string>
}

/** Who is signed in, in memory: a desk that starts anew asks again. */
export class SignIns {
  readonly #all = new Map<string, SignIn>()

  open(agent: Agent): SignIn {
    const id = randomBytes(32).toString('base64url')
    const until = Date.now() + HOURS * 3_600_000
    const signIn = { id, agent, until, widgetSessions: new Set<string>() }
    this.#all.set(id, signIn)
    return signIn
  }

  of(request: IncomingMessage): SignIn | undefined {
    const written = request.headers.cookie ?? ''
    const id = new RegExp(`(?:^|; )${COOKIE}=([\\w-]+)`).exec(written)?.[1]
    const signIn = this.#all.get(id ?? '')
    if (signIn && signIn.until < Date.now()) this.#all.delete(signIn.id)
    else return signIn
    return undefined
  }

  close({ id }: SignIn): void {
    this.#all.delete(id)
  }
}

/** The cookie that no script reads and no other site sends. Add `Secure` wherever there is https. */
export function cookieOf(signIn: SignIn | undefined): string {
  const kept = signIn ? `${signIn.id}; Max-Age=${HOURS * 3600}` : '; Max-Age=0'
  return `${COOKIE}=${kept}; Path=/desk; HttpOnly; SameSite=Strict`
}
