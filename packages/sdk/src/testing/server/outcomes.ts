import { rules } from '../../generated/rules.ts'

/** A member of a result union that is not the success. */
export interface OutcomeMember {
  readonly __typename: string
  readonly code: string
  readonly message: string
  readonly [field: string]: unknown
}

/** An expected outcome on its way to the union of its mutation. */
export class Outcome extends Error {
  readonly member: OutcomeMember

  constructor(member: OutcomeMember) {
    super(member.code)
    this.member = member
  }
}

/** The message of a code, as the contract's tables have it. */
export function messageOf(typename: string, code: string): string {
  return rules.outcomes[typename]?.[code] || code
}

/** Nothing there for this partner; `field` names the argument. */
export function notFound(field: string): Outcome {
  const message = messageOf('NotFound', 'NOT_FOUND')
  return new Outcome({ __typename: 'NotFound', code: 'NOT_FOUND', message, field })
}

/** An argument that cannot be used. */
export function invalid(
  code: string,
  field: string,
  message = messageOf('InvalidInput', code),
): Outcome {
  return new Outcome({ __typename: 'InvalidInput', code, message, field })
}

/** A condition that does not hold, of the union member `typename`. */
export function refused(typename: string, code: string, more: object = {}): Outcome {
  const message = messageOf(typename, code)
  const why = typename === 'ReferralActionRefused' ? 'refusal' : 'reason'
  return new Outcome({ __typename: typename, code, message, [why]: code, ...more })
}

/** Somebody was faster. */
export function conflict(typename: string, more: object): Outcome {
  const code = 'VERSION_CONFLICT'
  return new Outcome({ __typename: typename, code, message: messageOf(typename, code), ...more })
}
