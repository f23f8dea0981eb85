import { newId } from '@passerelle/schema'
import { Database } from '../../src/database/database.ts'
import type { WorldPartner } from '../../src/testing/world.ts'
import { askAs } from '../ask.ts'
import type { Ground } from '../ground.ts'
import { equal, type ProofRow, some } from '../proof.ts'
import { rowsOf, textOf } from './facts.ts'
import { type Knowledge, RULES } from './rules.ts'

// Root fields that read one object by its id, and the table it stands in.
const BY_ID = {
  network: 'network',
  sharedCase: 'shared_case',
  referral: 'referral',
  service: 'service',
  agreement: 'agreement',
  disclosure: 'disclosure',
}

/** Lists whose nodes must be visible, one by one, with row-level security out of the way. */
const LISTS = {
  shared_case: '{ sharedCases(first: 100) { nodes { id } totalCount } }',
  need: '{ sharedCases(first: 100) { nodes { needs { id } } } }',
  participant:
    '{ sharedCases(first: 100) { nodes { participants { id } formerParticipants { id } } } }',
  invitation: `{ received: invitations(first: 100, direction: RECEIVED) { nodes { id } }
    sent: invitations(first: 100, direction: SENT) { nodes { id } }
    sharedCases(first: 100) { nodes { invitations { id } } } }`,
  lead_transfer: `{ received: leadTransfers(first: 100, direction: RECEIVED) { nodes { id } }
    sent: leadTransfers(first: 100, direction: SENT) { nodes { id } } }`,
  facet: '{ sharedCases(first: 100) { nodes { facets(purpose: ASSESS_ELIGIBILITY) { id } } } }',
  disclosure: `{ made: disclosures(first: 100, direction: MADE) { nodes { id } }
    received: disclosures(first: 100, direction: RECEIVED) { nodes { id } }
    sharedCases(first: 100) { nodes { disclosures { id } } } }`,
  disclosure_request: `{ received: disclosureRequests(first: 100, direction: RECEIVED) { nodes { id } }
    sent: disclosureRequests(first: 100, direction: SENT) { nodes { id } } }`,
  standing_grant: '{ agreements(first: 100) { nodes { standingGrants { id } } } }',
  objection: '{ sharedCases(first: 100) { nodes { objections { id } } } }',
  emergency_access: '{ emergencyAccesses(first: 100) { nodes { id } } }',
  agreement: '{ agreements(first: 100) { nodes { id } } }',
  agreement_review: '{ agreements(first: 100) { nodes { reviews { id } } } }',
  message: `{ referralInbox(first: 100) { nodes { messages(first: 100) { nodes { id } } } }
    referralOutbox(first: 100) { nodes { messages(first: 100) { nodes { id } } } } }`,
  agent_membership: '{ agents(first: 100, includeEnded: true) { nodes { id } } }',
  webhook_endpoint: '{ webhookEndpoints { id } }',
  event: '{ events(first: 500) { events { id } } }',
  referral: `{ referralInbox(first: 100) { nodes { id } } referralOutbox(first: 100) { nodes { id } }
    sharedCases(first: 100) { nodes { referrals { id } needs { referrals { id } } } } }`,
} as const

/**
 * The API over a connection that row-level security does not concern: what it answers then rests on
 * its own conditions alone. Both walls must stand without the other.
 */
export async function firstWall(
  { world, urls }: Ground,
  partners: readonly WorldPartner[],
  known: Knowledge,
): Promise<readonly ProofRow[]> {
  const open = new Database({ connectionString: urls.ownerUrl, max: 4 })
  const wrong: string[] = []
  let pairs = 0
  try {
    for (const partner of partners) {
      const asking = { world, scope: open.scope(partner.actor) }
      for (const [field, table] of Object.entries(BY_ID)) {
        const rows = rowsOf(known.facts, table)
        const selections = rows.map(
          (row, index) => `a${index}: ${field}(id: "${textOf(row, 'id')}") { id }`,
        )
        const query = `{ ${selections.join('\n')} nothing: ${field}(id: "${newId()}") { id } }`
        const { data, errors } = await askAs<Record<string, { id: string } | null>>(
          asking,
          query,
          {},
        )
        if (errors.length > 0) wrong.push(`${field}: ${errors[0]?.code}`)
        for (const [index, row] of rows.entries()) {
          pairs += 1
          const may = RULES[table]?.see(row, partner.id, known) ?? false
          if ((data?.[`a${index}`] != null) !== may) {
            wrong.push(`${field}: ${may ? 'hidden' : 'shown'}`)
          }
        }
      }
      for (const row of rowsOf(known.facts, 'webhook_endpoint')) {
        pairs += 1
        const log = `{ webhookDeliveries(endpointId: "${textOf(row, 'id')}", first: 1) { totalCount nodes { id } } }`
        const { data } = await askAs<{ webhookDeliveries: { totalCount: number } }>(asking, log, {})
        const may = RULES['webhook_endpoint']?.see(row, partner.id, known) ?? false
        if ((data?.webhookDeliveries.totalCount ?? -1) > 0 !== may) {
          wrong.push(`log of an endpoint: ${may ? 'hidden' : 'shown'}`)
        }
      }
      for (const [table, query] of Object.entries(LISTS)) {
        const { data, errors } = await askAs<object>(asking, query, {})
        if (errors.length > 0) wrong.push(`list of ${table}: ${errors[0]?.code}`)
        const rows = new Map(rowsOf(known.facts, table).map((row) => [textOf(row, 'id'), row]))
        for (const id of idsIn(data)) {
          const row = rows.get(id)
          if (row === undefined) continue
          pairs += 1
          if (!(RULES[table]?.see(row, partner.id, known) ?? false)) {
            wrong.push(`list of ${table}: shown`)
          }
        }
      }
    }
  } finally {
    await open.close()
  }
  return [
    some('pairs the API judged with row-level security out of the way', pairs),
    equal('pairs that the API alone and the policy judge differently', wrong.length, 0),
    ...[...Map.groupBy(wrong, (text) => text)].map(([claim, times]) => ({
      claim,
      found: `${times.length}`,
      ok: false,
    })),
  ]
}

function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'id' && typeof inner === 'string' ? [inner] : idsIn(inner),
  )
}
