import { builder } from '../kernel/builder.ts'
import { commandOf } from '../kernel/command.graphql.ts'
import { NotFound } from '../kernel/errors.ts'
import type { WrittenArchive } from './archive.ts'
import { exportPerson } from './export-person.ts'

const PersonExportRef = builder.objectRef<WrittenArchive>('PersonExport').implement({
  description:
    'Export d’une personne: what the network knows of a person as far as you take part, twice the same: for people and for programs (RGPD, art. 15).',
  fields: (t) => ({
    personId: t.exposeID('personId', { description: 'Identifiant: of the person.' }),
    generatedAt: t.expose('generatedAt', {
      type: 'DateTime',
      description: 'Établi le: when it was read.',
    }),
    json: t.exposeString('json', {
      description: 'JSON: for programs; codes come with their French labels.',
    }),
    text: t.exposeString('text', {
      description: 'Texte: the same in French, with headings, to be handed to the person.',
    }),
  }),
})

const ExportPersonInput = builder.inputType('ExportPersonInput', {
  description: 'Données de l’export: whom.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'Personne: one that you know.' }),
  }),
})

builder.mutationField('exportPerson', (t) =>
  t.field({
    type: PersonExportRef,
    authScopes: { scope: 'privacy' },
    errors: { types: [NotFound] },
    description:
      'Exporter les données d’une personne: yours in clear; of other partners only whose and which, and whom to ask. A mutation, for it leaves an audit record.',
    args: {
      input: t.arg({
        type: ExportPersonInput,
        required: true,
        description: 'Données: of the action.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      exportPerson(context, commandOf(info, input), input),
  }),
)
