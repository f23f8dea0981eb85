import { rules } from '../../generated/rules.ts'
import type { Context } from './context.ts'
import type { Coverage, Service } from './entities.ts'

export interface NeedQuestion {
  readonly networkId: string
  readonly communeCode: string
  readonly theme: string
  readonly publics?: readonly string[] | null
  readonly at?: string | null
  readonly includeExcluded?: boolean | null
}

/** How a service covers a commune on a day; null when it does not. */
export function coversOn({ coverage }: Service, communeCode: string, day: string): Coverage | null {
  const inForce = coverage.filter(
    (one) =>
      one.communeCode === communeCode &&
      one.since <= day &&
      (one.until === null || one.until > day),
  )
  return inForce.sort((a, b) => (a.since < b.since ? 1 : -1))[0] ?? null
}

const familyOf = (theme: string): string => theme.split('__')[0] ?? theme

function takesPublic({ publics }: Service, asked: readonly string[]): boolean {
  const everybody = 'TOUS_PUBLICS'
  if (asked.length === 0 || asked.includes(everybody)) return true
  return (
    publics.length === 0 ||
    publics.includes(everybody) ||
    publics.some((one) => asked.includes(one))
  )
}

const ROOM: Readonly<Record<string, number>> = { OPEN: 0, WAITLIST: 1, FULL: 2 }

/** The services that can take a need, best first; with `includeExcluded` also those that cannot, and why. */
export function servicesForNeed(
  { world, today }: Context,
  question: NeedQuestion,
): readonly object[] {
  const { networkId, communeCode, theme, includeExcluded } = question
  const day = question.at ?? today
  const offered = [...world.services.values()].filter(
    (service) =>
      service.networkId === networkId &&
      service.themes.some((one) =>
        includeExcluded === true ? familyOf(one) === familyOf(theme) : one === theme,
      ),
  )
  const matches = offered.map((service) => {
    const covered = coversOn(service, communeCode, day)
    const partner = world.partners.get(service.partnerId)
    const holds: Readonly<Record<string, boolean>> = {
      OTHER_THEME: !service.themes.includes(theme),
      NOT_COVERING_COMMUNE: covered === null,
      PUBLIC_NOT_TAKEN: !takesPublic(service, question.publics ?? []),
      FULL: service.capacity === 'FULL',
      NOT_YET_OPEN: service.startsOn > day,
      ENDED: service.endsOn !== null && service.endsOn < day,
      PARTNER_SUSPENDED: partner?.status !== 'ACTIVE',
    }
    const exclusions = rules.service.exclusions.filter(({ code }) => holds[code])
    const local = partner?.publicCategory === null && partner.communeCode === communeCode
    const price = service.fee === 'GRATUIT' ? 0 : (covered?.tariffCents ?? Number.MAX_SAFE_INTEGER)
    return {
      ...{ service, exclusions, fits: exclusions.length === 0 },
      tariffCents: covered?.tariffCents ?? null,
      tariffUnit: covered?.tariffUnit ?? null,
      system: covered?.system ?? null,
      order: [
        Number(exclusions.length > 0),
        Number(holds['OTHER_THEME']),
        ROOM[service.capacity] ?? 3,
        Number(!local),
        price,
      ],
    }
  })
  return matches
    .filter(({ fits }) => fits || includeExcluded === true)
    .sort((a, b) => compare(a.order, b.order) || (a.service.name < b.service.name ? -1 : 1))
    .slice(0, 200)
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - (b[index] ?? 0)).find((less) => less !== 0) ?? 0
}
