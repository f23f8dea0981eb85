import type { Network } from '../generated/prisma/client.ts'
import {
  builder,
  connectionType,
  findAsNode,
  NodeInterface,
  pageArgs,
  pageOf,
} from '../kernel/index.ts'
import {
  CommuneRef,
  communeLoader,
  DepartementRef,
  departementLoader,
  EpciRef,
  epciLoader,
} from '../territories/index.ts'
import { dayOf } from './day.ts'
import type { PresentedPartner } from './partner.policy.ts'
import { type AccessPointRow, type AgentRow, findNetwork } from './partner.store.ts'
import { knownPartner, namedPartner, networkIdsOf, partnersPage } from './partner-directory.ts'
import { AccessPointKindEnum, PartnerKindEnum } from './vocabulary.graphql.ts'

/** Resolve it with a presented partner: `namedPartner(context, id, relation)`. */
export const PartnerRef = builder.objectRef<PresentedPartner>('Partner')
export const NetworkRef = builder.objectRef<Network>('Network')
export const AccessPointRef = builder.objectRef<AccessPointRow>('AccessPoint')
export const AgentMembershipRef = builder.objectRef<AgentRow>('AgentMembership')
export const PartnerConnection = connectionType('Partner', PartnerRef)
export const AccessPointConnection = connectionType('AccessPoint', AccessPointRef)
export const AgentMembershipConnection = connectionType('AgentMembership', AgentMembershipRef)

const PartnerStatusEnum = builder.enumType('PartnerStatus', {
  description: 'Situation du partenaire: whether it takes part at present.',
  values: {
    ACTIVE: { value: 'ACTIVE', description: 'Actif: it takes part.' },
    SUSPENDED: {
      value: 'SUSPENDED',
      description: 'Suspendu: its programs are refused and its services take nothing new.',
    },
  } as Record<string, { value: string; description: string }>,
})

PartnerRef.implement({
  interfaces: [NodeInterface],
  description:
    'Partenaire: an institution of a network. One whose very name would say something of a person is shown outside a referral as its category only.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    kind: t.expose('kind', {
      type: PartnerKindEnum,
      description: 'Nature: OTHER for a partner shown as its category.',
    }),
    name: t.exposeString('name', { description: 'Nom: or its category.' }),
    siret: t.exposeString('siret', {
      nullable: true,
      description: 'SIRET: 14 digits, null when unknown or not shown.',
    }),
    siretSynthetic: t.exposeBoolean('siretSynthetic', {
      description: 'SIRET fictif: made up for a demonstration, in no register.',
    }),
    status: t.expose('status', {
      type: PartnerStatusEnum,
      description: 'Situation: active or suspended.',
    }),
    shownAsCategory: t.exposeBoolean('concealed', {
      description: 'Catégorie seule: the name is a category and nothing else is shown.',
    }),
    commune: t.field({
      type: CommuneRef,
      nullable: true,
      description: 'Commune: where its seat is.',
      resolve: ({ communeCode }, _args, context) =>
        communeCode === null ? null : communeLoader(context).load(communeCode),
    }),
    departement: t.field({
      type: DepartementRef,
      nullable: true,
      description: 'Département: the one it works in or is.',
      resolve: ({ departementCode }, _args, context) =>
        departementCode === null ? null : departementLoader(context).load(departementCode),
    }),
    epci: t.field({
      type: EpciRef,
      nullable: true,
      description: 'Intercommunalité: the one it works in or is.',
      resolve: ({ epciCode }, _args, context) =>
        epciCode === null ? null : epciLoader(context).load(epciCode),
    }),
  }),
})

/** Arguments of every list of partners. */
export const partnerFilterArgs = (arg: Parameters<typeof pageArgs>[0]) => ({
  kinds: arg({
    type: [PartnerKindEnum],
    required: false,
    description: 'Natures: only partners of these kinds.',
  }),
  communeCode: arg.id({
    required: false,
    description: 'Commune: only partners with their seat there.',
  }),
  search: arg.string({
    required: false,
    description: 'Recherche: the beginning of any word of the name shown.',
  }),
})

const NetworkSettingsRef = builder.objectRef<Network>('NetworkSettings').implement({
  description: 'Réglages du réseau: what its members agreed on.',
  fields: (t) => ({
    statisticsThreshold: t.exposeInt('statisticsThreshold', {
      description: 'Seuil de secret statistique: fewest persons a published figure counts.',
    }),
    retentionMonths: t.exposeInt('retentionMonths', {
      description:
        'Conservation: months to keep a case after its closing, as agreed; nothing is erased by it yet.',
    }),
  }),
})

NetworkRef.implement({
  interfaces: [NodeInterface],
  description: 'Réseau: the cooperation of one département’s institutions.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    code: t.exposeString('code', { description: 'Code: short and stable.' }),
    name: t.exposeString('name', { description: 'Nom: of the network.' }),
    departement: t.field({
      type: DepartementRef,
      nullable: true,
      description: 'Département: where it works.',
      resolve: ({ departementCode }, _args, context) =>
        departementLoader(context).load(departementCode),
    }),
    settings: t.field({
      type: NetworkSettingsRef,
      description: 'Réglages: what its members agreed on.',
      resolve: (network) => network,
    }),
    partners: t.field({
      type: PartnerConnection,
      description: 'Partenaires: its members in force today, by name.',
      args: { ...partnerFilterArgs(t.arg), ...pageArgs(t.arg) },
      resolve: ({ id }, args, context) =>
        partnersPage(
          context,
          {
            networkId: id,
            kinds: args.kinds ?? null,
            communeCode: args.communeCode ?? null,
            search: args.search ?? null,
          },
          pageOf(args, 2),
        ),
    }),
  }),
})

AccessPointRef.implement({
  description: 'Lieu d’accueil: a place where a partner receives people.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    kind: t.expose('kind', { type: AccessPointKindEnum, description: 'Nature: of the place.' }),
    name: t.exposeString('name', { description: 'Nom: of the place.' }),
    partner: t.field({
      type: PartnerRef,
      description: 'Partenaire: whose place it is.',
      resolve: ({ partnerId }, _args, context) => namedPartner(context, partnerId, 'directory'),
    }),
    commune: t.field({
      type: CommuneRef,
      nullable: true,
      description: 'Commune: where it is.',
      resolve: ({ communeCode }, _args, context) => communeLoader(context).load(communeCode),
    }),
    openedOn: t.expose('openedOn', { type: 'Date', description: 'Ouverture: its first day.' }),
    closedOn: t.expose('closedOn', {
      type: 'Date',
      nullable: true,
      description: 'Fermeture: the first day it is no longer open.',
    }),
  }),
})

AgentMembershipRef.implement({
  description: 'Agent: a worker whom the partner’s programs may act for, by an opaque reference.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    agentRef: t.exposeString('agentRef', {
      description: 'Référence: the partner’s own, sent in the header Passerelle-Agent.',
    }),
    since: t.expose('since', { type: 'DateTime', description: 'Depuis: first registration.' }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'Jusqu’à: when it ended, null while in force.',
    }),
    version: t.exposeInt('version', { description: 'Version: grows by one with each change.' }),
  }),
})

/** Whether the actor is a member of this network: else it does not exist for it. */
export function isOwnNetwork(
  context: Parameters<typeof networkIdsOf>[0],
  networkId: string,
): boolean {
  return networkIdsOf(context).includes(networkId)
}

findAsNode(PartnerRef, 'directory:read', async (context, id) => knownPartner(context, id))

findAsNode(NetworkRef, 'directory:read', ({ scope, clock }, id) =>
  findNetwork(scope, id, dayOf(clock.now())),
)
