import { type Actor, type ActorRefusalCode, ActorRefused } from '@passerelle/schema'
import pg from 'pg'

/** Prepared by every connection when it opens, and bound before each statement of an actor. */
export const BIND_STATEMENT = 'passerelle_bind_actor'
const BIND_SESSION_STATEMENT = 'passerelle_bind_session'
/** Both ways of binding, one statement each. */
export const PREPARE_BINDS = [
  `prepare ${BIND_STATEMENT} (uuid, text) as select passerelle_bind($1, $2)`,
  `prepare ${BIND_SESSION_STATEMENT} (uuid) as select passerelle_bind_widget_session($1)`,
] as const

// The part of pg's connection that is used here and that its published types leave out.
interface Wire {
  readonly stream: { cork(): void; uncork(): void }
  bind(message: {
    portal: string
    statement: string
    values: readonly (string | null)[]
    binary: boolean
    valueMapper: (value: unknown) => unknown
  }): void
  execute(message: { portal: string; rows: number }): void
}

declare module 'pg' {
  interface ClientBase {
    readonly connection: { readonly stream: { cork(): void; uncork(): void } }
  }
  interface Query {
    prepare(connection: Wire): void
    handleDataRow(message: { readonly fields: readonly unknown[] }): void
    handleCommandComplete(message: object, connection: Wire): void
  }
}

/** What binding needs of an actor: its session if it has one, else its client and agent. */
export type BoundActor = Pick<Actor, 'clientId' | 'agent' | 'session'>

type Done = (error: Error | null, result: pg.QueryArrayResult) => void

/**
 * Binds the actor and runs one statement under a single Sync: both are one implicit transaction and
 * one round trip, so an actor never outlives its statement on a pooled connection.
 *
 * It rests on internals of pg 8.23 (`prepare`, `handle…`), which is why pg is pinned; the
 * integration tests of this folder fail if an upgrade moves them.
 */
export class BoundQuery extends pg.Query {
  readonly #actor: BoundActor
  #verdict: string | null = null
  #binding = true

  constructor(config: pg.QueryConfig, actor: BoundActor, done: Done) {
    const callback: Done = (error, result) => {
      if (error) done(error, result)
      else done(this.#verdict === 'BOUND' ? null : refusalOf(this.#verdict), result)
    }
    super({ ...config, callback } as pg.QueryConfig)
    this.#actor = actor
  }

  override prepare(connection: Wire): void {
    const { clientId, agent, session } = this.#actor
    connection.bind({
      portal: '',
      statement: session === undefined ? BIND_STATEMENT : BIND_SESSION_STATEMENT,
      values: session === undefined ? [clientId, agent] : [session.id],
      binary: false,
      valueMapper: (value) => value,
    })
    connection.execute({ portal: '', rows: 0 })
    super.prepare(connection)
  }

  override handleDataRow(message: { readonly fields: readonly unknown[] }): void {
    if (this.#binding) this.#verdict = String(message.fields[0])
    else super.handleDataRow(message)
  }

  override handleCommandComplete(message: object, connection: Wire): void {
    if (this.#binding) this.#binding = false
    else super.handleCommandComplete(message, connection)
  }
}

const REFUSALS: ReadonlySet<string> = new Set<ActorRefusalCode>([
  'CLIENT_UNKNOWN',
  'CLIENT_SUSPENDED',
  'PARTNER_SUSPENDED',
  'AGENT_UNKNOWN',
  'SESSION_ENDED',
])

function isRefusal(verdict: string | null): verdict is ActorRefusalCode {
  return verdict !== null && REFUSALS.has(verdict)
}

/** The error for a verdict of `passerelle_bind` other than BOUND. */
export function refusalOf(verdict: string | null): Error {
  return isRefusal(verdict) ? new ActorRefused(verdict) : new Error('the actor was not bound')
}
