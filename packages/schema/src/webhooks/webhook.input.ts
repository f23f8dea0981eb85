import type { Context } from '../kernel/context.ts'
import { InvalidInput } from '../kernel/errors.ts'
import { looksLikeNir } from '../kernel/nir.ts'
import { isAddressAsRead, isPlainText } from '../kernel/plain-text.ts'
import { isFilterEntry } from './event-filter.ts'
import { WebhookActionRefused } from './webhook.errors.ts'
import type { EndpointSettings } from './webhook.types.ts'

const LONGEST_URL = 500
const LONGEST_DESCRIPTION = 200
const MOST_TYPES = 50

/**
 * What a partner says of an endpoint, tidied; what is not named is not looked at, so that a name that
 * leads nowhere for a while holds up no other change.
 *
 * @throws InvalidInput, WebhookActionRefused ADDRESS_REFUSED
 */
export async function checkSettings<Named extends Partial<EndpointSettings>>(
  context: Context,
  given: Named,
): Promise<Named> {
  const { url, description, eventTypes } = given
  const settings = {
    ...given,
    ...(eventTypes === undefined ? {} : { eventTypes: checkTypes(eventTypes) }),
    ...(description === undefined ? {} : { description: checkDescription(description) }),
  }
  if (url !== undefined) await checkAddress(context, url)
  return settings
}

async function checkAddress(context: Context, url: string): Promise<void> {
  if (url.length > LONGEST_URL) {
    throw new InvalidInput('TOO_LONG', 'input.url', `At most ${LONGEST_URL} characters.`)
  }
  // By the rules for connectors: both are addresses of a partner that the installation calls.
  if (!isAddressAsRead(url) || !(await context.connectors.accepts(url))) {
    throw new WebhookActionRefused('ADDRESS_REFUSED')
  }
}

function checkTypes(given: readonly string[]): readonly string[] {
  const types = [...new Set(given)].sort()
  if (types.length > MOST_TYPES) {
    throw new InvalidInput('TOO_MANY', 'input.eventTypes', `At most ${MOST_TYPES} entries.`)
  }
  if (types.every(isFilterEntry)) return types
  throw new InvalidInput(
    'UNKNOWN_EVENT_TYPE',
    'input.eventTypes',
    'Name types of docs/guides/events.md, or prefixes of them that end with a dot.',
  )
}

function checkDescription(given: string | null): string | null {
  const description = given?.trim() ?? ''
  if (description.length > LONGEST_DESCRIPTION) {
    const mend = `At most ${LONGEST_DESCRIPTION} characters.`
    throw new InvalidInput('TOO_LONG', 'input.description', mend)
  }
  if (!isPlainText(description)) {
    const mend = 'Plain text, without control characters.'
    throw new InvalidInput('TEXT_INVALID', 'input.description', mend)
  }
  if (looksLikeNir(description)) {
    const mend = 'It holds a number written like a NIR. Say what the endpoint is for.'
    throw new InvalidInput('LOOKS_LIKE_NIR', 'input.description', mend)
  }
  return description === '' ? null : description
}
