import { type ActorScope, newId, PURPOSES } from '@passerelle/schema'
import { FACET_FIELDS } from '@passerelle/schema/facet-registry'
import { type OpenField, readOpenFields } from '../../../schema/src/facets/facet-read.store.ts'
import type { Draw } from './draw.ts'
import { type FactCase, NOW } from './facts.ts'
import { type FirstWall, firstWall } from './first-wall.ts'
import type { Question } from './oracle.ts'

/** A field that the second wall opens, and by what. */
export interface OpenedInSql {
  readonly facet_id: string
  readonly field: string
  readonly disclosure_id: string | null
  readonly agreement_id: string | null
  readonly emergency_access_id: string | null
}

/** What came of one decision at every wall. */
export interface Answered extends FirstWall {
  readonly question: Question
  /** The first wall with row-level security out of the way. */
  readonly alone: FirstWall
  readonly opened: OpenedInSql | null
  /** Whether it was asked; what was not is not given. */
  readonly asked: boolean
  readonly given: OpenField | null
  readonly requestId: string
}

/** One reader's way to the database: as the product has it, and past row-level security. */
export interface Ways {
  readonly scope: ActorScope
  readonly unguarded: ActorScope
}

const OPEN_FIELDS = {
  name: 'proof_open_fields',
  text: `select facet_id, field, disclosure_id, agreement_id, emergency_access_id
    from passerelle_open_fields($1::uuid[], $2, $3::timestamptz)`,
}

const FIELDS_OF = Map.groupBy(FACET_FIELDS, ({ facet }) => facet.name)

/**
 * Everything that a reader could ask of its cases, asked as that reader: of the pure decision, of the
 * database, and of the function that gives the facts. Most fields are asked, whether they are open or
 * not, in any order and some twice.
 */
export async function askWalls(
  { scope, unguarded }: Ways,
  draw: Draw,
  cases: readonly FactCase[],
): Promise<readonly Answered[]> {
  const decide = await firstWall(scope, cases)
  const decideAlone = await firstWall(unguarded, cases)
  const ids = cases.flatMap(({ facets }) => facets.map(({ id }) => id))
  const answers: Answered[] = []
  for (const { code: purpose } of PURPOSES) {
    const requestId = newId()
    const questions = questionsOf(cases, purpose)
    const asked = questions.filter(() => draw.chance(0.9))
    const twice = [...asked, ...draw.some(asked, draw.below(10))]
    const wanted = draw
      .some(twice, twice.length)
      .map(({ facet, field }) => ({ facetId: facet.id, field }))
    const opened = byField(await scope.read<OpenedInSql>(OPEN_FIELDS, [ids, purpose, NOW]))
    const given = byField(await readOpenFields(scope, wanted, { purpose, requestId, now: NOW }))
    const isAsked = new Set(asked)
    for (const question of questions) {
      const key = `${question.facet.id} ${question.field}`
      answers.push({
        ...decide(question),
        alone: decideAlone(question),
        question,
        opened: opened.get(key) ?? null,
        asked: isAsked.has(question),
        given: given.get(key) ?? null,
        requestId,
      })
    }
  }
  return answers
}

function questionsOf(
  cases: readonly FactCase[],
  purpose: Question['purpose'],
): readonly Question[] {
  return cases.flatMap((of) =>
    of.facets.flatMap((facet) =>
      (FIELDS_OF.get(facet.name) ?? []).map(({ name, definition: { category, stage } }) => ({
        of,
        facet,
        field: name,
        category,
        stage,
        purpose,
      })),
    ),
  )
}

function byField<Found extends { readonly facet_id: string; readonly field: string }>(
  rows: readonly Found[],
): ReadonlyMap<string, Found> {
  const found = new Map(rows.map((row) => [`${row.facet_id} ${row.field}`, row]))
  if (found.size !== rows.length) throw new Error('a field came twice')
  return found
}
