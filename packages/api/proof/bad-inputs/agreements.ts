import { type BadInput, CANARY, type Known, NIR, type Sending } from './bad-input.ts'

/** A command on agreements whose member of the result union is read. */
function command(field: string, input: (known: Known) => object) {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
  return (known: Known): Sending => ({
    query: `mutation ($input: ${type}!) { result: ${field}(input: $input) {
      __typename ... on Error { code message } } }`,
    variables: { input: input(known) },
  })
}

const propose = (fields: object | ((known: Known) => object)) =>
  command('proposeAgreement', (known) => ({
    networkId: known.network,
    partyIds: [known.colleague],
    title: 'Convention',
    purposes: ['OPEN_RIGHTS'],
    categories: ['BENEFITS'],
    startsOn: '2026-01-05',
    ...(typeof fields === 'function' ? fields(known) : fields),
  }))
const act = (field: string, id: (known: Known) => string, more: object = {}) =>
  command(field, (known) => ({ id: id(known), expectedVersion: 1, ...more }))
const own = ({ ownAgreement }: Known): string => ownAgreement
const read = (id: (known: Known) => string) => (known: Known) => ({
  query: 'query ($id: ID!) { result: agreement(id: $id) { id } }',
  variables: { id: id(known) },
})
const review = (fields: object) =>
  act('recordAgreementReview', ({ heldAgreement }) => heldAgreement, {
    expectedVersion: 2,
    heldOn: '2026-01-05',
    conclusion: 'CONTINUE',
    ...fields,
  })

const BAD = 'BAD_USER_INPUT'
const NIR_TEXT = 'TEXT_LOOKS_LIKE_NIR'
const STRANGER = 'PARTY_NOT_A_MEMBER'
const STATE = 'STATE_DOES_NOT_ALLOW'

/** Agreements that cannot be, and actions on them that nobody may take. */
export const AGREEMENTS: readonly BadInput[] = [
  ['an agreement of others', 200, 'NULL', read(({ foreignAgreement }) => foreignAgreement)],
  ['an agreement that is a name', 200, 'NULL', read(() => CANARY)],
  ['an agreement without a title', 200, 'TITLE_EMPTY', propose({ title: '  ' })],
  ['a title of a thousand letters', 200, 'TEXT_TOO_LONG', propose({ title: CANARY.repeat(40) })],
  ['a title that is a NIR', 200, NIR_TEXT, propose({ title: NIR })],
  ['a title around a NIR', 200, NIR_TEXT, propose({ title: 'Dupont 1 85 05 78 006 084 91' })],
  ['a title with a byte of zero', 200, 'TEXT_INVALID', propose({ title: `${CANARY}\u0000a` })],
  ['a title with a lone surrogate', 200, 'TEXT_INVALID', propose({ title: `${CANARY}\udfff` })],
  ['a law that is a NIR', 200, NIR_TEXT, propose({ legalText: NIR })],
  ['a law of a thousand letters', 200, 'TEXT_TOO_LONG', propose({ legalText: CANARY.repeat(40) })],
  ['an agreement for nothing', 200, 'PURPOSES_EMPTY', propose({ purposes: [] })],
  [
    'an agreement on vital interest',
    200,
    'PURPOSE_NOT_AGREED',
    propose({ purposes: ['OPEN_RIGHTS', 'VITAL_INTEREST'] }),
  ],
  ['a purpose that is none', 400, BAD, propose({ purposes: [CANARY] })],
  ['an agreement on nothing', 200, 'CATEGORIES_EMPTY', propose({ categories: [] })],
  ['a kind of facts that is none', 400, BAD, propose({ categories: [CANARY] })],
  ['an agreement with oneself', 200, 'PARTIES_COUNT', propose({ partyIds: [] })],
  ['a party that is a name', 200, STRANGER, propose({ partyIds: [CANARY] })],
  ['a party that is nobody', 200, STRANGER, propose(({ nowhere }) => ({ partyIds: [nowhere] }))],
  [
    'a party of another network',
    200,
    STRANGER,
    propose(({ colleague, stranger }) => ({ partyIds: [colleague, stranger] })),
  ],
  [
    'an agreement in a foreign network',
    200,
    'NOT_FOUND',
    propose(({ foreignNetwork }) => ({ networkId: foreignNetwork })),
  ],
  [
    'an agreement that ends before it starts',
    200,
    'DATES_REVERSED',
    propose({ endsOn: '2026-01-04' }),
  ],
  [
    'an agreement that is past',
    200,
    'ENDS_IN_THE_PAST',
    propose({ startsOn: '2020-01-01', endsOn: '2020-12-31' }),
  ],
  ['reviews at every moment', 200, 'REVIEW_RHYTHM_INVALID', propose({ reviewEveryMonths: 0 })],
  [
    'an answer to what others agree',
    200,
    'NOT_FOUND',
    act('acceptAgreement', ({ foreignAgreement }) => foreignAgreement),
  ],
  ['an answer to a name', 200, 'NOT_FOUND', act('acceptAgreement', () => CANARY)],
  ['an answer to oneself', 200, 'ROLE_DOES_NOT_ALLOW', act('acceptAgreement', own)],
  ['a no for no reason', 400, BAD, act('declineAgreement', own, { reason: CANARY })],
  ['an end of what never began', 200, STATE, act('endAgreement', own, { reason: 'REPLACED' })],
  [
    'a stale withdrawal',
    200,
    'VERSION_CONFLICT',
    act('withdrawAgreement', own, { expectedVersion: 7 }),
  ],
  ['a review to come', 200, 'REVIEW_DAY_INVALID', review({ heldOn: '2199-01-01' })],
  ['a review before the agreement', 200, 'REVIEW_DAY_INVALID', review({ heldOn: '2019-01-01' })],
  ['a next review of before', 200, 'DATES_REVERSED', review({ nextOn: '2026-01-05' })],
]
