import { builder } from '../kernel/builder.ts'
import { commandOf } from '../kernel/command.graphql.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { addCasePerson } from './add-case-person.ts'
import { CaseActionRefused, CaseConflict } from './case.errors.ts'
import { SharedCaseRef } from './case.refs.ts'
import {
  AddCasePersonInput,
  CaseChangeInput,
  CreateSharedCaseInput,
  LinkPersonInput,
  UnlinkPersonInput,
} from './case-inputs.graphql.ts'
import { closeSharedCase } from './close-shared-case.ts'
import { createSharedCase } from './create-shared-case.ts'
import { linkPerson } from './link-person.ts'
import { reopenSharedCase } from './reopen-shared-case.ts'
import { unlinkPerson } from './unlink-person.ts'

const INPUT = 'Données: of the action.'

builder.mutationFields((t) => ({
  createSharedCase: t.field({
    type: SharedCaseRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [InvalidInput, NotFound] },
    description: 'Ouvrir une situation: a case that you lead.',
    args: { input: t.arg({ type: CreateSharedCaseInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      createSharedCase(context, commandOf(info, input), input),
  }),
  addCasePerson: t.field({
    type: SharedCaseRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [InvalidInput, NotFound, CaseConflict, CaseActionRefused] },
    description: 'Ajouter une personne: to the household of a case.',
    args: { input: t.arg({ type: AddCasePersonInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      addCasePerson(context, commandOf(info, input), input),
  }),
  linkPerson: t.field({
    type: SharedCaseRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [InvalidInput, NotFound, CaseActionRefused] },
    description:
      'Rattacher à son dossier: set your own reference of a person, in place of an earlier one. Nobody else learns of it.',
    args: { input: t.arg({ type: LinkPersonInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      linkPerson(context, commandOf(info, input), input),
  }),
  unlinkPerson: t.field({
    type: SharedCaseRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, CaseActionRefused] },
    description: 'Détacher de son dossier: remove your own reference of a person.',
    args: { input: t.arg({ type: UnlinkPersonInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      unlinkPerson(context, commandOf(info, input), input),
  }),
  closeSharedCase: t.field({
    type: SharedCaseRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, CaseConflict, CaseActionRefused] },
    description:
      'Clore une situation: once no referral is open; pending invitations and transfers are cancelled.',
    args: { input: t.arg({ type: CaseChangeInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      closeSharedCase(context, commandOf(info, input), input),
  }),
  reopenSharedCase: t.field({
    type: SharedCaseRef,
    authScopes: { scope: 'cases:write' },
    errors: { types: [NotFound, CaseConflict, CaseActionRefused] },
    description: 'Rouvrir une situation: with those that still take part.',
    args: { input: t.arg({ type: CaseChangeInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      reopenSharedCase(context, commandOf(info, input), input),
  }),
}))
