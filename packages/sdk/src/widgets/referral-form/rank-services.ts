import { msg, str } from '@lit/localize'
import type { WidgetServicesQuery } from '../../generated/types.ts'
import type { FormData, FormNeed } from './form-data.ts'

type Match = WidgetServicesQuery['servicesForNeed'][number]

/** A service as the form offers it, or does not. */
export interface RankedService extends Match {
  /** 0 the same commune, 1 the same EPCI, 2 the same département, 3 farther or not told. */
  readonly distance: number
  /** Why it is not offered, in words; none when it is. */
  readonly against: readonly string[]
  /** The open referral of this need to the same partner. */
  readonly duplicateId: string | undefined
}

type Referral = FormNeed['referrals'][number]

/** States in which a referral is with its target: another to the same partner is refused. */
const OPEN = ['SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS']

/** Whether a referral was sent and has not ended. */
export function isUnderWay({ state }: Referral): boolean {
  return OPEN.includes(state)
}

/** The services that can take a need, the nearest first, then those with room; after them the others. */
export function rankServices(
  matches: readonly Match[],
  of: { readonly need: FormNeed } & Pick<FormData, 'case' | 'partner'>,
): readonly RankedService[] {
  const rank = ({ distance, against, service }: RankedService): number =>
    (against.length > 0 ? 100 : 0) + distance * 2 + (service.capacity === 'OPEN' ? 0 : 1)
  return matches.map((match) => ranked(match, of)).sort((one, other) => rank(one) - rank(other))
}

function ranked(
  match: Match,
  { need, case: { commune }, partner }: Parameters<typeof rankServices>[1],
): RankedService {
  const { service, exclusions } = match
  const to = service.partner
  const duplicate = need.referrals.find((one) => one.target.id === to.id && isUnderWay(one))
  const against = exclusions.map(({ explanation }) => explanation)
  if (to.id === partner.id) against.push(msg('Ce service est celui de votre structure.'))
  if (duplicate) {
    against.push(
      msg(str`Une orientation y est déjà en cours pour ce besoin : ${duplicate.stateLabel}.`),
    )
  }
  const near = [
    to.commune?.code === commune.code,
    to.epci && to.epci.code === commune.epci?.code,
    to.departement?.code === commune.departement.code,
  ].findIndex(Boolean)
  return { ...match, against, distance: near < 0 ? 3 : near, duplicateId: duplicate?.id }
}
