import { rules } from '../../generated/rules.ts'

/** An expected outcome or a refused request, asked for by a magic id. */
export interface Magic {
  readonly code: string
  /** The member of the result union, where it was named. */
  readonly typename: string | null
}

/** What happens to a request on its way instead of an answer. */
export type Fault = 'TIMEOUT' | 'CUT' | 'UNAVAILABLE' | 'THROTTLED'

const FAULTS: readonly Fault[] = ['TIMEOUT', 'CUT', 'UNAVAILABLE', 'THROTTLED']
const PREFIX = 'feedc0de-0000-4000-8000-'
const FOUND = new RegExp(`${PREFIX}[0-9a-f]{12}`)

const codes = (typename: string): readonly string[] => Object.keys(rules.outcomes[typename] ?? {})
const typenames = Object.keys(rules.outcomes)
const requestCodes = Object.keys(rules.requestErrors)
const outcomeCodes = [...new Set(typenames.flatMap(codes))]

const names: ReadonlyMap<string, string> = new Map(
  [
    ...FAULTS.map((fault) => `fault ${fault}`),
    ...requestCodes,
    ...outcomeCodes,
    ...typenames.flatMap((typename) => codes(typename).map((code) => `${typename}.${code}`)),
  ].map((name) => [idOf(name), name]),
)

/** The same in every release: made of the name alone. */
function idOf(name: string): string {
  return `${PREFIX}${hash(name)}${hash(`${name}'`).slice(0, 4)}`
}

/** FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}

/** What the first magic id in a text asks for, or null. */
export function magicIn(text: string): Magic | { readonly fault: Fault } | null {
  const [id] = FOUND.exec(text) ?? []
  const name = id === undefined ? undefined : names.get(id)
  if (name === undefined) return null
  const fault = FAULTS.find((one) => name === `fault ${one}`)
  if (fault !== undefined) return { fault }
  const [first = '', second] = name.split('.')
  return second === undefined ? { code: first, typename: null } : { code: second, typename: first }
}

/** Whether a code refuses the request as a whole. */
export function refusesRequest({ code, typename }: Magic): boolean {
  return typename === null && requestCodes.includes(code)
}

/**
 * Ids that make the test server answer what you want to see your program deal with. Give one wherever
 * an id goes, or as `idempotencyKey` or `agent` where an operation takes none.
 */
export const magic = {
  /**
   * The id that makes any operation answer this code: of the errors guide, `STATE_DOES_NOT_ALLOW` or
   * `OVERLOADED` for instance. Where several members of a result union have the code, name one.
   *
   * @throws TypeError for a code that is in no table
   * @example
   * ```ts
   * const id = magic.error('VERSION_CONFLICT')
   * const result = await passerelle.referrals.accept({ id, expectedVersion: 1, localReference: 'A1' })
   * // result.__typename is 'ReferralConflict'
   * ```
   */
  error(code: string, typename?: string): string {
    return known(typename === undefined ? code : `${typename}.${code}`)
  },
  /**
   * The id that stops a request on its way: no answer until it is given up (`TIMEOUT`), a broken
   * connection (`CUT`), 503 (`UNAVAILABLE`) or 429 (`THROTTLED`), both with `Retry-After: 1`.
   *
   * @example
   * ```ts
   * await passerelle.referrals.get({ id: magic.fault('CUT') }, { maxRetries: 0 }) // throws NETWORK_ERROR
   * ```
   */
  fault(fault: Fault): string {
    return known(`fault ${fault}`)
  },
  /** Every code there is, with the members of result unions that have it; none for refused requests. */
  codes: [
    ...requestCodes.map((code) => ({ code, typenames: [] })),
    ...outcomeCodes.map((code) => ({
      code,
      typenames: typenames.filter((typename) => codes(typename).includes(code)),
    })),
  ] as readonly { readonly code: string; readonly typenames: readonly string[] }[],
} as const

function known(name: string): string {
  const id = idOf(name)
  if (names.get(id) !== name) throw new TypeError(`No such code: ${name}. See magic.codes.`)
  return id
}
