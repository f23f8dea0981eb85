import type { NewEvent } from '../kernel/command.store.ts'
import { type Command, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import type { DocumentCheck, DocumentDesk, DocumentProblem } from '../kernel/document-desk.ts'
import { InvalidInput } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import type { Write } from '../kernel/scope.ts'
import { DOCUMENT_BOUNDS } from './document.codes.ts'
import { DocumentActionRefused } from './document.errors.ts'
import { documentEvent } from './document.events.ts'
import {
  additionOf,
  countInTurn,
  documentsByHash,
  lockByHash,
  revivalOf,
} from './document.store.ts'
import type { Registration } from './document.types.ts'
import { documentHash } from './document-hash.ts'

interface Candidate extends DocumentCheck {
  readonly hash: string
  readonly text: string
}

/**
 * Lets the actor's partner send documents of its own. Each is judged by itself: one that cannot run is
 * refused and holds up no other; one that is known stays as it is.
 *
 * @returns what became of each text, in their order
 * @throws InvalidInput, DocumentActionRefused
 */
export async function registerDocuments(
  context: Context,
  command: Command,
  texts: readonly string[],
): Promise<readonly Registration[]> {
  const desk = deskOf(context)
  if (texts.length < 1 || texts.length > DOCUMENT_BOUNDS.atOnce) {
    throw new InvalidInput('TOO_MANY_AT_ONCE', 'input.documents', 'Give 1 to 50 documents at once.')
  }
  const candidates = texts.map((text) => candidateOf(desk, text))
  const sound = candidates.filter(({ problems }) => problems.length === 0)
  const known = new Set(
    (await documentsByHash(context.scope, hashesOf(sound)))
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ hash }) => hash),
  )
  const wanted = new Map(
    sound
      .filter(({ hash }) => !known.has(hash) && !desk.isReleased(hash))
      .map((candidate) => [candidate.hash, candidate]),
  )
  const made = await addMissing(context, command, [...wanted.values()])
  return candidates.map(({ hash, problems }) => ({
    hash,
    problems,
    status: problems.length > 0 ? 'REFUSED' : made.has(hash) ? 'REGISTERED' : 'KNOWN',
  }))
}

const NONE: ReadonlySet<string> = new Set()

/** Registers these; gives the hashes of those that were not in force before. */
async function addMissing(
  context: Context,
  command: Command,
  wanted: readonly Candidate[],
): Promise<ReadonlySet<string>> {
  // Nothing changes, so there is nothing to tell, to audit or to repeat.
  if (wanted.length === 0) return NONE
  const { actor } = context
  const made = await runCommand<ReadonlySet<string>>(
    context,
    command,
    async (tx, now) => {
      const count = await countInTurn(tx, actor.partnerId)
      const rows = new Map(
        (await lockByHash(tx, actor.partnerId, hashesOf(wanted))).map((row) => [row.hash, row]),
      )
      const missing = wanted.filter(({ hash }) => rows.get(hash)?.retiredAt !== null)
      if (count + missing.length > DOCUMENT_BOUNDS.forPartner) {
        throw new DocumentActionRefused('TOO_MANY_DOCUMENTS')
      }
      const writes: Write[] = []
      const events: NewEvent[] = []
      for (const candidate of missing) {
        const before = rows.get(candidate.hash)
        const id = before?.id ?? newId()
        const version = (before?.version ?? 0) + 1
        writes.push(
          before === undefined
            ? additionOf(actor, { ...candidate, id }, now)
            : revivalOf(actor, id, now),
        )
        events.push(documentEvent('document.registered', { ...candidate, id, version }, actor))
      }
      const [first, ...others] = events
      if (first === undefined) throw new Twins()
      return {
        result: new Set(hashesOf(missing)),
        resultId: first.aggregateId,
        events: [first, ...others],
        writes,
        details: { registered: missing.length },
      }
    },
    async () => NONE,
  ).catch((error: unknown) => {
    if (error instanceof Twins) return NONE
    throw error
  })
  context.documents?.changed(actor.partnerId)
  return made
}

/** Somebody registered all of them in the meantime: the transaction has nothing to do. */
class Twins extends Error {}

function candidateOf(desk: DocumentDesk, text: string): Candidate {
  const hash = documentHash(text)
  const problem = lengthProblem(text)
  // The SDK's own were judged when their release was made, and run as they are.
  if (desk.isReleased(hash)) return { ...desk.check(text), problems: [], hash, text }
  if (problem === null) return { ...desk.check(text), hash, text }
  return { name: '', kind: 'QUERY', problems: [problem], hash, text }
}

function lengthProblem(text: string): DocumentProblem | null {
  if (text.length <= DOCUMENT_BOUNDS.characters) return null
  return {
    code: 'DOCUMENT_TOO_LONG',
    message: `A document has at most ${DOCUMENT_BOUNDS.characters} characters. Split it.`,
    line: null,
    column: null,
  }
}

function hashesOf(documents: readonly { readonly hash: string }[]): readonly string[] {
  return documents.map(({ hash }) => hash)
}

function deskOf({ documents }: Context): DocumentDesk {
  if (documents === undefined) throw new Error('no documents are served here')
  return documents
}
