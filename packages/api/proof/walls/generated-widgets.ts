import { createHash } from 'node:crypto'
import { newId } from '@passerelle/schema'
import type { World } from '../../src/testing/world.ts'
import { type Dice, type Directory, insertAs } from './generated-world.ts'

/** Sessions of some partners, live and ended. */
export async function generateWidgets(
  world: World,
  dice: Dice,
  { partners }: Directory,
): Promise<void> {
  const now = new Date()
  const expires_at = new Date(now.getTime() + 900_000)
  const sessions = partners
    .filter(() => dice.chance(0.6))
    .map(({ id: partner_id, clientId: client_id }) => {
      const id = newId()
      const ended = dice.chance(0.4)
      return {
        ...{ id, partner_id, client_id, agent_ref: 'agent-1', origin: 'https://page.example' },
        ...{ widgets: ['REFERRAL_INBOX'], case_id: null, expires_at, version: 1 },
        token_hash: `\\x${createHash('sha256').update(id).digest('hex')}`,
        ended_at: ended ? now : null,
        end_reason: ended ? 'BY_PARTNER' : null,
        created_at: now,
        updated_at: now,
      }
    })
  await insertAs(world, 'widget_session', sessions)
}
