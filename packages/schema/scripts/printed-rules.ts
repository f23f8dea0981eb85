import type { GraphQLSchema } from 'graphql'
import { CASE_ACTIONS, NEED_ACTIONS } from '../src/cases/case.policy.ts'
import { REQUEST_STATUSES } from '../src/disclosures/disclosure.codes.ts'
import { DISCLOSURE_ACTIONS } from '../src/disclosures/disclosure.policy.ts'
import { WITHHELD_REASONS } from '../src/facets/access-reasons.ts'
import { STAGE_OF_STATE } from '../src/facets/access-stage.ts'
import { enumNameOf, FACET_FIELDS, FACET_GROUPS, FACETS } from '../src/facets/facet-registry.ts'
import { buildSchema, OAUTH_SCOPES, REQUEST_ERRORS } from '../src/index.ts'
import { graphqlNameOf } from '../src/partners/vocabulary/graphql-name.ts'
import { THEMES } from '../src/partners/vocabulary/themes.ts'
import { REFERRAL_CLOCKS } from '../src/referrals/referral.clocks.ts'
import * as codes from '../src/referrals/referral.codes.ts'
import { REFERRAL_ACTIONS, REFERRAL_STATES } from '../src/referrals/referral.states.ts'
import type { Referral, ServiceClocks } from '../src/referrals/referral.types.ts'
import { VERBS } from '../src/referrals/referral.verbs.graphql.ts'
import { CLOCK_DEFAULTS } from '../src/services/service-clocks.ts'
import { SERVICE_EXCLUSIONS } from '../src/services/service-codes.ts'
import { RETRY_SCHEDULE } from '../src/webhooks/retry-schedule.ts'
import { printedOutcomes } from './printed-outcomes.ts'

/** Everything of the domain that is a table and not code. */
export function printedRules(): object {
  return {
    scopes: OAUTH_SCOPES,
    fieldScopes: fieldScopes(buildSchema()),
    requestErrors: REQUEST_ERRORS,
    outcomes: printedOutcomes(),
    referral: {
      states: REFERRAL_STATES.map(({ code, label, ball, open }) => ({ code, label, ball, open })),
      actions: REFERRAL_ACTIONS.map(({ label: _label, description: _text, ...row }) => ({
        ...row,
        field: VERBS.find(({ action }) => action === row.action)?.field ?? null,
      })),
      codes: {
        outcomes: namesOf(codes.OUTCOMES),
        unfulfilled: namesOf(codes.UNFULFILLED_REASONS),
        rejections: namesOf(codes.REJECTION_REASONS),
        cancellations: namesOf(codes.CANCELLATION_REASONS),
        reopenings: namesOf(codes.REOPENING_REASONS),
        questions: namesOf(codes.QUESTIONS),
      },
      clocks: REFERRAL_CLOCKS.map(({ length, ...row }) => ({ ...row, setting: settingOf(length) })),
      stageOfState: STAGE_OF_STATE,
    },
    case: { actions: CASE_ACTIONS.map(({ code, by, in: states }) => ({ code, by, in: states })) },
    need: { actions: NEED_ACTIONS.map(({ code, by }) => ({ code, by })) },
    disclosure: {
      actions: DISCLOSURE_ACTIONS.map(({ code, of, by }) => ({ code, of, by })),
      requestStatuses: Object.fromEntries(REQUEST_STATUSES.map(({ code, label }) => [code, label])),
    },
    service: { clockDefaults: CLOCK_DEFAULTS, exclusions: SERVICE_EXCLUSIONS.map(explained) },
    facets: FACETS.map(({ name, label, ownerKinds }) => ({
      name,
      code: enumNameOf(name),
      label,
      ownerKinds,
      fields: FACET_FIELDS.filter(({ facet }) => facet.name === name).map((field) => ({
        name: field.name,
        code: enumNameOf(field.code),
        group: enumNameOf(field.group),
        label: field.definition.label,
        category: field.definition.category,
        stage: field.definition.stage,
        sensitivity: field.definition.sensitivity,
      })),
    })),
    facetGroups: FACET_GROUPS.map(({ code }) => enumNameOf(code)),
    withheldReasons: WITHHELD_REASONS.map(({ code, label, opensWith, action }) => ({
      ...{ code, label, opensWith, action },
    })),
    themes: Object.fromEntries(THEMES.map(({ code, label }) => [graphqlNameOf(code), label])),
    webhookRetries: RETRY_SCHEDULE,
  }
}

const namesOf = (list: readonly { readonly code: string }[]): string[] =>
  list.map(({ code }) => code)

const explained = ({ code, explanation }: { code: string; explanation: string }) => ({
  code,
  explanation,
})

/** Which setting of a service a clock counts by: asked with settings that are all different. */
function settingOf(length: (clocks: ServiceClocks, referral: Referral) => number): string {
  const names = Object.keys(CLOCK_DEFAULTS)
  const clocks = Object.fromEntries(names.map((name, index) => [name, index + 1]))
  const days = length(
    { ...CLOCK_DEFAULTS, legalDeadlineDays: null, ...clocks },
    // The one that also looks at the referral looks at these two.
    { clockReminded: true, reviewOn: null } as Referral,
  )
  const name = names[days / 86_400_000 - 1]
  if (name === undefined) throw new Error('a clock counts by no setting')
  return name
}

interface AuthScopes {
  readonly scope?: string
  readonly anyScope?: readonly string[]
  readonly everyScope?: readonly string[]
}

/** What a field asks of a token: one of these, or each of these. */
type Needed = Readonly<Partial<Record<'any' | 'every', readonly string[]>>>

/** By field; those that ask nothing are left out. */
function fieldScopes(schema: GraphQLSchema): Readonly<Record<string, Needed>> {
  const found: [string, Needed][] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type)) continue
    for (const [name, { extensions }] of Object.entries(type.getFields())) {
      const { pothosOptions } = extensions as { pothosOptions?: { authScopes?: AuthScopes } }
      const asked = pothosOptions?.authScopes
      if (asked !== undefined) found.push([`${type.name}.${name}`, neededOf(asked)])
    }
  }
  if (found.length < 80) throw new Error('too few fields with scopes were found')
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function neededOf({ scope, anyScope, everyScope, ...others }: AuthScopes): Needed {
  if (Object.keys(others).length > 0) throw new Error('a field asks for what is not known here')
  if (everyScope !== undefined) return { every: everyScope }
  return { any: anyScope ?? (scope === undefined ? [] : [scope]) }
}
