import { InvalidInput } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import { PUBLICS } from '../partners/vocabulary/publics.ts'
import { THEMES } from '../partners/vocabulary/themes.ts'
import { URGENCIES, type Urgency } from './need.ts'

export interface NeedInput {
  readonly theme: string
  readonly urgency: string
  readonly publics?: readonly string[] | null | undefined
}

export interface CheckedNeed {
  readonly id: string
  readonly theme: string
  readonly urgency: Urgency
  readonly publics: readonly string[]
}

const themes: ReadonlySet<string> = new Set(THEMES.map(({ code }) => code))
const publicCodes: ReadonlySet<string> = new Set(PUBLICS.map(({ code }) => code))
const MAX_NEEDS = 20

export function checkNeeds(needs: readonly NeedInput[]): readonly CheckedNeed[] {
  if (needs.length > MAX_NEEDS) {
    throw new InvalidInput('NEEDS_COUNT', 'input.needs', `Give at most ${MAX_NEEDS} needs at once.`)
  }
  return needs.map((need, index) => checkNeed(need, `input.needs.${index}`))
}

/** A need with codes of the vocabularies and an id of its own. */
export function checkNeed({ theme, urgency, publics }: NeedInput, path: string): CheckedNeed {
  if (!themes.has(theme)) {
    throw new InvalidInput('THEME_UNKNOWN', `${path}.theme`, 'Use a theme of data·inclusion v1.')
  }
  if ((publics ?? []).some((code) => !publicCodes.has(code))) {
    throw new InvalidInput('PUBLIC_UNKNOWN', `${path}.publics`, 'Use publics of data·inclusion v1.')
  }
  const checked = checkUrgency(urgency, `${path}.urgency`)
  return { id: newId(), theme, urgency: checked, publics: [...new Set(publics ?? [])] }
}

export function checkUrgency(value: string, field: string): Urgency {
  const found = URGENCIES.find(({ code }) => code === value)
  if (found === undefined) {
    throw new InvalidInput('URGENCY_UNKNOWN', field, 'Use ROUTINE, URGENT or IMMEDIATE.')
  }
  return found.code
}
