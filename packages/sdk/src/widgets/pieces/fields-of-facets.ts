import { localeOfPage } from '../foundation/locale.ts'
import { facetFieldLabels } from '../labels/generated/facet-field.ts'
import { facetNameLabels } from '../labels/generated/facet-name.ts'
import { labelOf } from '../labels/label.ts'
import { grouped } from './grouped.ts'

/** Some fields of one kind of facts. */
export interface FieldsOfFacet {
  readonly facet: string
  readonly fields: readonly string[]
}

/** Fields by the facet they are of: `CONTACT_PHONE` is of `CONTACT`. */
export function byFacet(fields: readonly string[]): readonly FieldsOfFacet[] {
  const groups = grouped(fields, facetOf)
  return [...groups].map(([facet, own]) => ({ facet, fields: own }))
}

/** The facet a field is of; the field itself where this build does not know it. */
export function facetOf(field: string): string {
  return Object.keys(facetNameLabels).find((facet) => field.startsWith(`${facet}_`)) ?? field
}

/** A facet in words. */
export function facetName(facet: string): string {
  return labelOf(facetNameLabels, facet)
}

/** Fields in words, in a sentence: « Nom, Prénoms et Téléphone ». */
export function fieldNames(fields: readonly string[]): string {
  const list = new Intl.ListFormat(localeOfPage(), { type: 'conjunction' })
  return list.format(fields.map(fieldName))
}

function fieldName(field: string): string {
  if (localeOfPage() === 'fr') return labelOf(facetFieldLabels, field)
  return labelOf({}, field.slice(facetOf(field).length + 1) || field)
}
