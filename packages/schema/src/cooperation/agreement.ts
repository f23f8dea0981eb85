import type { AgreementStatus } from './agreement.codes.ts'
import type { AgreementRow, AgreementTerms } from './agreement.types.ts'
import type { DataCategory } from './data-categories.ts'
import type { Purpose } from './purposes.ts'

/**
 * Where an agreement stands, as things are now, on a day (`YYYY-MM-DD`, Europe/Paris). Nothing sets a
 * status: answers, dates and an end decide, the first that applies.
 */
export function agreementStatus(agreement: AgreementTerms, day: string): AgreementStatus {
  const { parties, startsOn, endsOn, endedAt, endReason } = agreement
  if (parties.some(({ answer }) => answer === 'DECLINED')) return 'DECLINED'
  if (endedAt !== null) return endReason === 'WITHDRAWN' ? 'WITHDRAWN' : 'ENDED'
  if (endsOn !== null && endsOn < day) return 'EXPIRED'
  if (parties.some(({ answer }) => answer !== 'ACCEPTED')) return 'PROPOSED'
  return startsOn > day ? 'UPCOMING' : 'IN_FORCE'
}

/** Whether an agreement lets facts of a category be read for a purpose on a day: the first lock. */
export function agreementAllows(
  agreement: AgreementTerms,
  purpose: Purpose,
  category: DataCategory,
  day: string,
): boolean {
  return (
    agreementStatus(agreement, day) === 'IN_FORCE' &&
    agreement.purposes.some((covered) => covered === purpose) &&
    agreement.categories.includes(category)
  )
}

/**
 * The day the next review is due: what the last one agreed on, else the rhythm of the agreement counted
 * from it, or from the first day. Null without a rhythm, past its last day, or when it holds no more.
 */
export function nextReviewOn(agreement: AgreementRow, day: string): string | null {
  const status = agreementStatus(agreement, day)
  if (status !== 'IN_FORCE' && status !== 'UPCOMING') return null
  const { reviews, reviewEveryMonths, startsOn, endsOn } = agreement
  const last = reviews[0]
  const due =
    last?.nextOn ??
    (reviewEveryMonths === null ? null : addMonths(last?.heldOn ?? startsOn, reviewEveryMonths))
  return due === null || (endsOn !== null && due > endsOn) ? null : due
}

/** The same day of a later month, or that month's last day: a month after 31 January is 28 February. */
export function addMonths(day: string, months: number): string {
  const from = new Date(`${day}T00:00:00Z`)
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const to = new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay)))
  return to.toISOString().slice(0, 10)
}
