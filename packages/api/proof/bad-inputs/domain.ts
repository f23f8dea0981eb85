import { type BadInput, CANARY, type Known, NIR, type Sending } from './bad-input.ts'

/** A command whose member of the result union is read. */
function command(field: string, input: (known: Known) => object, headers: Sending['headers'] = {}) {
  return (known: Known): Sending => ({
    query: `mutation ($input: ${inputType(field)}!) { result: ${field}(input: $input) {
      __typename ... on Error { code message } } }`,
    variables: { input: input(known) },
    headers,
  })
}

// Several mutations share an input type.
const SHARED: Readonly<Record<string, string>> = {
  closeSharedCase: 'CaseChangeInput',
  reopenSharedCase: 'CaseChangeInput',
  leaveCase: 'CaseChangeInput',
  acceptInvitation: 'InvitationInput',
  declineInvitation: 'InvitationInput',
  cancelInvitation: 'InvitationInput',
  acceptLeadTransfer: 'LeadTransferInput',
}

function inputType(field: string): string {
  return SHARED[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
}

const read =
  (field: string, selection: string, id: (known: Known) => string) => (known: Known) => ({
    query: `query ($id: ID!) { result: ${field}(id: $id) { ${selection} } }`,
    variables: { id: id(known) },
  })
const referral = (id: (known: Known) => string) => read('referral', 'id', id)
const sharedCase = (id: (known: Known) => string) => read('sharedCase', 'id', id)

const accept = (localReference: string) =>
  command('acceptReferral', ({ received }) => ({
    id: received,
    expectedVersion: 2,
    localReference,
  }))
const link = (localReference: string) =>
  command('linkPerson', ({ ownCase, ownPerson }) => ({
    caseId: ownCase,
    personId: ownPerson,
    localReference,
  }))
const open = (localReference: string) =>
  command('createSharedCase', ({ network }) => ({
    networkId: network,
    communeCode: '25056',
    persons: [{ localReference }],
  }))
const join = (localReference: string) =>
  command('addCasePerson', ({ ownCase }) => ({
    caseId: ownCase,
    expectedVersion: 1,
    localReference,
  }))
const agent = (agentRef: string) => command('registerAgent', () => ({ agentRef }))
const send = (disclosure: object) =>
  command('sendReferral', ({ ownDraft }) => ({
    id: ownDraft,
    expectedVersion: 1,
    disclosure: {
      legalBasis: 'LEGAL_MISSION',
      legalText: 'CASF L123-5',
      informedOn: '2026-01-05',
      facetGroups: [],
      ...disclosure,
    },
  }))
const review = (id: (known: Known) => string, expectedVersion = 2) =>
  command('startReferralReview', (known) => ({ id: id(known), expectedVersion }))
const key = (text: string | undefined) =>
  command('registerAgent', () => ({ agentRef: 'a1' }), { 'idempotency-key': text })
const coverage = (fields: object) =>
  command('setServiceCoverage', ({ ownService }) => ({
    id: ownService,
    expectedVersion: 1,
    communes: [{ communeCode: '25056', ...fields }],
  }))

const NIR_REFERENCE = 'LOCAL_REFERENCE_LOOKS_LIKE_NIR'
const SHAPE = 'LOCAL_REFERENCE_INVALID'

/** What has the right type and is wrong all the same. */
export const DOMAIN: readonly BadInput[] = [
  ['a referral that is not there', 200, 'NULL', referral(({ nowhere }) => nowhere)],
  ['a referral of others', 200, 'NULL', referral(({ foreignReferral }) => foreignReferral)],
  ['a case as a referral', 200, 'NULL', referral(({ ownCase }) => ownCase)],
  ['a name as a referral', 200, 'NULL', referral(() => CANARY)],
  ['SQL as a referral', 200, 'NULL', referral(() => `' or 1=1; drop table referral; --${CANARY}`)],
  ['nothing as a referral', 200, 'NULL', referral(() => '')],
  ['ten thousand letters as a referral', 200, 'NULL', referral(() => CANARY.repeat(500))],
  ['a byte of zero as a referral', 200, 'NULL', referral(() => '\u0000')],
  ['a lone surrogate as a referral', 200, 'NULL', referral(() => '\ud800')],
  ['braces around an identifier', 200, 'NULL', referral(({ ownSent }) => `{${ownSent}}`)],
  ['a case that is not there', 200, 'NULL', sharedCase(({ nowhere }) => nowhere)],
  ['a case of others', 200, 'NULL', sharedCase(({ foreignCase }) => foreignCase)],
  ['a name as a case', 200, 'NULL', sharedCase(() => CANARY)],
  ['a path as a case', 200, 'NULL', sharedCase(() => '../../etc/passwd')],
  ['a partner that is a name', 200, 'NULL', read('partner', 'id', () => CANARY)],
  ['a service that is a name', 200, 'NULL', read('service', 'id', () => CANARY)],
  [
    'a network of others',
    200,
    'NULL',
    read('network', 'id', ({ foreignNetwork }) => foreignNetwork),
  ],
  ['an object that is a name', 200, 'NULL', read('node', 'id', () => CANARY)],
  ['an object of others', 200, 'NULL', read('node', 'id', ({ foreignCase }) => foreignCase)],

  ['no key', 400, 'IDEMPOTENCY_KEY_MISSING', key(undefined)],
  ['an empty key', 400, 'IDEMPOTENCY_KEY_INVALID', key('')],
  ['a short key', 400, 'IDEMPOTENCY_KEY_INVALID', key('abc')],
  ['a long key', 400, 'IDEMPOTENCY_KEY_INVALID', key(CANARY.repeat(6))],
  ['a key with a space', 400, 'IDEMPOTENCY_KEY_INVALID', key('CANARI Dupont')],
  ['a key with an accent', 400, 'IDEMPOTENCY_KEY_INVALID', key('CANARI-Dupont-\u00e9')],

  [
    'a change without its scope',
    403,
    'SCOPE_MISSING',
    (known) => ({ ...agent('a1')(known), token: 'reader' }),
  ],
  [
    'a change without any scope',
    403,
    'SCOPE_MISSING',
    (known) => ({ ...agent(CANARY)(known), token: 'no-scopes' }),
  ],
  [
    'a read without its scope',
    403,
    'SCOPE_MISSING',
    { query: '{ referralInbox { totalCount } }', token: 'no-scopes' },
  ],

  ['a NIR as a reference', 200, NIR_REFERENCE, accept(NIR)],
  ['a NIR without its key', 200, NIR_REFERENCE, accept(NIR.slice(0, 13))],
  ['a NIR with dots', 200, NIR_REFERENCE, accept('1.85.05.78.006.084.91')],
  ['a NIR with hyphens', 200, NIR_REFERENCE, accept('1-85-05-78-006-084-91')],
  ['a NIR with spaces', 200, NIR_REFERENCE, accept('1 85 05 78 006 084 91')],
  ['a NIR with underscores', 200, NIR_REFERENCE, accept('1_85_05_78_006_084_91')],
  ['a NIR of Corsica', 200, NIR_REFERENCE, accept('285052A00608491')],
  ['a NIR of Corsica in small letters', 200, NIR_REFERENCE, accept('285052b00608491')],
  ['a NIR in groups of its own', 200, NIR_REFERENCE, accept('18505.7800608.491')],
  ['a NIR with slashes', 200, NIR_REFERENCE, accept('1/85/05/78/006/084/91')],
  ['a NIR with colons', 200, NIR_REFERENCE, accept('1:85:05:78:006:084:91')],
  ['a NIR behind a word', 200, NIR_REFERENCE, accept(`NIR:${NIR}`)],
  ['a NIR in full-width digits', 200, NIR_REFERENCE, accept('１８５０５７８００６０８４９１')],
  ['a NIR to link', 200, NIR_REFERENCE, link(NIR)],
  ['a NIR to open a case', 200, NIR_REFERENCE, open('1 85 05 78 006 084 91')],
  ['a NIR to join a household', 200, NIR_REFERENCE, join(NIR)],
  ['a reference with a control character', 200, SHAPE, accept(`${CANARY}\u0007`)],
  ['a reference with a byte of zero', 200, SHAPE, accept(`${CANARY}\u0000`)],
  ['a reference with a line end', 200, SHAPE, accept(`${CANARY}\n`)],
  ['a reference with a lone surrogate', 200, SHAPE, accept(`${CANARY}\udfff`)],
  ['a reference that turns the text around', 200, SHAPE, accept(`\u202e${CANARY}`)],
  ['a reference with SQL', 200, SHAPE, accept(`'; drop table person_link; -- ${CANARY}`)],
  ['a reference with a name and a date', 200, SHAPE, accept('Dupont Jean 12/05/1985')],
  ['an empty reference', 200, 'REQUIRED', accept('')],
  ['a reference of spaces', 200, 'REQUIRED', accept('   ')],
  ['a reference of a thousand letters', 200, SHAPE, accept(CANARY.repeat(40))],
  ['a reference to link with markup', 200, SHAPE, link(`<b>${CANARY}</b>`)],
  ['a reference to open with a template', 200, SHAPE, open(`\${${CANARY}}`)],
  ['a reference to join that is empty', 200, SHAPE, join('')],

  [
    'an agent by its mail address',
    200,
    'AGENT_REF_LOOKS_LIKE_EMAIL',
    agent(`${CANARY}@example.org`),
  ],
  ['an agent by a NIR', 200, 'AGENT_REF_LOOKS_LIKE_NIR', agent(NIR)],
  ['an agent by name', 200, 'AGENT_REF_INVALID', agent('Jean Dupont')],
  ['an agent without a name', 200, 'AGENT_REF_INVALID', agent('')],
  ['an agent of a thousand letters', 200, 'AGENT_REF_INVALID', agent(CANARY.repeat(40))],
  ['an agent with a byte of zero', 200, 'AGENT_REF_INVALID', agent('a\u0000b')],

  ['a legal text of a thousand letters', 200, 'TOO_LONG', send({ legalText: CANARY.repeat(40) })],
  ['a legal text that is a NIR', 200, 'LEGAL_TEXT_LOOKS_LIKE_NIR', send({ legalText: NIR })],
  [
    'a legal text around a NIR',
    200,
    'LEGAL_TEXT_LOOKS_LIKE_NIR',
    send({ legalText: `Dupont 1 85 05 78 006 084 91` }),
  ],
  ['no legal text for a legal mission', 200, 'LEGAL_TEXT_REQUIRED', send({ legalText: null })],
  [
    'informed the day after tomorrow',
    200,
    'PERSON_NOT_INFORMED',
    send({ informedOn: '2199-01-01' }),
  ],

  ['a version of before', 200, 'VERSION_CONFLICT', review(({ received }) => received, 1)],
  ['a version to come', 200, 'VERSION_CONFLICT', review(({ received }) => received, 99)],
  ['a version of zero', 200, 'VERSION_CONFLICT', review(({ received }) => received, 0)],
  ['a version below zero', 200, 'VERSION_CONFLICT', review(({ received }) => received, -1)],
  ['a review by the source', 200, 'ROLE_DOES_NOT_ALLOW', review(({ ownSent }) => ownSent)],
  [
    'a review of what others sent',
    200,
    'NOT_FOUND',
    review(({ foreignReferral }) => foreignReferral),
  ],
  ['a review of nothing', 200, 'NOT_FOUND', review(({ nowhere }) => nowhere)],
  ['a review of a name', 200, 'NOT_FOUND', review(() => CANARY)],
  ['a review of SQL', 200, 'NOT_FOUND', review(() => `1' or '1'='1`)],
  [
    'a start on what was not accepted',
    200,
    'STATE_DOES_NOT_ALLOW',
    command('startReferral', ({ received }) => ({
      id: received,
      expectedVersion: 2,
      contactOn: '2026-11-30',
    })),
  ],
  [
    'a waiting list until yesterday',
    200,
    'DATE_NOT_IN_FUTURE',
    command('waitlistReferral', ({ received }) => ({
      id: received,
      expectedVersion: 2,
      reviewOn: '2020-01-01',
    })),
  ],
  [
    'a redirect to nowhere',
    200,
    'SERVICE_UNKNOWN',
    command('proposeReferralRedirect', ({ received, nowhere }) => ({
      id: received,
      expectedVersion: 2,
      proposedServiceId: nowhere,
    })),
  ],
  [
    'a redirect to a name',
    200,
    'SERVICE_UNKNOWN',
    command('proposeReferralRedirect', ({ received }) => ({
      id: received,
      expectedVersion: 2,
      proposedServiceId: CANARY,
    })),
  ],
  [
    'a person that is a name',
    200,
    'PERSON_NOT_OF_THE_CASE',
    command('acceptReferral', ({ received }) => ({
      id: received,
      expectedVersion: 2,
      localReference: 'D-1',
      personId: CANARY,
    })),
  ],
  [
    'a referral of a foreign need',
    200,
    'NOT_FOUND',
    command('createReferral', ({ foreignNeed, otherService }) => ({
      needId: foreignNeed,
      serviceId: otherService,
    })),
  ],
  [
    'a referral to a foreign service',
    200,
    'NOT_FOUND',
    command('createReferral', ({ ownNeed, foreignService }) => ({
      needId: ownNeed,
      serviceId: foreignService,
    })),
  ],
  [
    'a referral to oneself',
    200,
    'TARGET_IS_SOURCE',
    command('createReferral', ({ ownNeed, ownService }) => ({
      needId: ownNeed,
      serviceId: ownService,
    })),
  ],
  [
    'a referral of a name',
    200,
    'NOT_FOUND',
    command('createReferral', () => ({ needId: CANARY, serviceId: CANARY })),
  ],
  [
    'a need of a foreign case',
    200,
    'NOT_FOUND',
    command('addNeed', ({ foreignCase }) => ({
      caseId: foreignCase,
      theme: 'SANTE__ACCES_AUX_SOINS',
      urgency: 'ROUTINE',
    })),
  ],
  [
    'a foreign case to close',
    200,
    'NOT_FOUND',
    command('closeSharedCase', ({ foreignCase }) => ({ caseId: foreignCase, expectedVersion: 1 })),
  ],
  [
    'a name to close',
    200,
    'NOT_FOUND',
    command('closeSharedCase', () => ({ caseId: CANARY, expectedVersion: 1 })),
  ],
  [
    'a lead that leaves',
    200,
    'LEAD_CANNOT_LEAVE',
    command('leaveCase', ({ ownCase }) => ({ caseId: ownCase, expectedVersion: 1 })),
  ],
  [
    'an invitation to a name',
    200,
    'NOT_FOUND',
    command('inviteParticipant', ({ ownCase }) => ({ caseId: ownCase, partnerId: CANARY })),
  ],
  [
    'an invitation to a foreign case',
    200,
    'NOT_FOUND',
    command('inviteParticipant', ({ foreignCase, colleague }) => ({
      caseId: foreignCase,
      partnerId: colleague,
    })),
  ],
  [
    'an invitation nobody sent',
    200,
    'NOT_FOUND',
    command('acceptInvitation', () => ({ invitationId: CANARY })),
  ],
  [
    'a lead nobody offered',
    200,
    'NOT_FOUND',
    command('acceptLeadTransfer', ({ nowhere }) => ({ leadTransferId: nowhere })),
  ],
  [
    'a case in a foreign network',
    200,
    'NOT_FOUND',
    command('createSharedCase', ({ foreignNetwork }) => ({
      networkId: foreignNetwork,
      communeCode: '25056',
      persons: [{ localReference: 'D-2' }],
    })),
  ],
  [
    'a case in no commune',
    200,
    'COMMUNE_UNKNOWN',
    command('createSharedCase', ({ network }) => ({
      networkId: network,
      communeCode: CANARY,
      persons: [{ localReference: 'D-2' }],
    })),
  ],
  [
    'a case of nobody',
    200,
    'PERSONS_COUNT',
    command('createSharedCase', ({ network }) => ({
      networkId: network,
      communeCode: '25056',
      persons: [],
    })),
  ],
  [
    'a foreign service to fill',
    200,
    'NOT_FOUND',
    command('setServiceCapacity', ({ otherService }) => ({
      id: otherService,
      capacity: 'FULL',
      expectedVersion: 1,
    })),
  ],
  ['a tariff below zero', 200, 'TARIFF_NEGATIVE', coverage({ tariffCents: -1 })],
  ['a commune that is a name', 200, 'COMMUNE_UNKNOWN', coverage({ communeCode: CANARY })],
  [
    'an agent to end that is a name',
    200,
    'NOT_FOUND',
    command('endAgentMembership', () => ({ id: CANARY })),
  ],
]
