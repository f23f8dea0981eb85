import { coverageRows, type DemoNetwork, type DemoPartner, type DemoService } from './demo/index.ts'
import { addRow, type Rows } from './rows.ts'
import { seedId } from './seed-id.ts'

/** Since when the networks of the demonstration exist. */
const SINCE_DAY = '2013-01-01'
const SINCE = `${SINCE_DAY}T00:00:00.000Z`

export const networkId = (code: string): string => seedId('network', code)
export const partnerId = (slug: string): string => seedId('partner', slug)
export const serviceId = (slug: string): string => seedId('service', slug)
export const clientRowId = (clientId: string): string => seedId('client', clientId)
const accessPointId = (slug: string): string => seedId('access_point', slug)

/** Everything of a network but what happened in it. Clients come without a secret. */
export function networkRows(network: DemoNetwork, rows: Rows): void {
  addRow(rows, 'network', {
    id: networkId(network.code),
    code: network.code,
    name: network.name,
    departement_code: network.departementCode,
    statistics_threshold: network.settings.statisticsThreshold,
    retention_months: network.settings.retentionMonths,
    created_at: SINCE,
  })
  for (const partner of network.partners) partnerRows(network, partner, rows)
  for (const { id, memberships } of network.agents) {
    for (const { partnerSlug, since } of memberships) {
      addRow(rows, 'agent_membership', {
        id: seedId('agent', `${id} ${partnerSlug}`),
        partner_id: partnerId(partnerSlug),
        agent_ref: id,
        since: `${since}T00:00:00.000Z`,
        version: 1,
      })
    }
  }
  sectorRows(network, rows)
}

function partnerRows(network: DemoNetwork, partner: DemoPartner, rows: Rows): void {
  const { slug, sensitive, client } = partner
  const id = partnerId(slug)
  addRow(rows, 'partner', {
    id,
    kind: partner.kind,
    name: partner.name,
    siret: partner.siret,
    siret_synthetic: partner.siretSynthetic,
    sensitive: sensitive !== null,
    public_category: sensitive?.publicCategory ?? null,
    commune_code: partner.communeCode,
    status: 'ACTIVE',
    version: 1,
    created_at: SINCE,
    updated_at: SINCE,
  })
  addRow(rows, 'network_membership', {
    network_id: networkId(network.code),
    partner_id: id,
    since: SINCE_DAY,
  })
  addRow(rows, 'client', {
    id: clientRowId(client.clientId),
    partner_id: id,
    client_id: client.clientId,
    name: client.name,
    status: 'ACTIVE',
    scopes: client.scopes,
    auth_method: 'client_secret_basic',
    created_at: SINCE,
    updated_at: SINCE,
  })
  for (const point of partner.accessPoints) {
    addRow(rows, 'access_point', {
      id: accessPointId(point.slug),
      partner_id: id,
      kind: point.kind,
      name: point.name,
      commune_code: point.communeCode,
      opened_on: point.openedOn,
      closed_on: point.closedOn,
    })
  }
  for (const service of partner.services) serviceRows(network, id, service, rows)
}

function serviceRows(network: DemoNetwork, owner: string, service: DemoService, rows: Rows): void {
  const { clocks } = service
  const id = serviceId(service.slug)
  addRow(rows, 'service', {
    id,
    partner_id: owner,
    network_id: networkId(network.code),
    name: service.name,
    description: service.description,
    themes: service.themes,
    publics: service.publics,
    modes: service.modes,
    fee: service.fees,
    capacity: service.capacity,
    identity_needed_to_assess: service.identityNeededToAssess,
    legal_deadline_days: service.legalDeadlineDays,
    silence_means: service.silenceMeans,
    silence_source: service.silenceSource,
    answer_reminder_days: clocks.answerReminderDays,
    answer_expiry_days: clocks.answerExpiryDays,
    info_requested_reminder_days: clocks.infoRequestedReminderDays,
    info_requested_expiry_days: clocks.infoRequestedExpiryDays,
    waitlist_review_days: clocks.waitlistReviewDays,
    stale_days: clocks.staleDays,
    no_news_days: clocks.noNewsDays,
    reopen_window_days: clocks.reopenWindowDays,
    starts_on: SINCE_DAY,
    version: 1,
    created_at: SINCE,
    updated_at: SINCE,
  })
  for (const row of coverageRows(service)) {
    addRow(rows, 'service_coverage', {
      id: seedId('coverage', `${service.slug} ${row.communeCode} ${row.since}`),
      service_id: id,
      commune_code: row.communeCode,
      tariff_cents: row.tariffCents,
      tariff_unit: row.tariffUnit,
      system: row.system,
      since: row.since,
      until: row.until,
    })
  }
}

function sectorRows(network: DemoNetwork, rows: Rows): void {
  const points = new Map(
    network.partners.flatMap(({ accessPoints }) => accessPoints.map((one) => [one.slug, one])),
  )
  for (const sector of network.sectors) {
    const point = points.get(sector.accessPointSlug)
    if (point === undefined) throw new Error(`${sector.accessPointSlug} is no access point`)
    addRow(rows, 'sector', {
      id: seedId('sector', `${network.code} ${point.kind} ${sector.communeCode} ${sector.since}`),
      network_id: networkId(network.code),
      access_point_kind: point.kind,
      commune_code: sector.communeCode,
      access_point_id: accessPointId(point.slug),
      since: sector.since,
      until: sector.until,
    })
  }
}
