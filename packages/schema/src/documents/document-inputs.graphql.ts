import { builder } from '../kernel/builder.ts'

export const RegisterDocumentsInput = builder.inputType('RegisterDocumentsInput', {
  description: 'Documents à enregistrer: as your programs send them.',
  fields: (t) => ({
    documents: t.stringList({
      required: true,
      description:
        'Documents: 1 to 50 texts of at most 20,000 characters, each with one named operation, exactly as they are sent.',
    }),
  }),
})

export const RetireDocumentInput = builder.inputType('RetireDocumentInput', {
  description: 'Document à retirer: which, at which version.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Document: your own.' }),
    expectedVersion: t.int({ required: true, description: 'Version lue: the version seen.' }),
  }),
})
