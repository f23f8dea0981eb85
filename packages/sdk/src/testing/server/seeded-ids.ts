/** What the seed names, by kind and key. */
export type Named = Readonly<
  Record<'partner' | 'service' | 'case' | 'person' | 'need' | 'referral', Record<string, string>>
>

/**
 * Identifiers of what the seed names, by its keys; each throws a TypeError for a key it does not have.
 * They are the same in every run.
 *
 * @example
 * ```ts
 * await passerelle.referrals.get({ id: server.ids.referral('loyer-caf') })
 * ```
 */
export interface SeededIds {
  /** Id of the network. */
  readonly network: string
  /** Id of a partner by its key in the seed. @throws TypeError when the seed has none of that key */
  partner(key: string): string
  /** Id of a service by its key in the seed. @throws TypeError when the seed has none of that key */
  service(key: string): string
  /** Id of a case by its key in the seed. @throws TypeError when the seed has none of that key */
  case(key: string): string
  /** Id of a person by its key in the seed. @throws TypeError when the seed has none of that key */
  person(key: string): string
  /** Id of a need by its key in the seed. @throws TypeError when the seed has none of that key */
  need(key: string): string
  /** Id of a referral by its key in the seed. @throws TypeError when the seed has none of that key */
  referral(key: string): string
}

export function emptyNames(): Named {
  return { partner: {}, service: {}, case: {}, person: {}, need: {}, referral: {} }
}

export function seededIds(network: string, named: Named): SeededIds {
  const of =
    (kind: keyof Named) =>
    (key: string): string => {
      const id = named[kind][key]
      if (id === undefined) throw new TypeError(`The seed has no ${kind} of the key ${key}.`)
      return id
    }
  return {
    network,
    partner: of('partner'),
    service: of('service'),
    case: of('case'),
    person: of('person'),
    need: of('need'),
    referral: of('referral'),
  }
}
