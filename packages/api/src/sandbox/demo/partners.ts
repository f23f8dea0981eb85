import type { ServiceOffer } from './catalogue-template.ts'
import { OPEN_SINCE } from './coverage.ts'
import { syntheticSiret } from './siret.ts'
import { commune } from './territories.ts'
import type {
  DemoAccessPoint,
  DemoAgent,
  DemoPartner,
  DemoService,
  PartnerKind,
  Scope,
} from './types.ts'

/** A partner as a network file declares it; the rest follows from it. */
export type PartnerDraft = {
  readonly slug: string
  readonly name: string
  readonly kind: PartnerKind
  readonly communeCode: string
  /** Left out: the commune of the seat. */
  readonly territory?: string
  readonly publicCategory?: string
  readonly offers?: readonly ServiceOffer[]
  readonly accessPoints?: readonly DemoAccessPoint[]
  /** Partners that never send a referral hold no right to declare one entered in error. */
  readonly receivesOnly?: true
}

const scopes: readonly Scope[] = [
  'cases:read',
  'cases:write',
  'referrals:read',
  'referrals:send',
  'referrals:answer',
  'referrals:retract',
  'services:read',
  'services:write',
  'events:read',
  'webhooks:write',
  'documents:write',
  'widgets:open',
  'agents:write',
  'directory:read',
  'agreements:read',
  'agreements:write',
  'facets:read',
  'facets:write',
  'disclosures:write',
  'emergency',
  'privacy',
]

const kebab = (act: string): string => act.toLowerCase().replaceAll('_', '-')

const serviceOf =
  (partnerSlug: string) =>
  (offered: ServiceOffer): DemoService => ({
    slug: `${partnerSlug}--${kebab(offered.act)}`,
    ...offered,
  })

/**
 * The partners of one network. SIRETs follow the rank in the list: append, never insert,
 * so that a partner keeps its number from one version of the demonstration to the next.
 */
export const partnersOf = (
  departementCode: string,
  drafts: readonly PartnerDraft[],
): readonly DemoPartner[] =>
  drafts.map((draft, index) => ({
    slug: draft.slug,
    name: draft.name,
    kind: draft.kind,
    siret: syntheticSiret(departementCode, index + 1),
    siretSynthetic: true,
    communeCode: draft.communeCode,
    territory: draft.territory ?? `${commune(draft.communeCode).name} (${draft.communeCode})`,
    sensitive: draft.publicCategory === undefined ? null : { publicCategory: draft.publicCategory },
    services: (draft.offers ?? []).map(serviceOf(draft.slug)),
    accessPoints: draft.accessPoints ?? [],
    client: {
      clientId: `sandbox-${draft.slug}`,
      name: `Logiciel de démonstration – ${draft.name}`,
      scopes: draft.receivesOnly ? scopes.filter((scope) => scope !== 'referrals:retract') : scopes,
    },
  }))

const DESKS_BY_KIND: Partial<Record<PartnerKind, number>> = { CCAS: 2, CIAS: 3, GCSMS: 2 }

/** Opaque agents: two per CCAS, more where a desk is larger, one everywhere else. */
export const agentsOf = (partners: readonly DemoPartner[]): readonly DemoAgent[] =>
  partners.flatMap((partner) =>
    Array.from({ length: DESKS_BY_KIND[partner.kind] ?? 1 }, (_, index) => ({
      id: `agent-${partner.slug}-${String(index + 1).padStart(2, '0')}`,
      memberships: [{ partnerSlug: partner.slug, since: OPEN_SINCE }],
    })),
  )

export const accessPoint = (
  slug: string,
  name: string,
  kind: DemoAccessPoint['kind'],
  communeCode: string,
  openedOn = OPEN_SINCE,
): DemoAccessPoint => ({ slug, name, kind, communeCode, openedOn, closedOn: null })
