import { type BadInput, CANARY, type Sending } from './bad-input.ts'

const READ = 'query ($id: ID!) { referral(id: $id) { id } }'
const PAGE =
  'query ($first: Int, $after: String) { referralInbox(first: $first, after: $after) { nodes { id } } }'
const CASES = 'query ($after: String) { sharedCases(after: $after) { nodes { id } } }'
const FEED =
  'query ($after: Position, $first: Int) { events(after: $after, first: $first) { nextAfter } }'
const FILTER = 'query ($filter: ReferralFilter) { referralInbox(filter: $filter) { totalCount } }'
const PLACES = 'query ($at: Date) { accessPoints(networkId: "x", at: $at) { totalCount } }'
const CREATE =
  'mutation ($input: CreateReferralInput!) { createReferral(input: $input) { __typename } }'
const SEND = 'mutation ($input: SendReferralInput!) { sendReferral(input: $input) { __typename } }'
const NEED = 'mutation ($input: AddNeedInput!) { addNeed(input: $input) { __typename } }'
const SERVICE =
  'mutation ($input: CreateServiceInput!) { createService(input: $input) { __typename } }'

const BAD = 'BAD_USER_INPUT'
const ask = (query: string, variables: object): Sending => ({ query, variables })
const id = (value: unknown): Sending => ask(READ, { id: value })
const first = (value: unknown): Sending => ask(PAGE, { first: value })
const after = (value: unknown): Sending => ask(PAGE, { after: value })
const cursor = (text: string): Sending => after(Buffer.from(text).toString('base64url'))
const at = (value: unknown): Sending => ask(PLACES, { at: value })
const position = (value: unknown): Sending => ask(FEED, { after: value })
const send = (input: unknown): Sending => ask(SEND, { input })
const disclosure = (fields: object): Sending =>
  send({
    id: 'x',
    expectedVersion: 1,
    disclosure: { legalBasis: 'CONSENT', informedOn: '2026-01-05', facetGroups: [], ...fields },
  })
const need = (fields: object): Sending =>
  ask(NEED, {
    input: { caseId: 'x', theme: 'SANTE__ACCES_AUX_SOINS', urgency: 'ROUTINE', ...fields },
  })
const service = (fields: object): Sending =>
  ask(SERVICE, { input: { networkId: 'x', name: 'x', themes: [], ...fields } })

