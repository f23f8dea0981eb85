// Pieces of the read statements of this slice. In all of them $1 is the acting partner: each carries its
// own condition on it, whatever the policies of the database would hide besides.

/** An instant inside JSON, as the drivers read instants elsewhere: ISO text with milliseconds. */
export function isoText(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

const COMMUNE_JSON = `json_build_object('code', m.code, 'name', m.name, 'searchName', m.search_name,
  'departementCode', m.departement_code, 'regionCode', m.region_code, 'epciCode', m.epci_code,
  'postalCodes', m.postal_codes, 'population', m.population, 'populationYear', m.population_year)`

export const CASE_COLUMNS = `c.id, c.network_id as "networkId", c.commune_code as "communeCode",
  ${COMMUNE_JSON} as commune, c.status, c.version, c.created_at as "createdAt", c.closed_at as "closedAt",
  x.role as "myRole", x.since as "mySince"`

/** Cases are reached through what the actor may see, never the other way round. */
export const MY_CASES = `case_access x join shared_case c on c.id = x.case_id
  join commune m on m.code = c.commune_code`

/** What stands in a participant `p`, as JSON. */
export const PARTICIPANT_JSON = `json_build_object('id', p.id, 'caseId', p.case_id, 'partnerId', p.partner_id,
  'role', p.role, 'since', ${isoText('p.since')}, 'until', ${isoText('p.until')},
  'sharesReferral', exists (select 1 from referral r where r.case_id = p.case_id and r.state <> 'DRAFT'
    and ((r.source_partner_id = $1 and r.target_partner_id = p.partner_id)
      or (r.target_partner_id = $1 and r.source_partner_id = p.partner_id))))`

/** What stands in a person `cp` of a case with the actor's own link `l`, as JSON. */
export const PERSON_JSON = `json_build_object('personId', cp.person_id, 'caseId', cp.case_id,
  'position', cp.position, 'myLocalReference', l.local_reference)`

/** The actor's own link of a person `cp`, if it made one. */
export const MY_LINK = `left join person_link l on l.person_id = cp.person_id and l.partner_id = $1`

/** A need `n` with the actor's access `x`: for the lead, its author, and the target of its referral. */
export const NEED_SEEN = `(x.role = 'LEAD' or (x.role is not null and n.author_partner_id = $1)
  or exists (select 1 from referral r where r.need_id = n.id and r.target_partner_id = $1
    and r.state <> 'DRAFT'))`

/** The columns of a need `n`, with access `x`, case `c` and status `s`. */
export const NEED_COLUMNS = `n.id, n.case_id as "caseId", n.author_partner_id as "authorPartnerId", n.theme,
  n.urgency, n.publics, n.marked_met_at as "markedMetAt", n.version, n.created_at as "createdAt",
  s.status, x.role as "myCaseRole", c.status as "caseStatus",
  exists (select 1 from referral r where r.need_id = n.id and r.target_partner_id = $1
    and r.state <> 'DRAFT') as "isTarget"`

/** The same as JSON. */
export const NEED_JSON = `json_build_object('id', n.id, 'caseId', n.case_id,
  'authorPartnerId', n.author_partner_id, 'theme', n.theme, 'urgency', n.urgency, 'publics', n.publics,
  'markedMetAt', ${isoText('n.marked_met_at')}, 'version', n.version,
  'createdAt', ${isoText('n.created_at')}, 'status', s.status, 'myCaseRole', x.role, 'caseStatus', c.status,
  'isTarget', exists (select 1 from referral r where r.need_id = n.id and r.target_partner_id = $1
    and r.state <> 'DRAFT'))`
