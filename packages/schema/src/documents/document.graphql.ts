import { builder } from '../kernel/builder.ts'
import { connectionType } from '../kernel/connection.ts'
import type { DocumentProblem } from '../kernel/document-desk.ts'
import { enumOfTable } from '../partners/index.ts'
import { DOCUMENT_KINDS, REGISTRATION_STATUSES } from './document.codes.ts'
import type { DocumentRow, Registration } from './document.types.ts'

const KindEnum = enumOfTable('DocumentKind', 'Nature du document: what it does.', DOCUMENT_KINDS)
const StatusEnum = enumOfTable(
  'DocumentRegistrationStatus',
  'Suite donnée: what became of a document that was to be registered.',
  REGISTRATION_STATUSES,
)

export const DocumentRef = builder.objectRef<DocumentRow>('RegisteredDocument').implement({
  description:
    'Document enregistré: a query, mutation or subscription of your own that your programs may send.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', {
      description: 'Version: give it as `expectedVersion` when you retire it.',
    }),
    hash: t.exposeString('hash', {
      description: 'Empreinte: SHA-256 of the exact text, in hexadecimal.',
    }),
    name: t.exposeString('name', { description: 'Nom: of its operation.' }),
    kind: t.expose('kind', { type: KindEnum, description: 'Nature: what it does.' }),
    text: t.exposeString('text', { description: 'Texte: as it is sent.' }),
    registeredAt: t.expose('registeredAt', {
      type: 'DateTime',
      description: 'Enregistré le: the last time.',
    }),
    retiredAt: t.expose('retiredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Retiré le: refused since; null while it may be sent.',
    }),
  }),
})

export const DocumentConnection = connectionType('RegisteredDocument', DocumentRef)

const ProblemRef = builder.objectRef<DocumentProblem>('DocumentProblem').implement({
  description: 'Défaut: one reason why a document cannot run here.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Code: one of the errors guide, as a request with the document would be refused, or `DOCUMENT_…`.',
    }),
    message: t.exposeString('message', { description: 'Message: how to mend it.' }),
    line: t.exposeInt('line', { nullable: true, description: 'Ligne: of the text, from 1.' }),
    column: t.exposeInt('column', { nullable: true, description: 'Colonne: from 1.' }),
  }),
})

const RegistrationRef = builder.objectRef<Registration>('DocumentRegistration').implement({
  description: 'Enregistrement: what became of one document.',
  fields: (t) => ({
    hash: t.exposeString('hash', { description: 'Empreinte: SHA-256 of the text you gave.' }),
    status: t.expose('status', { type: StatusEnum, description: 'Suite: as a code.' }),
    problems: t.field({
      type: [ProblemRef],
      description: 'Défauts: why it is refused; empty otherwise.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
})

export const RegistrationsRef = builder
  .objectRef<{ readonly registrations: readonly Registration[] }>('DocumentRegistrations')
  .implement({
    description: 'Enregistrements: one for each document you gave.',
    fields: (t) => ({
      registrations: t.field({
        type: [RegistrationRef],
        description: 'Enregistrements: in the order of your documents.',
        resolve: ({ registrations }) => [...registrations],
      }),
    }),
  })
