import { documentHash, newId } from '@passerelle/schema'
import type { World } from '../../src/testing/world.ts'
import type { Row } from './facts.ts'
import { type Dice, type Directory, insertAs } from './generated-world.ts'

/** Documents of some partners, the same text at several of them, in force and retired. */
export async function generateDocuments(
  world: World,
  dice: Dice,
  { partners }: Directory,
): Promise<void> {
  const now = new Date()
  const rows: Row[] = []
  for (const { id: partner_id, clientId: client_id } of partners.filter(() => dice.chance(0.6))) {
    for (const name of ['Waiting', 'Accept']) {
      const text = `query ${name} { viewer { scopes } }`
      rows.push({
        id: newId(),
        partner_id,
        client_id,
        hash: documentHash(text),
        name,
        kind: 'QUERY',
        text,
        version: 1,
        registered_at: now,
        retired_at: dice.chance(0.3) ? now : null,
      })
    }
  }
  await insertAs(world, 'registered_document', rows)
}
