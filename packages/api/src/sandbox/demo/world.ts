import type { Act } from './catalogue.ts'
import { covers } from './coverage.ts'
import { type Entry, entriesFrom } from './flows.ts'
import type { Weighted } from './random.ts'
import { commune, communesOfEpci } from './territories.ts'
import type { Day, DemoNetwork, DemoPartner, DemoService, PartnerKind } from './types.ts'
import type { Theme } from './vocabulary.ts'

/** Who could open a case, for a household of which commune. */
export type Opening = { readonly lead: DemoPartner; readonly communeCode: string }

export type Offered = { readonly partner: DemoPartner; readonly service: DemoService }

/** What the generator asks of a network. */
export type World = {
  readonly openings: (kind: PartnerKind) => Weighted<Opening>
  /** Communes where a CCAS of the network sits. */
  readonly ccasCommunes: readonly string[]
  readonly offering: (act: Act, opening: Opening) => Offered | null
  readonly forTheme: (theme: Theme, opening: Opening, except: string) => readonly Offered[]
  readonly entries: (opening: Opening) => Weighted<Entry>
}

// Big towns know more households, but a village CCAS is busy too: less than in proportion.
const weight = (communeCode: string): number => commune(communeCode).population ** 0.7

/** Sensitive partners are no default answer to a theme: somebody chooses them knowingly. */
const receives = ({ partner, service }: Offered, { lead }: Opening): boolean =>
  partner !== lead && service.capacity !== 'FULL' && partner.sensitive === null

const areaOf = (network: DemoNetwork, ccasCommunes: readonly string[]): readonly string[] => [
  ...new Set([...ccasCommunes, ...network.epciCodes.flatMap(communesOfEpci)]),
]

export const worldOf = (network: DemoNetwork, day: Day): World => {
  const ccas = network.partners.filter((partner) => partner.kind === 'CCAS')
  const ccasCommunes = ccas.map((partner) => partner.communeCode)
  const area = areaOf(network, ccasCommunes)
  const offered: readonly Offered[] = network.partners.flatMap((partner) =>
    partner.services.map((service) => ({ partner, service })),
  )
  const opening = (lead: DemoPartner, communeCode: string): readonly [Opening, number] => [
    { lead, communeCode },
    weight(communeCode),
  ]

  const serves = (lead: DemoPartner, code: string): boolean =>
    lead.services.some((service) => covers(service, code, day))

  const openingsOf = (kind: PartnerKind): Weighted<Opening> => {
    if (kind === 'CCAS') {
      const cias = network.partners.filter((partner) => partner.kind === 'CIAS')
      const without = area.filter((code) => !ccasCommunes.includes(code))
      return [
        ...ccas.map((lead) => opening(lead, lead.communeCode)),
        ...cias.flatMap((lead) => without.map((code) => opening(lead, code))),
      ]
    }
    const sends = network.partners.filter(
      (partner) => partner.kind === kind && partner.client.scopes.includes('referrals:retract'),
    )
    if (kind === 'MDS') {
      const sectors = [...new Set([...network.sectors.map((row) => row.communeCode), ...area])]
      return sends.flatMap((lead) =>
        sectors.filter((code) => serves(lead, code)).map((code) => opening(lead, code)),
      )
    }
    // An association sends people to their commune's CCAS: there must be one.
    const communes = kind === 'ASSOCIATION' ? ccasCommunes : area
    return sends.flatMap((lead) => communes.map((code) => opening(lead, code)))
  }

  const cache = new Map<PartnerKind, Weighted<Opening>>()
  const offering: World['offering'] = (act, at) =>
    offered.find(
      (candidate) =>
        candidate.service.act === act &&
        receives(candidate, at) &&
        covers(candidate.service, at.communeCode, day),
    ) ?? null

  return {
    ccasCommunes,
    openings: (kind) => {
      const known = cache.get(kind) ?? openingsOf(kind)
      cache.set(kind, known)
      return known
    },
    offering,
    forTheme: (theme, at, except) =>
      offered.filter(
        (candidate) =>
          candidate.service.slug !== except &&
          candidate.service.themes.includes(theme) &&
          receives(candidate, at) &&
          covers(candidate.service, at.communeCode, day),
      ),
    entries: (at) =>
      (entriesFrom[at.lead.kind] ?? [])
        .map(([entry, share]) => {
          const acts = entry.acts.filter(([act]) => offering(act, at) !== null)
          return [{ ...entry, acts }, share] as const
        })
        .filter(([entry]) => entry.acts.length > 0),
  }
}
