import { createHash } from 'node:crypto'
import { newId } from '@passerelle/schema'
import type { World, WorldPartner } from '../../src/testing/world.ts'
import type { Row } from './facts.ts'
import { type Dice, type Directory, insertAs } from './generated-world.ts'

const OPEN = ['SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS']
const ENDED = [
  'COMPLETED',
  'UNFULFILLED',
  'REJECTED',
  'REDIRECTED',
  'CANCELLED',
  'EXPIRED',
  'ENTERED_IN_ERROR',
]
const ANSWERS = ['ACCEPTED', 'DECLINED', 'CANCELLED']
const LONG_AGO = '2025-01-01T00:00:00Z'
const SINCE = '2026-01-01T00:00:00Z'

type Rows = Map<string, Row[]>

/** Cases whose parts were taken, left and handed on, with needs, referrals and what surrounds them. */
export async function generateCases(
  world: World,
  dice: Dice,
  directory: Directory,
  count: number,
): Promise<void> {
  const rows: Rows = new Map()
  const states = new Map<string, string>()
  for (let index = 0; index < count; index += 1) addCase(rows, states, dice, directory, index)
  for (const table of ORDER) await insertAs(world, table, rows.get(table) ?? [])
  await sendReferrals(world, states)
}

const ORDER = [
  'shared_case',
  'participant',
  'person',
  'case_person',
  'person_link',
  'need',
  'referral',
  'invitation',
  'lead_transfer',
  'event',
  'event_feed',
  'audit_record',
  'idempotency_record',
]

function add(rows: Rows, table: string, row: Row): string {
  const known = rows.get(table)
  if (known === undefined) rows.set(table, [row])
  else known.push(row)
  return String(row['id'])
}

function addCase(
  rows: Rows,
  states: Map<string, string>,
  dice: Dice,
  { networkIds, partners, services }: Directory,
  index: number,
): void {
  const [lead, ...others] = [...new Set(Array.from({ length: 7 }, () => dice.pick(partners)))]
  if (lead === undefined) return
  const contributors = others.slice(0, dice.below(3))
  const former = others.slice(contributors.length, contributors.length + dice.below(3))
  const network_id = dice.pick(networkIds)
  const case_id = add(rows, 'shared_case', {
    id: newId(),
    network_id,
    commune_code: '25056',
    status: dice.chance(0.2) ? 'CLOSED' : 'ACTIVE',
    created_by_partner_id: (former[0] ?? lead).id,
    created_at: SINCE,
    updated_at: SINCE,
  })
  const part = (partner: WorldPartner, role: string, until: string | null): void => {
    const since = until === null ? SINCE : LONG_AGO
    add(rows, 'participant', { id: newId(), case_id, partner_id: partner.id, role, since, until })
  }
  // The first of those who left led the case before.
  for (const [place, partner] of former.entries()) {
    part(partner, place === 0 ? 'LEAD' : 'CONTRIBUTOR', '2025-06-01T00:00:00Z')
  }
  part(lead, 'LEAD', null)
  for (const partner of contributors) part(partner, 'CONTRIBUTOR', null)
  addPersons(rows, dice, case_id, [lead, ...contributors, ...former], index)
  const workers = [lead, ...contributors, ...former]
  for (let needs = dice.below(3); needs >= 0; needs -= 1) {
    const author = dice.pick(workers)
    const need_id = add(rows, 'need', {
      id: newId(),
      case_id,
      author_partner_id: author.id,
      theme: 'equipement-et-alimentation--alimentation',
      urgency: dice.pick(['ROUTINE', 'URGENT', 'IMMEDIATE']),
      created_at: SINCE,
      updated_at: SINCE,
    })
    const asked = new Set<string>()
    for (let referrals = dice.below(4); referrals > 0; referrals -= 1) {
      const source = dice.pick([author, lead])
      const service = dice.pick(services)
      // One open referral of a need to a partner.
      if (service.partnerId === source.id || asked.has(service.partnerId)) continue
      asked.add(service.partnerId)
      const id = newId()
      states.set(id, dice.pick(['DRAFT', dice.pick(OPEN), dice.pick(ENDED)]))
      add(rows, 'referral', {
        id,
        network_id,
        case_id,
        need_id,
        source_partner_id: source.id,
        target_partner_id: service.partnerId,
        service_id: service.id,
        state: 'DRAFT',
        theme: '',
        urgency: '',
        commune_code: '',
        created_at: SINCE,
        updated_at: SINCE,
        state_since: SINCE,
      })
    }
  }
  addRequests(rows, dice, { case_id, network_id }, { lead, others, former, partners })
  addTraces(rows, dice, case_id, network_id, partners)
}

