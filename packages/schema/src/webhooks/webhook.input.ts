import type { Context } from '../kernel/context.ts'
import { InvalidInput } from '../kernel/errors.ts'
import { looksLikeNir } from '../kernel/nir.ts'
import { isFilterEntry } from './event-filter.ts'
import { WebhookActionRefused } from './webhook.errors.ts'
import type { EndpointSettings } from './webhook.types.ts'

const LONGEST_URL = 500
const LONGEST_DESCRIPTION = 200
const MOST_TYPES = 50

/**
 * What a partner may say of an endpoint, tidied.
 *
 * @throws InvalidInput, WebhookActionRefused ADDRESS_REFUSED
 */
export async function checkSettings(
  context: Context,
  { url, description, eventTypes }: EndpointSettings,
): Promise<EndpointSettings> {
  if (url.length > LONGEST_URL) {
    throw new InvalidInput('TOO_LONG', 'input.url', `At most ${LONGEST_URL} characters.`)
  }
  const types = [...new Set(eventTypes)].sort()
  if (types.length > MOST_TYPES) {
    throw new InvalidInput('TOO_MANY', 'input.eventTypes', `At most ${MOST_TYPES} entries.`)
  }
  if (!types.every(isFilterEntry)) {
    throw new InvalidInput(
      'UNKNOWN_EVENT_TYPE',
      'input.eventTypes',
      'Name types of docs/guides/events.md, or prefixes of them that end with a dot.',
    )
  }
  const settings = { url, description: checkDescription(description), eventTypes: types }
  // By the rules for connectors: both are addresses of a partner that the installation calls.
  if (!(await context.connectors.accepts(url))) throw new WebhookActionRefused('ADDRESS_REFUSED')
  return settings
}

function checkDescription(given: string | null): string | null {
  const description = given?.trim() ?? ''
  if (description.length > LONGEST_DESCRIPTION) {
    const mend = `At most ${LONGEST_DESCRIPTION} characters.`
    throw new InvalidInput('TOO_LONG', 'input.description', mend)
  }
  if (looksLikeNir(description)) {
    const mend = 'It holds a number written like a NIR. Say what the endpoint is for.'
    throw new InvalidInput('LOOKS_LIKE_NIR', 'input.description', mend)
  }
  return description === '' ? null : description
}
