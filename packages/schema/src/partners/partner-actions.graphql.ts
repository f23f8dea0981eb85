import { builder, commandOf, InvalidInput, NotFound } from '../kernel/index.ts'
import { endAgentMembership } from './end-agent-membership.ts'
import { AgentMembershipRef } from './partner.graphql.ts'
import { registerAgent } from './register-agent.ts'

const RegisterAgentInput = builder.inputType('RegisterAgentInput', {
  description: 'Enregistrer un agent: what is needed.',
  fields: (t) => ({
    agentRef: t.string({
      required: true,
      description:
        'Référence: opaque and your own, 1 to 64 letters, digits, or `. _ : -`. Never an e-mail address or a NIR.',
    }),
  }),
})

const EndAgentMembershipInput = builder.inputType('EndAgentMembershipInput', {
  description: 'Retirer un agent: what is needed.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Identifiant: of the membership.' }),
  }),
})

builder.mutationFields((t) => ({
  registerAgent: t.field({
    type: AgentMembershipRef,
    authScopes: { scope: 'agents:write' },
    errors: { types: [InvalidInput] },
    description: 'Enregistrer un agent: from now on the partner’s programs may act for it.',
    args: {
      input: t.arg({
        type: RegisterAgentInput,
        required: true,
        description: 'Données: of the action.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      registerAgent(context, commandOf(info, input), input),
  }),
  endAgentMembership: t.field({
    type: AgentMembershipRef,
    authScopes: { scope: 'agents:write' },
    errors: { types: [InvalidInput, NotFound] },
    description: 'Retirer un agent: from the next request on nobody acts for it.',
    args: {
      input: t.arg({
        type: EndAgentMembershipInput,
        required: true,
        description: 'Données: of the action.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      endAgentMembership(context, commandOf(info, input), input),
  }),
}))
