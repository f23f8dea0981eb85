import type { Canaries } from '../canaries/canaries.ts'
import { atMost, equal, type ProofRow, some } from '../proof.ts'
import { agreementOf } from './agreement.ts'
import { type Behaviour, isPoison } from './behaviours.ts'
import { contentsOf, unverified } from './contents.ts'
import type { CommittedEvent, Ledger } from './ledger.ts'
import { disorderOf, type Hearing } from './order.ts'
import type { Received } from './receiver.ts'

/** An endpoint, and everything that it received. */
export interface Endpoint {
  readonly id: string
  readonly partnerId: string
  readonly behaviour: Behaviour
  readonly received: readonly Received[]
  /** Events up to this position were there before it. */
  readonly since: number
}

export interface Seen {
  readonly endpoints: readonly Endpoint[]
  readonly ledger: Ledger
  readonly canaries: Canaries
  readonly publicKeys: readonly string[]
  readonly trapped: number
  /** How many processes that deliver were killed. */
  readonly kills: number
}

// Heads of lines that a worker tries at once at one endpoint: so many tries a kill may leave unwritten.
const AT_ONCE = 8

function feedOf(
  { events }: Ledger,
  { partnerId, behaviour, since }: Endpoint,
): readonly CommittedEvent[] {
  const { eventTypes } = behaviour
  return events.filter(
    ({ audience, position, type, subjectType }) =>
      audience.includes(partnerId) &&
      position > since &&
      subjectType !== 'WebhookEndpoint' &&
      (eventTypes.length === 0 || eventTypes.some((start) => type.startsWith(start))),
  )
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((before, item) => before + of(item), 0)

/** Every claim, of what was received and what the database says. */
export async function claimsOf(seen: Seen): Promise<readonly ProofRow[]> {
  const { endpoints, ledger, canaries, publicKeys } = seen
  const heard = endpoints.map((endpoint) => {
    const { id, received } = endpoint
    const hearing: Hearing = { endpointId: id, feed: feedOf(ledger, endpoint), received }
    const deliveries = ledger.deliveries.filter(({ endpointId }) => endpointId === id)
    const ids = new Set(received.map((one) => one.id))
    return {
      ...endpoint,
      feed: hearing.feed,
      ids,
      disorder: disorderOf(hearing),
      log: agreementOf(hearing, deliveries),
    }
  })
  const throughout = heard.filter(({ behaviour }) => behaviour.name !== 'gone')
  const all = heard.flatMap(({ received }) => received)
  const contents = contentsOf(all, canaries)
  const ed25519 = all.filter(({ verified }) => verified === null)
  const foreign = ({ feed, ids }: (typeof heard)[number]): number => {
    const fed = new Set(feed.map(({ id }) => id))
    return [...ids].filter((id) => !fed.has(id)).length
  }
  return [
    ...throughout.flatMap(({ behaviour: { name }, feed, received, ids }) => [
      some(`${name}: requests it received, of ${feed.length} events`, received.length),
      equal(`${name}: events it never received`, feed.filter(({ id }) => !ids.has(id)).length, 0),
    ]),
    some(
      'requests repeated under the same id',
      sum(heard, ({ received, ids }) => received.length - ids.size),
    ),
    equal('repeated with another content, or under another id', contents.doubtful, 0),
    equal('received but in no feed of theirs (rolled back among them)', sum(heard, foreign), 0),
    equal(
      'heard before an earlier one of its subject',
      sum(heard, ({ disorder }) => disorder.swapped),
      0,
    ),
    equal(
      'overtook one of its subject that was still tried',
      sum(heard, ({ disorder }) => disorder.overtaking),
      0,
    ),
    equal('requests with a value of a person', contents.personal, 0),
    equal('values that are neither id, moment, number nor code', contents.free, 0),
    some('signatures by Ed25519', ed25519.length),
    equal('of these refused by @noble/ed25519', await unverified(ed25519, publicKeys), 0),
    some('signatures by HMAC', all.length - ed25519.length),
    equal(
      'of these refused by standardwebhooks',
      all.filter(({ verified }) => verified === false).length,
      0,
    ),
    equal('requests where redirects led', seen.trapped, 0),
    ...goneRows(seen, heard),
    ...logRows(seen, heard),
  ]
}

function goneRows(
  { ledger }: Seen,
  heard: readonly { readonly id: string; readonly received: readonly Received[] }[],
): ProofRow[] {
  const disabled = ledger.endpoints.filter(({ status }) => status !== 'ENABLED')
  const [gone] = disabled.filter(({ reason }) => reason === 'GONE')
  const of410 = heard.find(({ received }) => received.some(({ answer }) => answer === 410))
  const after = of410?.received.filter(({ answer }) => answer === 410).length ?? 0
  return [
    equal('endpoints disabled, the one that answers 410', disabled.length, 1),
    equal('of these because of 410', gone !== undefined && gone.id === of410?.id ? 1 : 0, 1),
    // The first, and what was on its way with it; a kill before it was written down brings that again.
    some('answers of 410', after),
    atMost('answers of 410 in all', after, 2 * AT_ONCE),
  ]
}

function logRows(
  { kills }: Seen,
  heard: readonly {
    readonly behaviour: Behaviour
    readonly feed: readonly CommittedEvent[]
    readonly log: ReturnType<typeof agreementOf>
  }[],
): ProofRow[] {
  const throughout = heard.filter(({ behaviour }) => behaviour.name !== 'gone')
  const poisoned = throughout.filter(({ behaviour }) => behaviour.name === 'poisoned')
  const poison = poisoned.flatMap(({ feed }) => feed.filter(({ id }) => isPoison(id)))
  const dead = poisoned.flatMap(({ log }) => log.dead)
  const unrecorded = Math.max(0, ...heard.map(({ log }) => log.unrecorded))
  const bound = kills * AT_ONCE
  return [
    some('dead letters, of events that are never taken', dead.length),
    equal('of these such events', dead.filter(isPoison).length, poison.length),
    equal(
      'dead letters beside them',
      sum(throughout, ({ log }) => log.dead.length),
      dead.length,
    ),
    equal(
      'deliveries missing in the log, or of nothing in the feed',
      sum(throughout, ({ log }) => log.misplaced),
      0,
    ),
    equal(
      'answers in the log that were not given',
      sum(heard, ({ log }) => log.invented),
      0,
    ),
    atMost('tries of one endpoint that no worker lived to write down', unrecorded, bound),
  ]
}
