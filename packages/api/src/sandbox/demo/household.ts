import type { DemoPerson } from './case.types.ts'
import { addDays } from './days.ts'
import type { DemoStep } from './history.ts'
import type { DemoPartner } from './types.ts'

const prefixes: Partial<Record<DemoPartner['kind'], string>> = {
  DEPARTEMENT: 'DEP',
  FRANCE_TRAVAIL: 'FT',
  MISSION_LOCALE: 'ML',
  CAP_EMPLOI: 'CE',
  ASSOCIATION: 'ASSO',
}

/** Counts the files of a network: letters, the département, six digits; never like a NIR. */
export const filing = (departementCode: string): ((partner: DemoPartner) => string) => {
  let count = 0
  return (partner) => {
    count += 1
    const prefix = prefixes[partner.kind] ?? partner.kind
    return `${prefix}${departementCode}-${String(count).padStart(6, '0')}`
  }
}

/**
 * The persons of a case and who files them under which reference: the lead knows everybody from
 * the first day, a target knows the person concerned once it accepts.
 */
export type Household = {
  readonly referenceAt: (partner: DemoPartner) => string
  /** Takes note of an acceptance that did happen. */
  readonly accepted: (partner: DemoPartner, steps: readonly DemoStep[]) => void
  readonly persons: () => readonly [DemoPerson, ...DemoPerson[]]
}

export const householdOf = (
  caseKey: string,
  size: number,
  lead: DemoPartner,
  createdAt: Date,
  file: (partner: DemoPartner) => string,
): Household => {
  type Link = DemoPerson['links'][number]
  const since = addDays(createdAt, 0.001)
  const known = (): Link => ({ partnerSlug: lead.slug, localReference: file(lead), since })
  const first: Link[] = [known()]
  const others = Array.from({ length: size - 1 }, () => [known()])
  const references = new Map<string, string>()

  return {
    referenceAt: (partner) => {
      const reference = references.get(partner.slug) ?? file(partner)
      references.set(partner.slug, reference)
      return reference
    },
    accepted: (partner, steps) => {
      const step = steps.find((one) => one.action === 'ACCEPT')
      const localReference = step?.input.localReference
      if (!step || localReference === undefined) return
      if (first.some((link) => link.partnerSlug === partner.slug)) return
      first.push({ partnerSlug: partner.slug, localReference, since: step.at })
    },
    persons: () => [
      { key: `${caseKey}-p1`, links: first },
      ...others.map((links, index) => ({ key: `${caseKey}-p${index + 2}`, links })),
    ],
  }
}
