import type { DisclosureSet } from './entities.ts'

/** What a caller gives to any action: which referral, as it last saw it, and the action's own fields. */
export interface ActInput {
  readonly id: string
  readonly expectedVersion: number
  readonly reasonCode?: string | null
  readonly outcomeCode?: string | null
  readonly questionCode?: string | null
  readonly reviewOn?: string | null
  readonly contactOn?: string | null
  readonly localReference?: string | null
  readonly proposedServiceId?: string | null
  readonly personId?: string | null
  readonly disclosure?: DisclosureSet | null
}

/** What was looked up or made for an action; a fact not looked up is a refusal. */
export interface Facts {
  readonly caseIsOpen?: boolean
  readonly serviceIsOpen?: boolean
  readonly serviceCoversCommune?: boolean
  readonly hasOpenDuplicate?: boolean
}
