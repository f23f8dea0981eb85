import { setTimeout as pause } from 'node:timers/promises'
import {
  type Actor,
  ActorRefused,
  type ActorScope,
  DOCUMENT_BOUNDS,
  documentHash,
  documentsByHash,
  RequestError,
  registeredHashes,
} from '@passerelle/schema'
import { BoundedCache } from '../bounded-cache.ts'
import { refusalError } from './run-operation.ts'
import { WatchedScope } from './watched-scope.ts'

/** Which documents run: any that fits the schema, or those of the SDK and registered ones. */
export type DocumentRule = 'any' | 'registered'

/** How a request names its document: by its text, by the hash of it, or by both. */
export interface AskedDocument {
  readonly query?: string | undefined
  readonly documentHash?: string | undefined
}

export interface AdmittedDocumentsOptions {
  readonly rule: DocumentRule
  /** The documents of the SDK's releases, by hash. */
  readonly released: ReadonlyMap<string, string>
  readonly scopeOf: (actor: Actor) => ActorScope
  /** How long a retired document may still run, at most. */
  readonly trustedMs?: number
}

const PARTNERS = 1_000
const TEXTS = 500
const TRUSTED_MS = 30_000
// Whoever sends what is not registered asks the database this often at most, and waits for it.
const BETWEEN_READINGS_MS = 250

/** What the process knows of one partner's documents. */
interface Known {
  readonly hashes: ReadonlySet<string>
  /** When the database was asked. */
  readonly asOf: number
}

/** A look into the database, begun or about to begin. */
interface Reading {
  begun: boolean
  readonly known: Promise<Known>
}

/**
 * The one door of documents, for requests and streams alike. What it lets in it knows from memory: the
 * SDK's documents by their text, a partner's own by their hash. What it does not know it looks up before
 * it refuses, so that a registration counts at once in every process.
 */
export class AdmittedDocuments {
  readonly #options: AdmittedDocumentsOptions
  readonly #releasedTexts: ReadonlySet<string>
  readonly #known = new BoundedCache<string, Known>(PARTNERS)
  readonly #forgottenAt = new BoundedCache<string, number>(PARTNERS)
  // By client and agent: one that is suspended must not be refused on behalf of another.
  readonly #readings = new Map<string, Reading>()
  readonly #begunAt = new BoundedCache<string, number>(PARTNERS)
  readonly #hashes = new BoundedCache<string, string>(TEXTS)
  readonly #texts = new BoundedCache<string, string>(TEXTS)

  constructor(options: AdmittedDocumentsOptions) {
    this.#options = options
    this.#releasedTexts = new Set(options.released.values())
  }

  /** Whether a release of the SDK holds it. */
  isReleased(hash: string): boolean {
    return this.#options.released.has(hash)
  }

  /** Something was registered or retired for a partner here. */
  forget(partnerId: string): void {
    this.#forgottenAt.set(partnerId, performance.now())
    this.#known.delete(partnerId)
  }

  /**
   * Gives the text that runs.
   *
   * @throws RequestError DOCUMENT_NOT_REGISTERED, BAD_REQUEST when text and hash disagree, CLIENT_SUSPENDED
   */
  async admit({ query, documentHash: named }: AskedDocument, actor: Actor): Promise<string> {
    const { rule, released } = this.#options
    if (query === undefined) return this.#textOf(named ?? '', actor)
    if (named !== undefined && named !== this.#hashOf(query)) {
      throw new RequestError('BAD_REQUEST', 'the hash is not the SHA-256 of query')
    }
    if (rule === 'any' || this.#releasedTexts.has(query)) return query
    const hash = this.#hashOf(query)
    if (released.has(hash) || (await this.#isOwn(hash, actor))) return query
    throw new RequestError('DOCUMENT_NOT_REGISTERED')
  }

  async #textOf(hash: string, actor: Actor): Promise<string> {
    const released = this.#options.released.get(hash)
    if (released !== undefined) return released
    if (!(await this.#isOwn(hash, actor))) throw new RequestError('DOCUMENT_NOT_REGISTERED')
    const key = `${actor.partnerId} ${hash}`
    const remembered = this.#texts.get(key)
    if (remembered !== undefined) return remembered
    const [row] = await this.#ask(actor, (scope) => documentsByHash(scope, [hash]))
    if (row === undefined) throw new RequestError('DOCUMENT_NOT_REGISTERED')
    this.#texts.set(key, row.text)
    return row.text
  }

  async #isOwn(hash: string, actor: Actor): Promise<boolean> {
    const arrived = performance.now()
    const { trustedMs = TRUSTED_MS } = this.#options
    const known = this.#known.get(actor.partnerId)
    if (known?.hashes.has(hash) && arrived - known.asOf < trustedMs) return true
    const underWay = this.#readings.get(clientOf(actor))
    if (underWay !== undefined) {
      const { hashes, asOf } = await underWay.known
      if (hashes.has(hash)) return true
      if (asOf >= arrived) return false
    }
    const { hashes } = await this.#readAgain(actor)
    return hashes.has(hash)
  }

  /** Reads what is registered from now on: whoever waits shares a reading that has not begun. */
  #readAgain(actor: Actor): Promise<Known> {
    const client = clientOf(actor)
    const waiting = this.#readings.get(client)
    if (waiting !== undefined && !waiting.begun) return waiting.known
    const earliest = (this.#begunAt.get(client) ?? Number.NEGATIVE_INFINITY) + BETWEEN_READINGS_MS
    const begin = (): void => {
      reading.begun = true
      this.#begunAt.set(client, performance.now())
    }
    const known = pause(Math.max(0, earliest - performance.now())).then(() =>
      this.#read(actor, begin),
    )
    const reading: Reading = { begun: false, known }
    this.#readings.set(client, reading)
    const done = (): void => {
      if (this.#readings.get(client) === reading) this.#readings.delete(client)
    }
    known.then(done, done)
    return known
  }

  async #read(actor: Actor, begin: () => void): Promise<Known> {
    begin()
    const asOf = performance.now()
    const hashes = new Set(await this.#ask(actor, registeredHashes))
    const known = { hashes, asOf }
    // What changed while it was read is not in it.
    const changedAt = this.#forgottenAt.get(actor.partnerId) ?? Number.NEGATIVE_INFINITY
    if (asOf > changedAt) this.#known.set(actor.partnerId, known)
    return known
  }

  async #ask<Answer>(
    actor: Actor,
    question: (scope: ActorScope) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await question(new WatchedScope(this.#options.scopeOf(actor)))
    } catch (error) {
      throw error instanceof ActorRefused ? refusalError(error) : error
    }
  }

  #hashOf(text: string): string {
    const remembered = this.#hashes.get(text)
    if (remembered !== undefined) return remembered
    const hash = documentHash(text)
    // A longer one is never registered; it is not kept in memory either.
    if (text.length <= DOCUMENT_BOUNDS.characters) this.#hashes.set(text, hash)
    return hash
  }
}

function clientOf({ clientId, agent }: Actor): string {
  return `${clientId} ${agent ?? ''}`
}
