import { InvalidInput } from '../kernel/errors.ts'
import type { ServiceDetails } from './service.types.ts'
import { checkClocks } from './service-clocks.ts'

const LONGEST = { name: 200, description: 2000, feeDetails: 500, silenceSource: 300 } as const
const LONGEST_DEADLINE_DAYS = 3650

/** Checks what a partner says of its service and returns it tidied; errors name the argument. */
export function checkServiceDetails(details: ServiceDetails): ServiceDetails {
  const { startsOn, endsOn, legalDeadlineDays } = details
  if (details.themes.length === 0) {
    throw new InvalidInput('THEMES_EMPTY', 'input.themes', 'Name at least one theme.')
  }
  if (endsOn !== null && endsOn < startsOn) {
    throw new InvalidInput('DATES_REVERSED', 'input.endsOn', 'A service ends after it starts.')
  }
  if (
    legalDeadlineDays !== null &&
    (legalDeadlineDays < 1 || legalDeadlineDays > LONGEST_DEADLINE_DAYS)
  ) {
    throw new InvalidInput(
      'LEGAL_DEADLINE_INVALID',
      'input.legalDeadlineDays',
      `A legal deadline is 1 to ${LONGEST_DEADLINE_DAYS} days.`,
    )
  }
  checkClocks(details)
  const name = tidy('name', details.name)
  if (name === null) throw new InvalidInput('NAME_EMPTY', 'input.name', 'Give the service a name.')
  return {
    ...details,
    name,
    description: tidy('description', details.description),
    feeDetails: tidy('feeDetails', details.feeDetails),
    silenceSource: tidy('silenceSource', details.silenceSource),
    themes: [...new Set(details.themes)],
    publics: [...new Set(details.publics)],
    modes: [...new Set(details.modes)],
  }
}

function tidy(field: keyof typeof LONGEST, value: string | null): string | null {
  const text = value?.trim() ?? ''
  if (text.length > LONGEST[field]) {
    throw new InvalidInput(
      'TEXT_TOO_LONG',
      `input.${field}`,
      `At most ${LONGEST[field]} characters.`,
    )
  }
  return text === '' ? null : text
}

/** One commune as asked for. */
export interface CoverageWanted {
  readonly communeCode: string
  readonly tariffCents: number | null
  readonly tariffUnit: string | null
  readonly system: string | null
}

const MOST_COMMUNES = 1000

/** Checks the communes of a coverage and the day it begins. */
export function checkCoverage(
  communes: readonly CoverageWanted[],
  since: string,
  today: string,
): void {
  // What was in force yesterday is history: statistics and past tariffs read it.
  if (since < today) {
    throw new InvalidInput('SINCE_IN_THE_PAST', 'input.since', 'Begin today or later.')
  }
  if (communes.length > MOST_COMMUNES) {
    throw new InvalidInput(
      'TOO_MANY_COMMUNES',
      'input.communes',
      `At most ${MOST_COMMUNES} communes at once.`,
    )
  }
  if (new Set(communes.map(({ communeCode }) => communeCode)).size < communes.length) {
    throw new InvalidInput('COMMUNE_TWICE', 'input.communes', 'Name each commune once.')
  }
  for (const [index, { tariffCents, tariffUnit, system }] of communes.entries()) {
    const field = `input.communes.${index}`
    if (tariffCents !== null && tariffCents < 0) {
      throw new InvalidInput('TARIFF_NEGATIVE', `${field}.tariffCents`, 'A tariff is 0 or more.')
    }
    if ((tariffUnit?.length ?? 0) > 40 || (system?.length ?? 0) > 80) {
      throw new InvalidInput('TEXT_TOO_LONG', field, 'A unit or system is a few words.')
    }
  }
}
