/**
 * An outcome a caller can expect and act on. Each slice declares its own, with a stable code; they
 * become members of the mutation's result union and never carry a value the caller typed.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string

  constructor(message: string) {
    super(message)
    this.name = new.target.name
  }
}

/** One argument cannot be used: the message says how to mend it, never what was sent. */
export class InvalidInput extends DomainError {
  readonly code: string
  /** Path of the argument, for instance `input.localReference`. */
  readonly field: string

  constructor(code: string, field: string, message: string) {
    super(message)
    this.code = code
    this.field = field
  }
}

/** The object does not exist for this actor, whether or not it exists for another. */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND'
  /** Path of the argument that named it. */
  readonly field: string

  constructor(field: string) {
    super('No such object, or not one you take part in. Check the identifier.')
    this.field = field
  }
}
