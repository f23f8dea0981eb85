import { builder } from '../kernel/builder.ts'
import { ErrorInterface } from '../kernel/errors.graphql.ts'
import { enumOfTable } from '../partners/index.ts'
import { DOCUMENT_REFUSALS, DocumentActionRefused, DocumentConflict } from './document.errors.ts'
import { DocumentRef } from './document.graphql.ts'

const RefusalEnum = enumOfTable(
  'DocumentRefusalCode',
  'Motif du refus: why documents are not registered.',
  DOCUMENT_REFUSALS,
)

builder.objectType(DocumentActionRefused, {
  name: 'DocumentActionRefused',
  description: 'Action refusée: a condition does not allow it. Nothing was changed.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof DocumentActionRefused,
  fields: (t) => ({
    reason: t.field({
      type: RefusalEnum,
      description: 'Motif: which condition.',
      resolve: ({ code }) => code,
    }),
  }),
})

builder.objectType(DocumentConflict, {
  name: 'DocumentConflict',
  description: 'Conflit: the document changed since it was read. Nothing was changed.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof DocumentConflict,
  fields: (t) => ({
    current: t.field({
      type: DocumentRef,
      description: 'Actuel: the document as it is now.',
      resolve: ({ current }) => current,
    }),
  }),
})
