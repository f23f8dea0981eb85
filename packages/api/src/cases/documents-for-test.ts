import { expect } from 'vitest'
import type { World, WorldPartner } from '../testing/world.ts'

export const NOWHERE = '01890000-0000-7000-8000-000000000000'

const NEED = `id version theme themeLabel urgency publics status markedMetAt allowedActions
  author { id name } case { id }`

export const CASE = `query ($id: ID!) { sharedCase(id: $id) {
  id version status networkId myRole closedAt allowedActions
  network { id } commune { code name departement { code } }
  participants { id role since until partner { id name shownAsCategory } }
  formerParticipants { role until partner { id } }
  persons { id myLocalReference }
  needs { ${NEED} }
  invitations { id status invited { id } }
  leadTransfer { id status to { id } }
} }`

// One selection for every result union: what a member does not have is left out of the document.
const MEMBERS: Readonly<Record<string, string>> = {
  SharedCase: `... on SharedCase { id version status networkId myRole persons { id myLocalReference }
    needs { id } participants { role partner { id } } }`,
  Need: `... on Need { ${NEED} }`,
  Invitation: '... on Invitation { id status case { id } }',
  LeadTransfer: '... on LeadTransfer { id status toNetworkId case { id } }',
  CaseLeft: '... on CaseLeft { caseId }',
  CaseConflict: `... on CaseConflict { currentVersion current { id version } actions: allowedActions }`,
  NeedConflict: `... on NeedConflict { currentVersion currentNeed: current { id version } needActions: allowedActions }`,
  CaseActionRefused: '... on CaseActionRefused { reason actions: allowedActions }',
  NotFound: '... on NotFound { field }',
}

const CHANGE = ['NotFound', 'CaseConflict', 'CaseActionRefused']
const VERBS: Readonly<Record<string, readonly [input: string, ...members: string[]]>> = {
  createSharedCase: ['CreateSharedCaseInput', 'SharedCase', 'NotFound'],
  addCasePerson: ['AddCasePersonInput', 'SharedCase', ...CHANGE],
  linkPerson: ['LinkPersonInput', 'SharedCase', 'NotFound', 'CaseActionRefused'],
  unlinkPerson: ['UnlinkPersonInput', 'SharedCase', 'NotFound', 'CaseActionRefused'],
  closeSharedCase: ['CaseChangeInput', 'SharedCase', ...CHANGE],
  reopenSharedCase: ['CaseChangeInput', 'SharedCase', ...CHANGE],
  addNeed: ['AddNeedInput', 'Need', 'NotFound', 'CaseActionRefused'],
  changeNeedUrgency: [
    'ChangeNeedUrgencyInput',
    'Need',
    'NotFound',
    'NeedConflict',
    'CaseActionRefused',
  ],
  markNeedMet: ['MarkNeedMetInput', 'Need', 'NotFound', 'NeedConflict', 'CaseActionRefused'],
  inviteParticipant: ['InviteParticipantInput', 'Invitation', 'NotFound', 'CaseActionRefused'],
  acceptInvitation: ['InvitationInput', 'SharedCase', 'NotFound', 'CaseActionRefused'],
  declineInvitation: ['InvitationInput', 'Invitation', 'NotFound', 'CaseActionRefused'],
  cancelInvitation: ['InvitationInput', 'Invitation', 'NotFound', 'CaseActionRefused'],
  removeParticipant: ['RemoveParticipantInput', 'SharedCase', ...CHANGE],
  leaveCase: ['CaseChangeInput', 'CaseLeft', ...CHANGE],
  proposeLeadTransfer: [
    'ProposeLeadTransferInput',
    'LeadTransfer',
    'NotFound',
    'CaseActionRefused',
  ],
  acceptLeadTransfer: ['LeadTransferInput', 'SharedCase', 'NotFound', 'CaseActionRefused'],
  declineLeadTransfer: ['LeadTransferInput', 'LeadTransfer', 'NotFound', 'CaseActionRefused'],
  cancelLeadTransfer: ['LeadTransferInput', 'LeadTransfer', 'NotFound', 'CaseActionRefused'],
}

/** What an action answered: whichever member of its union. */
export interface Made {
  readonly __typename: string
  readonly id: string
  readonly version: number
  readonly code?: string
  readonly status?: string
  readonly needId: string
  readonly persons: readonly { readonly id: string }[]
  readonly needs: readonly { readonly id: string }[]
}

type Options = Parameters<World['ask']>[2]

/** Runs the actions of this slice by name; errors of the request as a whole are thrown. */
export function actions(world: World) {
  return async (
    partner: WorldPartner,
    verb: string,
    input: object,
    options: Options = {},
  ): Promise<Made> => {
    const [type, ...members] = VERBS[verb] ?? ['']
    const source = `mutation ($input: ${type}!) { result: ${verb}(input: $input) {
      __typename ... on Error { code message } ${members.map((name) => MEMBERS[name]).join(' ')} } }`
    const { data, errors } = await world.ask(partner, source, {
      ...options,
      variables: { input },
    })
    if (errors !== undefined) throw errors[0]
    return data.result
  }
}

/** A case that a partner opens and leads, about one person with one need unless said otherwise. */
export async function opened(world: World, lead: WorldPartner, input: object = {}): Promise<Made> {
  const made = await actions(world)(lead, 'createSharedCase', {
    networkId: world.networkId,
    communeCode: world.communeCode,
    persons: [{ localReference: 'DOSSIER-1' }],
    needs: [{ theme: 'SANTE__ACCES_AUX_SOINS', urgency: 'ROUTINE' }],
    ...input,
  })
  expect(made.__typename).toBe('SharedCase')
  return { ...made, needId: made.needs[0]?.id ?? '' }
}
