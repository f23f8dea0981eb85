import type { CreateServiceInput, UpdateServiceInput } from '../../generated/types.ts'
import type { Context } from './context.ts'
import type { Service } from './entities.ts'
import { invalid } from './outcomes.ts'
import { checkClocks } from './service-clocks.ts'

const LONGEST = { name: 200, description: 2000, feeDetails: 500, silenceSource: 300 } as const

type Details = Omit<
  Service,
  | '__typename'
  | 'id'
  | 'version'
  | 'partnerId'
  | 'networkId'
  | 'capacity'
  | 'coverage'
  | 'createdAt'
  | 'updatedAt'
>
type Inputs = CreateServiceInput & UpdateServiceInput
type Asked = { readonly [Key in keyof Inputs]?: Inputs[Key] | null | undefined }

/** What is said of a service, with what is asked laid over what was; what is not named stays. @throws Outcome */
export function checkService(context: Context, before: Service | null, asked: Asked): Details {
  const pick = <Key extends keyof Details>(key: Key & keyof Asked, usual: Details[Key]) =>
    (asked[key] !== undefined ? (asked[key] ?? usual) : (before?.[key] ?? usual)) as Details[Key]
  const details: Details = {
    name: tidy('name', pick('name', '')) ?? '',
    description: tidy('description', pick('description', null)),
    themes: [...new Set(pick('themes', []))],
    publics: [...new Set(pick('publics', []))],
    modes: [...new Set(pick('modes', []))],
    fee: pick('fee', null),
    feeDetails: tidy('feeDetails', pick('feeDetails', null)),
    identityNeededToAssess: pick('identityNeededToAssess', false),
    legalDeadlineDays: pick('legalDeadlineDays', null),
    silenceMeans: pick('silenceMeans', null),
    silenceSource: tidy('silenceSource', pick('silenceSource', null)),
    startsOn: pick('startsOn', context.today),
    endsOn: pick('endsOn', null),
    ownClocks: { ...before?.ownClocks, ...given(asked.clocks) },
  }
  const { startsOn, endsOn, legalDeadlineDays } = details
  if (details.themes.length === 0) throw invalid('THEMES_EMPTY', 'input.themes')
  if (endsOn !== null && endsOn < startsOn) {
    throw invalid('DATES_REVERSED', 'input.endsOn', 'A service ends after it starts.')
  }
  if (legalDeadlineDays !== null && (legalDeadlineDays < 1 || legalDeadlineDays > 3650)) {
    const mend = 'A legal deadline is 1 to 3650 days.'
    throw invalid('LEGAL_DEADLINE_INVALID', 'input.legalDeadlineDays', mend)
  }
  checkClocks(details)
  if (details.name === '') throw invalid('NAME_EMPTY', 'input.name')
  return details
}

function given(clocks: Asked['clocks']): Readonly<Record<string, number | null>> {
  const named = Object.entries(clocks ?? {}).filter(([, days]) => days !== undefined)
  return Object.fromEntries(named.map(([name, days]) => [name, days ?? null]))
}

function tidy(field: keyof typeof LONGEST, value: string | null): string | null {
  const text = value?.trim() ?? ''
  if (text.length > LONGEST[field]) {
    throw invalid('TEXT_TOO_LONG', `input.${field}`, `At most ${LONGEST[field]} characters.`)
  }
  return text === '' ? null : text
}
