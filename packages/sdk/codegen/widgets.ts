import { widgetNames } from '../src/widgets/names.ts'

/** Enums whose values the widgets show; each becomes a file of `src/widgets/labels/generated`. */
const shownEnums = [
  'ReferralState',
  'ReferralOutcome',
  'ReferralEndReason',
  'ReferralQuestion',
  'ReferralReopeningReason',
  'CaseRole',
  'FacetName',
  'FacetField',
  'Purpose',
  'LegalBasis',
  'DisclosureWithdrawalReason',
]
/** Subjects whose events the widgets show. */
const shownEvents = ['Referral']

const labels = './src/widgets/labels/generated'

/** What is generated for the widgets: their operations and the labels they show. */
export const widgetFiles = Object.fromEntries([
  ...widgetNames.map((widget) => [
    `./src/widgets/${widget}/generated/operations.ts`,
    { plugins: [{ './codegen/operations.plugin.ts': { widget } }] },
  ]),
  ...shownEnums.map((name) => [
    `${labels}/${kebab(name)}.ts`,
    { plugins: [{ './codegen/widget-labels.plugin.ts': { enum: name } }] },
  ]),
  ...shownEvents.map((eventsOf) => [
    `${labels}/${kebab(eventsOf)}-event.ts`,
    { plugins: [{ './codegen/widget-labels.plugin.ts': { eventsOf } }] },
  ]),
])

function kebab(name: string): string {
  return name.replace(/(?<=.)([A-Z])/g, '-$1').toLowerCase()
}
