import { createHash } from 'node:crypto'
import { newId } from '@passerelle/schema'
import type { World } from '../../src/testing/world.ts'
import { type Dice, type Directory, insertAs } from './generated-world.ts'

/** Desks that others host, with their addresses, notices, links and sessions. */
export async function generateHosting(
  world: World,
  dice: Dice,
  { partners }: Directory,
): Promise<void> {
  const now = new Date()
  const at = { created_at: now, updated_at: now }
  const desks = partners.flatMap((partner, index) => {
    const host = partners[(index + 1) % partners.length]
    if (host === undefined || host.id === partner.id || !dice.chance(0.6)) return []
    const ended = dice.chance(0.3)
    return [{ id: newId(), partner, host, ended, address: newId(), notice: newId() }]
  })
  await insertAs(
    world,
    'desk_hosting',
    desks.map(({ id, partner, host, ended }) => ({
      ...{ id, partner_id: partner.id, host_id: host.id, desk_url: 'https://page.example/desk' },
      ...{ ended_at: ended ? now : null, end_reason: ended ? 'BY_HOST' : null, version: 1, ...at },
    })),
  )
  await insertAs(
    world,
    'notice_address',
    desks.map(({ address: id, partner }) => ({
      ...{ id, partner_id: partner.id, agent_ref: 'agent-1', address: 'accueil@asso.example' },
      ...at,
    })),
  )
  await insertAs(
    world,
    'desk_notice',
    desks.map(({ id, notice, address, partner }) => ({
      ...{ id: notice, hosting_id: id, partner_id: partner.id, address_id: address },
      ...{ kind: 'REFERRAL', status: 'SENT', created_at: now, ended_at: now },
    })),
  )
  await insertAs(
    world,
    'sign_in_link',
    desks.map(({ id, notice, partner }) => ({
      ...{ id: newId(), notice_id: notice, hosting_id: id, partner_id: partner.id },
      ...{ agent_ref: 'agent-1', token_hash: hashOf(notice), created_at: now },
      expires_at: new Date(now.getTime() + 86_400_000),
    })),
  )
  const open = desks.filter(({ ended }) => !ended)
  await insertAs(
    world,
    'widget_session',
    open.map(({ id, partner, host }) => ({
      ...{ id: newId(), partner_id: partner.id, client_id: host.clientId, agent_ref: 'agent-1' },
      ...{ origin: 'https://page.example', widgets: ['REFERRAL_INBOX'], case_id: null, version: 1 },
      ...{ token_hash: hashOf(id), hosting_id: id, host_id: host.id, ...at },
      expires_at: new Date(now.getTime() + 900_000),
    })),
  )
}

const hashOf = (text: string): string => `\\x${createHash('sha256').update(text).digest('hex')}`
