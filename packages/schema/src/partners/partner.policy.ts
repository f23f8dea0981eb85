import type { DirectoryPartner } from './directory.ts'

/** Where a partner is met: in a directory list, beside others on a case, or as a referral's own end. */
export type PartnerRelation = 'directory' | 'participant' | 'referral'

/** A partner as one viewer may see it. */
export interface PresentedPartner {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly siret: string | null
  readonly siretSynthetic: boolean
  readonly status: string
  readonly communeCode: string | null
  readonly departementCode: string | null
  readonly epciCode: string | null
  /** Shown as its category only: nothing else of it may be reached from here. */
  readonly concealed: boolean
}

/**
 * How a partner is shown. The name of some (probation, addiction care, a shelter) says something of
 * every person it works with: only itself and the two ends of a referral with it see that name.
 * `referral` is for the fields source and target of a referral that the viewer sent or received; to a
 * lead who merely follows it, its ends are participants.
 */
export function presentPartner(
  partner: DirectoryPartner,
  viewer: { readonly partnerId: string },
  relation: PartnerRelation,
): PresentedPartner {
  if (!isConcealed(partner, viewer, relation)) {
    const { id, kind, name, siret, siretSynthetic, status } = partner
    const { communeCode, departementCode, epciCode } = partner
    return {
      id,
      kind,
      name,
      siret,
      siretSynthetic,
      status,
      communeCode,
      departementCode,
      epciCode,
      concealed: false,
    }
  }
  return {
    id: partner.id,
    kind: 'OTHER',
    name: partner.publicCategory ?? 'Partenaire',
    siret: null,
    siretSynthetic: false,
    status: partner.status,
    communeCode: null,
    departementCode: null,
    epciCode: null,
    concealed: true,
  }
}

/** Whether this viewer sees the partner as its category only. */
export function isConcealed(
  partner: Pick<DirectoryPartner, 'id' | 'sensitive'>,
  viewer: { readonly partnerId: string },
  relation: PartnerRelation,
): boolean {
  return partner.sensitive && partner.id !== viewer.partnerId && relation !== 'referral'
}

/** Whether a partner exists for the viewer: itself, and who shares a network in force with it. */
export function isKnownTo(
  partner: Pick<DirectoryPartner, 'id' | 'networkIds'>,
  viewer: { readonly partnerId: string; readonly networkIds: readonly string[] },
): boolean {
  return (
    partner.id === viewer.partnerId ||
    partner.networkIds.some((networkId) => viewer.networkIds.includes(networkId))
  )
}
