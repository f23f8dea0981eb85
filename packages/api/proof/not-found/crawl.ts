import { getNamedType, isNonNullType, isObjectType } from 'graphql'
import type { WorldPartner } from '../../src/testing/world.ts'
import { type Row, rowsOf, textOf } from '../walls/facts.ts'
import { type Knowledge, RULES } from '../walls/rules.ts'
import { type Asked, ask } from './asking.ts'
import { selectionOf } from './selection.ts'

// Which table an object with an identifier stands in. A type that is not here is a finding.
const TABLE_OF: Readonly<Record<string, string>> = {
  AccessPoint: 'access_point',
  AccessRecord: 'access_record',
  AgentMembership: 'agent_membership',
  Agreement: 'agreement',
  AgreementReview: 'agreement_review',
  CasePerson: 'person',
  Connector: 'connector',
  DeskHosting: 'desk_hosting',
  Disclosure: 'disclosure',
  DisclosureRequest: 'disclosure_request',
  EmergencyAccess: 'emergency_access',
  Event: 'event',
  Invitation: 'invitation',
  LeadTransfer: 'lead_transfer',
  Message: 'message',
  Need: 'need',
  Network: 'network',
  Objection: 'objection',
  Participant: 'participant',
  Referral: 'referral',
  RegisteredDocument: 'registered_document',
  Service: 'service',
  ServiceCoverage: 'service_coverage',
  SharedCase: 'shared_case',
  StandingGrant: 'standing_grant',
  WebhookDelivery: 'webhook_delivery',
  WebhookEndpoint: 'webhook_endpoint',
}

export interface Crawled {
  readonly objects: number
  readonly wrong: readonly string[]
}

/** Everything a partner can reach from every field that needs no identifier, judged object by object. */
export async function crawl(
  asked: Asked,
  partner: WorldPartner,
  known: Knowledge,
  depth: number,
): Promise<Crawled> {
  const wrong: string[] = []
  const met = new Set<string>()
  const byTable = new Map<string, ReadonlyMap<string, Row>>()
  const judge = (typename: string, id: string, field: string): void => {
    if (met.has(`${typename} ${id}`)) return
    met.add(`${typename} ${id}`)
    if (typename === 'Partner') {
      if (!meetsPartner(id, partner.id, known))
        wrong.push(`${field}: a partner it has nothing to do with`)
      return
    }
    const table = TABLE_OF[typename]
    if (table === undefined) {
      wrong.push(`${field}: no rule for ${typename}`)
      return
    }
    const rows =
      byTable.get(table) ??
      new Map(rowsOf(known.facts, table).map((row) => [textOf(row, 'id'), row]))
    byTable.set(table, rows)
    const row = rows.get(id)
    if (row === undefined || !RULES[table]?.see(row, partner.id, known))
      wrong.push(`${field}: ${typename} shown`)
  }
  for (const field of Object.values(asked.schema.getQueryType()?.getFields() ?? {})) {
    if (field.args.some(({ type }) => isNonNullType(type))) continue
    if (!isObjectType(getNamedType(field.type))) continue
    const source = `{ ${field.name} ${selectionOf(asked.schema, field.type, depth)} }`
    const { data, errors } = await ask(asked, partner, source)
    for (const { message } of errors ?? []) wrong.push(`${field.name}: ${message}`)
    each(data, (typename, id) => judge(typename, id, field.name))
  }
  return { objects: met.size, wrong }
}

function each(value: unknown, tell: (typename: string, id: string) => void): void {
  if (Array.isArray(value)) {
    for (const inner of value) each(inner, tell)
  } else if (typeof value === 'object' && value !== null) {
    const row: Row = { ...value }
    if (typeof row['id'] === 'string') tell(String(row['__typename']), row['id'])
    for (const inner of Object.values(row)) each(inner, tell)
  }
}

/** Shares a network with it, stands beside it on a case, or is an end of something it sees. */
function meetsPartner(id: string, viewer: string, known: Knowledge): boolean {
  const row = known.row(id)
  if (RULES['partner']?.see(row, viewer, known)) return true
  const meeting: readonly (readonly [string, readonly string[]])[] = [
    ['participant', ['partner_id']],
    ['referral', ['source_partner_id', 'target_partner_id']],
    ['need', ['author_partner_id']],
    ['service', ['partner_id']],
    ['invitation', ['inviter_partner_id', 'invited_partner_id']],
    ['lead_transfer', ['from_partner_id', 'to_partner_id']],
    ['agreement_party', ['partner_id']],
    ['access_record', ['owner_partner_id', 'reader_partner_id']],
    ['disclosure', ['owner_partner_id', 'reader_partner_id']],
    ['objection', ['recorded_by_partner_id', 'owner_partner_id', 'reader_partner_id']],
    ['emergency_access', ['reader_partner_id']],
    ['standing_grant', ['owner_partner_id', 'reader_partner_id']],
    ['message', ['author_partner_id']],
    ['disclosure_request', ['owner_partner_id', 'requester_partner_id']],
  ]
  return meeting.some(([table, columns]) =>
    rowsOf(known.facts, table).some(
      (one) =>
        columns.some((column) => one[column] === id) &&
        RULES[table]?.see(one, viewer, known) === true,
    ),
  )
}
