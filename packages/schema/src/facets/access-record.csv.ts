import { stringify } from 'csv-stringify/sync'
import { PURPOSES } from '../cooperation/purposes.ts'
import type { Context } from '../kernel/context.ts'
import { namedPartner } from '../partners/index.ts'
import type { AccessRecordRow } from './access-record.store.ts'
import { findFacet } from './facet-registry.ts'

const HEADER = [
  'Date et heure (UTC)',
  'Propriétaire',
  'Lecteur',
  'Agent',
  'Volet',
  'Informations',
  'Finalité',
  'Fondement',
  'Situation',
  'Personne',
  'Requête',
]

/** The journal as a spreadsheet in France reads it: semicolons, French headers, no formula runs. */
export function accessRecordsCsv(context: Context, rows: readonly AccessRecordRow[]): string {
  return stringify([HEADER, ...rows.map((row) => lineOf(context, row))], {
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  })
}

function lineOf(context: Context, row: AccessRecordRow): readonly string[] {
  const facet = findFacet(row.facet)
  const label = (field: string): string => facet?.fields[field]?.label ?? field
  return [
    row.occurredAt,
    namedPartner(context, row.ownerPartnerId, 'participant').name,
    namedPartner(context, row.readerPartnerId, 'participant').name,
    row.agentRef ?? '',
    facet?.label ?? row.facet,
    row.fields.map(label).join(', '),
    PURPOSES.find(({ code }) => code === row.purpose)?.label ?? row.purpose,
    basisOf(row),
    row.caseId,
    row.personId,
    row.requestId,
  ]
}

/** Why the read was allowed, in French, with the identifiers to look it up by. */
function basisOf({ emergencyAccessId, agreementIds, disclosureIds }: AccessRecordRow): string {
  if (emergencyAccessId !== null) return `Accès d’urgence ${emergencyAccessId}`
  return `Convention ${agreementIds.join(', ')} ; partage ${disclosureIds.join(', ')}`
}
