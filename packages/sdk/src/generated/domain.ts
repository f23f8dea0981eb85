// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import type * as T from './types.ts'

/** Lieu d’accueil: a place where a partner receives people. */
export type AccessPoint = T.AccessPointFieldsFragment

/** Agent, as the SDK reads it. */
export type Agent = T.AgentFieldsFragment

/** Convention: partners of a network agree on what kinds of facts they may read of each other, and what for. It opens nothing by itself: the owner still discloses, case by case. Only its parties see it. */
export type Agreement = T.AgreementFieldsFragment

/** Personne: somebody of the household, by an opaque id. */
export type CasePerson = T.CasePersonFieldsFragment

/** Commune: a commune of the code officiel géographique (INSEE), of today. */
export type Commune = T.CommuneFieldsFragment

/** Connecteur: where your own system answers for your facts. The network asks it live, signed with the keys of /.well-known/passerelle-keys. */
export type Connector = T.ConnectorFieldsFragment

/** Département: a département, or an overseas collectivity that stands for one. */
export type Departement = T.DepartementFieldsFragment

/** Hébergement d’un bureau: one partner’s programs open sessions for the agents of another, and read nothing of it. */
export type DeskHosting = T.DeskHostingFieldsFragment

/** Informations et finalités: which fields, and what they may be read for. */
export type DisclosedSet = T.DisclosedSetFieldsFragment

/** Partage: what an owner opens of its facts about the persons of a case to one other participant, what for, on what basis, until when. An agreement must cover it too, and no objection of the person. */
export type Disclosure = T.DisclosureFieldsFragment

/** Demande de partage: a participant asks an owner to disclose facts. A standing grant answers at once, else the owner does. */
export type DisclosureRequest = T.DisclosureRequestFieldsFragment

/** Accès d’urgence: a participant read without agreement or disclosure for three hours, because life or safety was at stake. Never against an objection. Known to itself and to the owners of facts in the case. */
export type EmergencyAccess = T.EmergencyAccessFieldsFragment

/** Intercommunalité: an EPCI à fiscalité propre (communauté de communes or d’agglomération, métropole). */
export type Epci = T.EpciFieldsFragment

/** Événement: what happened, in ids and codes only. The same event has the same id wherever it is read. */
export type Event = T.EventFieldsFragment

/** Volet: facts that one partner owns about one person of a case, read for a stated purpose. A withheld field is null and `access` says why; nothing of it is copied. */
export type Facet = T.FacetFieldsFragment

/** Invitation: a lead asks a partner to take part in a shared case. Before it accepts, the partner learns who asks and nothing else. */
export type Invitation = T.InvitationFieldsFragment

/** Proposition de pilotage: the lead of a shared case proposes that another partner lead it. */
export type LeadTransfer = T.LeadTransferFieldsFragment

/** Message: free text that one side of a referral wrote to the other. Kept encrypted; purged with its case. */
export type Message = T.MessageFieldsFragment

/** Besoin: what somebody of the household needs. It is answered by referrals. */
export type Need = T.NeedFieldsFragment

/** Réseau: the cooperation of one département’s institutions. */
export type Network = T.NetworkFieldsFragment

/** Adresse d’avis: where an agent is told by e-mail that something waits. Nobody but you and the sending of notices reads it. */
export type NoticeAddress = T.NoticeAddressFieldsFragment

/** Opposition: the person opposes that facts be shared (RGPD, art. 21). It closes what it covers, whatever was agreed or disclosed, emergencies included. */
export type Objection = T.ObjectionFieldsFragment

/** Participant: a partner that takes or took part in a shared case. */
export type Participant = T.ParticipantFieldsFragment

/** PartnerDetails, as the SDK reads it. */
export type PartnerDetails = T.PartnerDetailsFieldsFragment

/** Partenaire: an institution of a network. One whose very name would say something of a person is shown outside a referral as its category only. */
export type Partner = T.PartnerFieldsFragment

/** Effacement d’une personne: what one request erased. Needs, referrals and events stay, as ids and codes that are about nobody any more. */
export type PersonErasure = T.PersonErasureFieldsFragment

/** Export d’une personne: what the network knows of a person as far as you take part, twice the same: for people and for programs (RGPD, art. 15). */
export type PersonExport = T.PersonExportFieldsFragment

/** Place, as the SDK reads it. */
export type Place = T.PlaceFieldsFragment

/** Accès simulé: whether the reader could read a field at one moment, and if not why. */
export type PreviewedAccess = T.PreviewedAccessFieldsFragment

/** Orientation: one need sent to one partner’s service. There is one row of it, whoever asks; each side sees its part. */
export type Referral = T.ReferralFieldsFragment

/** ReferralSummary, as the SDK reads it. */
export type ReferralSummary = T.ReferralSummaryFieldsFragment

/** Région: a région, or an overseas collectivity that stands for one. */
export type Region = T.RegionFieldsFragment

/** Document enregistré: a query, mutation or subscription of your own that your programs may send. */
export type RegisteredDocument = T.RegisteredDocumentFieldsFragment

/** ServiceDetails, as the SDK reads it. */
export type ServiceDetails = T.ServiceDetailsFieldsFragment

/** Service: what a partner offers, to whom, where and at what price. Its name is public in the network even when its partner’s is not: keep it neutral. */
export type Service = T.ServiceFieldsFragment

/** Situation partagée: what several partners know together of a person or a household, and nothing more. It holds no name, number or birth date. */
export type SharedCase = T.SharedCaseFieldsFragment

/** SharedCaseSummary, as the SDK reads it. */
export type SharedCaseSummary = T.SharedCaseSummaryFieldsFragment

/** Accord permanent: what an owner answers at once when a party of its agreement asks for it on a case. It opens nothing before somebody asks. */
export type StandingGrant = T.StandingGrantFieldsFragment

/** Livraison: one event for one endpoint, and what became of it. */
export type WebhookDelivery = T.WebhookDeliveryFieldsFragment

/** Point de livraison: where your system is told of events, in the format of Standard Webhooks. */
export type WebhookEndpoint = T.WebhookEndpointFieldsFragment

/** WidgetReferral, as the SDK reads it. */
export type WidgetReferral = T.WidgetReferralFieldsFragment

/** Session de composants: lets the widgets of one page ask in the name of one agent, for minutes. */
export type WidgetSession = T.WidgetSessionFieldsFragment

