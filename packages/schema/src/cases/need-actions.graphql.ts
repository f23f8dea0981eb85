import { builder } from '../kernel/builder.ts'
import { commandOf } from '../kernel/command.graphql.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { addNeed } from './add-need.ts'
import { CaseActionRefused, NeedConflict } from './case.errors.ts'
import { NeedRef } from './case.refs.ts'
import { AddNeedInput, ChangeNeedUrgencyInput, MarkNeedMetInput } from './case-inputs.graphql.ts'
import { changeNeedUrgency } from './change-need-urgency.ts'
import { markNeedMet } from './mark-need-met.ts'

const INPUT = 'Données: of the action.'

builder.mutationFields((t) => ({
  addNeed: t.field({
    type: NeedRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [InvalidInput, NotFound, CaseActionRefused] },
    description:
      'Ajouter un besoin: the lead and you see it, and whoever receives a referral for it.',
    args: { input: t.arg({ type: AddNeedInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) => addNeed(context, commandOf(info, input), input),
  }),
  changeNeedUrgency: t.field({
    type: NeedRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [InvalidInput, NotFound, NeedConflict, CaseActionRefused] },
    description: 'Changer l’urgence: referrals already sent keep the urgency they were sent with.',
    args: { input: t.arg({ type: ChangeNeedUrgencyInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      changeNeedUrgency(context, commandOf(info, input), input),
  }),
  markNeedMet: t.field({
    type: NeedRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, NeedConflict, CaseActionRefused] },
    description: 'Marquer comme satisfait: the lead says that the need is met.',
    args: { input: t.arg({ type: MarkNeedMetInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      markNeedMet(context, commandOf(info, input), input),
  }),
}))
