import { InvalidInput } from '../kernel/errors.ts'

const SHAPE = /^[A-Za-z0-9._:-]{1,64}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
// Sex, year, month, département (2A and 2B in Corsica), commune, rank, and perhaps the key.
const NIR = /(?<!\d)[1-478]\d{4}(?:\d{2}|2[AB])\d{6}(?:\d{2})?(?!\d)/i

/**
 * Checks a partner's reference of its agent: an opaque key of its own, so that the network never
 * learns who works there. The error does not repeat the value.
 */
export function checkAgentRef(value: string, field = 'input.agentRef'): string {
  if (value.includes('@')) {
    throw new InvalidInput(
      'AGENT_REF_LOOKS_LIKE_EMAIL',
      field,
      'An e-mail address names a person. Give an opaque key of your own instead.',
    )
  }
  if (!UUID.test(value) && NIR.test(value.replace(/[^0-9A-Za-z]/g, ''))) {
    throw new InvalidInput(
      'AGENT_REF_LOOKS_LIKE_NIR',
      field,
      'The reference looks like a social security number. Give an opaque key of your own instead.',
    )
  }
  if (SHAPE.test(value)) return value
  throw new InvalidInput(
    'AGENT_REF_INVALID',
    field,
    'A reference of an agent is 1 to 64 letters, digits, or . _ : -',
  )
}
