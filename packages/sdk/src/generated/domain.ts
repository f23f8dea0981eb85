// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import type * as T from './types.ts'

/** Lieu d’accueil: a place where a partner receives people. */
export type AccessPoint = T.AccessPointFieldsFragment

/** Agent, as the SDK reads it. */
export type Agent = T.AgentFieldsFragment

/** Personne: somebody of the household, by an opaque id. */
export type CasePerson = T.CasePersonFieldsFragment

/** Commune: a commune of the code officiel géographique (INSEE), of today. */
export type Commune = T.CommuneFieldsFragment

/** Département: a département, or an overseas collectivity that stands for one. */
export type Departement = T.DepartementFieldsFragment

/** Intercommunalité: an EPCI à fiscalité propre (communauté de communes or d’agglomération, métropole). */
export type Epci = T.EpciFieldsFragment

/** Événement: what happened, in ids and codes only. The same event has the same id wherever it is read. */
export type Event = T.EventFieldsFragment

/** Invitation: a lead asks a partner to take part in a shared case. Before it accepts, the partner learns who asks and nothing else. */
export type Invitation = T.InvitationFieldsFragment

/** Proposition de pilotage: the lead of a shared case proposes that another partner lead it. */
export type LeadTransfer = T.LeadTransferFieldsFragment

/** Besoin: what somebody of the household needs. It is answered by referrals. */
export type Need = T.NeedFieldsFragment

/** Réseau: the cooperation of one département’s institutions. */
export type Network = T.NetworkFieldsFragment

/** Participant: a partner that takes or took part in a shared case. */
export type Participant = T.ParticipantFieldsFragment

/** PartnerDetails, as the SDK reads it. */
export type PartnerDetails = T.PartnerDetailsFieldsFragment

/** Partenaire: an institution of a network. One whose very name would say something of a person is shown outside a referral as its category only. */
export type Partner = T.PartnerFieldsFragment

/** Place, as the SDK reads it. */
export type Place = T.PlaceFieldsFragment

/** Orientation: one need sent to one partner’s service. There is one row of it, whoever asks; each side sees its part. */
export type Referral = T.ReferralFieldsFragment

/** ReferralSummary, as the SDK reads it. */
export type ReferralSummary = T.ReferralSummaryFieldsFragment

/** Région: a région, or an overseas collectivity that stands for one. */
export type Region = T.RegionFieldsFragment

/** ServiceDetails, as the SDK reads it. */
export type ServiceDetails = T.ServiceDetailsFieldsFragment

/** Service: what a partner offers, to whom, where and at what price. Its name is public in the network even when its partner’s is not: keep it neutral. */
export type Service = T.ServiceFieldsFragment

/** Situation partagée: what several partners know together of a person or a household, and nothing more. It holds no name, number or birth date. */
export type SharedCase = T.SharedCaseFieldsFragment

/** SharedCaseSummary, as the SDK reads it. */
export type SharedCaseSummary = T.SharedCaseSummaryFieldsFragment

