/** What the host's own back end hands to the page: the answer of `createWidgetSession`. */
export interface WidgetSession {
  /** Token of minutes, bound to one agent, one origin and the operations of its widgets. */
  readonly token: string
  /** Instant (ISO 8601) at which it ends; a new one is asked for shortly before. */
  readonly expiresAt?: string | undefined
}

/** Milliseconds before its end from which nothing more is begun with a session. */
const MARGIN_MS = 20_000

/** The one session of a page, in memory alone. */
export interface SessionHolder {
  /** A token that is not the refused one. Rejects when the host gives no session. */
  readonly token: (refused?: string) => Promise<string>
  /** Forgets the session: the next token opens a new one. */
  readonly forget: () => void
}

/** Opens a session when first needed, shares it, and opens another when it is over or refused. */
export function sessionHolder(open: () => Promise<WidgetSession>): SessionHolder {
  let current: Promise<WidgetSession> | undefined

  return {
    async token(refused) {
      const before = current
      const held = await before?.catch(() => undefined)
      if (held && held.token !== refused && !isEnding(held)) return held.token
      // Several widgets may be refused at once: the first to come here opens, the others share it.
      if (current === before) current = open()
      const session = await current
      return session?.token ?? ''
    },
    forget() {
      current = undefined
    },
  }
}

function isEnding({ expiresAt }: WidgetSession): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) - Date.now() < MARGIN_MS
}
