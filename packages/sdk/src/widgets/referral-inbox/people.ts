import type { WidgetInboxQuery } from '../../generated/types.ts'
import type { WidgetConnection } from '../connection/connection.ts'

/** An entry as the server gives it. */
export type InboxRow = WidgetInboxQuery['referralInbox']['nodes'][number]

type Persons = { readonly case: InboxRow['case'] }

/**
 * Names of the persons of an inbox, in memory alone: those the host's own software knows by its
 * references, and those read from the network for a person the agent looked at.
 */
export class People {
  readonly #changed: () => void
  readonly #byReference = new Map<string, string | undefined>()
  readonly #byCase = new Map<string, string>()

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Asks the host for the names it has; entries are drawn before it answers. */
  resolve(connection: WidgetConnection, rows: readonly Persons[]): void {
    const asked = rows.flatMap((row) => referencesOf(row)).filter((r) => !this.#byReference.has(r))
    if (asked.length === 0) return
    for (const reference of asked) this.#byReference.set(reference, undefined)
    const answers = [...new Set(asked)].map(async (reference) => {
      const person = await connection.resolvePerson(reference)
      if (person) this.#byReference.set(reference, person.name)
    })
    void Promise.allSettled(answers).then(this.#changed)
  }

  /** Keeps the name that a read of the contact gave. */
  learn(caseId: string, name: string): void {
    this.#byCase.set(caseId, name)
  }

  /** The name, else the own reference, else nothing. */
  nameOf(row: Persons): string | undefined {
    const references = referencesOf(row)
    const known = references.map((reference) => this.#byReference.get(reference)).find(Boolean)
    return known ?? (row.case ? this.#byCase.get(row.case.id) : undefined) ?? references[0]
  }
}

function referencesOf({ case: shared }: Persons): readonly string[] {
  return (shared?.persons ?? []).flatMap(({ myLocalReference }) => myLocalReference ?? [])
}
