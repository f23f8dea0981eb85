import { WITHHELD_REASONS } from '@passerelle/schema'
import { equal, type ProofRow, some } from '../proof.ts'
import type { Answered } from './ask-walls.ts'
import { coverage } from './coverage.ts'
import { type Verdict, verdictOn } from './oracle.ts'

interface Judged extends Answered {
  readonly verdict: Verdict
}

const isOpen = ({ verdict }: Judged): boolean => verdict.kind === 'OPEN'
const isOwn = ({ question: { of } }: Judged): boolean => of.owner.id === of.reader.id
const firstOpens = ({ shown }: Judged): boolean => shown?.kind === 'OPEN'

/** What must never be, and how it shows in one decision. */
const FAULTS: readonly { readonly claim: string; readonly shows: (one: Judged) => boolean }[] = [
  {
    claim: 'fields given to who may not read them',
    shows: (one) => !isOpen(one) && one.given !== null,
  },
  {
    claim: 'fields open by the first wall to who may not read them',
    shows: (one) => !isOpen(one) && firstOpens(one),
  },
  {
    claim: 'fields open by the second wall to who may not read them',
    shows: (one) => !isOpen(one) && one.opened !== null,
  },
  {
    claim: 'open fields that the first wall keeps closed',
    shows: (one) => isOpen(one) && !firstOpens(one),
  },
  {
    claim: 'decisions of the first wall that rest on row-level security',
    shows: ({ shown, alone }) => whatOf(shown) !== whatOf(alone.shown),
  },
  {
    // It opens what is another's; the owner's own is given without a lock.
    claim: 'open fields that the second wall keeps closed',
    shows: (one) => isOpen(one) && !isOwn(one) && one.opened === null,
  },
  {
    claim: 'open fields that are asked and not given',
    shows: (one) => isOpen(one) && one.asked && one.given === null,
  },
  {
    claim: 'fields given that were not asked',
    shows: ({ asked, given }) => !asked && given !== null,
  },
  {
    claim: 'fields given with another’s value, reference or connector',
    shows: (one) => one.given !== null && !isItsOwn(one),
  },
  { claim: 'reasons other than the oracle’s', shows: (one) => !isOwn(one) && !saysWhy(one) },
  { claim: 'fields that the two walls open by different grounds', shows: differInGrounds },
]

/** What a decision may come to; that a source does not answer is none. */
const OUTCOMES = [
  ...WITHHELD_REASONS.map(({ code }) => code).filter((code) => code !== 'SOURCE_UNAVAILABLE'),
  'CONCEALED',
  'OWNER',
  'DISCLOSURE',
  'EMERGENCY',
]
const EXAMPLES = 5

/** The walls against the oracle, decision by decision. */
export function compareDecisions(answers: readonly Answered[]): readonly ProofRow[] {
  const judged = answers.map((one) => ({ ...one, verdict: verdictOn(one.question) }))
  const faults = FAULTS.map(({ claim, shows }) => ({ claim, found: judged.filter(shows) }))
  const examples = faults.flatMap(({ claim, found }) =>
    found.map((one) => ({ claim: `${claim}: ${told(one)}`, found: 'for instance', ok: false })),
  )
  const cameTo = Map.groupBy(judged, ({ verdict }) =>
    verdict.kind === 'OPEN' ? verdict.by : verdict.reason,
  )
  return [
    some('decisions', judged.length),
    ...faults.map(({ claim, found }) => equal(claim, found.length, 0)),
    ...OUTCOMES.map((outcome) =>
      some(`decisions that come to ${outcome}`, cameTo.get(outcome)?.length ?? 0),
    ),
    ...coverage(
      judged.map(({ question, verdict }) => ({ ...question, isOpen: verdict.kind === 'OPEN' })),
    ),
    ...examples.slice(0, EXAMPLES),
  ]
}

function whatOf(shown: Answered['shown']): string {
  if (shown === null) return 'not shown'
  return shown.kind === 'OPEN' ? 'open' : shown.reason
}

function isItsOwn({ question: { facet, field }, given }: Judged): boolean {
  const sealed = facet.fields.find(({ name }) => name === field)?.sealed ?? null
  return (
    given?.sealed === sealed &&
    given.reference === facet.reference &&
    given.connector_url === facet.connectorUrl
  )
}

/** A facet that is not shown has no reasons; were it known, who takes no part would be told so. */
function saysWhy({ shown, decided, verdict }: Judged): boolean {
  if (verdict.kind === 'OPEN') return shown?.kind === 'OPEN' && shown.by.kind === verdict.by
  if (verdict.reason === 'CONCEALED') return shown === null
  return decided.kind === 'WITHHELD' && decided.reason === verdict.reason
}

function differInGrounds({ shown, opened }: Judged): boolean {
  if (shown?.kind !== 'OPEN' || opened === null) return false
  const { by } = shown
  if (by.kind === 'EMERGENCY') return opened.emergency_access_id !== by.emergencyAccessId
  if (by.kind === 'OWNER') return true
  return opened.agreement_id !== by.agreementId || opened.disclosure_id !== by.disclosureId
}

function told({ question, shown, opened, given, verdict }: Judged): string {
  const { of, facet, field, purpose } = question
  const setting = Object.values(of.setting).join(' ')
  const came = verdict.kind === 'OPEN' ? `open by ${verdict.by}` : verdict.reason
  const second = `${opened === null ? 'closed' : 'open'}, ${given === null ? 'not given' : 'given'}`
  return `${facet.name}.${field} for ${purpose} under ${setting}: ${came}, but ${whatOf(shown)}, ${second}`
}
