import type { TokenSource } from '../../core/options.ts'
import { type Answering, answer } from './answer.ts'
import { Clock, type Span } from './clock.ts'
import { fieldsNotInTestServer } from './contract.ts'
import { defaultSeed } from './default-seed.ts'
import { suffer } from './faults.ts'
import { magicIn } from './magic.ts'
import { plantSeed } from './plant-seed.ts'
import { runTimers } from './referral-timers.ts'
import type { TestSeed } from './seed.types.ts'
import type { SeededIds } from './seeded-ids.ts'
import { Tokens } from './tokens.ts'
import { TestWebhooks } from './webhooks.ts'
import { createWorld, type World } from './world.ts'

/** What a client needs to talk to a test server: give it to `createPasserelle` as it is. */
export interface TestConnection {
  readonly url: string
  /** Gives tokens of five minutes, by the server's clock. */
  readonly token: TokenSource
  /** Answers in this process, and refuses any other address. */
  readonly fetch: typeof fetch
}

/** The time of a test server. It goes on by itself from wherever it was moved to, and never back. */
export interface TestClock {
  /** The instant of the server: that of its making until it is moved. */
  now(): Date
  /** Moves to an instant: reminders, expiries and ends of tokens on the way happen, each at its moment. */
  set(instant: Date | string): void
  /** Moves on, by milliseconds or `{ days, hours, minutes, seconds }`. */
  advance(span: Span): void
}

/** A network in this process, on the published contract. */
export interface TestServer extends TestConnection {
  /** Where `clientCredentials` asks for tokens: `clientId` is the key of a partner, any secret will do. */
  readonly tokenUrl: string
  /** Identifiers of what the seed names, by its keys. They are the same in every run. */
  readonly ids: SeededIds
  readonly clock: TestClock
  readonly webhooks: TestWebhooks
  /**
   * The same server for another partner of the seed, by its key, with fewer scopes if you name some.
   *
   * @throws TypeError for a key that no partner has
   */
  as(partner: string, options?: { readonly scopes?: readonly string[] }): TestConnection
  /**
   * Answers the next requests as if they named this magic id, once by default; then as ever.
   *
   * @param id - Made by `magic.error` or `magic.fault`.
   */
  answerNext(id: string, times?: number): void
}

/** How to make a test server. */
export interface TestServerOptions {
  /** The network it starts with. Default: {@link defaultSeed}. */
  readonly seed?: TestSeed
}

const URL_OF_TEST_SERVER = 'http://passerelle.test'

/**
 * A server for your tests: the published contract, executed in this process, with the network's own
 * rules. No network, no database, nothing to close. What it cannot do it refuses with
 * `NOT_IN_TEST_SERVER`.
 *
 * @throws TypeError when the seed names what it does not have
 * @example
 * ```ts
 * const server = createTestServer()
 * const ccas = createPasserelle(server)
 * const caf = createPasserelle(server.as('caf'))
 * const draft = await ccas.referrals.get({ id: server.ids.referral('soins') })
 * ```
 */
export function createTestServer({ seed = defaultSeed }: TestServerOptions = {}): TestServer {
  const clock = new Clock()
  const world = createWorld(clock)
  const ids = plantSeed(world, seed)
  const tokens = new Tokens(world)
  const moved = new Set<() => void>()
  clock.onMove((to) => runTimers(world, to))
  const move = (work: () => void): void => {
    work()
    for (const told of moved) told()
  }
  const onMoved = (work: () => void): (() => void) => {
    moved.add(work)
    return () => moved.delete(work)
  }
  const next: string[] = []
  const send = fetchOf({ world, tokens, onMoved }, next)
  const webhooks = new TestWebhooks(world)
  const connectionOf = (key: string, scopes?: readonly string[]): TestConnection => {
    const { url, fetch } = { url: URL_OF_TEST_SERVER, fetch: send(webhooks) }
    tokens.issue(key, scopes)
    return { url, fetch, token: tokens.source(key, scopes) }
  }
  const [first] = seed.partners
  if (first === undefined) throw new TypeError('A seed has a partner at least.')
  return {
    ...connectionOf(first.key),
    tokenUrl: `${URL_OF_TEST_SERVER}/oauth/token`,
    ...{ ids, webhooks },
    clock: {
      now: () => clock.now(),
      set: (instant) => move(() => clock.moveTo(new Date(instant))),
      advance: (span) => move(() => clock.moveBy(span)),
    },
    as: (partner, { scopes } = {}) => connectionOf(partner, scopes),
    answerNext(id, times = 1) {
      if (magicIn(id) === null) throw new TypeError('Give an id of magic.error or magic.fault.')
      next.push(...Array.from({ length: times }, () => id))
    },
  }
}

/** The fields of the contract that are refused with `NOT_IN_TEST_SERVER`, as `Type.field`. */
export function notInTestServer(): readonly string[] {
  return fieldsNotInTestServer()
}

function fetchOf(answering: Answering & { readonly world: World }, next: string[]) {
  return (webhooks: TestWebhooks): typeof fetch =>
    async (input, init) => {
      const request = new Request(input, init)
      const { pathname, origin } = new URL(request.url)
      if (origin !== URL_OF_TEST_SERVER) {
        throw new TypeError(`This fetch reaches ${URL_OF_TEST_SERVER} and nothing else.`)
      }
      if (pathname === '/oauth/token') return answering.tokens.answer(request)
      if (pathname === '/.well-known/passerelle-keys') {
        const { publicKey } = await webhooks.keys()
        return Response.json({ keys: [{ publicKey }] })
      }
      if (pathname !== '/graphql') return Response.json({ error: 'not_found' }, { status: 404 })
      const body = await request.text()
      const { headers, signal } = request
      const named = ['idempotency-key', 'passerelle-agent'].map((name) => headers.get(name) ?? '')
      const found = magicIn(next.shift() ?? [body, ...named].join(' '))
      if (found !== null && 'fault' in found) return suffer(found.fault, signal)
      return answer(request, body, found, answering)
    }
}
