import { newId } from '@passerelle/schema'
import type { World } from '../../src/testing/world.ts'
import type { Row } from './facts.ts'
import { type Dice, type Directory, insertAs } from './generated-world.ts'

const STATES = [
  ['PENDING', 0],
  ['PENDING', 1],
  ['DELIVERED', 1],
  ['DEAD', 1],
] as const

/** Endpoints of some partners, enabled and disabled, with deliveries that wait and that ended. */
export async function generateWebhooks(
  world: World,
  dice: Dice,
  { partners }: Directory,
): Promise<void> {
  const now = new Date()
  const endpoints: Row[] = []
  const deliveries: Row[] = []
  const attempts: Row[] = []
  for (const { id: partner_id, clientId: client_id } of partners.filter(() => dice.chance(0.6))) {
    const endpoint_id = newId()
    const enabled = dice.chance(0.5)
    endpoints.push({
      id: endpoint_id,
      partner_id,
      client_id,
      url: 'https://partner.example/',
      description: null,
      event_types: ['referral.'],
      signing: 'ED25519',
      status: enabled ? 'ENABLED' : 'DISABLED',
      disabled_reason: enabled ? null : 'BY_PARTNER',
      disabled_at: enabled ? null : now,
      position: 0,
      version: 1,
      created_at: now,
      updated_at: now,
    })
    for (const [status, tries] of STATES) {
      const id = newId()
      const waits = status === 'PENDING'
      deliveries.push({
        id,
        endpoint_id,
        partner_id,
        kind: 'EVENT',
        event_id: newId(),
        occurred_at: now,
        event_type: 'referral.sent',
        position: 1,
        subject_id: newId(),
        status,
        attempts: tries,
        next_attempt_at: waits ? now : null,
        created_at: now,
        ended_at: waits ? null : now,
      })
      if (tries === 0) continue
      const outcome = status === 'DELIVERED' ? 'DELIVERED' : 'REFUSED'
      const status_code = status === 'DELIVERED' ? 204 : 500
      const tried = { outcome, status_code, duration_ms: 12 }
      attempts.push({ delivery_id: id, number: 1, partner_id, at: now, ...tried })
    }
  }
  await insertAs(world, 'webhook_endpoint', endpoints)
  await insertAs(world, 'webhook_delivery', deliveries)
  await insertAs(world, 'webhook_attempt', attempts)
}
