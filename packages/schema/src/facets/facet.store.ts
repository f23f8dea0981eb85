import { grouped, inOrder } from '../kernel/loader.ts'
import type { ActorScope, Statement } from '../kernel/scope.ts'
import type { StoredFacet } from './facet.types.ts'

const COLUMNS = `f.id, f.case_id as "caseId", f.person_id as "personId", f.owner_partner_id as "ownerPartnerId",
  f.name, f.hosting, f.version, f.created_at as "createdAt", f.updated_at as "updatedAt",
  f.owner_partner_id = any (c.participant_ids) as "ownerParticipates",
  exists (select 1 from disclosure d where d.case_id = f.case_id and d.owner_partner_id = f.owner_partner_id
    and d.reader_partner_id = $1) as "disclosedToMe"`

// Facets are reached through the cases the actor takes part in.
const MINE = `case_access x join shared_case c on c.id = x.case_id join facet f on f.case_id = x.case_id
  where x.partner_id = $1 and (f.owner_partner_id = $1 or f.owner_partner_id = any (c.participant_ids))`

const OF_CASES: Statement = {
  name: 'facets_of_cases',
  text: `select ${COLUMNS} from ${MINE} and x.case_id = any ($2::uuid[]) order by f.created_at, f.id`,
}

/** The facets of cases the actor takes part in, the oldest first. */
export async function facetsOfCases(
  scope: ActorScope,
  caseIds: readonly string[],
): Promise<StoredFacet[][]> {
  const rows = await scope.read<StoredFacet>(OF_CASES, [scope.actor.partnerId, caseIds])
  return grouped(caseIds, rows, (row) => row.caseId)
}

const MANY: Statement = {
  name: 'facets_many',
  text: `select ${COLUMNS} from ${MINE} and f.id = any ($2::uuid[])`,
}

/** Facets by id, in the order of the ids; null for one the actor does not see. */
export async function findFacets(
  scope: ActorScope,
  ids: readonly string[],
): Promise<readonly (StoredFacet | null)[]> {
  const rows = await scope.read<StoredFacet>(MANY, [scope.actor.partnerId, ids])
  return inOrder(ids, rows, (row) => row.id)
}

const REFERENCES: Statement = {
  name: 'facet_references',
  text: `select p.facet_id as id, p.reference from facet_pointer p join facet f on f.id = p.facet_id
    where f.owner_partner_id = $1 and p.facet_id = any ($2::uuid[])`,
}

/** The actor's own references of its remote facets; null for any other facet. */
export async function ownReferences(
  scope: ActorScope,
  ids: readonly string[],
): Promise<readonly (string | null)[]> {
  const rows = await scope.read<{ readonly id: string; readonly reference: string }>(REFERENCES, [
    scope.actor.partnerId,
    ids,
  ])
  return inOrder(ids, rows, (row) => row.id).map((row) => row?.reference ?? null)
}
