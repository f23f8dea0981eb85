import { newId } from '@passerelle/schema'
import type { Callers } from './caller.ts'
import type { Canaries } from './canaries.ts'
import { type Furnished, HOSTED_FIELDS } from './furnish.ts'

const FACETS = `contact(purpose: COORDINATE_SUPPORT) { familyName phone }
  departmentSupport(purpose: COORDINATE_SUPPORT) { referentMds }`
const SET = `mutation ($input: SetHostedFacetInput!) { result: setHostedFacet(input: $input) {
  __typename ... on Error { code message } } }`
const POST = `mutation ($input: PostReferralMessageInput!) { result: postReferralMessage(input: $input) {
  __typename ... on Error { code message } } }`
const OPEN = `mutation ($input: OpenEmergencyAccessInput!) { result: openEmergencyAccess(input: $input) {
  __typename ... on Error { code message } } }`

/** Documents that select facets and end in an error, with the variables given. */
function documents(caseId: string, canary: () => string): readonly (readonly [string, object])[] {
  const one = `query ($id: ID!, $personId: ID) { sharedCase(id: $id) { ${FACETS}
    municipalAid(purpose: COORDINATE_SUPPORT, personId: $personId) { aidsGrantedThisYearCents } } }`
  const purpose = `query ($id: ID!, $purpose: Purpose!) { sharedCase(id: $id) {
    contact(purpose: $purpose) { familyName } } }`
  const many = `query ($first: Int!) { sharedCases(first: $first) { nodes { ${FACETS} } } }`
  return [
    [one, { id: { text: canary() } }],
    [one, { id: [canary(), canary()] }],
    [one, { id: caseId, personId: { text: canary() } }],
    [one, { personId: canary() }],
    [purpose, { id: caseId, purpose: canary() }],
    [many, { first: canary() }],
    [many, { first: -1 }],
    [`{ sharedCase(id: "${caseId}") { ${FACETS} unknownField } }`, {}],
    [`{ sharedCase(id: "${caseId}") { contact { familyName } } }`, {}],
    [`{ sharedCase(id: "${caseId}") { ${FACETS}`, {}],
    [`query A { sharedCase(id: "${caseId}") { ${FACETS} } } query B { __typename }`, {}],
    [
      `{ sharedCases(first: 100) { nodes { referrals { sharedCase { ${FACETS} referrals { sharedCase { ${FACETS} } } } } } } }`,
      {},
    ],
    [
      `{ sharedCase(id: "${caseId}") { ${FACETS} } events(after: "${newId()}") { nodes { id } } }`,
      {},
    ],
  ]
}

/** Inputs that would leave a value with the network, were they not refused. */
function inputs(
  { hostedIds, referralId, caseIds }: Furnished,
  canary: () => string,
): readonly (readonly [string, object])[] {
  const [id] = hostedIds
  const [caseId] = caseIds
  const contact = Object.fromEntries(HOSTED_FIELDS.map((field) => [field, canary()]))
  const values = { contact }
  // Thirteen digits in the form of a social security number.
  const nir = `1850578006084 ${canary()}`
  return [
    [SET, { id, expectedVersion: 9_999, values }],
    [SET, { id: newId(), expectedVersion: 1, values }],
    [SET, { id, expectedVersion: canary(), values }],
    [SET, { id, expectedVersion: 1, values: { contact: { phone: canary().repeat(9) } } }],
    [SET, { id, expectedVersion: 1, values: { contact: { familyName: nir } } }],
    [SET, { id, expectedVersion: 1, values: { contact: { familyName: [canary()] } } }],
    [SET, { id, expectedVersion: 1, values: { contact: { birthDate: canary() } } }],
    [SET, { id, expectedVersion: 1, values: { contact: { preferredChannel: canary() } } }],
    [SET, { id, expectedVersion: 1, values: { departmentSupport: { referentMds: canary() } } }],
    [SET, { id, expectedVersion: 1, values: { contact, nothing: canary() } }],
    [POST, { referralId: newId(), text: canary() }],
    [POST, { referralId, text: canary().repeat(200) }],
    [POST, { referralId, text: nir }],
    [POST, { referralId, text: { text: canary() } }],
    [OPEN, { caseId: newId(), reason: `En danger: ${canary()}` }],
    [OPEN, { caseId, reason: canary().repeat(99) }],
    [OPEN, { caseId, reason: nir }],
  ]
}

/**
 * Sends what is refused while facets are selected or values are given.
 *
 * @returns how many requests were sent, and how many were not refused after all
 */
export async function sendRefused(
  callers: Callers,
  canaries: Canaries,
  furnished: Furnished,
): Promise<{ readonly sent: number; readonly accepted: number }> {
  const { reader, host, caseIds } = furnished
  const asked = documents(caseIds[0] ?? '', () => canaries.text('remote'))
  const left = inputs(furnished, () => canaries.text('hosted'))
  let accepted = 0
  for (const [document, variables] of asked) {
    const { text } = await callers.ask(reader, document, variables)
    if (!text.includes('"errors"')) accepted += 1
  }
  for (const [mutation, input] of left) {
    const partner = mutation === OPEN ? reader : host
    const { text } = await callers.ask(partner, mutation, { input })
    // A refusal of the domain is data, and is told in full.
    callers.errorBodies.push(text)
    if (!/"errors"|"code"/.test(text)) accepted += 1
  }
  return { sent: asked.length + left.length, accepted }
}
