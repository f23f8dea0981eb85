import type { ConnectorRefusal } from '../connector/options.ts'
import type { Judged } from './connector-probe.ts'
import type { Answer, NoReply, Reply } from './request.ts'

/** What to mend, check by check. */
export const mends = {
  unsigned:
    'Verify the signature before anything else: without it anybody who knows the address reads your facts.',
  unverified:
    'Verify the Ed25519 signature over "<id>.<timestamp>.<body as it arrived>", not over a body that was parsed and written anew.',
  stale: 'Refuse a webhook-timestamp more than 300 seconds before or after your clock.',
  replay:
    'Remember each webhook-id for ten minutes and refuse it the second time. Several processes need one memory: give createConnector `seen`.',
  otherOwner:
    'Refuse a request whose "owner"."partnerId" is not yours: any partner can give your address to the network as its own, and would read your facts. Give createConnector `partnerId`.',
  unknownReference:
    'Answer { "status": "UNAVAILABLE" } for a reference that you do not know; a handler returns null.',
  unknownFacet: 'Answer { "status": "UNAVAILABLE" } for a facet that you do not serve.',
  nothingGiven:
    'No item came with facts. Is the reference one of your system, and is there a handler for the facet? If the handler fails, `onError` is told why.',
  mixed:
    'Answer each item by itself, in the order asked, whether or not the ones beside it bring something.',
  giveReference: 'Give --ref with a reference that your system knows, best of a test person.',
} as const

const ofRefusal: Partial<Record<ConnectorRefusal, string>> = {
  METHOD_NOT_ALLOWED: 'The address must take POST.',
  SIGNATURE_MISSING:
    'The headers webhook-id, -timestamp and -signature get lost: let them through.',
  TIMESTAMP_OUT_OF_RANGE: 'Your clock and this one differ by more than five minutes: set them.',
  NOT_FOR_YOU:
    'Its `partnerId` is not what --partner says: give both your own partner id, viewer.get().partner.id.',
  BODY_ALREADY_READ:
    'Something reads the body before the connector: put its route before express.json().',
  NOT_READY: '`keys` or `seen` of yours fails: `onError` is told why.',
}

/** Why nothing can be checked; null when the connector answers. */
export function whyUnreachable(answer: Answer): string | null {
  const { status } = answer
  if (status === null) return `${noAnswer(answer)} Is it running, at this address?`
  if (status >= 300 && status < 400) {
    return 'It redirects, which the network does not follow: give the final address.'
  }
  if (status === 404) return 'Nothing stands at this path (404): give the whole address.'
  if (status === 405) return mendOfRefusal(answer, 'The address must take POST.')
  if (status >= 500) return mendOfRefusal(answer, `It fails (${status}): look at its log.`)
  return null
}

/** What to mend unless each of these was refused; null when they were. */
export function whyNotRefused(answers: readonly Answer[], mend: string): string | null {
  for (const answer of answers) {
    const { status } = answer
    if (status === null) return noAnswer(answer)
    if (status < 400) return `It answered ${status}. ${mend}`
    if (status >= 500) return `It failed with ${status}: refuse with a status such as 401.`
  }
  return null
}

/** What to mend when a signed request is not answered; null when it is. */
export function whyNotAnswered({ answer }: Judged, publicKey: string): string | null {
  if (answer.status === null) return noAnswer(answer)
  if (answer.status === 401 && (answer.code ?? 'SIGNATURE_INVALID') === 'SIGNATURE_INVALID') {
    return `It does not know the key of this check. While you develop, add it to \`keys\`: ${publicKey}`
  }
  if (answer.status !== 200) {
    return mendOfRefusal(
      answer,
      `It answered ${answer.status}: a signed request is answered by 200.`,
    )
  }
  return null
}

/** What to mend in an answer; null when it fits the contract. */
export function whyNotFitting({ verdict }: Judged): string | null {
  return verdict.kind === 'FITS' ? null : verdict.mend
}

/** What to mend unless every item has the status expected; null when they have. */
export function whyNotAll({ answer, verdict, expected }: Judged, mend: string): string | null {
  if (answer.status === null) return noAnswer(answer)
  if (answer.status !== 200) return `It answered ${answer.status}. ${mend}`
  if (verdict.kind !== 'FITS') return verdict.mend
  return verdict.statuses.join() === expected?.join() ? null : mend
}

function noAnswer({ code }: NoReply): string {
  return code === 'TimeoutError'
    ? 'No answer came in time: the network waits two seconds for all items of a request.'
    : `No answer came (${code}).`
}

function mendOfRefusal({ code }: Reply, otherwise: string): string {
  return (code && ofRefusal[code]) ?? otherwise
}
