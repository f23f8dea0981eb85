import type { Clock } from './clock.ts'
import type * as E from './entities.ts'

/** Everything one test server remembers. */
export interface World {
  readonly clock: Clock
  readonly regions: Map<string, E.Region>
  readonly departements: Map<string, E.Departement>
  readonly epcis: Map<string, E.Epci>
  readonly communes: Map<string, E.Commune>
  readonly networks: Map<string, E.Network>
  readonly partners: Map<string, E.Partner>
  readonly agents: Map<string, E.Agent>
  readonly services: Map<string, E.Service>
  readonly cases: Map<string, E.SharedCase>
  /** Of every case, ended ones included, in the order they began. */
  readonly participants: E.Participant[]
  /** A partner's own references of persons, by partner and person. */
  readonly links: Map<string, string>
  readonly needs: Map<string, E.Need>
  readonly askings: Map<string, E.Asking>
  readonly referrals: Map<string, E.Referral>
  readonly messages: Map<string, E.Message>
  readonly agreements: Map<string, E.Agreement>
  readonly disclosures: Map<string, E.Disclosure>
  readonly disclosureRequests: Map<string, E.DisclosureRequest>
  readonly facets: Map<string, E.Facet>
  readonly accessRecords: E.AccessRecord[]
  readonly events: E.Happening[]
  readonly endpoints: Map<string, E.Endpoint>
  readonly deliveries: Map<string, E.Delivery>
  /** Told of each event as it happens. */
  readonly listeners: Set<(event: E.Happening) => void>
  /** A new identifier: the same in every run that does the same, and in the order they were made. */
  newId(): string
}

/** A world with nothing in it. */
export function createWorld(clock: Clock): World {
  let made = 0
  return {
    clock,
    regions: new Map(),
    departements: new Map(),
    epcis: new Map(),
    communes: new Map(),
    networks: new Map(),
    partners: new Map(),
    agents: new Map(),
    services: new Map(),
    cases: new Map(),
    participants: [],
    links: new Map(),
    needs: new Map(),
    askings: new Map(),
    referrals: new Map(),
    messages: new Map(),
    agreements: new Map(),
    disclosures: new Map(),
    disclosureRequests: new Map(),
    facets: new Map(),
    accessRecords: [],
    events: [],
    endpoints: new Map(),
    deliveries: new Map(),
    listeners: new Set(),
    newId() {
      made += 1
      return `01900000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`
    },
  }
}
