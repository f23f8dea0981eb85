import {
  type CaseRole,
  needRoleOf,
  seesLeadBusiness,
} from '../../../schema/src/cases/case.policy.ts'
import { isConcealed, isKnownTo } from '../../../schema/src/partners/partner.policy.ts'
import { canSee, roleOf } from '../../../schema/src/referrals/referral.policy.ts'
import type { ReferralState } from '../../../schema/src/referrals/referral.states.ts'
import { mayChangeService, maySeeService } from '../../../schema/src/services/service.policy.ts'
import { type Facts, type Row, rowsOf, textOf } from './facts.ts'
import { COOPERATION_RULES } from './rules-cooperation.ts'
import { DISCLOSURE_RULES } from './rules-disclosures.ts'
import { DOCUMENT_RULES } from './rules-documents.ts'
import { FACET_RULES } from './rules-facets.ts'
import { MESSAGE_RULES } from './rules-messages.ts'
import { WEBHOOK_RULES } from './rules-webhooks.ts'
import { WIDGET_RULES } from './rules-widgets.ts'

const BY_ID = [
  'partner',
  'service',
  'person',
  'referral',
  'need',
  'shared_case',
  'facet',
  'agreement',
]

/** What the policy tables need to know, drawn from rows that the owner read. */
export class Knowledge {
  readonly facts: Facts
  readonly #networks = new Map<string, string[]>()
  readonly #roles = new Map<string, CaseRole>()
  readonly #byId = new Map<string, Row>()
  readonly #casesOfPerson: ReadonlyMap<string, Row[]>
  readonly #linksOfPerson: ReadonlyMap<string, Row[]>
  readonly #referralsOfNeed: ReadonlyMap<string, Row[]>

  constructor(facts: Facts, today = new Date().toISOString().slice(0, 10)) {
    this.facts = facts
    for (const row of rowsOf(facts, 'network_membership')) {
      const until = row['until']
      if (textOf(row, 'since') > today || (typeof until === 'string' && until < today)) continue
      const partner = textOf(row, 'partner_id')
      this.#networks.set(partner, [...this.networksOf(partner), textOf(row, 'network_id')])
    }
    for (const row of rowsOf(facts, 'participant')) {
      if (row['until'] !== null) continue
      const key = `${textOf(row, 'partner_id')} ${textOf(row, 'case_id')}`
      this.#roles.set(key, textOf(row, 'role') as CaseRole)
    }
    for (const table of BY_ID) {
      for (const row of rowsOf(facts, table)) this.#byId.set(textOf(row, 'id'), row)
    }
    const by = (column: string) => (row: Row) => textOf(row, column)
    this.#casesOfPerson = Map.groupBy(rowsOf(facts, 'case_person'), by('person_id'))
    this.#linksOfPerson = Map.groupBy(rowsOf(facts, 'person_link'), by('person_id'))
    this.#referralsOfNeed = Map.groupBy(rowsOf(facts, 'referral'), by('need_id'))
  }

  networksOf(partnerId: string): readonly string[] {
    return this.#networks.get(partnerId) ?? []
  }

  /** The role in a case now; null for nobody, also for whoever took part once. */
  roleIn(caseId: string, partnerId: string): CaseRole | null {
    return this.#roles.get(`${partnerId} ${caseId}`) ?? null
  }

  row(id: string): Row {
    const row = this.#byId.get(id)
    if (row === undefined) throw new Error('a row names one that does not exist')
    return row
  }

  referralsOf(needId: string): readonly Row[] {
    return this.#referralsOfNeed.get(needId) ?? []
  }

