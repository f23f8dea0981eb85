import type { WidgetConnection } from '@passerelle/sdk/widgets'
import { type Connected, element, widget } from '../element.ts'

/** Screens that are one widget each, loaded when the agent goes there. */
const define = {
  'referral-inbox': () => import('@passerelle/sdk/widgets/referral-inbox/define'),
  statistics: () => import('@passerelle/sdk/widgets/statistics/define'),
  'access-journal': () => import('@passerelle/sdk/widgets/access-journal/define'),
}

/** A screen of one widget under a heading of ours. */
export async function singleWidgetScreen(
  connection: WidgetConnection,
  name: keyof typeof define,
  heading: string,
): Promise<Node> {
  await define[name]()
  return element('div', {}, element('h1', {}, heading), widget<Connected>(name, { connection }))
}
