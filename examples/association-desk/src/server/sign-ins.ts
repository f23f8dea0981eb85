import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Guest } from './network.ts'

const COOKIE = 'association'
const HOURS = 8

/** Somebody who came by a link: for a working day, in this browser. */
export interface SignIn {
  readonly id: string
  readonly guest: Guest
  readonly until: number
  /** Sessions of widgets to end on leaving. */
  readonly sessions: Set<string>
}

/** Who is signed in, in memory: a desk that starts anew asks for another link. */
export class SignIns {
  readonly #all = new Map<string, SignIn>()

  open(guest: Guest, sessionId: string): SignIn {
    const id = randomBytes(32).toString('base64url')
    const until = Date.now() + HOURS * 3_600_000
    const signIn = { id, guest, until, sessions: new Set([sessionId]) }
    this.#all.set(id, signIn)
    return signIn
  }

  of(request: IncomingMessage): SignIn | undefined {
    const written = request.headers.cookie ?? ''
    const id = new RegExp(`(?:^|; )${COOKIE}=([\\w-]{43})`).exec(written)?.[1]
    const signIn = this.#all.get(id ?? '')
    if (signIn === undefined || signIn.until >= Date.now()) return signIn
    this.#all.delete(signIn.id)
    return undefined
  }

  close({ id }: SignIn): void {
    this.#all.delete(id)
  }
}

/** Read by no script, sent by no other site. With https: the name `__Host-association`, and `Secure`. */
export function cookieOf(signIn: SignIn | undefined): string {
  const kept = signIn ? `${signIn.id}; Max-Age=${HOURS * 3600}` : '; Max-Age=0'
  return `${COOKIE}=${kept}; Path=/; HttpOnly; SameSite=Strict`
}
