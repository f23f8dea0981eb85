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
  'ReferralAction',
  'ReferralRefusal',
  'NeedUrgency',
  'NeedStatus',
  'FacetGroup',
  'MessageWithheldReason',
  'ServiceCapacity',
]
/** What somebody needs who acts on a referral, whichever widget shows it: loaded later than the widget. */
const acting = ['mutation', 'WidgetRedirectServices']
/** What is asked of one entry of the inbox: loaded when there are entries. */
const looking = ['WidgetReferral', 'WidgetContact']
/** What keeps them current: loaded when something is shown. */
const following = ['WidgetReferralEvents']
/** Files of operations beside the one of each widget. */
const operationFiles = [
  { file: 'referral-actions/generated/operations', widget: 'referral-timeline', only: acting },
  { file: 'pieces/generated/referral-events', widget: 'referral-timeline', only: following },
  { file: 'referral-form/generated/mutations', widget: 'referral-form', only: ['mutation'] },
  { file: 'referral-inbox/generated/one', widget: 'referral-inbox', only: looking },
]
const without: Readonly<Record<string, readonly string[]>> = {
  'referral-form': ['mutation'],
  'referral-inbox': [...acting, ...looking, ...following],
  'referral-timeline': [...acting, ...following],
}
/** Subjects whose events the widgets show. */
const shownEvents = ['Referral']

const labels = './src/widgets/labels/generated'

/** What is generated for the widgets: their operations and the labels they show. */
export const widgetFiles = Object.fromEntries([
  ...[
    ...operationFiles,
    ...widgetNames.map((widget) => ({
      file: `${widget}/generated/operations`,
      widget,
      without: without[widget] ?? [],
    })),
  ].map(({ file, ...config }) => [
    `./src/widgets/${file}.ts`,
    { plugins: [{ './codegen/operations.plugin.ts': config }] },
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
