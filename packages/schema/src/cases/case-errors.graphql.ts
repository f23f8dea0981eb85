import { builder } from '../kernel/builder.ts'
import { ErrorInterface } from '../kernel/errors.graphql.ts'
import { CaseActionRefused, CaseConflict, NeedConflict } from './case.errors.ts'
import { caseLoader, needLoader } from './case.loaders.ts'
import {
  CaseActionEnum,
  CaseRefusalEnum,
  NeedActionEnum,
  NeedRef,
  SharedCaseRef,
} from './case.refs.ts'

builder.objectType(CaseActionRefused, {
  name: 'CaseActionRefused',
  description: 'Action refusée: your role, the state or a condition does not allow it.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof CaseActionRefused,
  fields: (t) => ({
    reason: t.field({
      type: CaseRefusalEnum,
      description: 'Motif: the same as `code`, as a closed list.',
      resolve: ({ code }) => code,
    }),
    allowedActions: t.field({
      type: [CaseActionEnum],
      description: 'Actions permises: what you may do with the case instead.',
      resolve: ({ allowedActions }) => [...allowedActions],
    }),
  }),
})

builder.objectType(CaseConflict, {
  name: 'CaseConflict',
  description: 'Conflit: someone changed the case since you read it. Nothing was changed.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof CaseConflict,
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', {
      description: 'Version actuelle: of the case.',
    }),
    current: t.field({
      type: SharedCaseRef,
      nullable: true,
      description: 'Situation actuelle: the case as it is now.',
      resolve: ({ caseId }, _args, context) => caseLoader(context).load(caseId),
    }),
    allowedActions: t.field({
      type: [CaseActionEnum],
      description: 'Actions permises: what you may do with it now.',
      resolve: ({ allowedActions }) => [...allowedActions],
    }),
  }),
})

builder.objectType(NeedConflict, {
  name: 'NeedConflict',
  description: 'Conflit: someone changed the need since you read it. Nothing was changed.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof NeedConflict,
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', {
      description: 'Version actuelle: of the need.',
    }),
    current: t.field({
      type: NeedRef,
      nullable: true,
      description: 'Besoin actuel: the need as it is now.',
      resolve: ({ needId }, _args, context) => needLoader(context).load(needId),
    }),
    allowedActions: t.field({
      type: [NeedActionEnum],
      description: 'Actions permises: what you may do with it now.',
      resolve: ({ allowedActions }) => [...allowedActions],
    }),
  }),
})
