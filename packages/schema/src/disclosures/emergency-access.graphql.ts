import { PartnerRef } from '../partners/index.ts'
import { partnerOf } from './disclosure.fields.graphql.ts'
import { EmergencyAccessRef } from './disclosure.refs.ts'
import { reasonLoader } from './emergency-reason.ts'

EmergencyAccessRef.implement({
  description:
    'Accès d’urgence: a participant read without agreement or disclosure for three hours, because life or safety was at stake. Never against an objection. Known to itself and to the owners of facts in the case.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    caseId: t.exposeID('caseId', { description: 'Identifiant de la situation: it opened.' }),
    reader: t.field({
      type: PartnerRef,
      description: 'Lecteur: who opened it.',
      resolve: ({ readerPartnerId }, _args, context) => partnerOf(context, readerPartnerId),
    }),
    agent: t.exposeString('agentRef', {
      nullable: true,
      description:
        'Agent: the reader’s own reference of the agent it acted for; null for other partners.',
    }),
    writtenReason: t.string({
      nullable: true,
      description:
        'Motif écrit: why; kept encrypted. Null once erased, or while the key store does not answer.',
      resolve: (access, _args, context) => reasonLoader(context).load(access),
    }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'Ouvert le: when.' }),
    until: t.expose('until', {
      type: 'DateTime',
      description: 'Jusqu’à: when it closes by itself.',
    }),
    open: t.boolean({
      description: 'En cours: it still opens the case.',
      resolve: ({ until }, _args, { clock }) => new Date(until) > clock.now(),
    }),
  }),
})
