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
  readonly network: string
  partner(key: string): string
  service(key: string): string
  case(key: string): string
  person(key: string): string
  need(key: string): string
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
