import { type KeyObject, randomUUID } from 'node:crypto'
import { type AskedItem, type Verdict, verdictOn } from './answer-contract.ts'
import { newKey } from './check-key.ts'
import type { RecordShape } from './facet-shape.ts'
import { type Answer, bodyFor, type Sent, send, signed } from './request.ts'

/** What to ask, where, and by which key. */
export interface CheckPlan {
  readonly url: URL
  readonly privateKey: KeyObject
  /** Written `whpk_…`. */
  readonly publicKey: string
  /** The partner whose connector it is. */
  readonly partnerId: string
  /** Facets to ask for: one, or all that this release knows. */
  readonly facets: readonly string[]
  readonly shapes: Readonly<Record<string, RecordShape>>
  /** A reference that the connector knows, if one was given. */
  readonly ref: string | undefined
}

/** An answer beside what the contract says of it. */
export interface Judged {
  readonly answer: Answer
  readonly verdict: Verdict
  /** The status that each item must have, where one is expected. */
  readonly expected: readonly ('OK' | 'UNAVAILABLE')[] | null
}

/** The requests of a check; the first one of each kind is sent once. */
export interface Probe {
  readonly publicKey: string
  bare(): Promise<Answer>
  signedByAnother(): Promise<Answer>
  /** All fields of each facet, and one field of each alone. */
  first(): Promise<Judged>
  altered(): Promise<Answer>
  shifted(seconds: number): Promise<Answer>
  replayed(): Promise<Answer>
  /** The same, of the facts of a partner that does not exist. */
  ofAnother(): Promise<Answer>
  unknownReference(): Promise<Judged>
  unknownFacet(): Promise<Judged>
  /** An item that the first request brought facts for. */
  known(): Promise<AskedItem | undefined>
  /** That item between others that bring nothing. */
  mixed(): Promise<Judged>
}

const nowhere: Omit<AskedItem, 'ref'> = { facet: 'facetOfTheCheck', fields: ['fieldOfTheCheck'] }

export function probeOf(plan: CheckPlan): Probe {
  const { url, privateKey, publicKey, partnerId, facets, shapes, ref } = plan
  const itemsUnder = (reference: string): readonly AskedItem[] =>
    facets.flatMap((facet) => {
      const fields = Object.keys(shapes[facet] ?? {})
      return [fields, fields.slice(0, 1)].map((some) => ({ facet, ref: reference, fields: some }))
    })
  const judged = async (
    items: readonly AskedItem[],
    expected: Judged['expected'],
    sent: Sent = signed(bodyFor(items, partnerId), privateKey),
  ): Promise<Judged> => {
    const answer = await send(url, sent)
    return { answer, verdict: verdictOn(answer, items, shapes), expected }
  }

  const items = itemsUnder(ref ?? unknownReference())
  const body = bodyFor(items, partnerId)
  const firstSent = signed(body, privateKey)
  // Patiently: a server that is being developed may only just be starting.
  const bare = once(() => send(url, { headers: {}, body }, 10_000))
  const first = once(() => judged(items, null, firstSent))
  const known = async (): Promise<AskedItem | undefined> => {
    const { verdict } = await first()
    return verdict.kind === 'FITS' ? items[verdict.statuses.indexOf('OK')] : undefined
  }
  return {
    publicKey,
    bare,
    first,
    known,
    signedByAnother: () => send(url, signed(body, newKey().privateKey)),
    altered: () => {
      const { headers } = signed(body, privateKey)
      return send(url, { headers, body: body.replace('ASSESS_ELIGIBILITY', 'OPEN_RIGHTS') })
    },
    shifted: (seconds) => send(url, signed(body, privateKey, seconds)),
    replayed: () => send(url, firstSent),
    ofAnother: () => send(url, signed(bodyFor(items, randomUUID()), privateKey)),
    unknownReference: () => {
      const asked = itemsUnder(unknownReference())
      return judged(
        asked,
        asked.map(() => 'UNAVAILABLE'),
      )
    },
    unknownFacet: () => judged([{ ...nowhere, ref: unknownReference() }], ['UNAVAILABLE']),
    mixed: async () => {
      const item = (await known()) ?? { ...nowhere, ref: unknownReference() }
      const other = { ...item, ref: unknownReference() }
      const asked = [other, item, { ...nowhere, ref: item.ref }, item]
      return judged(asked, ['UNAVAILABLE', 'OK', 'UNAVAILABLE', 'OK'])
    },
  }
}

/** No system knows it. */
function unknownReference(): string {
  return `check-${randomUUID()}`
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => {
    made ??= make()
    return made
  }
}
