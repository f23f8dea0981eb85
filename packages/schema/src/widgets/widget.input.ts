import { InvalidInput } from '../kernel/errors.ts'
import { HOSTED_WIDGETS, scopesOfWidgets, type WidgetCode } from './widget.codes.ts'

const MOST_MINUTES = 60
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Checks an origin: written exactly as a browser sends it. http is for pages of this very machine, where such are
 * allowed at all.
 *
 * @throws InvalidInput WIDGET_ORIGIN_INVALID
 */
export function checkOrigin(written: string, localOrigins: boolean): string {
  const url = written.length <= 255 ? URL.parse(written) : null
  const secure = url?.protocol === 'https:'
  const local = url?.protocol === 'http:' && LOCAL.has(url.hostname) && localOrigins
  if (url !== null && url.origin === written && (secure || local)) return written
  throw new InvalidInput(
    'WIDGET_ORIGIN_INVALID',
    'input.origin',
    'An origin is `https://name` with its port if it has one, in small letters, and nothing after it; the sandbox also takes `http://localhost:port`.',
  )
}

/** @throws InvalidInput WIDGET_MINUTES_INVALID */
export function checkMinutes(minutes: number): number {
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES) return minutes
  throw new InvalidInput(
    'WIDGET_MINUTES_INVALID',
    'input.minutes',
    `A session lives 1 to ${MOST_MINUTES} minutes. Open another one when it ends.`,
  )
}

/**
 * The widgets, each once. A session never gives what its client does not hold itself.
 *
 * @throws InvalidInput WIDGETS_MISSING or WIDGET_SCOPE_MISSING
 */
export function checkWidgets(
  widgets: readonly WidgetCode[],
  held: ReadonlySet<string>,
): readonly WidgetCode[] {
  const asked = [...new Set(widgets)]
  if (asked.length === 0) {
    throw new InvalidInput('WIDGETS_MISSING', 'input.widgets', 'Name at least one widget.')
  }
  const missing = [...scopesOfWidgets(asked)].filter((scope) => !held.has(scope))
  if (missing.length === 0) return asked
  throw new InvalidInput(
    'WIDGET_SCOPE_MISSING',
    'input.widgets',
    `Your access token lacks what these widgets need: ${missing.join(' ')}. Ask the operator for these scopes, or open fewer widgets.`,
  )
}

/**
 * A hosted desk answers what it is sent: nothing else is shown there.
 *
 * @throws InvalidInput WIDGET_NOT_HOSTED
 */
export function checkHostedWidgets(widgets: readonly WidgetCode[]): void {
  if (widgets.every((widget) => HOSTED_WIDGETS.includes(widget))) return
  throw new InvalidInput(
    'WIDGET_NOT_HOSTED',
    'input.widgets',
    'A hosted desk shows REFERRAL_INBOX and REFERRAL_TIMELINE alone.',
  )
}
