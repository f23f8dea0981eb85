import type { Data } from '../facets/facts-for-test.ts'
import type { World, WorldPartner } from '../testing/world.ts'

export const NOWHERE = '01890000-0000-7000-8000-000000000000'

const SET = 'groups fields purposes'
const DISCLOSURE = `id version caseId case { id } personId owner { id name } reader { id name } referralId ${SET}
  legalBasis legalText informedOn until endedAt endReason active standingGrant { id } allowedActions`
const REQUEST = `id version caseId personId owner { id name } requester { id name } referralId ${SET} informedOn status
  statusLabel declineReason disclosure { ${DISCLOSURE} } allowedActions`
const GRANT = `id version agreementId owner { id name } grantReader: reader { id } ${SET} stage grantEndedAt: endedAt
  allowedActions`
const OBJECTION = `id version caseId objector: personId recordedBy { id } objectedOwner: owner { id name }
  objectedReader: reader { id } categories raisedOn liftedAt allowedActions`
const EMERGENCY = 'id caseId reader { id } agent writtenReason open'

/** What an action may answer: one selection for whichever union; a member it lacks is left out. */
const MEMBERS: Readonly<Record<string, string>> = {
  Disclosure: DISCLOSURE,
  DisclosureRequest: REQUEST,
  StandingGrant: GRANT,
  Objection: OBJECTION,
  EmergencyAccess: EMERGENCY,
  InvalidInput: 'field',
  NotFound: 'field',
  DisclosureActionRefused: 'reason allowedActions',
  DisclosureConflict: 'currentVersion current { __typename id } allowedActions',
}

const MAKES = ['InvalidInput', 'NotFound', 'DisclosureActionRefused'] as const
const CHANGES = ['NotFound', 'DisclosureConflict', 'DisclosureActionRefused'] as const
const CHANGE = 'DisclosureChangeInput'
const VERBS = {
  disclose: ['DiscloseInput', 'Disclosure', ...MAKES],
  endDisclosure: ['EndDisclosureInput', 'Disclosure', ...CHANGES],
  requestDisclosure: ['RequestDisclosureInput', 'DisclosureRequest', ...MAKES],
  answerDisclosureRequest: [
    'AnswerDisclosureRequestInput',
    'DisclosureRequest',
    'InvalidInput',
    ...CHANGES,
  ],
  cancelDisclosureRequest: [CHANGE, 'DisclosureRequest', ...CHANGES],
  addStandingGrant: ['AddStandingGrantInput', 'StandingGrant', ...MAKES],
  endStandingGrant: [CHANGE, 'StandingGrant', ...CHANGES],
  raiseObjection: ['RaiseObjectionInput', 'Objection', 'InvalidInput', 'NotFound'],
  liftObjection: [CHANGE, 'Objection', ...CHANGES],
  openEmergencyAccess: ['OpenEmergencyAccessInput', 'EmergencyAccess', ...MAKES],
} as const

export type Verb = keyof typeof VERBS
type Asked = Omit<NonNullable<Parameters<World['ask']>[2]>, 'variables'>

/** Runs the actions of the slice by name; errors of the request as a whole are thrown. */
export function actions(world: World) {
  return async (
    partner: WorldPartner,
    verb: Verb,
    input: object,
    asked: Asked = {},
  ): Promise<Data> => {
    const [type, ...members] = VERBS[verb]
    const source = `mutation ($input: ${type}!) { result: ${verb}(input: $input) { __typename
      ... on Error { code message } ${members.map((name) => `... on ${name} { ${MEMBERS[name]} }`).join(' ')} } }`
    const { data, errors } = await world.ask(partner, source, { ...asked, variables: { input } })
    if (errors !== undefined) throw errors[0]
    return data.result
  }
}

/** Lists of the slice, all at once. */
export const LISTS = `query ($caseId: ID!) {
  made: disclosures(direction: MADE, caseId: $caseId) { nodes { ${DISCLOSURE} } totalCount }
  received: disclosures(direction: RECEIVED, caseId: $caseId) { nodes { ${DISCLOSURE} } totalCount }
  sharedCase(id: $caseId) { disclosures { ${DISCLOSURE} } objections { ${OBJECTION} } } }`

export const REQUESTS = `query ($direction: DisclosureRequestDirection, $status: DisclosureRequestStatus) {
  disclosureRequests(direction: $direction, status: $status) { nodes { ${REQUEST} } totalCount } }`

export const EMERGENCIES = `query ($open: Boolean) { emergencyAccesses(open: $open) { nodes { ${EMERGENCY} } totalCount } }`

export const GRANTS = `query ($id: ID!) { agreement(id: $id) { standingGrants { ${GRANT} } } }`

export const PREVIEW = `query ($input: PreviewDisclosureInput!) { preview: previewDisclosure(input: $input) { __typename
  ... on Error { code }
  ... on InvalidInput { field }
  ... on NotFound { field }
  ... on DisclosurePreview {
    reader { id name } followsReferral legalBasis legalBasisLabel until untilLabel
    fields { field label facet category held
      atSending { state purposes reason reasonLabel opensWith openingAction exceptPersonIds }
      onceAccepted { state purposes reason exceptPersonIds } }
    groups { group label sentence } leftOut { field label } } } }`

/** One facet of a case as a reader sees it: its values and why some are withheld. */
export async function facetSeen(
  world: World,
  reader: WorldPartner,
  of: { readonly caseId: string; readonly facet: string; readonly purpose?: string },
  selection: string,
): Promise<Data> {
  const { data, errors } = await world.ask(
    reader,
    `query ($id: ID!, $purpose: Purpose!) { sharedCase(id: $id) {
      ${of.facet}(purpose: $purpose) { ${selection} access { field reason } } } }`,
    { variables: { id: of.caseId, purpose: of.purpose ?? 'ASSESS_ELIGIBILITY' } },
  )
  if (errors !== undefined) throw errors[0]
  return data.sharedCase?.[of.facet][0] ?? null
}

/** An action of a referral; gives the referral after it. */
export async function refer(
  world: World,
  partner: WorldPartner,
  verb: string,
  input: object,
): Promise<Data> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`
  const { data, errors } = await world.ask(
    partner,
    `mutation ($input: ${type}!) { result: ${verb}(input: $input) { __typename
      ... on Referral { id version state } ... on Error { code } } }`,
    { variables: { input } },
  )
  if (errors !== undefined) throw errors[0]
  if (data.result.__typename !== 'Referral') throw new Error(`${verb}: ${data.result.code}`)
  return data.result
}

/** A referral of a need to a service, sent with what its source discloses. */
export async function sendReferral(
  world: World,
  source: WorldPartner,
  of: { readonly needId: string; readonly serviceId: string },
  disclosure: object,
): Promise<Data> {
  const draft = await refer(world, source, 'createReferral', of)
  return refer(world, source, 'sendReferral', {
    id: draft.id,
    expectedVersion: draft.version,
    disclosure: { legalBasis: 'CONSENT', informedOn: '2026-01-05', ...disclosure },
  })
}

/** The events of one object, oldest first: what everybody else learns. */
export async function eventsOf(
  world: World,
  aggregateId: string,
): Promise<
  readonly { readonly type: string; readonly audience: readonly string[]; readonly data: object }[]
> {
  const { rows } = await world.owner.query(
    `select type, aggregate_version, network_id, case_id, audience, data from event
     where aggregate_id = $1 order by aggregate_version`,
    [aggregateId],
  )
  return rows
}
