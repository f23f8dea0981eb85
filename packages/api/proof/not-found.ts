import { buildSchema, newId } from '@passerelle/schema'
import type { World, WorldPartner } from '../src/testing/world.ts'
import { onGround } from './ground.ts'
import { askAll, unforeseen } from './not-found/ask-alike.ts'
import type { Asked } from './not-found/asking.ts'
import { crawl } from './not-found/crawl.ts'
import { isIdentifier, type Question, questionsOf } from './not-found/questions.ts'
import { ownIds, type Stranger, strangersTo } from './not-found/strangers.ts'
import { thefts } from './not-found/thefts.ts'
import { equal, type ProofResult, type ProofRow, resultOf, type Size, some } from './proof.ts'
import { readFacts } from './walls/facts.ts'
import { generateWorld } from './walls/generated-world.ts'
import { Knowledge, RULES } from './walls/rules.ts'

const SIZES = {
  reduced: { attackers: 1, each: 1, depth: 3 },
  full: { attackers: 6, each: 2, depth: 4 },
}

// What is no identifier at all is not found either: it must never come as far as the database.
const MALFORMED = ['dupont', `' or 1=1 --`, '019b-0000', '00000000-0000']

export interface Tally {
  asked: number
  near: number
  objects: number
  readonly wrong: string[]
}

/** A leak made on purpose, to see that the proof notices; only its field is asked about. */
export interface Sabotage {
  readonly field: string
  spoil(asked: Asked): void
}

/**
 * What a partner must not learn of does not exist for it, by any path: in every place of every field
 * that takes an identifier, one of something hidden is answered, byte for byte, as one that was never given.
 */
export async function run(size: Size, sabotage?: Sabotage): Promise<ProofResult> {
  return onGround(async ({ world }) => {
    const asked = { world, schema: buildSchema() }
    sabotage?.spoil(asked)
    const { attackers, each, depth } = SIZES[size]
    const { partners } = await generateWorld(world, size, 7)
    const questions = questionsOf(asked.schema, isIdentifier).filter(
      ({ field }) => sabotage === undefined || field === sabotage.field,
    )
    const tally: Tally = { asked: 0, near: 0, objects: 0, wrong: [] }
    for (const attacker of partners.slice(0, attackers)) {
      const known = new Knowledge(await readFacts(world.owner))
      const found = await crawl(asked, attacker, known, depth)
      tally.objects += found.objects
      tally.wrong.push(...found.wrong)
      await thefts(asked, attacker, partners, known, tally)
      const strangers = strangersTo(attacker, known, each)
      const own = ownIds(attacker, known)
      for (const question of questions) {
        await putQuestion(asked, attacker, question, { strangers, own, tally })
      }
      const commands = questions.filter(({ operation }) => operation === 'mutation')
      await whileLocked(asked, attacker, commands, { strangers, own, tally })
      await hiddenRowsStand(world, attacker, known, tally)
    }
    const places = new Set(questions.map(({ field, path }) => `${field} ${path.join('.')}`))
    return resultOf(
      'not-found',
      `${tally.asked} questions in ${places.size} places of the schema, ${tally.objects} objects reached`,
      [
        some('questions asked twice', tally.asked),
        some('questions about what the partner once had to do with', tally.near),
        some('objects reached from the partner’s own', tally.objects),
        equal('answers that tell what exists', tally.wrong.length, 0),
        ...summed(tally.wrong),
      ],
    )
  })
}

const nowhere = newId()

/** Asks with identifiers of hidden things and with one never given; nothing may tell them apart. */
async function putQuestion(
  asked: Asked,
  attacker: WorldPartner,
  question: Question,
  {
    strangers,
    own,
    tally,
  }: {
    readonly strangers: readonly Stranger[]
    readonly own: ReturnType<typeof ownIds>
    readonly tally: Tally
  },
): Promise<void> {
  const named = (name: string): string => own(question.field, name)
  const unknown = (): string => nowhere
  // With an unknown one in the other places too: the order of looking things up must not tell either.
  const alone =
    JSON.stringify(question.args('', named)) === JSON.stringify(question.args('', unknown))
  const others = alone ? [named] : [named, unknown]
  for (const other of others) {
    const fillings = [newId(), ...strangers.map(({ id }) => id), ...MALFORMED].map((id) => ({
      id,
      args: question.args(id, other),
    }))
    const [expected = '', ...answers] = await askAll(asked, attacker, question, fillings)
    const place = `${question.field}(${question.path.join('.')})`
    const surprise = unforeseen(expected)
    if (surprise !== null) tally.wrong.push(`${place}: unforeseen error`)
    for (const [index, answer] of answers.entries()) {
      const stranger = strangers[index]
      tally.asked += 1
      if (stranger?.near) tally.near += 1
      if (answer === expected) continue
      const what =
        stranger === undefined ? 'no identifier apart' : `a ${stranger.table} that exists`
      tally.wrong.push(`${place}: tells ${what}`)
    }
  }
}

// Far longer than all those commands take when nothing holds them back.
const PATIENCE_MS = 60_000

/** Somebody else changes every hidden row at this moment: waiting for it would tell that it is there. */
async function whileLocked(
  asked: Asked,
  attacker: WorldPartner,
  commands: readonly Question[],
  how: Parameters<typeof putQuestion>[3],
): Promise<void> {
  const client = await asked.world.owner.connect()
  try {
    await client.query('begin')
    for (const { table, id } of how.strangers) {
      await client.query(`select 1 from "${table}" where id = $1 for update`, [id])
    }
    const patience = AbortSignal.timeout(PATIENCE_MS)
    const late = new Promise<'late'>((resolve) => {
      patience.addEventListener('abort', () => resolve('late'), { once: true })
    })
    for (const question of commands) {
      const first = await Promise.race([putQuestion(asked, attacker, question, how), late])
      if (first !== 'late') continue
      how.tally.wrong.push(`${question.field}: waits for a hidden row that somebody changes`)
      return
    }
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Whatever was tried, what the attacker does not see is as it was. */
async function hiddenRowsStand(
  world: World,
  attacker: WorldPartner,
  before: Knowledge,
  tally: Tally,
): Promise<void> {
  const after = await readFacts(world.owner)
  for (const { name, rows } of before.facts.values()) {
    const now = new Set((after.get(name)?.rows ?? []).map((row) => JSON.stringify(row)))
    for (const row of rows) {
      if (RULES[name]?.see(row, attacker.id, before)) continue
      if (name === 'directory_version' || name === 'event_sequence') continue
      if (!now.has(JSON.stringify(row))) tally.wrong.push(`a hidden ${name} was changed`)
    }
  }
}

function summed(wrong: readonly string[]): readonly ProofRow[] {
  return [...Map.groupBy(wrong, (text) => text)].map(([claim, times]) => ({
    claim,
    found: `${times.length}`,
    ok: false,
  }))
}
