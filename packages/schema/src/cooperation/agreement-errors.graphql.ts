import { builder } from '../kernel/builder.ts'
import { ErrorInterface } from '../kernel/errors.graphql.ts'
import { AgreementActionEnum, AgreementRefusalEnum } from './agreement.enums.graphql.ts'
import { AgreementActionRefused, AgreementConflict } from './agreement.errors.ts'
import { AgreementRef } from './agreement.refs.ts'

builder.objectType(AgreementActionRefused, {
  name: 'AgreementActionRefused',
  description: 'Action refusée: your part or the status of the agreement does not allow it.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof AgreementActionRefused,
  fields: (t) => ({
    reason: t.field({
      type: AgreementRefusalEnum,
      description: 'Motif: the same as `code`, as a closed list.',
      resolve: ({ code }) => code,
    }),
    allowedActions: t.field({
      type: [AgreementActionEnum],
      description: 'Actions permises: what you may do with the agreement instead.',
      resolve: ({ allowedActions }) => [...allowedActions],
    }),
  }),
})

builder.objectType(AgreementConflict, {
  name: 'AgreementConflict',
  description: 'Conflit: a party acted since you read the agreement. Nothing was changed.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof AgreementConflict,
  fields: (t) => ({
    currentVersion: t.int({
      description: 'Version actuelle: of the agreement.',
      resolve: ({ current }) => current.version,
    }),
    current: t.expose('current', {
      type: AgreementRef,
      description: 'Convention actuelle: the agreement as it is now.',
    }),
    allowedActions: t.field({
      type: [AgreementActionEnum],
      description: 'Actions permises: what you may do with it now.',
      resolve: ({ allowedActions }) => [...allowedActions],
    }),
  }),
})
