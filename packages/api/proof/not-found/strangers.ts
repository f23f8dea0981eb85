import { newId } from '@passerelle/schema'
import type { WorldPartner } from '../../src/testing/world.ts'
import { type Row, rowsOf } from '../walls/facts.ts'
import { type Knowledge, RULES } from '../walls/rules.ts'

const RELATING = ['participant', 'referral', 'invitation', 'lead_transfer']

/** Something that exists and that a partner must not learn of. */
export interface Stranger {
  readonly table: string
  readonly id: string
  /** The partner once had to do with it: it left, was removed, is a draft's target, was asked. */
  readonly near: boolean
}

/** For each table, some rows that the partner does not see, those it once had to do with first. */
export function strangersTo(
  { id: partnerId }: WorldPartner,
  known: Knowledge,
  most: number,
): readonly Stranger[] {
  const nearCases = new Set(
    RELATING.flatMap((table) =>
      rowsOf(known.facts, table)
        .filter((row) => mentions(row, partnerId))
        .map((row) => row['case_id']),
    ),
  )
  const told = toldTo(partnerId, known)
  return [...known.facts.values()]
    .filter(({ key }) => key[0] === 'id')
    .flatMap(({ name, rows }) => {
      const hidden = rows
        .filter((row) => typeof row['id'] === 'string' && row['id'].length === 36)
        .filter((row) => !(RULES[name]?.see(row, partnerId, known) ?? false))
        .filter((row) => !told.has(row['id']))
      const isNear = (row: Row): boolean =>
        mentions(row, partnerId) ||
        nearCases.has(row['case_id']) ||
        (name === 'shared_case' && nearCases.has(row['id']))
      const near = hidden.filter(isNear)
      const far = hidden.filter((row) => !isNear(row))
      const of = (rows: readonly Row[], flag: boolean): readonly Stranger[] =>
        rows.slice(0, most).map((row) => ({ table: name, id: String(row['id']), near: flag }))
      return [...of(near, true), ...of(far, false)]
    })
}

/** Identifiers that stand in rows the partner sees: the network of its own case is no secret to it. */
export function toldTo(partnerId: string, known: Knowledge): ReadonlySet<unknown> {
  return new Set(
    [...known.facts.values()].flatMap(({ name, rows }) =>
      rows
        .filter((row) => RULES[name]?.see(row, partnerId, known) ?? false)
        .flatMap((row) => Object.values(row)),
    ),
  )
}

function mentions(row: Row, partnerId: string): boolean {
  return Object.values(row).includes(partnerId)
}

/** An identifier of the partner's own for an input of this name, so that the place asked about decides. */
export function ownIds(
  { id }: WorldPartner,
  known: Knowledge,
): (field: string, name: string) => string {
  const first = (table: string, fits: (row: Row) => boolean): string =>
    String(rowsOf(known.facts, table).find(fits)?.['id'] ?? newId())
  const leads = (row: Row): boolean => known.roleIn(String(row['case_id']), id) === 'LEAD'
  // In a network of its own: the lead of a case elsewhere may know who is a member there.
  const caseId = first(
    'shared_case',
    (row) =>
      row['status'] === 'ACTIVE' &&
      known.networksOf(id).includes(String(row['network_id'])) &&
      known.roleIn(String(row['id']), id) === 'LEAD',
  )
  const person = rowsOf(known.facts, 'case_person').find((row) => row['case_id'] === caseId)
  const network = known.networksOf(id)[0] ?? newId()
  // Of this network alone: a case may go to any network that the next lead is a member of.
  const member = (row: Row): boolean =>
    row['id'] !== id && known.networksOf(String(row['id'])).join() === network
  const ids: Readonly<Record<string, string>> = {
    caseId,
    needId: first('need', (row) => row['case_id'] === caseId),
    personId: String(person?.['person_id'] ?? newId()),
    partnerId: first('partner', member),
    toPartnerId: first('partner', member),
    partyIds: first('partner', member),
    withPartnerId: first('partner', member),
    networkId: network,
    toNetworkId: network,
    serviceId: first('service', (row) => row['partner_id'] !== id && row['network_id'] === network),
    invitationId: first('invitation', (row) => leads(row) && row['status'] === 'PENDING'),
    leadTransferId: first('lead_transfer', (row) => row['from_partner_id'] === id),
  }
  const target = first(
    'referral',
    (row) => row['target_partner_id'] === id && row['state'] === 'SENT',
  )
  return (field, name) => {
    if (name !== 'id') return ids[name] ?? newId()
    if (/service/i.test(field)) return first('service', (row) => row['partner_id'] === id)
    if (/agent/i.test(field)) return first('agent_membership', (row) => row['partner_id'] === id)
    return target
  }
}
