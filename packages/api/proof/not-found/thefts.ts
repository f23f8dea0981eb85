import { newId } from '@passerelle/schema'
import { getNamedType, isNonNullType } from 'graphql'
import type { WorldPartner } from '../../src/testing/world.ts'
import { rowsOf, textOf } from '../walls/facts.ts'
import type { Knowledge } from '../walls/rules.ts'
import { askAll } from './ask-alike.ts'
import { type Asked, ask } from './asking.ts'
import { type Question, questionsOf } from './questions.ts'
import { ownIds, toldTo } from './strangers.ts'

interface Tally {
  asked: number
  readonly wrong: string[]
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
// Where an identifier ends: the next one up stands beside it in every order, and was never given.
const LAST_DIGIT = /(?<=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{11})[0-9a-f]/g
const NEXT: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789abcdef'].map((digit, value) => [digit, (value ^ 1).toString(16)]),
)

/** What belongs to another partner, used as one's own: cursors, references, idempotency keys. */
export async function thefts(
  asked: Asked,
  thief: WorldPartner,
  partners: readonly WorldPartner[],
  known: Knowledge,
  tally: Tally,
): Promise<void> {
  const victims = partners.filter(({ id }) => id !== thief.id).slice(0, 3)
  const cursors = questionsOf(
    asked.schema,
    ({ name, type }) => name === 'after' && getNamedType(type).name === 'String',
  )
  const told = toldTo(thief.id, known)
  for (const question of cursors) {
    for (const victim of victims)
      await stealCursor(asked, question, { thief, victim, known, told, tally })
  }
  const references = questionsOf(
    asked.schema,
    ({ name, type }) => name === 'localReference' && isNonNullType(type),
  ).filter(({ operation }) => operation === 'query')
  const mine = new Set(
    rowsOf(known.facts, 'person_link')
      .filter((row) => row['partner_id'] === thief.id)
      .map((row) => textOf(row, 'local_reference')),
  )
  const theirs = rowsOf(known.facts, 'person_link')
    .map((row) => textOf(row, 'local_reference'))
    .filter((reference) => !mine.has(reference))
  for (const question of references) {
    const [expected, ...answers] = await askAll(
      asked,
      thief,
      question,
      ['JAMAIS-VUE', ...new Set(theirs)].map((id) => ({ id, args: question.args(id, newId) })),
    )
    tally.asked += answers.length
    if (answers.some((answer) => answer !== expected)) {
      tally.wrong.push(`${question.field}: tells another partner's reference`)
    }
  }
  for (const victim of victims) await stealKey(asked, { thief, victim, tally })
}

async function stealCursor(
  asked: Asked,
  question: Question,
  {
    thief,
    victim,
    known,
    told,
    tally,
  }: {
    readonly thief: WorldPartner
    readonly victim: WorldPartner
    readonly known: Knowledge
    readonly told: ReadonlySet<unknown>
    readonly tally: Tally
  },
): Promise<void> {
  const theirs = ownIds(victim, known)
  const { after: _after, ...required } = question.args('', (name) => theirs(question.field, name))
  const given = Object.entries(required).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  const list = given.length === 0 ? '' : `(${given.join(', ')})`
  const { data } = await ask(
    asked,
    victim,
    `{ list: ${question.field}${list} { pageInfo { endCursor } } }`,
  )
  const cursor: unknown = data?.list?.pageInfo?.endCursor
  if (typeof cursor !== 'string') return
  const text = Buffer.from(cursor, 'base64url').toString()
  // The thief may know of what both see; the cursor is then as good as its own.
  if ((text.match(UUID) ?? []).every((id) => told.has(id))) return
  const like = Buffer.from(text.replaceAll(LAST_DIGIT, (digit) => NEXT[digit] ?? digit)).toString(
    'base64url',
  )
  const mine = ownIds(thief, known)
  const [stolen, made] = await askAll(
    asked,
    thief,
    question,
    [cursor, like].map((id) => ({
      id,
      args: question.args(id, (name) => mine(question.field, name)),
    })),
  )
  tally.asked += 1
  if (stolen !== made) tally.wrong.push(`${question.field}: a stolen cursor tells`)
}

const REGISTER = `mutation ($ref: String!) { registerAgent(input: { agentRef: $ref }) {
  __typename ... on AgentMembership { agentRef } } }`

/** In letters: figures of an identifier may look like a social security number, which a reference must not. */
function inLetters(id: string): string {
  return id.replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))
}

/** Another client's key must be a free one for this client, whatever it was used for. */
async function stealKey(
  asked: Asked,
  {
    thief,
    victim,
    tally,
  }: { readonly thief: WorldPartner; readonly victim: WorldPartner; readonly tally: Tally },
): Promise<void> {
  const key = newId()
  const variables = { ref: `cle-${inLetters(key)}` }
  await ask(asked, victim, REGISTER, { key, variables })
  const same = await ask(asked, thief, REGISTER, { key, variables })
  const other = await ask(asked, thief, REGISTER, {
    key: newId(),
    variables: { ref: `x${inLetters(key)}` },
  })
  tally.asked += 1
  const { __typename: typename } = same.data?.registerAgent ?? {}
  if (
    same.replayed ||
    same.errors !== undefined ||
    typename !== other.data?.registerAgent.__typename
  ) {
    tally.wrong.push('the idempotency key of another client tells')
  }
}
