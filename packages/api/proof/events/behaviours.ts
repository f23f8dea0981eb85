/** How a request was answered: with a status, or not. */
export type Answer = number | 'cut' | 'hung'

/** What an endpoint knows of a request when it decides about it. */
export interface Posted {
  readonly id: string
  /** How many it had before. */
  readonly before: number
  readonly random: () => number
}

/** An endpoint of the proof: whose it is, what it wants to hear, and how it behaves. */
export interface Behaviour {
  readonly name: string
  /** Which of the partners. */
  readonly partner: number
  readonly signing: 'ED25519' | 'HMAC'
  readonly eventTypes: readonly string[]
  /** Made anew for each run. */
  readonly behave: (outageMs: number) => (posted: Posted) => Answer
  /** Connections that it cuts before it has read anything. */
  readonly cutsUnread?: number
}

const OK = 204
const always = (answer: Answer) => () => (): Answer => answer

const sometimes =
  (share: number, answers: readonly Answer[]): Behaviour['behave'] =>
  () =>
  ({ random }) =>
    random() < share ? (answers[Math.floor(random() * answers.length)] ?? OK) : OK

const OUTAGE_AFTER = 20

const outage: Behaviour['behave'] = (outageMs) => {
  let until = Number.POSITIVE_INFINITY
  return ({ before }) => {
    if (before < OUTAGE_AFTER) return OK
    if (until === Number.POSITIVE_INFINITY) until = performance.now() + outageMs
    return performance.now() < until ? 500 : OK
  }
}

const GONE_AFTER = 30

/** Events that one endpoint never takes: about one in thirty, known by their id. */
export const isPoison = (id: string): boolean => Number.parseInt(id.slice(-2), 16) < 8

const BEHAVIOURS = {
  steady: { partner: 0, signing: 'ED25519', eventTypes: [], behave: always(OK) },
  filtered: { partner: 1, signing: 'HMAC', eventTypes: ['referral.'], behave: always(OK) },
  random: { partner: 2, signing: 'HMAC', eventTypes: [], behave: sometimes(0.15, [500, 503, 404]) },
  hanging: { partner: 3, signing: 'ED25519', eventTypes: [], behave: sometimes(0.01, ['hung']) },
  outage: { partner: 1, signing: 'ED25519', eventTypes: [], behave: outage },
  cutting: {
    partner: 2,
    signing: 'ED25519',
    eventTypes: [],
    behave: sometimes(0.05, ['cut']),
    cutsUnread: 0.05,
  },
  redirecting: { partner: 3, signing: 'HMAC', eventTypes: [], behave: sometimes(0.1, [307]) },
  poisoned: {
    partner: 0,
    signing: 'HMAC',
    eventTypes: ['referral.'],
    behave:
      () =>
      ({ id }) =>
        isPoison(id) ? 500 : OK,
  },
  gone: {
    partner: 1,
    signing: 'HMAC',
    eventTypes: [],
    behave:
      () =>
      ({ before }) =>
        before >= GONE_AFTER ? 410 : OK,
  },
} as const satisfies Readonly<Record<string, Omit<Behaviour, 'name'>>>

export const ENDPOINTS: readonly Behaviour[] = Object.entries(BEHAVIOURS).map(
  ([name, behaviour]) => ({ name, ...behaviour }),
)
