import type { Service, ServiceCoverage } from '../generated/prisma/client.ts'
import type { OwnClocks } from './service-clocks.ts'

type Moment = Date | string

/** A service as it is read: Prisma gives dates, a prepared statement gives ISO text. */
export type ServiceRow = Omit<Service, 'startsOn' | 'endsOn' | 'createdAt' | 'updatedAt'> & {
  readonly startsOn: Moment
  readonly endsOn: Moment | null
  readonly createdAt: Moment
  readonly updatedAt: Moment
}

/** One commune of a service, from a day (included) to a day (excluded). */
export type CoverageRow = Omit<ServiceCoverage, 'since' | 'until'> & {
  readonly since: string
  readonly until: string | null
}

/** A service held against a need in a commune. */
export interface ServiceMatch {
  readonly service: ServiceRow
  readonly fits: boolean
  readonly tariffCents: number | null
  readonly tariffUnit: string | null
  readonly system: string | null
  readonly exclusions: readonly string[]
}

/** What a partner says of its service; null clears what may be absent. */
export interface ServiceDetails extends OwnClocks {
  readonly name: string
  readonly description: string | null
  readonly themes: string[]
  readonly publics: string[]
  readonly modes: string[]
  readonly fee: string | null
  readonly feeDetails: string | null
  readonly identityNeededToAssess: boolean
  readonly legalDeadlineDays: number | null
  readonly silenceMeans: string | null
  readonly silenceSource: string | null
  readonly startsOn: Date
  readonly endsOn: Date | null
}
