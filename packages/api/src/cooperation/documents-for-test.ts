import type { World, WorldPartner } from '../testing/world.ts'

const FIELDS = `id version networkId network { id } title legalText purposes categories startsOn endsOn
  status statusLabel allowedActions createdAt reviewEveryMonths nextReviewOn endedAt endReason
  proposedBy { id name }
  parties { partner { id name } answer answeredAt declineReason }
  reviews { id heldOn conclusion nextOn recordedBy { name } }`

export const AGREEMENT = `query ($id: ID!) { agreement(id: $id) { ${FIELDS} } }`

const CHANGE = ['NotFound', 'AgreementConflict', 'AgreementActionRefused'] as const
const VERBS: Readonly<Record<string, readonly [input: string, ...members: string[]]>> = {
  proposeAgreement: ['ProposeAgreementInput', 'NotFound', 'InvalidInput'],
  acceptAgreement: ['AcceptAgreementInput', ...CHANGE],
  declineAgreement: ['DeclineAgreementInput', ...CHANGE],
  withdrawAgreement: ['WithdrawAgreementInput', ...CHANGE],
  endAgreement: ['EndAgreementInput', ...CHANGE],
  recordAgreementReview: ['RecordAgreementReviewInput', 'InvalidInput', ...CHANGE],
}
const MEMBERS: Readonly<Record<string, string>> = {
  NotFound: '... on NotFound { field }',
  InvalidInput: '... on InvalidInput { field }',
  AgreementConflict: `... on AgreementConflict { currentVersion current { ${FIELDS} } actions: allowedActions }`,
  AgreementActionRefused: '... on AgreementActionRefused { reason actions: allowedActions }',
}

interface Party {
  readonly partner: { readonly id: string; readonly name: string }
  readonly answer: string
  readonly answeredAt: string | null
  readonly declineReason: string | null
}

/** What an action answered: whichever member of its union. */
export interface Made {
  readonly __typename: string
  readonly id: string
  readonly version: number
  readonly status?: string
  readonly code?: string
  readonly field?: string
  readonly actions?: readonly string[]
  readonly currentVersion?: number
  readonly current?: { readonly status: string; readonly parties: readonly Party[] }
  readonly parties: readonly Party[]
  readonly replayed: boolean
}

/** Runs the actions of this slice by name; errors of the request as a whole are thrown. */
export function actions(world: World) {
  return async (
    partner: WorldPartner,
    verb: string,
    input: object,
    options: Parameters<World['ask']>[2] = {},
  ): Promise<Made> => {
    const [type, ...members] = VERBS[verb] ?? ['']
    const source = `mutation ($input: ${type}!) { result: ${verb}(input: $input) {
      __typename ... on Error { code message } ... on Agreement { ${FIELDS} }
      ${members.map((name) => MEMBERS[name]).join(' ')} } }`
    const { data, errors, replayed } = await world.ask(partner, source, {
      ...options,
      variables: { input },
    })
    if (errors !== undefined) throw errors[0]
    return { ...data.result, replayed }
  }
}

/** What a proposal says unless a test says otherwise. */
export function proposalOf(world: World, partyIds: readonly string[], changes: object = {}) {
  return {
    networkId: world.networkId,
    partyIds,
    title: 'Convention d’échange d’informations',
    legalText: 'CASF L115-2',
    purposes: ['OPEN_RIGHTS', 'ASSESS_ELIGIBILITY'],
    categories: ['BENEFITS', 'RESOURCES'],
    startsOn: '2026-06-01',
    endsOn: '2026-12-31',
    ...changes,
  }
}
