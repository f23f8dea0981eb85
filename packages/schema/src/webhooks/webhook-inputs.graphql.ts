import { builder } from '../kernel/builder.ts'
import { EndpointStatusEnum, SigningEnum } from './webhook.graphql.ts'

const URL_DESCRIPTION =
  'Adresse: https and public, at most 500 characters, without credentials; in the sandbox this machine as well.'
const TYPES_DESCRIPTION =
  'Types d’événements: types (`referral.accepted`) or prefixes (`referral.`), at most 50; empty: all.'
const ID = 'Point de livraison: your own.'
const VERSION = 'Version lue: the version seen.'

export const CreateWebhookEndpointInput = builder.inputType('CreateWebhookEndpointInput', {
  description: 'Données du point de livraison: where, of what, signed how.',
  fields: (t) => ({
    url: t.string({ required: true, description: URL_DESCRIPTION }),
    eventTypes: t.stringList({ required: false, description: TYPES_DESCRIPTION }),
    description: t.string({
      required: false,
      description: 'Description: your own words, at most 200 characters; nothing of a person.',
    }),
    signing: t.field({
      type: SigningEnum,
      required: false,
      description: 'Signature: ED25519 unless you say otherwise.',
    }),
    since: t.field({
      type: 'Position',
      required: false,
      description: 'Depuis: it is told of what comes after; by default, of what comes from now on.',
    }),
  }),
})

export const UpdateWebhookEndpointInput = builder.inputType('UpdateWebhookEndpointInput', {
  description: 'Modification du point de livraison: what is not named stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: ID }),
    expectedVersion: t.int({ required: true, description: VERSION }),
    url: t.string({ required: false, description: URL_DESCRIPTION }),
    eventTypes: t.stringList({ required: false, description: TYPES_DESCRIPTION }),
    description: t.string({ required: false, description: 'Description: null clears it.' }),
  }),
})

export const SetWebhookEndpointStatusInput = builder.inputType('SetWebhookEndpointStatusInput', {
  description: 'Données de l’état: enable or disable.',
  fields: (t) => ({
    id: t.id({ required: true, description: ID }),
    expectedVersion: t.int({ required: true, description: VERSION }),
    status: t.field({
      type: EndpointStatusEnum,
      required: true,
      description: 'État voulu: enabled again, it goes on where it stopped.',
    }),
  }),
})

export const DeleteWebhookEndpointInput = builder.inputType('DeleteWebhookEndpointInput', {
  description: 'Données de la suppression: which endpoint.',
  fields: (t) => ({
    id: t.id({ required: true, description: ID }),
    expectedVersion: t.int({ required: true, description: VERSION }),
  }),
})

export const RotateWebhookSecretInput = builder.inputType('RotateWebhookSecretInput', {
  description: 'Données du renouvellement: of which secret, with which overlap.',
  fields: (t) => ({
    id: t.id({ required: true, description: ID }),
    expectedVersion: t.int({ required: true, description: VERSION }),
    overlapHours: t.int({
      required: false,
      description: 'Recouvrement: hours in which both secrets sign, 0 to 168; 24 by default.',
    }),
  }),
})

export const SendTestWebhookInput = builder.inputType('SendTestWebhookInput', {
  description: 'Données de l’essai: to which endpoint.',
  fields: (t) => ({ id: t.id({ required: true, description: ID }) }),
})

export const ResendWebhookDeliveryInput = builder.inputType('ResendWebhookDeliveryInput', {
  description: 'Données du renvoi: which delivery.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Livraison: of your own log.' }) }),
})

export const ReplayWebhookEventsInput = builder.inputType('ReplayWebhookEventsInput', {
  description: 'Données de la reprise: from where.',
  fields: (t) => ({
    id: t.id({ required: true, description: ID }),
    expectedVersion: t.int({ required: true, description: VERSION }),
    fromPosition: t.field({
      type: 'Position',
      required: true,
      description: 'À partir de: the first position told again.',
    }),
  }),
})
