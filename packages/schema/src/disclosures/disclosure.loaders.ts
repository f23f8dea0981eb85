import type { Context } from '../kernel/context.ts'
import { defineLoader } from '../kernel/loader.ts'
import {
  maySeeDisclosure,
  maySeeEmergency,
  maySeeGrant,
  maySeeObjection,
  maySeeRequest,
} from './disclosure.policy.ts'
import { disclosuresOfCases, findDisclosures } from './disclosure.store.ts'
import type {
  DisclosureRow,
  EmergencyRow,
  GrantRow,
  ObjectionRow,
  RequestRow,
} from './disclosure.types.ts'
import { findEmergencies } from './emergency.store.ts'
import { findObjections, objectionsOfCases } from './objection.store.ts'
import {
  disclosureStanding,
  grantStanding,
  objectionStanding,
  requestStanding,
} from './record-standing.ts'
import { findRequests } from './request.store.ts'
import { findGrants, grantsOfAgreements } from './standing-grant.store.ts'

type Ids = readonly string[]
type Sees<Row> = (row: Row, partnerId: string) => boolean

// The first wall over rows: what the policy hides never leaves the slice.
export const seesDisclosure: Sees<DisclosureRow> = (row, partnerId) =>
  maySeeDisclosure({ ...disclosureStanding(row, partnerId), takesPart: row.takesPart })
export const seesRequest: Sees<RequestRow> = (row, partnerId) =>
  maySeeRequest({ ...requestStanding(row, partnerId), takesPart: row.takesPart })
export const seesEmergency: Sees<EmergencyRow> = (row, partnerId) =>
  maySeeEmergency({ isReader: row.readerPartnerId === partnerId, holdsFacts: row.holdsFacts })
const seesGrant: Sees<GrantRow> = (row, partnerId) =>
  maySeeGrant({
    // A grant is found through the actor's own agreements.
    isParty: true,
    part: grantStanding(row, partnerId).part,
    namesReader: row.readerPartnerId !== null,
  })
const seesObjection: Sees<ObjectionRow> = (row, partnerId) =>
  maySeeObjection({ role: row.myRole, part: objectionStanding(row, partnerId).part })

function each<Row>(
  context: Context,
  rows: readonly (Row | null)[],
  sees: Sees<Row>,
): readonly (Row | null)[] {
  const { partnerId } = context.actor
  return rows.map((row) => (row !== null && sees(row, partnerId) ? row : null))
}

/** One disclosure by id; null where there is none for this actor. */
export const disclosureLoader = defineLoader<string, DisclosureRow | null>(async (context, ids) =>
  each(context, await findDisclosures(context.scope, ids), seesDisclosure),
)
/** One request by id; null where there is none for this actor. */
export const requestLoader = defineLoader<string, RequestRow | null>(async (context, ids) =>
  each(context, await findRequests(context.scope, ids), seesRequest),
)
/** One standing grant by id; null where there is none for this actor. */
export const grantLoader = defineLoader<string, GrantRow | null>(async (context, ids) =>
  each(context, await findGrants(context.scope, ids), seesGrant),
)
/** One objection by id; null where there is none for this actor. */
export const objectionLoader = defineLoader<string, ObjectionRow | null>(async (context, ids) =>
  each(context, await findObjections(context.scope, ids), seesObjection),
)
/** One emergency access by id; null where there is none for this actor. */
export const emergencyLoader = defineLoader<string, EmergencyRow | null>(async (context, ids) =>
  each(context, await findEmergencies(context.scope, ids), seesEmergency),
)

async function lists<Row>(
  context: Context,
  found: Promise<Row[][]>,
  sees: Sees<Row>,
): Promise<Row[][]> {
  const { partnerId } = context.actor
  return (await found).map((rows) => rows.filter((row) => sees(row, partnerId)))
}

/** What was disclosed by or to the actor in a case. */
export const disclosuresOfCaseLoader = defineLoader((context, ids: Ids) =>
  lists(context, disclosuresOfCases(context.scope, ids), seesDisclosure),
)
/** The objections of a case that the actor may list. */
export const objectionsOfCaseLoader = defineLoader((context, ids: Ids) =>
  lists(context, objectionsOfCases(context.scope, ids), seesObjection),
)
/** The standing grants of an agreement that the actor may see. */
export const grantsOfAgreementLoader = defineLoader((context, ids: Ids) =>
  lists(context, grantsOfAgreements(context.scope, ids), seesGrant),
)
