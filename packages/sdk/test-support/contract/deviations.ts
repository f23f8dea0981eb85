import type { Deviation } from './test-server-ground.ts'

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null

/** Changes what the answers to some operations say. */
function answers(concerned: RegExp, change: (body: Json, headers: Headers) => Json): Deviation {
  return (send) => async (input, init) => {
    const asked = String(init?.body ?? '')
    const response = await send(input, init)
    if (!concerned.test(asked) || response.headers.get('content-type')?.includes('stream')) {
      return response
    }
    const { status } = response
    const headers = new Headers(response.headers)
    const body = change((await response.json()) as Json, headers)
    return new Response(JSON.stringify(body), { status, headers })
  }
}

/** Changes every object of an answer. */
function everywhere(value: Json, change: (object: { [key: string]: Json }) => void): Json {
  if (Array.isArray(value)) for (const one of value) everywhere(one, change)
  else if (value !== null && typeof value === 'object') {
    for (const one of Object.values(value)) everywhere(one, change)
    change(value)
  }
  return value
}

const replaced =
  (from: string, to: string) =>
  (body: Json): Json =>
    JSON.parse(JSON.stringify(body).replaceAll(`"${from}"`, `"${to}"`)) as Json

/** Ways in which a server could differ from the contract, by what is wrong with it. */
export const deviations: Readonly<Record<string, Deviation>> = {
  'an action does not raise the version': answers(/acceptReferral\(/, (body) =>
    everywhere(body, (one) => {
      if (one['__typename'] === 'Referral' && typeof one['version'] === 'number') {
        one['version'] -= 1
      }
    }),
  ),
  'a refusal has another code': answers(
    /mutation/,
    replaced('ROLE_DOES_NOT_ALLOW', 'STATE_DOES_NOT_ALLOW'),
  ),
  'an allowed action is missing': answers(/query|mutation/, (body) =>
    everywhere(body, (one) => {
      const { allowedActions } = one
      if (Array.isArray(allowedActions)) {
        one['allowedActions'] = allowedActions.filter((action) => action !== 'OPEN_DISPUTE')
      }
    }),
  ),
  'events come in another order': answers(/query Events/, (body) =>
    everywhere(body, (one) => {
      if (Array.isArray(one['events'])) one['events'].reverse()
    }),
  ),
  'an event has lost its codes': answers(/query Events/, (body) =>
    everywhere(body, (one) => {
      if ('codes' in one) one['codes'] = []
    }),
  ),
  'a stranger is told that something is there': answers(
    /mutation/,
    replaced('NotFound', 'ReferralActionRefused'),
  ),
  'a refused argument names another field': answers(/mutation/, (body) =>
    everywhere(body, (one) => {
      if (typeof one['field'] === 'string') one['field'] = 'input'
    }),
  ),
  'a repetition does not say so': answers(/mutation/, (body, headers) => {
    headers.delete('idempotency-replayed')
    return body
  }),
  'a page repeats its last item': answers(/query Page/, (body) =>
    everywhere(body, (one) => {
      if (Array.isArray(one['nodes']) && one['nodes'][0] !== undefined) {
        one['nodes'].push(one['nodes'][0])
      }
    }),
  ),
  'a list has one cursor for ever': answers(/query Page/, (body) =>
    everywhere(body, (one) => {
      if ('endCursor' in one) one['endCursor'] = null
    }),
  ),
  'a message is shown before its time': answers(/query ReferralMessages/, (body) =>
    everywhere(body, (one) => {
      if (one['withheldReason'] !== null && 'withheldReason' in one) one['text'] = 'Le bail…'
    }),
  ),
  'a withheld fact says nothing of why': answers(/query Facets/, (body) =>
    everywhere(body, (one) => {
      if ('openingAction' in one) one['openingAction'] = null
    }),
  ),
  'a conflict does not show what is current': answers(/mutation/, (body) =>
    everywhere(body, (one) => {
      if (one['__typename'] === 'ReferralConflict') one['current'] = null
    }),
  ),
  'a refused request has another code': answers(
    /\{ viewer/,
    replaced('UNAUTHENTICATED', 'CLIENT_SUSPENDED'),
  ),
  'a key is forgotten': (send) => async (input, init) => {
    const headers = new Headers(init?.headers)
    if (headers.has('idempotency-key')) headers.set('idempotency-key', crypto.randomUUID())
    return send(input, { ...init, headers })
  },
}
