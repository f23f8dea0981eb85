import { AGREED_PURPOSES, DATA_CATEGORIES } from '@passerelle/schema'
import type { DemoNetwork } from './demo/index.ts'
import { networkId, partnerId } from './network-rows.ts'
import { addRow, type Rows } from './rows.ts'
import { seedId } from './seed-id.ts'

const SIGNED = '2013-01-15T09:00:00.000Z'

/**
 * The framework agreement of a demonstration network: every partner signed it when the network began.
 * It covers every purpose and category; what is shared with whom is still each owner's to disclose.
 */
export function agreementRows(network: DemoNetwork, rows: Rows): void {
  const [first] = network.partners
  if (first === undefined) return
  const id = seedId('agreement', network.code)
  addRow(rows, 'agreement', {
    id,
    network_id: networkId(network.code),
    title: `Convention cadre de partenariat (${network.name})`,
    legal_text: 'CASF L116-1',
    purposes: AGREED_PURPOSES.map(({ code }) => code),
    categories: DATA_CATEGORIES.map(({ code }) => code),
    starts_on: '2013-02-01',
    ends_on: null,
    review_every_months: 12,
    proposed_by_partner_id: partnerId(first.slug),
    version: network.partners.length,
    created_at: SIGNED,
    updated_at: SIGNED,
  })
  for (const { slug } of network.partners) {
    addRow(rows, 'agreement_party', {
      agreement_id: id,
      partner_id: partnerId(slug),
      answer: 'ACCEPTED',
      answered_at: SIGNED,
    })
  }
}
