import { InvalidInput } from '../kernel/errors.ts'
import { looksLikeNir } from '../kernel/nir.ts'

const SHAPE = /^[A-Za-z0-9._:-]{1,64}$/

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
  // Nothing much longer is a reference: not worth a search.
  if (value.length <= 128 && looksLikeNir(value)) {
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
