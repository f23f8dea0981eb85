import type { FacetValues, ReaderKind, ReadingPurpose } from '../generated/connector-types.ts'
import type { MaybePromise } from '../signed-request/options.ts'

export type { FacetValues, ReaderKind, ReadingPurpose } from '../generated/connector-types.ts'

/** Name of a facet, for instance `familyBenefits`. */
export type FacetName = keyof FacetValues & string

/** One person's facet to answer for. */
export interface FacetItem<Facet extends FacetName> {
  /** Your own reference of the person, as you gave it to the network. */
  readonly ref: string
  /** What was asked and may be read. You may answer more: the rest is dropped before it leaves. */
  readonly fields: readonly (keyof FacetValues[Facet] & string)[]
}

/** Who asks, what for, and of whom. */
export interface FacetQuestion<Facet extends FacetName> {
  readonly reader: {
    /** The network's id of the partner that reads. */
    readonly partnerId: string
    readonly kind: ReaderKind
  }
  readonly purpose: ReadingPurpose
  /** The network's id of the request: keep it in your own log. */
  readonly requestId: string
  readonly items: readonly FacetItem<Facet>[]
}

/** Facts with the instant at which your system knew them. */
export interface DatedValues<Facet extends FacetName> {
  /** ISO 8601, or a `Date`. Default: now. */
  readonly asOf?: string | Date | undefined
  readonly values: Partial<FacetValues[Facet]>
}

/** The answer for one item; `null` or `undefined` when you have nothing under its reference. */
export type FacetAnswer<Facet extends FacetName> =
  | DatedValues<Facet>
  | Partial<FacetValues[Facet]>
  | null
  | undefined

/**
 * Answers for all items of one request at once: one entry for each, in their order. An entry may be
 * a promise; one that is rejected makes that item alone unavailable.
 */
export type FacetHandler<Facet extends FacetName> = (
  question: FacetQuestion<Facet>,
) => MaybePromise<readonly MaybePromise<FacetAnswer<Facet>>[]>

/** A handler for each facet that you serve. */
export type ConnectorFacets = { readonly [Facet in FacetName]?: FacetHandler<Facet> }
