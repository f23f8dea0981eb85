import type pg from 'pg'
import { equal, type ProofRow, some } from '../proof.ts'
import type { Answered } from './ask-walls.ts'
import { verdictOn } from './oracle.ts'

interface RecordRow {
  readonly request_id: string
  readonly facet_id: string
  readonly fields: readonly string[]
  readonly told: string
  readonly disclosure_ids: readonly string[]
  readonly agreement_ids: readonly string[]
  readonly emergency_access_id: string | null
}

const RECORDS = `select request_id, facet_id, fields, disclosure_ids, agreement_ids, emergency_access_id,
    concat_ws(' ', facet, purpose, case_id, person_id, network_id, owner_partner_id, reader_partner_id, client_id) as told
  from access_record`

/** What the access records must say: for each facet and call exactly the fields that were opened. */
export async function compareRecords(
  owner: pg.Pool,
  answers: readonly Answered[],
): Promise<readonly ProofRow[]> {
  const { rows } = await owner.query<RecordRow>(RECORDS)
  const found = Map.groupBy(rows, (row) => `${row.request_id} ${row.facet_id}`)
  let missing = 0
  let wrong = 0
  let baseless = 0
  const expected = Map.groupBy(
    answers.filter(leavesRecord),
    ({ requestId, question }) => `${requestId} ${question.facet.id}`,
  )
  for (const [key, opened] of expected) {
    const [record, ...more] = found.get(key) ?? []
    found.delete(key)
    if (record === undefined) missing += 1
    else {
      const fields = opened.map(({ question }) => question.field).sort()
      const same = JSON.stringify([...record.fields].sort()) === JSON.stringify(fields)
      if (!same || more.length > 0 || record.told !== toldOf(opened)) wrong += 1
      if (!standsOn(record, opened)) baseless += 1
    }
  }
  return [
    some('access records of readings that opened something', expected.size),
    equal('readings without their record', missing, 0),
    equal('records of other fields, facets, persons or readers than were read', wrong, 0),
    equal('records that name a basis which does not open the fields', baseless, 0),
    equal('records of what was closed', [...found.values()].flat().length, 0),
  ]
}

function leavesRecord({ asked, question }: Answered): boolean {
  const verdict = verdictOn(question)
  return asked && verdict.kind === 'OPEN' && verdict.by !== 'OWNER'
}

function toldOf([first]: readonly Answered[]): string {
  if (first === undefined) return ''
  const { of, facet, purpose } = first.question
  const { networkId, owner, reader } = of
  return [
    facet.name,
    purpose,
    of.id,
    facet.personId,
    networkId,
    owner.id,
    reader.id,
    reader.clientId,
  ].join(' ')
}

/** Every basis named opens one of the fields, and every field has one of its own among them. */
function standsOn(record: RecordRow, opened: readonly Answered[]): boolean {
  const { emergency_access_id: emergency, disclosure_ids, agreement_ids } = record
  const named = [...disclosure_ids, ...agreement_ids, ...(emergency === null ? [] : [emergency])]
  const bases = opened.map(({ question }) => {
    const verdict = verdictOn(question)
    return verdict.kind === 'OPEN' ? verdict.basis : []
  })
  return (
    named.every((id) => bases.some((basis) => basis.includes(id))) &&
    bases.every((basis) => named.some((id) => basis.includes(id)))
  )
}