function addPersons(
  rows: Rows,
  dice: Dice,
  case_id: string,
  workers: readonly WorldPartner[],
  index: number,
): void {
  for (let position = dice.below(2); position >= 0; position -= 1) {
    const author = dice.pick(workers)
    const person_id = add(rows, 'person', {
      id: newId(),
      created_by_partner_id: author.id,
      created_at: SINCE,
    })
    add(rows, 'case_person', { case_id, person_id, position })
    for (const partner of dice.some(workers, 3)) {
      add(rows, 'person_link', {
        id: newId(),
        partner_id: partner.id,
        person_id,
        // Two partners may well use the same reference.
        local_reference: `DOSSIER-${index % 7}`,
        created_at: SINCE,
      })
    }
  }
}

function addRequests(
  rows: Rows,
  dice: Dice,
  of: { readonly case_id: string; readonly network_id: string },
  among: {
    readonly lead: WorldPartner
    readonly others: readonly WorldPartner[]
    readonly former: readonly WorldPartner[]
    readonly partners: readonly WorldPartner[]
  },
): void {
  const { lead, others, former, partners } = among
  const asker = former[0] ?? lead
  for (const invited of dice.some(partners, 3)) {
    if (invited === lead) continue
    add(rows, 'invitation', {
      id: newId(),
      case_id: of.case_id,
      inviter_partner_id: dice.pick([lead, asker]).id,
      invited_partner_id: invited.id,
      status: dice.pick(['PENDING', ...ANSWERS]),
      created_at: SINCE,
    })
  }
  const to = others.at(-1)
  if (to === undefined) return
  const transfer = (from: WorldPartner, status: string): void => {
    add(rows, 'lead_transfer', {
      id: newId(),
      case_id: of.case_id,
      from_partner_id: from.id,
      to_partner_id: to.id,
      to_network_id: of.network_id,
      status,
      created_at: SINCE,
    })
  }
  if (dice.chance(0.4)) transfer(lead, 'PENDING')
  if (dice.chance(0.4)) transfer(asker, dice.pick(ANSWERS))
}

let position = 0

function addTraces(
  rows: Rows,
  dice: Dice,
  case_id: string,
  network_id: string,
  partners: readonly WorldPartner[],
): void {
  for (let events = dice.below(4); events >= 0; events -= 1) {
    const audience = dice.some(partners, 4).map(({ id }) => id)
    const actor = dice.pick(partners)
    position += 1
    const event_id = add(rows, 'event', {
      id: newId(),
      occurred_at: SINCE,
      type: 'case.opened',
      aggregate_type: 'SharedCase',
      aggregate_id: case_id,
      aggregate_version: events + 1,
      network_id,
      case_id,
      actor_partner_id: actor.id,
      audience,
      data: {},
      position,
    })
    for (const partner_id of audience) {
      add(rows, 'event_feed', { partner_id, position, event_id, occurred_at: SINCE })
    }
    add(rows, 'audit_record', {
      id: newId(),
      occurred_at: SINCE,
      partner_id: dice.chance(0.1) ? null : actor.id,
      client_id: actor.clientId,
      command: 'createSharedCase',
      aggregate_type: 'SharedCase',
      aggregate_id: case_id,
      aggregate_version: 1,
      details: {},
    })
    const hash = createHash('sha256').update(event_id).digest('hex')
    add(rows, 'idempotency_record', {
      client_id: actor.clientId,
      key_hash: `\\x${hash}`,
      partner_id: actor.id,
      payload_hash: `\\x${hash}`,
      command: 'createSharedCase',
      result_id: case_id,
      created_at: SINCE,
    })
  }
}

/** As the triggers saw it happen: every one was a draft, those sent were sent, some of them ended. */
async function sendReferrals(world: World, states: ReadonlyMap<string, string>): Promise<void> {
  const sent = [...states].filter(([, state]) => state !== 'DRAFT').map(([id]) => id)
  await world.owner.query(
    `update referral set state = 'SENT', sent_at = updated_at, legal_basis = 'CONSENT', informed_on = '2026-01-01'
      where id = any ($1::uuid[])`,
    [sent],
  )
  await world.owner.query(
    `update referral set state = now.state from unnest($1::uuid[], $2::text[]) as now(id, state)
      where referral.id = now.id`,
    [sent, sent.map((id) => states.get(id))],
  )
}
