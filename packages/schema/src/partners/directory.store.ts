import type { Directory, DirectoryPartner, DirectoryService } from './directory.ts'

/** A plain query function that needs no actor: the three directory functions hold nothing of a person. */
export type DirectoryQuery = (text: string) => Promise<{ readonly rows: readonly object[] }>

interface Options {
  readonly query: DirectoryQuery
  /** How long an answer stands before the version is asked again. */
  readonly maxAgeMs?: number
  readonly now?: () => Date
}

interface Snapshot {
  readonly partners: ReadonlyMap<string, DirectoryPartner>
  readonly services: ReadonlyMap<string, DirectoryService>
  readonly members: ReadonlyMap<string, readonly DirectoryPartner[]>
}

const EMPTY: Snapshot = { partners: new Map(), services: new Map(), members: new Map() }
const BY_NAME = new Intl.Collator('fr')

/**
 * The directory of one process, filled from the database and filled again when its version moved.
 * Call `refreshIfStale()` before a request is served, and `refresh()` after one's own change.
 */
export class DirectoryStore implements Directory {
  readonly #query: DirectoryQuery
  readonly #maxAgeMs: number
  readonly #now: () => Date
  #snapshot = EMPTY
  /** The version, and the day: memberships begin and end without a change of the tables. */
  #mark: string | null = null
  #checkedAt = Number.NEGATIVE_INFINITY
  #checking: Promise<void> | null = null

  constructor({ query, maxAgeMs = 500, now = () => new Date() }: Options) {
    this.#query = query
    this.#maxAgeMs = maxAgeMs
    this.#now = now
  }

  partner(id: string): DirectoryPartner | null {
    return this.#snapshot.partners.get(id) ?? null
  }

  service(id: string): DirectoryService | null {
    return this.#snapshot.services.get(id) ?? null
  }

  partnersOf(networkId: string): readonly DirectoryPartner[] {
    return this.#snapshot.members.get(networkId) ?? []
  }

  /** Asks for the version if the last answer is older than `maxAgeMs`. */
  async refreshIfStale(): Promise<void> {
    if (this.#now().getTime() - this.#checkedAt >= this.#maxAgeMs) await this.refresh()
  }

  /** Asks for the version now, and for everything if it moved. */
  async refresh(): Promise<void> {
    // Whoever comes while a check runs may have changed something after it read: check once more.
    if (this.#checking !== null) await this.#checking.catch(() => undefined)
    this.#checking ??= this.#check().finally(() => {
      this.#checking = null
    })
    await this.#checking
  }

  async #check(): Promise<void> {
    const startedAt = this.#now().getTime()
    const { rows } = await this.#query(
      `select passerelle_directory_version()::text || ' ' || current_date as mark`,
    )
    const mark = (rows as MarkRow[])[0]?.mark ?? null
    if (mark !== this.#mark) {
      // The version was read first: a change in between is seen at the next check, never missed.
      const [partners, services] = await Promise.all([
        this.#query(PARTNERS),
        this.#query('select * from passerelle_directory_services()'),
      ])
      this.#snapshot = snapshotOf(
        (partners.rows as PartnerRow[]).map(partnerOf),
        (services.rows as ServiceRow[]).map(serviceOf),
      )
      this.#mark = mark
    }
    this.#checkedAt = startedAt
  }
}

// As text: how an array of uuid is read depends on the client.
const PARTNERS = `select p.*, array_to_string(p.network_ids, ' ') as networks from passerelle_directory_partners() p`

function snapshotOf(
  partners: readonly DirectoryPartner[],
  services: readonly DirectoryService[],
): Snapshot {
  const members = new Map<string, DirectoryPartner[]>()
  for (const partner of partners.toSorted((a, b) => BY_NAME.compare(a.name, b.name))) {
    for (const networkId of partner.networkIds) {
      const list = members.get(networkId)
      if (list === undefined) members.set(networkId, [partner])
      else list.push(partner)
    }
  }
  return {
    partners: new Map(partners.map((partner) => [partner.id, partner])),
    services: new Map(services.map((service) => [service.id, service])),
    members,
  }
}

interface MarkRow {
  readonly mark: string
}

interface PartnerRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly sensitive: boolean
  readonly public_category: string | null
  readonly status: string
  readonly siret: string | null
  readonly siret_synthetic: boolean
  readonly commune_code: string | null
  readonly departement_code: string | null
  readonly epci_code: string | null
  readonly networks: string
}

interface ServiceRow {
  readonly id: string
  readonly partner_id: string
  readonly network_id: string
  readonly name: string
}

function partnerOf(row: PartnerRow): DirectoryPartner {
  const { id, kind, name, siret, sensitive, status } = row
  return {
    id,
    kind,
    name,
    siret,
    siretSynthetic: row.siret_synthetic,
    sensitive,
    publicCategory: row.public_category,
    status,
    communeCode: row.commune_code,
    departementCode: row.departement_code,
    epciCode: row.epci_code,
    networkIds: row.networks.split(' ').filter((networkId) => networkId !== ''),
  }
}

function serviceOf({ id, partner_id, network_id, name }: ServiceRow): DirectoryService {
  return { id, partnerId: partner_id, networkId: network_id, name }
}
