import { OPEN_SINCE } from './coverage.ts'
import { communesOfDepartement, communesOfEpci } from './territories.ts'
import type { Day, DemoSector } from './types.ts'

export type MdsSeat = {
  readonly slug: string
  readonly communeCode: string
  readonly openedOn: Day
  /** Whole EPCIs it serves, save the communes another seat names. */
  readonly epcis: readonly string[]
  /** Communes it serves beside its own; named ones win over whole EPCIs. */
  readonly communes: readonly string[]
}

const seat = (
  slug: string,
  communeCode: string,
  epcis: readonly string[],
  communes: readonly string[] = [],
  openedOn: Day = OPEN_SINCE,
): MdsSeat => ({ slug, communeCode, openedOn, epcis, communes: [communeCode, ...communes] })

/**
 * 23 MDS before autumn 2019, 30 after seven openings between October 2019 and September 2020.
 * The counts and the period are documented. The seats, and which seven opened when, are
 * illustrative: one seat per commune, so that a commune and a date name one MDS (the real
 * Département has several in Toulouse).
 */
export const mdsBefore: readonly MdsSeat[] = [
  seat('toulouse', '31555', ['243100518']),
  seat('colomiers', '31149', [], ['31417', '31088', '31150', '31351']),
  seat('tournefeuille', '31557', [], ['31157', '31588']),
  seat('blagnac', '31069', [], ['31056', '31032', '31541']),
  seat('balma', '31044', [], ['31506', '31445', '31389', '31163', '31184', '31561', '31488']),
  seat('muret', '31395', ['200068641']),
  seat('saint-lys', '31499', [], ['31187', '31466', '31518', '31464', '31166', '31087', '31075']),
  seat('plaisance-du-touch', '31424', ['243100781']),
  seat('castanet-tolosan', '31113', ['243100633']),
  seat('saint-gaudens', '31483', ['200072643']),
  seat('montrejeau', '31390', [], ['31147', '31430', '31031', '31197', '31556']),
  seat('boulogne-sur-gesse', '31080', [], ['31239', '31070', '31412']),
  seat('bagneres-de-luchon', '31042', ['200072635']),
  seat('salies-du-salat', '31523', ['200073146']),
  seat('auterive', '31033', ['200068807']),
  seat('carbonne', '31107', ['200066819']),
  seat('cazeres', '31135', ['200068815']),
  seat('villefranche-de-lauragais', '31582', ['200071298']),
  seat('revel', '31451', ['243100567']),
  seat('grenade', '31232', ['200071314']),
  seat('fronton', '31202', ['200034957']),
  seat('villemur-sur-tarn', '31584', ['243100773']),
  seat('verfeil', '31573', ['243100732', '243100815', '200034023']),
]

export const mdsOpened: readonly MdsSeat[] = [
  seat('cugnaux', '31157', [], ['31588'], '2019-10-14'),
  seat('castelginest', '31116', [], ['31022', '31182', '31230', '31467'], '2019-11-04'),
  seat('portet-sur-garonne', '31433', [], ['31458', '31460', '31420'], '2019-11-25'),
  seat('lunion', '31561', [], ['31488'], '2020-01-13'),
  seat('saint-orens-de-gameville', '31506', [], ['31445'], '2020-01-27'),
  seat('ramonville-saint-agne', '31446', [], ['31254', '31035'], '2020-06-29'),
  seat('leguevin', '31291', [], ['31526', '31297'], '2020-09-01'),
]

export const pointOf = (mds: MdsSeat): string => `point-mds-${mds.slug}`

const firstSeats = (): ReadonlyMap<string, MdsSeat> => {
  const seats = new Map<string, MdsSeat>()
  const departement = new Set(communesOfDepartement('31'))
  for (const mds of mdsBefore)
    for (const epci of mds.epcis)
      for (const code of communesOfEpci(epci)) if (departement.has(code)) seats.set(code, mds)
  for (const mds of mdsBefore) for (const code of mds.communes) seats.set(code, mds)
  return seats
}

/** Each commune of the Département, with the MDS that serves it, before and after the redrawing. */
export const hauteGaronneSectors = (): readonly DemoSector[] => {
  const redrawn = new Map(mdsOpened.flatMap((mds) => mds.communes.map((code) => [code, mds])))
  return [...firstSeats()].flatMap(([communeCode, first]): readonly DemoSector[] => {
    const next = redrawn.get(communeCode)
    const before = { communeCode, accessPointSlug: pointOf(first), since: OPEN_SINCE }
    if (!next) return [{ ...before, until: null }]
    return [
      { ...before, until: next.openedOn },
      { communeCode, accessPointSlug: pointOf(next), since: next.openedOn, until: null },
    ]
  })
}
