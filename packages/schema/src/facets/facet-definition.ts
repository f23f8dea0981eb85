import type { DataCategory } from '../cooperation/data-categories.ts'
import type { PARTNER_KINDS } from '../partners/partner-kinds.ts'

type PartnerKind = (typeof PARTNER_KINDS)[number]['code']

/**
 * From when a reader whose access is bound to a referral may read a field: while the referral is
 * examined (`SUMMARY`), then only for services that declare `identityNeededToAssess` (`ASSESSMENT`),
 * or once it is accepted (`FULL`).
 */
export type FieldStage = 'SUMMARY' | 'ASSESSMENT' | 'FULL'

/**
 * `SPECIAL`: health, disability, or what lets one guess it or the person's right to stay (RGPD, art. 9
 * and 10). It is disclosed by its own name only, never by that of its group.
 */
export type Sensitivity = 'ORDINARY' | 'SPECIAL'

export interface Code {
  readonly code: string
  /** French, for screens. */
  readonly label: string
  readonly description: string
}

/** A closed list of codes: a GraphQL enum. */
export interface CodeList {
  /** Name of the GraphQL enum, for instance `SupportState`. */
  readonly name: string
  readonly description: string
  readonly codes: readonly Code[]
}

/** What one value can be. */
export type ValueType =
  /** A whole number from 0 to 1,000,000. */
  | { readonly kind: 'COUNT' }
  /** Money: whole euro cents, never negative. */
  | { readonly kind: 'CENTS' }
  | { readonly kind: 'YES_NO' }
  /** A calendar day, `2026-01-31`. */
  | { readonly kind: 'DAY' }
  /** A line of text for people, of at most so many characters. */
  | { readonly kind: 'TEXT'; readonly maxLength: number }
  | { readonly kind: 'CODE'; readonly list: CodeList }

/** What stands in a list: named values that belong together. */
export interface RecordShape {
  /** Name of the GraphQL type, for instance `BenefitInPayment`. */
  readonly name: string
  readonly description: string
  readonly fields: Readonly<Record<string, RecordField>>
}

export interface RecordField {
  readonly type: ValueType
  readonly label: string
  readonly description: string
  /** Whether a record may lack it. */
  readonly optional?: true
}

export type FieldType = ValueType | { readonly kind: 'LIST'; readonly of: RecordShape }

/** One field of a facet: what it is, and the rule of who may read it. */
export interface FieldDefinition {
  readonly type: FieldType
  /** French, for screens and as the first words of the GraphQL description. */
  readonly label: string
  /** English: meaning, unit, source. */
  readonly description: string
  readonly category: DataCategory
  readonly stage: FieldStage
  readonly sensitivity: Sensitivity
  /** A group of its own within the facet, for instance `identification`; else the facet is the group. */
  readonly group?: string
}

export interface GroupDefinition {
  readonly label: string
  readonly description: string
}

/**
 * A facet (volet): facts that one partner owns about one person of a case. From it come the GraphQL
 * type, the access rule, the contract of connectors, the SDK's types and the documentation.
 */
export interface FacetDefinition {
  /** Lower camel case; the GraphQL type has the same name with a capital. */
  readonly name: string
  readonly label: string
  readonly description: string
  /** Who may own one; null: any partner. */
  readonly ownerKinds: readonly PartnerKind[] | null
  /** Groups that disclosures may name, where the facet as a whole is too much. */
  readonly groups?: Readonly<Record<string, GroupDefinition>>
  readonly fields: Readonly<Record<string, FieldDefinition>>
}

/** Declares a facet; a file of `definitions/` exports it as `facet`. */
export function defineFacet(definition: FacetDefinition): FacetDefinition {
  return definition
}