  knowsPerson(personId: string, partnerId: string): boolean {
    return (
      this.row(personId)['created_by_partner_id'] === partnerId ||
      (this.#linksOfPerson.get(personId) ?? []).some((row) => row['partner_id'] === partnerId) ||
      rowsOf(this.facts, 'facet').some(
        (row) => row['person_id'] === personId && row['owner_partner_id'] === partnerId,
      ) ||
      (this.#casesOfPerson.get(personId) ?? []).some(
        (row) => this.roleIn(textOf(row, 'case_id'), partnerId) !== null,
      )
    )
  }
}

type Ask = (row: Row, partnerId: string, known: Knowledge) => boolean

/** Who sees a row, who may change it and who may take it away, by the policy tables alone. */
export interface Rule {
  readonly see: Ask
  /** Absent: nobody. */
  readonly change?: Ask
  readonly remove?: Ask
}

const own: Ask = (row, partnerId) => row['partner_id'] === partnerId
const nobody: Ask = () => false
const everybody: Ask = () => true

const ofMyNetworks: Ask = (row, partnerId, known) =>
  known.networksOf(partnerId).includes(textOf(row, 'network_id'))

function roleOfRow(row: Row, partnerId: string, known: Knowledge): CaseRole | null {
  return known.roleIn(textOf(row, 'case_id'), partnerId)
}

function service(row: Row) {
  return { partnerId: textOf(row, 'partner_id'), networkId: textOf(row, 'network_id') }
}

function viewer(partnerId: string, known: Knowledge) {
  return { partnerId, networkIds: known.networksOf(partnerId) }
}

function isKnown(id: string, partnerId: string, known: Knowledge): boolean {
  return isKnownTo({ id, networkIds: known.networksOf(id) }, viewer(partnerId, known))
}

function referralRole(row: Row, partnerId: string, known: Knowledge) {
  const role = roleOfRow(row, partnerId, known)
  const sides = {
    sourcePartnerId: textOf(row, 'source_partner_id'),
    targetPartnerId: textOf(row, 'target_partner_id'),
  }
  return roleOf(sides, partnerId, { isLead: role === 'LEAD', isParticipant: role !== null })
}

const seesReferral: Ask = (row, partnerId, known) => {
  const state = textOf(row, 'state') as ReferralState
  return canSee(referralRole(row, partnerId, known), { state }) !== 'NONE'
}

function needRole(row: Row, partnerId: string, known: Knowledge) {
  return needRoleOf(
    roleOfRow(row, partnerId, known),
    row['author_partner_id'] === partnerId,
    known
      .referralsOf(textOf(row, 'id'))
      .some(
        (referral) => referral['target_partner_id'] === partnerId && referral['state'] !== 'DRAFT',
      ),
  )
}

const leadBusiness: Ask = (row, partnerId, known) =>
  seesLeadBusiness(roleOfRow(row, partnerId, known))

const takesPart: Ask = (row, partnerId, known) => roleOfRow(row, partnerId, known) !== null

export const RULES: Readonly<Record<string, Rule>> = {
  ...COOPERATION_RULES,
  ...DISCLOSURE_RULES,
  ...FACET_RULES,
  ...MESSAGE_RULES,
  ...WEBHOOK_RULES,
  ...DOCUMENT_RULES,
  ...WIDGET_RULES,
  network: { see: (row, partner, known) => known.networksOf(partner).includes(textOf(row, 'id')) },
  network_membership: { see: ofMyNetworks },
  partner: { see: (row, partner, known) => isKnown(textOf(row, 'id'), partner, known) },
  // A place of a partner that is shown as its category would say which partner it is.
  access_point: {
    see: (row, partner, known) => {
      const owner = textOf(row, 'partner_id')
      const sensitive = known.row(owner)['sensitive'] === true
      return (
        isKnown(owner, partner, known) &&
        !isConcealed({ id: owner, sensitive }, { partnerId: partner }, 'directory')
      )
    },
  },
  sector: { see: ofMyNetworks },
  agent_membership: { see: own, change: own },
  client: { see: own },
  service: {
    see: (row, partner, known) => maySeeService(service(row), viewer(partner, known)),
    change: (row, partner, known) => mayChangeService(service(row), viewer(partner, known)),
  },
  service_coverage: {
    see: (row, partner, known) =>
      maySeeService(service(known.row(textOf(row, 'service_id'))), viewer(partner, known)),
    change: changesCoverage,
    remove: changesCoverage,
  },
  case_access: { see: own },
  shared_case: {
    see: (row, partner, known) => known.roleIn(textOf(row, 'id'), partner) !== null,
    change: (row, partner, known) => known.roleIn(textOf(row, 'id'), partner) !== null,
  },
  // Participants see each other; who left is the lead's to know.
  participant: {
    see: (row, partner, known) =>
      row['until'] === null ? takesPart(row, partner, known) : leadBusiness(row, partner, known),
  },
  invitation: {
    see: (row, partner, known) =>
      row['invited_partner_id'] === partner || leadBusiness(row, partner, known),
    change: (row, partner, known) =>
      row['status'] === 'PENDING' &&
      (row['invited_partner_id'] === partner || leadBusiness(row, partner, known)),
  },
  lead_transfer: {
    see: seesTransfer,
    change: (...asked) => asked[0]['status'] === 'PENDING' && seesTransfer(...asked),
  },
  person: { see: (row, partner, known) => known.knowsPerson(textOf(row, 'id'), partner) },
  case_person: { see: takesPart },
  person_link: { see: own, change: own, remove: own },
  need: {
    see: (row, partner, known) => needRole(row, partner, known) !== null,
    change: (row, partner, known) =>
      ['LEAD', 'AUTHOR'].includes(needRole(row, partner, known) ?? ''),
  },
  referral: {
    see: seesReferral,
    change: (row, partner, known) =>
      seesReferral(row, partner, known) &&
      ['source', 'target'].includes(referralRole(row, partner, known)),
    remove: (row, partner) => row['source_partner_id'] === partner && row['state'] === 'DRAFT',
  },
  event: {
    see: (row, partner) => Array.isArray(row['audience']) && row['audience'].includes(partner),
  },
  event_feed: { see: own },
  audit_record: { see: own },
  idempotency_record: { see: own },
  // Kept for the process itself; nothing in them is any partner's.
  oidc_payload: { see: everybody, change: everybody, remove: everybody },
  signing_key: { see: everybody, change: everybody, remove: everybody },
  signature_key: { see: everybody },
  region: { see: everybody },
  departement: { see: everybody },
  epci: { see: everybody },
  commune: { see: everybody },
  dataset: { see: everybody },
  directory_version: { see: nobody },
  event_sequence: { see: nobody },
  // Names of migrations: readiness compares them.
  _prisma_migrations: { see: everybody },
}

function changesCoverage(row: Row, partner: string, known: Knowledge): boolean {
  const offered = service(known.row(textOf(row, 'service_id')))
  return mayChangeService(offered, viewer(partner, known))
}

function seesTransfer(row: Row, partner: string, known: Knowledge): boolean {
  return (
    row['to_partner_id'] === partner ||
    (row['from_partner_id'] === partner && takesPart(row, partner, known))
  )
}
