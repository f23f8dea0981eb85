/** What the directory says of a partner. */
export interface DirectoryPartner {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly siret: string | null
  readonly siretSynthetic: boolean
  /** Its very name would say something of a person: shown outside a referral as its category only. */
  readonly sensitive: boolean
  readonly publicCategory: string | null
  readonly status: string
  readonly communeCode: string | null
  readonly departementCode: string | null
  readonly epciCode: string | null
  readonly networkIds: readonly string[]
}

/** What the directory says of a service. */
export interface DirectoryService {
  readonly id: string
  readonly partnerId: string
  readonly networkId: string
  readonly name: string
}

/**
 * Names and kinds of partners and services, in memory: a list of fifty referrals asks the database for
 * none of them. It holds nothing of any person.
 */
export interface Directory {
  partner(id: string): DirectoryPartner | null
  service(id: string): DirectoryService | null
  /** Every partner of a network in force today, by name. */
  partnersOf(networkId: string): readonly DirectoryPartner[]
}
