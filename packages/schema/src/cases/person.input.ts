import { InvalidInput } from '../kernel/errors.ts'
import { checkLocalReference } from './local-reference.ts'

export interface PersonInput {
  /** The caller's own reference of the person. */
  readonly localReference: string
}

const MAX_PERSONS = 20

/** The references of the persons of a case, checked: one at least, a household's at most. */
export function checkPersons(persons: readonly PersonInput[]): readonly string[] {
  if (persons.length < 1 || persons.length > MAX_PERSONS) {
    throw new InvalidInput(
      'PERSONS_COUNT',
      'input.persons',
      `A case is about 1 to ${MAX_PERSONS} persons.`,
    )
  }
  return persons.map(({ localReference }, index) =>
    checkLocalReference(localReference, `input.persons.${index}.localReference`),
  )
}
