import { builder } from '../kernel/builder.ts'
import { commandOf } from '../kernel/command.graphql.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { DocumentActionRefused, DocumentConflict } from './document.errors.ts'
import { DocumentRef, RegistrationsRef } from './document.graphql.ts'
import { RegisterDocumentsInput, RetireDocumentInput } from './document-inputs.graphql.ts'
import { registerDocuments } from './register-documents.ts'
import { retireDocument } from './retire-document.ts'

const authScopes = { scope: 'documents:write' } as const

builder.mutationFields((t) => ({
  registerDocuments: t.field({
    type: RegistrationsRef,
    authScopes,
    errors: { types: [InvalidInput, DocumentActionRefused] },
    description:
      'Enregistrer des documents: let your programs send queries and mutations of your own. `passerelle documents push` of the SDK does it for you.',
    args: {
      input: t.arg({
        type: RegisterDocumentsInput,
        required: true,
        description: 'Données: the documents.',
      }),
    },
    resolve: async (_root, { input }, context, info) => ({
      registrations: await registerDocuments(context, commandOf(info, input), input.documents),
    }),
  }),
  retireDocument: t.field({
    type: DocumentRef,
    authScopes,
    errors: { types: [NotFound, DocumentConflict] },
    description:
      'Retirer un document: programs of yours that still send it are refused within half a minute.',
    args: {
      input: t.arg({
        type: RetireDocumentInput,
        required: true,
        description: 'Données: of the action.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      retireDocument(context, commandOf(info, input), input),
  }),
}))
