import type { Actor } from '@passerelle/schema'
import { Database } from '../src/database/database.ts'
import { type Answered, askWalls, type Ways } from './access/ask-walls.ts'
import { compareDecisions } from './access/compare.ts'
import { readDirectly } from './access/direct-reads.ts'
import { drawOf } from './access/draw.ts'
import { faultyReads } from './access/faulty-reads.ts'
import { generateAccessWorld } from './access/generated-world.ts'
import { compareRecords } from './access/records.ts'
import type { Sabotage } from './access/sabotage.ts'
import { drawSettings } from './access/settings.ts'
import { askGrants } from './access/standing-grants.ts'
import { onGround } from './ground.ts'
import { type ProofResult, resultOf, type Size } from './proof.ts'

const SETTINGS = { reduced: 400, full: 3_000 } as const

/**
 * Who may read which field, over a generated matrix: an oracle of its own against the pure decision,
 * the database's decision, what is really given, and what the access records say of it.
 */
export async function run(
  size: Size,
  sabotage: Sabotage = {},
  seed = 20_261_125,
): Promise<ProofResult> {
  return onGround(async ({ world, urls }) => {
    await sabotage.database?.(world.owner)
    const draw = drawOf(seed)
    const cases = await generateAccessWorld(world, draw, drawSettings(draw, SETTINGS[size]))
    const grants = await askGrants(world, cases)
    const unguarded = new Database({ connectionString: urls.ownerUrl, max: 2 })
    const waysOf = (actor: Actor): Ways => ({
      scope: faultyReads(world.database.scope(actor), sabotage.statements ?? []),
      unguarded: faultyReads(unguarded.scope(actor), sabotage.statements ?? []),
    })
    const answers: Answered[] = []
    try {
      for (const [{ actor }, its] of Map.groupBy(cases, (one) => one.reader)) {
        for (const answer of await askWalls(waysOf(actor), draw, its)) answers.push(answer)
      }
    } finally {
      await unguarded.close()
    }
    const partners = [...new Set(cases.flatMap(({ owner, reader }) => [owner, reader]))]
    return resultOf(
      'access',
      `${answers.length} decisions in ${cases.length} cases between ${partners.length} partners`,
      [
        ...compareDecisions(answers),
        ...(await compareRecords(world.owner, answers)),
        ...grants,
        ...(await readDirectly(world, partners, cases)),
      ],
    )
  })
}
