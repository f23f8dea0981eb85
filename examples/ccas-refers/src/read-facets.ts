import { type FacetField, type FacetsQuery, type Passerelle, unwrap } from '@passerelle/sdk'
import { euros, inFrench, longDay } from './tell.ts'

/** A facet as the CCAS read it. */
export type ReadFacet = NonNullable<FacetsQuery['sharedCase']>['facets'][number]

/** Reads what two partners know of the person by one query: live, and nothing of it is kept. */
export async function readFacets(
  passerelle: Passerelle,
  caseId: string,
): Promise<readonly ReadFacet[]> {
  const asked = {
    familyBenefitsQuotientFamilial: true,
    familyBenefitsDependentChildren: true,
    familyBenefitsBenefitsInPayment: true,
    associationSupportSupportKind: true,
    associationSupportNextStepOn: true,
  }
  const purpose = 'ASSESS_ELIGIBILITY' // stands in the journal of each owner
  return unwrap(await passerelle.facets.read({ id: caseId, purpose, ...asked })).facets
}

/** One field as the case worker sees it: its value, or why it is withheld and what would open it. */
export function linesOf(facet: ReadFacet): readonly string[] {
  const values = valuesOf(facet)
  return facet.access.flatMap(({ field, label, state, reasonLabel, opensWith }) => {
    const value = values[field]
    if (value === undefined) return [] // not asked for
    if (state === 'OPEN') return [`${label} : ${value ?? 'non connu'}`]
    return [
      `${label} : non communiqué (${reasonLabel?.toLowerCase()}). Pour l’ouvrir : ${opensWith}`,
    ]
  })
}

type Shown = Readonly<Partial<Record<FacetField, string | null | undefined>>>

function valuesOf(facet: ReadFacet): Shown {
  switch (facet.__typename) {
    case 'FamilyBenefits':
      return {
        FAMILY_BENEFITS_QUOTIENT_FAMILIAL: shown(facet.quotientFamilial, euros),
        FAMILY_BENEFITS_DEPENDENT_CHILDREN: shown(facet.dependentChildren, String),
        FAMILY_BENEFITS_BENEFITS_IN_PAYMENT: shown(facet.benefitsInPayment, (benefits) =>
          benefits
            .map(({ benefit, since }) => `${inFrench(benefit)} depuis le ${longDay(since)}`)
            .join(', '),
        ),
      }
    case 'AssociationSupport':
      return {
        ASSOCIATION_SUPPORT_SUPPORT_KIND: shown(facet.supportKind, inFrench),
        ASSOCIATION_SUPPORT_NEXT_STEP_ON: shown(facet.nextStepOn, longDay),
      }
    default:
      return {}
  }
}

function shown<Value>(
  value: Value | null | undefined,
  text: (known: Value) => string,
): string | null | undefined {
  if (value === undefined) return undefined
  return value === null ? null : text(value)
}