/** What is wrong in variables: their types, their shapes, and pages that nobody can turn. */
export const VARIABLES: readonly BadInput[] = [
  ['no variable', 400, BAD, ask(READ, {})],
  ['an identifier of null', 400, BAD, id(null)],
  ['an identifier of an object', 400, BAD, id({ canary: CANARY })],
  ['an identifier of a list', 400, BAD, id([CANARY, CANARY])],
  ['an identifier of truth', 400, BAD, id(true)],
  ['an identifier of a broken number', 400, BAD, id(1.5)],
  ['a page of none', 400, BAD, first(0)],
  ['a page of minus one', 400, BAD, first(-1)],
  ['a page of minus two thousand million', 400, BAD, first(-2_147_483_648)],
  ['a page of a hundred and one', 400, BAD, first(101)],
  ['a page of two thousand million', 400, BAD, first(2_147_483_647)],
  ['a page beyond numbers', 400, BAD, first(1e30)],
  ['a page of half a thing', 400, BAD, first(2.5)],
  ['a page of a text', 400, BAD, first(CANARY)],
  ['a page of a number in quotes', 400, BAD, first('10')],
  ['a page of truth', 400, BAD, first(true)],
  ['a page of a list', 400, BAD, first([1, 2])],
  ['a cursor of letters', 400, BAD, after(CANARY)],
  ['an empty cursor', 400, BAD, after('')],
  ['a cursor of a number', 400, BAD, after(612345678)],
  ['a cursor that holds a text', 400, BAD, cursor(CANARY)],
  ['a cursor with one word too few', 400, BAD, cursor('2026-01-01T00:00:00.000Z')],
  [
    'a cursor with one word too many',
    400,
    BAD,
    cursor(`2026-01-01T00:00:00.000Z 019b0000-0000-7000-8000-000000000000 ${CANARY}`),
  ],
  [
    'a cursor with SQL',
    400,
    BAD,
    cursor(`2026-01-01T00:00:00.000Z ');delete/**/from/**/referral;--`),
  ],
  ['a cursor with an identifier that is none', 400, BAD, cursor('2026-01-01T00:00:00.000Z dupont')],
  [
    'a cursor with a day that is none',
    400,
    BAD,
    cursor('2026-13-45T99:00:00.000Z 019b0000-0000-7000-8000-000000000000'),
  ],
  ['a cursor with control characters', 400, BAD, cursor('\u0000\u0001 \u0002')],
  [
    'a cursor of another list',
    400,
    BAD,
    ask(CASES, { after: Buffer.from('dupont 1').toString('base64url') }),
  ],
  ['a position of letters', 400, BAD, position(CANARY)],
  ['a position below zero', 400, BAD, position('-1')],
  ['half a position', 400, BAD, position('1.5')],
  ['a position of nineteen digits', 400, BAD, position('9999999999999999999')],
  ['a position as an object', 400, BAD, position({ a: CANARY })],
  ['a position with a space', 400, BAD, position(' 1')],
  ['no events at all', 400, BAD, ask(FEED, { first: 0 })],
  ['too many events', 400, BAD, ask(FEED, { first: 501 })],
  ['the thirty-first of February', 400, BAD, at('2026-02-31')],
  ['a day as it is written in French', 400, BAD, at('31/01/2026')],
  ['a day with a time', 400, BAD, at('2026-01-31T00:00:00Z')],
  ['an empty day', 400, BAD, at('')],
  ['a day as a number', 400, BAD, at(20260131)],
  ['a day that is a name', 400, BAD, at(CANARY)],
  ['a day before the calendar', 400, BAD, at('-000001-01-01')],
  ['a filter of text', 400, BAD, ask(FILTER, { filter: CANARY })],
  ['a filter with an unknown field', 400, BAD, ask(FILTER, { filter: { nom: CANARY } })],
  [
    'a filter of a field that looks like a value',
    400,
    BAD,
    ask(FILTER, { filter: { [CANARY]: 1 } }),
  ],
  ['a filter by a state that is none', 400, BAD, ask(FILTER, { filter: { states: [CANARY] } })],
  ['a filter by a state in small letters', 400, BAD, ask(FILTER, { filter: { states: ['sent'] } })],
  ['a filter by a state of null', 400, BAD, ask(FILTER, { filter: { states: [null] } })],
  [
    'a filter by the constructor of things',
    400,
    BAD,
    ask(FILTER, { filter: { constructor: { prototype: CANARY } } }),
  ],
  ['an input of null', 400, BAD, send(null)],
  ['an input of text', 400, BAD, send(CANARY)],
  ['an input of a list', 400, BAD, send([[CANARY]])],
  ['an input without its fields', 400, BAD, send({})],
  [
    'an input with a field too many',
    400,
    BAD,
    send({ id: 'x', expectedVersion: 1, patient: CANARY }),
  ],
  ['a version of text', 400, BAD, send({ id: 'x', expectedVersion: CANARY })],
  ['a version of null', 400, BAD, send({ id: 'x', expectedVersion: null })],
  ['a version beyond numbers', 400, BAD, send({ id: 'x', expectedVersion: 2_147_483_648 })],
  ['a version and a half', 400, BAD, send({ id: 'x', expectedVersion: 1.5 })],
  ['a legal basis that is none', 400, BAD, disclosure({ legalBasis: CANARY })],
  ['a legal basis of a number', 400, BAD, disclosure({ legalBasis: 1 })],
  ['a legal text of an object', 400, BAD, disclosure({ legalText: { a: CANARY } })],
  ['informed on a day that is none', 400, BAD, disclosure({ informedOn: '2026-13-01' })],
  ['informed on no day', 400, BAD, disclosure({ informedOn: CANARY })],
  ['facts that are none', 400, BAD, disclosure({ facetGroups: [CANARY] })],
  ['facts of null', 400, BAD, disclosure({ facetGroups: null })],
  ['a disclosure with a name in it', 400, BAD, disclosure({ nom: CANARY })],
  ['a theme that is none', 400, BAD, need({ theme: CANARY })],
  ['an urgency that is none', 400, BAD, need({ urgency: 'PANIC' })],
  ['publics that are none', 400, BAD, need({ publics: [CANARY] })],
  ['a fee that is none', 400, BAD, service({ fee: CANARY })],
  ['a name of null', 400, BAD, service({ name: null })],
  ['a deadline of text', 400, BAD, service({ legalDeadlineDays: CANARY })],
  ['a truth of text', 400, BAD, service({ identityNeededToAssess: CANARY })],
  ['a referral without a service', 400, BAD, ask(CREATE, { input: { needId: CANARY } })],
]
