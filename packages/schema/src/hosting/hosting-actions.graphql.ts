import { builder, commandOf, InvalidInput, NotFound } from '../kernel/index.ts'
import { OpenedWidgetSessionRef } from '../widgets/index.ts'
import { delegateDesk } from './delegate-desk.ts'
import { endDeskHosting } from './end-desk-hosting.ts'
import { exchangeSignInLink, requestSignInLink } from './exchange-sign-in-link.ts'
import { DeskHostingRef, NoticeAddressRef } from './hosting.graphql.ts'
import { removeNoticeAddress, setNoticeAddress } from './set-notice-address.ts'

const INPUT = 'Données: of the action.'
const AGENT = 'Référence de l’agent: one of yours, registered and in force.'
const TOKEN = 'Jeton: what stands behind `#` in the link. Post it; never put it in an address.'

const DelegateInput = builder.inputType('DelegateDeskInput', {
  description: 'Confier son bureau: what is needed.',
  fields: (t) => ({
    hostPartnerId: t.id({
      required: true,
      description: 'Hébergeur: a partner of one of your networks.',
    }),
    deskUrl: t.string({
      required: true,
      description:
        'Adresse du bureau: the page of the host, for instance `https://hote.example/association`.',
    }),
  }),
})
const EndInput = builder.inputType('EndDeskHostingInput', {
  description: 'Terminer un hébergement: what is needed.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Identifiant: of the hosting.' }) }),
})
const AddressInput = builder.inputType('SetNoticeAddressInput', {
  description: 'Enregistrer une adresse d’avis: what is needed.',
  fields: (t) => ({
    agentRef: t.string({ required: true, description: AGENT }),
    address: t.string({
      required: true,
      description: 'Adresse électronique: of the organisation; used for notices and nothing else.',
    }),
  }),
})
const RemoveInput = builder.inputType('RemoveNoticeAddressInput', {
  description: 'Retirer une adresse d’avis: what is needed.',
  fields: (t) => ({ agentRef: t.string({ required: true, description: AGENT }) }),
})
const ExchangeInput = builder.inputType('ExchangeSignInLinkInput', {
  description: 'Échanger un lien: what is needed.',
  fields: (t) => ({
    token: t.string({ required: true, description: TOKEN }),
    origin: t.string({ required: true, description: 'Origine: of the desk, as browsers send it.' }),
    minutes: t.int({
      required: false,
      defaultValue: 15,
      description: 'Minutes: how long the session lives, 1 to 60.',
    }),
  }),
})
const RequestInput = builder.inputType('RequestSignInLinkInput', {
  description: 'Demander un nouveau lien: what is needed.',
  fields: (t) => ({ token: t.string({ required: true, description: TOKEN }) }),
})

const RemovedRef = builder.objectRef<{ readonly id: string }>('RemovedNoticeAddress').implement({
  description: 'Adresse retirée: nothing of it is kept.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Identifiant: it had.' }) }),
})
const RequestedRef = builder
  .objectRef<{ readonly received: boolean }>('RequestedSignInLink')
  .implement({
    description: 'Demande reçue: the same answer whether a link is sent or not.',
    fields: (t) => ({
      received: t.exposeBoolean('received', { description: 'Reçue: always true.' }),
    }),
  })

builder.mutationFields((t) => ({
  delegateDesk: t.field({
    type: DeskHostingRef,
    authScopes: { scope: 'agents:write' },
    errors: { types: [InvalidInput, NotFound] },
    description:
      'Confier son bureau: from now on the host’s back end may open sessions for your agents.',
    args: { input: t.arg({ type: DelegateInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      delegateDesk(context, commandOf(info, input), input),
  }),
  endDeskHosting: t.field({
    type: DeskHostingRef,
    authScopes: { anyScope: ['agents:write', 'widgets:open'] },
    errors: { types: [InvalidInput, NotFound] },
    description: 'Terminer un hébergement: by either side; sessions and links end at once.',
    args: { input: t.arg({ type: EndInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      endDeskHosting(context, commandOf(info, input), input),
  }),
  setNoticeAddress: t.field({
    type: NoticeAddressRef,
    authScopes: { scope: 'agents:write' },
    errors: { types: [InvalidInput] },
    description:
      'Enregistrer une adresse d’avis: where an agent of a hosted desk is told that something waits. Replaces the one before.',
    args: { input: t.arg({ type: AddressInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      setNoticeAddress(context, commandOf(info, input), input),
  }),
  removeNoticeAddress: t.field({
    type: RemovedRef,
    authScopes: { scope: 'agents:write' },
    errors: { types: [InvalidInput, NotFound] },
    description: 'Retirer une adresse d’avis: with its notices and links.',
    args: { input: t.arg({ type: RemoveInput, required: true, description: INPUT }) },
    resolve: async (_root, { input }, context, info) => ({
      id: await removeNoticeAddress(context, commandOf(info, input), input),
    }),
  }),
  exchangeSignInLink: t.field({
    type: OpenedWidgetSessionRef,
    authScopes: { scope: 'widgets:open' },
    errors: { types: [InvalidInput] },
    description:
      'Échanger un lien: for the host’s back end, when the person asks to open the desk; once for each link.',
    args: { input: t.arg({ type: ExchangeInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      exchangeSignInLink(context, commandOf(info, input), {
        token: input.token,
        origin: input.origin,
        minutes: input.minutes ?? 15,
      }),
  }),
  requestSignInLink: t.field({
    type: RequestedRef,
    authScopes: { scope: 'widgets:open' },
    errors: { types: [InvalidInput] },
    description:
      'Demander un nouveau lien: to the address of one that opens nothing any more; three an hour at most.',
    args: { input: t.arg({ type: RequestInput, required: true, description: INPUT }) },
    resolve: async (_root, { input }, context, info) => ({
      received: await requestSignInLink(context, commandOf(info, input), input),
    }),
  }),
}))
