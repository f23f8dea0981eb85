import { builder } from '../kernel/index.ts'
import { enumOfTable } from '../partners/index.ts'
import { HOSTING_END_REASONS } from './hosting.codes.ts'
import { hostingsOf } from './hosting.store.ts'
import type { DeskHostingRow, NoticeAddressRow } from './hosting.types.ts'
import { ownAddresses } from './notice-address.store.ts'

const MOST = 100

const EndReasonEnum = enumOfTable(
  'DeskHostingEndReason',
  'Motif de fin: who ended the hosting of a desk.',
  HOSTING_END_REASONS,
)

export const DeskHostingRef = builder.objectRef<DeskHostingRow>('DeskHosting').implement({
  description:
    'Hébergement d’un bureau: one partner’s programs open sessions for the agents of another, and read nothing of it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', { description: 'Version: counts its changes.' }),
    partnerId: t.exposeID('partnerId', { description: 'Partenaire: whose desk it is.' }),
    hostId: t.exposeID('hostId', { description: 'Hébergeur: the partner that shows it.' }),
    deskUrl: t.exposeString('deskUrl', {
      description: 'Adresse du bureau: the page links lead to; sessions are for its origin alone.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Commencé le: when.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Terminé le: null while it lasts.',
    }),
    endReason: t.expose('endReason', {
      type: EndReasonEnum,
      nullable: true,
      description: 'Motif de fin: null while it lasts.',
    }),
  }),
})

export const NoticeAddressRef = builder.objectRef<NoticeAddressRow>('NoticeAddress').implement({
  description:
    'Adresse d’avis: where an agent is told by e-mail that something waits. Nobody but you and the sending of notices reads it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', { description: 'Version: counts its changes.' }),
    agentRef: t.exposeString('agentRef', {
      description: 'Référence de l’agent: who is signed in by the link, your own opaque reference.',
    }),
    address: t.exposeString('address', {
      description: 'Adresse électronique: of the organisation.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Enregistrée le: when.' }),
  }),
})

builder.queryFields((t) => ({
  deskHostings: t.field({
    type: [DeskHostingRef],
    authScopes: { anyScope: ['agents:write', 'widgets:open'] },
    description:
      'Hébergements: of your desk, and of the desks you host, the newest first; 100 at most.',
    args: {
      includeEnded: t.arg.boolean({
        required: false,
        defaultValue: false,
        description: 'Terminés aussi: whether those that have ended are told too.',
      }),
    },
    resolve: async (_root, { includeEnded }, { scope }) => [
      ...(await hostingsOf(scope, includeEnded ?? false, MOST)),
    ],
  }),
  noticeAddresses: t.field({
    type: [NoticeAddressRef],
    authScopes: { scope: 'agents:write' },
    description: 'Adresses d’avis: your own, by agent; 100 at most.',
    resolve: async (_root, _args, { scope }) => [...(await ownAddresses(scope, MOST))],
  }),
}))
