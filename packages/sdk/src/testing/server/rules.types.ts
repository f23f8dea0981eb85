/** Who acts on a referral, and the scope each needs; null: none. */
export type Actors = Readonly<Partial<Record<ReferralRole, string | null>>>
export type ReferralRole = 'source' | 'target' | 'lead' | 'participant' | 'outsider' | 'system'

export interface ReferralActionRow {
  readonly action: string
  /** The mutation; null for what has one of another shape, or none. */
  readonly field: string | null
  readonly from: readonly string[]
  readonly to: string | null
  readonly by: Actors
  readonly byIn?: Readonly<Record<string, Actors>>
  readonly requires?: readonly string[]
  readonly codes?: string
  readonly guards?: readonly string[]
  readonly removes?: boolean
  readonly event: string
}

export interface ReferralClockRow {
  readonly timer: string
  readonly states: readonly string[]
  readonly register: string
  readonly effect: string
  readonly afterReminder: boolean
  /** Name of the service's setting that says how many days it runs. */
  readonly setting: string
}

export interface FacetFieldRow {
  readonly name: string
  readonly code: string
  readonly group: string
  readonly label: string
  readonly category: string
  readonly stage: string
  readonly sensitivity: string
}

export interface FacetRow {
  readonly name: string
  readonly code: string
  readonly label: string
  readonly ownerKinds: readonly string[] | null
  readonly fields: readonly FacetFieldRow[]
}

export interface RequestErrorRow {
  readonly status: number
  readonly retryable: boolean
  readonly message: string
}

interface PolicyRow {
  readonly code: string
  readonly by: readonly string[]
}

/** The tables of the domain, as the schema package prints them. */
export interface Rules {
  readonly scopes: readonly string[]
  /** By `Type.field`, what a token needs: one of these, or each of these. */
  readonly fieldScopes: Readonly<
    Record<string, { readonly any?: readonly string[]; readonly every?: readonly string[] }>
  >
  readonly requestErrors: Readonly<Record<string, RequestErrorRow>>
  /** By member of result unions and code, the message. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly referral: {
    readonly states: readonly {
      readonly code: string
      readonly label: string
      readonly ball: string | null
      readonly open: boolean
    }[]
    readonly actions: readonly ReferralActionRow[]
    readonly codes: Readonly<Record<string, readonly string[]>>
    readonly clocks: readonly ReferralClockRow[]
    readonly stageOfState: Readonly<Record<string, string>>
  }
  readonly case: { readonly actions: readonly (PolicyRow & { readonly in: readonly string[] })[] }
  readonly need: { readonly actions: readonly PolicyRow[] }
  readonly disclosure: {
    readonly actions: readonly {
      readonly code: string
      readonly of: string
      readonly by: string
    }[]
    /** French, by code. */
    readonly requestStatuses: Readonly<Record<string, string>>
  }
  readonly service: {
    readonly clockDefaults: Readonly<Record<string, number>>
    readonly exclusions: readonly { readonly code: string; readonly explanation: string }[]
  }
  readonly facets: readonly FacetRow[]
  readonly facetGroups: readonly string[]
  readonly withheldReasons: readonly {
    readonly code: string
    readonly label: string
    readonly opensWith: string
    readonly action: string
  }[]
  readonly themes: Readonly<Record<string, string>>
  /** Milliseconds between the tries of a delivery. */
  readonly webhookRetries: readonly number[]
}
