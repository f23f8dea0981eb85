/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Accepter une convention: which one, as it was read. */
export type AcceptAgreementInput = {
  /** Version attendue: the one that was read. */
  readonly expectedVersion: number;
  /** Identifiant: of the agreement. */
  readonly id: string;
};

/** Données de l’action: what acceptReferral needs. */
export type AcceptReferralInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
  /** Référence locale: the target’s own reference of the person, never shown to others; not a NIR. */
  readonly localReference: string;
  /** Personne: of the household, if it is not the first of the case. */
  readonly personId?: string | null | undefined;
};

/** Données de l’action: what acceptReferralRedirect needs. */
export type AcceptReferralRedirectInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
};

/** Nature du lieu: what kind of place it is. */
export type AccessPointKind =
  /** Accueil du CCAS: the desk of a CCAS or CIAS */
  | 'CCAS_DESK'
  /** EHPAD: établissement d’hébergement pour personnes âgées dépendantes */
  | 'EHPAD'
  /** Équipe mobile Alzheimer: a team that comes to the home */
  | 'EQUIPE_MOBILE_ALZHEIMER'
  /** France services: one desk for several administrations */
  | 'FRANCE_SERVICES'
  /** Maison des solidarités: the Département’s local desk */
  | 'MDS'
  /** Permanence: a desk open at certain hours */
  | 'PERMANENCE'
  /** Résidence autonomie: flats with shared services for older people who live on their own */
  | 'RESIDENCE_AUTONOMIE'
  /** SSIAD: service de soins infirmiers à domicile */
  | 'SSIAD'
  | '%future added value';

/** Sens: whose facts were read. */
export type AccessRecordDirection =
  /** Par mes agents: Facts of others, by you. */
  | 'BY_MY_AGENTS'
  /** De mes informations: Your facts, by others. */
  | 'OF_MY_FACTS'
  | '%future added value';

/** Accès: to one field. */
export type AccessState =
  /** Ouvert: It may be read; null then means not known. */
  | 'OPEN'
  /** Non communiqué: It is null because of a rule. */
  | 'WITHHELD'
  | '%future added value';

/** Hébergement: where the person is lodged, as the SIAO knows it. */
export type AccommodationKind =
  /** CHRS: Centre d’hébergement et de réinsertion sociale. */
  | 'CHRS'
  /** Hébergement d’urgence: Emergency shelter. */
  | 'EMERGENCY'
  /** Hôtel: Hotel nights. */
  | 'HOTEL'
  /** Sans solution: On the street or without a solution. */
  | 'NONE'
  /** Logement adapté: Résidence sociale, pension de famille, intermédiation locative. */
  | 'SUPPORTED_HOUSING'
  /** Chez un tiers: Lodged by family or friends. */
  | 'THIRD_PARTY'
  | '%future added value';

/** Hébergement: values to leave with the network; null takes one away, what is absent stays. */
export type AccommodationValues = {
  /** Hébergement: Kind of accommodation now. */
  readonly currentKind?: AccommodationKind | null | undefined;
  /** Demande en attente: Whether a request to the SIAO waits for a place. */
  readonly requestPending?: boolean | null | undefined;
  /** Depuis: First day in it. */
  readonly since?: string | null | undefined;
};

/** Données de l’action: what acknowledgeReferralCancellation needs. */
export type AcknowledgeReferralCancellationInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
};

/** Ajouter une personne: what is needed. */
export type AddCasePersonInput = {
  /** Situation: the case. */
  readonly caseId: string;
  /** Version attendue: `version` of the case as you read it. */
  readonly expectedVersion: number;
  /** Ma référence: your own, 1 to 64 letters, digits or `. _ : / -`. Never a NIR. No other partner sees it. */
  readonly localReference: string;
};

/** Ajouter un besoin: what is needed. */
export type AddNeedInput = {
  /** Situation: the case. */
  readonly caseId: string;
  /** Publics: whom it concerns, as services name them. */
  readonly publics?: ReadonlyArray<Public> | null | undefined;
  /** Thématique: what it is about. */
  readonly theme: Theme;
  /** Urgence: how soon. */
  readonly urgency: NeedUrgency;
};

/** Données de l’accord permanent: what you answer at once to parties of an agreement. */
export type AddStandingGrantInput = {
  /** Convention: one you are a party of, that has not ended. */
  readonly agreementId: string;
  /** Informations: single fields, beside those of the groups. */
  readonly fields?: ReadonlyArray<FacetField> | null | undefined;
  /** Groupes: expanded to their fields now; a field added to one later is not in it. Fields of special sensitivity are in none: name them in `fields`. */
  readonly groups?: ReadonlyArray<FacetGroup> | null | undefined;
  /** Base légale: of the disclosures it answers with. */
  readonly legalBasis: LegalBasis;
  /** Texte: reference of the law, at most 200 characters, e.g. `CASF L123-5`; required for LEGAL_MISSION. */
  readonly legalText?: string | null | undefined;
  /** Finalités: what they may be read for, one at least; never VITAL_INTEREST. */
  readonly purposes: ReadonlyArray<Purpose>;
  /** Lecteur: the only party it answers; any by default. */
  readonly readerPartnerId?: string | null | undefined;
  /** Étape: from when on a referral it answers. */
  readonly stage: StandingGrantStage;
};

/** Action sur une convention: what an actor may do with it; each value names its mutation. */
export type AgreementAction =
  /** Accepter: acceptAgreement */
  | 'ACCEPT'
  /** Décliner: declineAgreement */
  | 'DECLINE'
  /** Résilier: endAgreement; it closes at once, for all parties */
  | 'END'
  /** Consigner un bilan: recordAgreementReview */
  | 'RECORD_REVIEW'
  /** Retirer: withdrawAgreement, before every party has accepted */
  | 'WITHDRAW'
  | '%future added value';

/** Réponse d’une partie: what a party said of a proposed agreement. */
export type AgreementAnswer =
  /** Acceptée: The party accepted; the proposer at once. */
  | 'ACCEPTED'
  /** Déclinée: The party declined. */
  | 'DECLINED'
  /** En attente: Not answered yet. */
  | 'PENDING'
  | '%future added value';

/** Motif de non-acceptation: why a party declines an agreement. */
export type AgreementDeclineReason =
  /** Données trop larges: It covers kinds of facts that the party cannot share. */
  | 'CATEGORIES_TOO_BROAD'
  /** Dates à revoir: Its dates do not suit the party. */
  | 'DATES_NOT_SUITABLE'
  /** Texte insuffisant: The text behind it is missing or does not found the sharing. */
  | 'LEGAL_TEXT_INSUFFICIENT'
  /** Non concerné: The party has no part in this cooperation. */
  | 'NOT_CONCERNED'
  /** Finalités trop larges: It names purposes that the party cannot agree to. */
  | 'PURPOSES_TOO_BROAD'
  | '%future added value';

/** Motif de résiliation: why a party ends an agreement. */
export type AgreementEndReason =
  /** Évolution du droit: The law no longer allows it, or makes it needless. */
  | 'LAW_CHANGED'
  /** Non respectée: A party did not keep to it. */
  | 'NOT_RESPECTED'
  /** Plus nécessaire: The cooperation it served is over. */
  | 'NO_LONGER_NEEDED'
  /** Départ d’un partenaire: A party leaves the cooperation. */
  | 'PARTNER_LEAVES'
  /** Remplacée: Another agreement takes its place. */
  | 'REPLACED'
  | '%future added value';

/** Motif du refus: why an action on an agreement is refused. */
export type AgreementRefusalCode =
  /** Vous avez déjà répondu: An answer is final. Once it is in force a party may end the agreement. */
  | 'ALREADY_ANSWERED'
  /** Votre rôle ne le permet pas: Another party takes this action. Read allowedActions. */
  | 'ROLE_DOES_NOT_ALLOW'
  /** L’état de la convention ne le permet pas: The agreement is not in a status for this. Read it again. */
  | 'STATE_DOES_NOT_ALLOW'
  | '%future added value';

/** Conclusion du bilan: what a review of an agreement came to. */
export type AgreementReviewConclusion =
  /** Maintenir: It goes on as it is. */
  | 'CONTINUE'
  /** À résilier: It is to be ended; this conclusion alone does not end it. */
  | 'END'
  /** À remplacer: Another agreement is to take its place; until then it goes on. */
  | 'REPLACE'
  | '%future added value';

/** État de la convention: derived from answers, dates and an end; never set by hand. */
export type AgreementStatus =
  /** Déclinée: A party declined; it never came into force. */
  | 'DECLINED'
  /** Résiliée: A party ended it; it closed at that moment. */
  | 'ENDED'
  /** Échue: Its last day is past. */
  | 'EXPIRED'
  /** En vigueur: Every party has accepted; it holds. */
  | 'IN_FORCE'
  /** Proposée: A party has not answered yet; it opens nothing. */
  | 'PROPOSED'
  /** À venir: Every party has accepted; its first day is still to come. */
  | 'UPCOMING'
  /** Retirée: Its proposer took it back before every party had accepted. */
  | 'WITHDRAWN'
  | '%future added value';

/** État d’une aide: of an aid of the Département. */
export type AidState =
  /** Terminée: It was granted and has ended. */
  | 'ENDED'
  /** Accordée: In force. */
  | 'GRANTED'
  /** Aucune: Neither asked for nor granted. */
  | 'NONE'
  /** Refusée: The last request was refused. */
  | 'REFUSED'
  /** Demandée: A request is being examined. */
  | 'REQUESTED'
  | '%future added value';

/** Données de la réponse: whether you disclose what is asked, and on what basis. */
export type AnswerDisclosureRequestInput = {
  /** Motif de refus: required to decline. */
  readonly declineReason?: DisclosureDeclineReason | null | undefined;
  /** Version lue: the version seen. */
  readonly expectedVersion: number;
  /** Accorder: true discloses exactly what is asked; false declines. */
  readonly grant: boolean;
  /** Identifiant: of a request to you. */
  readonly id: string;
  /** Base légale: required to grant. */
  readonly legalBasis?: LegalBasis | null | undefined;
  /** Texte: reference of the law, at most 200 characters, e.g. `CASF L123-5`; required for LEGAL_MISSION. */
  readonly legalText?: string | null | undefined;
  /** Jusqu’au: last day, today or later; none by default. */
  readonly until?: string | null | undefined;
};

/** Réponse: what became of an invitation or of a proposed lead transfer. */
export type AnswerStatus =
  /** Acceptée: Accepted. */
  | 'ACCEPTED'
  /** Annulée: Taken back by the lead, or by closing. */
  | 'CANCELLED'
  /** Déclinée: Declined by the one that was asked. */
  | 'DECLINED'
  /** En attente: Not answered yet. */
  | 'PENDING'
  | '%future added value';

/** Nature de l’accompagnement: what an association does for the person. */
export type AssociationSupportKind =
  /** Conseil budgétaire: Budget and debts. */
  | 'BUDGET_ADVICE'
  /** Aide alimentaire: Food or vouchers. */
  | 'FOOD_AID'
  /** Mutuelle solidaire: A shared complementary insurance. */
  | 'HEALTH_INSURANCE'
  /** Accompagnement logement: Housing. */
  | 'HOUSING_SUPPORT'
  /** Autre: Anything else. */
  | 'OTHER'
  /** Accès aux droits: Help with rights and papers. */
  | 'RIGHTS_ADVICE'
  /** Lien social: Visits and activities. */
  | 'SOCIAL_LINK'
  | '%future added value';

/** Accompagnement associatif: values to leave with the network; null takes one away, what is absent stays. */
export type AssociationSupportValues = {
  /** Prochaine étape le: Day of the next appointment or step. */
  readonly nextStepOn?: string | null | undefined;
  /** Depuis: First day of the support. */
  readonly since?: string | null | undefined;
  /** Nature: What the association does. */
  readonly supportKind?: AssociationSupportKind | null | undefined;
};

/** Données du rattachement: which facts you hold, of whom. */
export type AttachFacetInput = {
  /** Situation: an active case you take part in. */
  readonly caseId: string;
  /** Hébergement: with your own system, or left with the network. */
  readonly hosting: FacetHosting;
  /** Volet: which kind. */
  readonly name: FacetName;
  /** Personne: of the household. */
  readonly personId: string;
  /** Référence: what your connector is asked under, for a remote facet; by default your own link of the person. Not a NIR. */
  readonly reference?: string | null | undefined;
};

/** Prestation en cours: a benefit being paid, and since when. */
export type BenefitInPaymentInput = {
  /** Prestation: Which benefit. */
  readonly benefit: FamilyBenefit;
  /** Depuis: First day of the right. */
  readonly since: string;
};

/** État de la C2S: complémentaire santé solidaire (CSS, art. L861-1). */
export type C2sState =
  /** Avec participation: In force, with a contribution. */
  | 'CONTRIBUTORY'
  /** Terminée: It ran out and was not renewed. */
  | 'ENDED'
  /** Sans participation: In force, without contribution. */
  | 'FREE'
  /** Aucune: No right and no request. */
  | 'NONE'
  /** Demandée: A request is being examined. */
  | 'REQUESTED'
  | '%future added value';

/** Données de l’action: what cancelReferral needs. */
export type CancelReferralInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
  /** Motif: why it is withdrawn. */
  readonly reasonCode: ReferralCancellationReason;
};

/** Action sur une situation: what an actor may do with a case; each value names its mutation. */
export type CaseAction =
  /** Ajouter un besoin: addNeed */
  | 'ADD_NEED'
  /** Ajouter une personne: addCasePerson */
  | 'ADD_PERSON'
  /** Clore: closeSharedCase, once no referral is open */
  | 'CLOSE'
  /** Inviter un partenaire: inviteParticipant */
  | 'INVITE_PARTICIPANT'
  /** Quitter la situation: leaveCase */
  | 'LEAVE'
  /** Rattacher à son dossier: linkPerson and unlinkPerson */
  | 'LINK_PERSON'
  /** Proposer le pilotage: proposeLeadTransfer */
  | 'PROPOSE_LEAD_TRANSFER'
  /** Retirer un partenaire: removeParticipant */
  | 'REMOVE_PARTICIPANT'
  /** Rouvrir: reopenSharedCase */
  | 'REOPEN'
  | '%future added value';

/** Changer une situation: which one, as you read it. */
export type CaseChangeInput = {
  /** Situation: the case. */
  readonly caseId: string;
  /** Version attendue: `version` of the case as you read it. */
  readonly expectedVersion: number;
};

/** Personne: somebody of the household, by your own reference. */
export type CasePersonInput = {
  /** Ma référence: your own, 1 to 64 letters, digits or `. _ : / -`. Never a NIR. No other partner sees it. */
  readonly localReference: string;
};

/** Motif du refus: why a change to a case is refused. */
export type CaseRefusalCode =
  /** Ce partenaire est déjà pilote: The partner already leads the case. Choose another one. */
  | 'ALREADY_LEAD'
  /** Ce partenaire participe déjà: The partner already takes part. Read participants. */
  | 'ALREADY_PARTICIPANT'
  /** L’invitation n’est plus en attente: The invitation was answered or cancelled. Ask the lead for a new one. */
  | 'INVITATION_ENDED'
  /** Une invitation est en attente: The partner was already invited. Wait for its answer or cancel the invitation. */
  | 'INVITATION_PENDING'
  /** Le pilote ne peut pas quitter la situation: The lead leaves by passing the lead on. Use proposeLeadTransfer. */
  | 'LEAD_CANNOT_LEAVE'
  /** Seul un contributeur peut être retiré: Only contributors are removed. A target leaves with its referral: cancel that instead. */
  | 'NOT_A_CONTRIBUTOR'
  /** Ce partenaire n’est pas membre du réseau: The partner is not an active member of that network. Choose one of its members. */
  | 'NOT_A_PARTNER_OF_THE_NETWORK'
  /** Des orientations sont encore ouvertes: A referral is still open or in draft. End, cancel or discard it first. */
  | 'OPEN_REFERRALS_LEFT'
  /** Cette personne est déjà dans la situation: A person under this reference is already in the case. Nothing is to be done. */
  | 'PERSON_ALREADY_IN_CASE'
  /** Votre rôle ne le permet pas: Another role takes this action. Read allowedActions. */
  | 'ROLE_DOES_NOT_ALLOW'
  /** L’état ne le permet pas: The case or the need is not in a state for this. Read it again. */
  | 'STATE_DOES_NOT_ALLOW'
  /** Une orientation ouverte vous y rattache: A target takes part as long as its referral is open. Answer or end the referral. */
  | 'TARGET_CANNOT_LEAVE'
  /** La proposition de pilotage n’est plus en attente: The transfer was answered or cancelled. The lead may propose a new one. */
  | 'TRANSFER_ENDED'
  /** Une proposition de pilotage est en attente: A transfer is already proposed. Wait for its answer or cancel it. */
  | 'TRANSFER_PENDING'
  | '%future added value';

/** Rôle: the part a partner takes in a shared case. */
export type CaseRole =
  /** Contributeur: Takes part by invitation. */
  | 'CONTRIBUTOR'
  /** Pilote: Leads the case; owns nobody’s facts. */
  | 'LEAD'
  /** Destinataire: Takes part by an open referral to it. */
  | 'TARGET'
  | '%future added value';

/** État de la situation: whether it is being worked on. */
export type CaseStatus =
  /** Active: Being worked on. */
  | 'ACTIVE'
  /** Close: Closed by the lead; it can be reopened. */
  | 'CLOSED'
  | '%future added value';

/** Changer l’urgence: what is needed. */
export type ChangeNeedUrgencyInput = {
  /** Version attendue: `version` of the need as you read it. */
  readonly expectedVersion: number;
  /** Besoin: the need. */
  readonly needId: string;
  /** Urgence: the new one. */
  readonly urgency: NeedUrgency;
};

/** Données de l’action: what closeReferralDispute needs. */
export type CloseReferralDisputeInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
};

/** Données de l’action: what closeReferralUnfulfilled needs. */
export type CloseReferralUnfulfilledInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
  /** Motif: why it came to nothing; NO_NEWS is the system’s. */
  readonly reasonCode: ReferralUnfulfilledReason;
};

/** Données de l’action: what completeReferral needs. */
export type CompleteReferralInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
  /** Résultat: what came of it. */
  readonly outcomeCode: ReferralOutcome;
};

/** État du connecteur: whether it is asked. */
export type ConnectorStatus =
  /** Actif: It is asked. */
  | 'ACTIVE'
  /** Suspendu: It is asked nothing; its facts are away. */
  | 'PAUSED'
  | '%future added value';

/** Canal préféré: how the person prefers to be reached. */
export type ContactChannel =
  /** Courriel: An e-mail. */
  | 'EMAIL'
  /** Téléphone: A call. */
  | 'PHONE'
  /** Courrier: A letter. */
  | 'POST'
  /** SMS: A text message. */
  | 'TEXT_MESSAGE'
  /** Par le partenaire: Through the owner alone. */
  | 'THROUGH_OWNER'
  | '%future added value';

/** Contact: values to leave with the network; null takes one away, what is absent stays. */
export type ContactValues = {
  /** Adresse: Postal address on one line. */
  readonly address?: string | null | undefined;
  /** Date de naissance: Day of birth. */
  readonly birthDate?: string | null | undefined;
  /** Courriel: E-mail address. */
  readonly email?: string | null | undefined;
  /** Nom: Family name in use. */
  readonly familyName?: string | null | undefined;
  /** Prénoms: Given names. */
  readonly givenNames?: string | null | undefined;
  /** Téléphone: Phone number, as the owner writes it. */
  readonly phone?: string | null | undefined;
  /** Canal préféré: How the person prefers to be reached. */
  readonly preferredChannel?: ContactChannel | null | undefined;
};

/** Données de l’orientation: what createReferral needs. */
export type CreateReferralInput = {
  /** Partage: may also be given when sending. */
  readonly disclosure?: ReferralDisclosureInput | null | undefined;
  /** Besoin: the need to refer, of an active case. */
  readonly needId: string;
  /** Service: of another partner. */
  readonly serviceId: string;
};

/** Créer un service: what is needed. */
export type CreateServiceInput = {
  /** Disponibilité: OPEN by default. */
  readonly capacity?: ServiceCapacity | null | undefined;
  /** Délais: of its referrals; null goes back to all defaults. */
  readonly clocks?: ServiceClocksInput | null | undefined;
  /** Description: in the partner’s words. */
  readonly description?: string | null | undefined;
  /** Fin: its last day. */
  readonly endsOn?: string | null | undefined;
  /** Frais: whether it costs something. */
  readonly fee?: Fee | null | undefined;
  /** Précisions sur les frais: in words. */
  readonly feeDetails?: string | null | undefined;
  /** Identité nécessaire à l’étude: whether it must know who the person is to answer. */
  readonly identityNeededToAssess?: boolean | null | undefined;
  /** Délai légal: days to answer, when the law sets some. */
  readonly legalDeadlineDays?: number | null | undefined;
  /** Modes d’accueil: how people are received. */
  readonly modes?: ReadonlyArray<ReceptionMode> | null | undefined;
  /** Nom: neutral, it is public in the network. */
  readonly name: string;
  /** Réseau: where it is offered. */
  readonly networkId: string;
  /** Publics: none means everybody. */
  readonly publics?: ReadonlyArray<Public> | null | undefined;
  /** Sens du silence: what the law says of it. */
  readonly silenceMeans?: SilenceMeaning | null | undefined;
  /** Texte: the law that says so. */
  readonly silenceSource?: string | null | undefined;
  /** Début: its first day. Today by default. */
  readonly startsOn?: string | null | undefined;
  /** Thématiques: at least one. */
  readonly themes: ReadonlyArray<Theme>;
};

/** Ouvrir une situation: what is needed. */
export type CreateSharedCaseInput = {
  /** Commune: INSEE code of where the persons live. */
  readonly communeCode: string;
  /** Besoins: 20 at most; more can be added later. */
  readonly needs?: ReadonlyArray<NeedInput> | null | undefined;
  /** Réseau: one you are a member of. */
  readonly networkId: string;
  /** Personnes: 1 to 20. One you know already under the same reference is the same person; a reference given twice names two. */
  readonly persons: ReadonlyArray<CasePersonInput>;
};

/** Données du point de livraison: where, of what, signed how. */
export type CreateWebhookEndpointInput = {
  /** Description: your own words, at most 200 characters; nothing of a person. */
  readonly description?: string | null | undefined;
  /** Types d’événements: types (`referral.accepted`) or prefixes (`referral.`), at most 50; empty: all. */
  readonly eventTypes?: ReadonlyArray<string> | null | undefined;
  /** Signature: ED25519 unless you say otherwise. */
  readonly signing?: WebhookSigning | null | undefined;
  /** Depuis: it is told of what comes after; by default, of what comes from now on. */
  readonly since?: string | null | undefined;
  /** Adresse: https and public, at most 500 characters, without credentials; in the sandbox this machine as well. */
  readonly url: string;
};

/** Ouvrir une session de composants: what is needed. */
export type CreateWidgetSessionInput = {
  /** Référence de l’agent: one of yours, registered and in force. */
  readonly agentRef: string;
  /** Situation: nothing of any other case is reached then. Not for a hosted desk. */
  readonly caseId?: string | null | undefined;
  /** Partenaire hébergé: whose desk you host, when `agentRef` is an agent of that partner. Your own token reads nothing of it. */
  readonly hostedPartnerId?: string | null | undefined;
  /** Minutes: how long it lives, 1 to 60. */
  readonly minutes?: number | null | undefined;
  /** Origine: of your page, exactly as browsers send it, for instance `https://outil.ccas.example`. */
  readonly origin: string;
  /** Composants: those of the page. Your token must hold the scopes they need. */
  readonly widgets: ReadonlyArray<Widget>;
};

/** Catégorie de données: a kind of facts, as agreements list what they cover. */
export type DataCategory =
  /** Perte d’autonomie et handicap: Aids for loss of autonomy or disability (RGPD, art. 9: health). */
  | 'AUTONOMY'
  /** Prestations: Benefits in payment and aids granted. */
  | 'BENEFITS'
  /** Emploi et formation: Registration and programmes. */
  | 'EMPLOYMENT'
  /** Couverture santé: Rights to health insurance. */
  | 'HEALTH_COVERAGE'
  /** Composition du foyer: Who lives in the household. */
  | 'HOUSEHOLD'
  /** Logement et hébergement: Housing and accommodation. */
  | 'HOUSING'
  /** Identité: Names and birth date. */
  | 'IDENTITY'
  /** Coordonnées: Phone, address, preferred channel. */
  | 'REACH'
  /** Ressources: Income and quotients. */
  | 'RESOURCES'
  /** Accompagnement social: Who supports the person, since when, and the next step. */
  | 'SOCIAL_SUPPORT'
  | '%future added value';

/** Décliner une convention: which one, and why. */
export type DeclineAgreementInput = {
  /** Version attendue: the one that was read. */
  readonly expectedVersion: number;
  /** Identifiant: of the agreement. */
  readonly id: string;
  /** Motif: all parties read it. */
  readonly reason: AgreementDeclineReason;
};

/** Données de l’action: what declineReferralRedirect needs. */
export type DeclineReferralRedirectInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
};

/** Confier son bureau: what is needed. */
export type DelegateDeskInput = {
  /** Adresse du bureau: the page of the host, for instance `https://hote.example/association`. */
  readonly deskUrl: string;
  /** Hébergeur: a partner of one of your networks. */
  readonly hostPartnerId: string;
};

/** Données de la suppression: which endpoint. */
export type DeleteWebhookEndpointInput = {
  /** Version lue: the version seen. */
  readonly expectedVersion: number;
  /** Point de livraison: your own. */
  readonly id: string;
};

/** Aides du Département: values to leave with the network; null takes one away, what is absent stays. */
export type DepartmentSupportValues = {
  /** APA: Allocation personnalisée d’autonomie (CASF, art. L232-1). */
  readonly apa?: AidState | null | undefined;
  /** Contrat d’engagements: State of the contract that goes with the RSA. */
  readonly engagementContract?: EngagementContractState | null | undefined;
  /** FSL: Fonds de solidarité pour le logement (loi 90-449, art. 6). */
  readonly fsl?: AidState | null | undefined;
  /** PCH: Prestation de compensation du handicap (CASF, art. L245-1). */
  readonly pch?: AidState | null | undefined;
  /** MDS référente: Name of the maison des solidarités whose team follows the person. */
  readonly referentMds?: string | null | undefined;
  /** RSA: Revenu de solidarité active, as the Département follows it. */
  readonly rsa?: AidState | null | undefined;
};

/** Motif de fin: who ended the hosting of a desk. */
export type DeskHostingEndReason =
  /** Par l’hébergeur: The host gave it up. */
  | 'BY_HOST'
  /** Par l’exploitant: The operator ended it, for a partner without any program. */
  | 'BY_OPERATOR'
  /** Par le partenaire: The partner took its desk back. */
  | 'BY_PARTNER'
  | '%future added value';

/** Données du retrait: which facet. */
export type DetachFacetInput = {
  /** Version lue: the version seen. */
  readonly expectedVersion: number;
  /** Identifiant: of your own facet. */
  readonly id: string;
};

/** Données de l’abandon: what discardReferral needs. */
export type DiscardReferralInput = {
  /** Version lue: the version seen. */
  readonly expectedVersion: number;
  /** Identifiant: of the draft. */
  readonly id: string;
};

/** Données du partage: what you open of your own facts, to whom, on what basis. */
export type DiscloseInput = {
  /** Situation: an active case you take part in. */
  readonly caseId: string;
  /** Informations: single fields, beside those of the groups. */
  readonly fields?: ReadonlyArray<FacetField> | null | undefined;
  /** Groupes: expanded to their fields now; a field added to one later is not in it. Fields of special sensitivity are in none: name them in `fields`. */
  readonly groups?: ReadonlyArray<FacetGroup> | null | undefined;
  /** Personne informée le: today or before. */
  readonly informedOn: string;
  /** Base légale: on what it rests. */
  readonly legalBasis: LegalBasis;
  /** Texte: reference of the law, at most 200 characters, e.g. `CASF L123-5`; required for LEGAL_MISSION. */
  readonly legalText?: string | null | undefined;
  /** Personne: of the household; everybody in the case by default. */
  readonly personId?: string | null | undefined;
  /** Finalités: what they may be read for, one at least; never VITAL_INTEREST. */
  readonly purposes: ReadonlyArray<Purpose>;
  /** Lecteur: another participant of the case. */
  readonly readerPartnerId: string;
  /** Orientation: an open one between you and the reader, which the disclosure follows; free-standing without one. */
  readonly referralId?: string | null | undefined;
  /** Jusqu’au: last day, today or later; none by default. */
  readonly until?: string | null | undefined;
};

/** Action sur un partage: what an actor may do with a record of disclosing; each value names its mutation. */
export type DisclosureAction =
  /** Répondre à la demande: answerDisclosureRequest */
  | 'ANSWER_REQUEST'
  /** Annuler la demande: cancelDisclosureRequest */
  | 'CANCEL_REQUEST'
  /** Mettre fin au partage: endDisclosure */
  | 'END_DISCLOSURE'
  /** Mettre fin à l’accord permanent: endStandingGrant */
  | 'END_GRANT'
  /** Lever l’opposition: liftObjection, when the person says so */
  | 'LIFT_OBJECTION'
  | '%future added value';

/** Données de l’action: which record, as you read it. */
export type DisclosureChangeInput = {
  /** Version lue: the version seen. */
  readonly expectedVersion: number;
  /** Identifiant: of the record. */
  readonly id: string;
};

/** Motif de refus: why an owner declines to disclose. */
export type DisclosureDeclineReason =
  /** Information non détenue: The owner has no such facts. */
  | 'NOT_HELD'
  /** Pas nécessaire à la finalité: The purpose does not need it (RGPD, art. 5(1)(c)). */
  | 'NOT_NECESSARY'
  /** Pas de base légale: Nothing allows the owner to share it. */
  | 'NO_LEGAL_BASIS'
  /** Par un autre canal: The person or the owner gives it otherwise. */
  | 'OTHER_CHANNEL'
  /** La personne s’y oppose: The person does not want it shared. */
  | 'PERSON_OPPOSES'
  | '%future added value';

/** Sens: whose facts were disclosed. */
export type DisclosureDirection =
  /** Faits par vous: Your facts, to others. */
  | 'MADE'
  /** Reçus: Facts of others, to you. */
  | 'RECEIVED'
  | '%future added value';

/** Motif de fin: why a disclosure ended. */
export type DisclosureEndReason =
  /** Situation close: The case was closed. */
  | 'CASE_CLOSED'
  /** Consentement retiré: The person withdrew consent (RGPD, art. 7(3)). */
  | 'CONSENT_WITHDRAWN'
  /** Effacement: The person was erased from the network. */
  | 'ERASED'
  /** Erreur: It should not have been made. */
  | 'MISTAKE'
  /** Plus nécessaire: What it was for is done. */
  | 'NO_LONGER_NEEDED'
  /** Départ d’un partenaire: Its owner or its reader takes part in the case no more. */
  | 'PARTICIPANT_LEFT'
  /** Orientation terminée: The referral it followed ended. */
  | 'REFERRAL_ENDED'
  /** Retiré: The owner takes it back. */
  | 'WITHDRAWN'
  | '%future added value';

/** Motif du refus: why an action on a disclosure is refused. */
export type DisclosureRefusalCode =
  /** La convention est terminée: The agreement ended or was declined. Use one that holds. */
  | 'AGREEMENT_OVER'
  /** C’est déjà terminé: It has ended, was answered or was lifted. Read it again. */
  | 'ALREADY_ENDED'
  /** Une demande identique est en attente: You already asked for exactly this. Wait for the answer, or cancel the request. */
  | 'ALREADY_REQUESTED'
  /** La situation est close: The case is closed. Its lead may reopen it. */
  | 'CASE_CLOSED'
  /** Le coffre n’est pas disponible: This installation has no key store to seal the reason. Ask its operator. */
  | 'HOSTING_NOT_CONFIGURED'
  /** Hors de la convention: The agreement covers not all these fields’ categories and purposes. Name fewer. */
  | 'NOT_COVERED_BY_AGREEMENT'
  /** Ce partenaire ne participe pas à la situation: Who is asked takes no part in the case. Invite it first. */
  | 'OWNER_NOT_A_PARTICIPANT'
  /** Cette situation a été effacée: The case was erased; nothing more can be kept of it. */
  | 'PERSON_ERASED'
  /** Ce partenaire ne participe pas à la situation: Who is to read takes no part in the case. Invite it or send it a referral. */
  | 'READER_NOT_A_PARTICIPANT'
  /** Cette orientation ne convient pas: It is no open referral of this case between those concerned. Name another one, or none. */
  | 'REFERRAL_DOES_NOT_FIT'
  /** Cette action revient à un autre partenaire: Another partner takes this action. Read allowedActions. */
  | 'ROLE_DOES_NOT_ALLOW'
  | '%future added value';

/** Sens: who asked. */
export type DisclosureRequestDirection =
  /** Reçues: Asked of you. */
  | 'RECEIVED'
  /** Envoyées: Asked by you. */
  | 'SENT'
  | '%future added value';

/** Réponse à la demande: what became of it. */
export type DisclosureRequestStatus =
  /** Annulée: Taken back, or past with its referral, its participants or its case. */
  | 'CANCELLED'
  /** Refusée: The owner declined. */
  | 'DECLINED'
  /** Accordée: A disclosure answers it. */
  | 'GRANTED'
  /** En attente: The owner has not answered yet. */
  | 'PENDING'
  | '%future added value';

/** Motif de retrait: why an owner ends its disclosure. */
export type DisclosureWithdrawalReason =
  /** Consentement retiré: The person withdrew consent (RGPD, art. 7(3)). */
  | 'CONSENT_WITHDRAWN'
  /** Erreur: It should not have been made. */
  | 'MISTAKE'
  /** Plus nécessaire: What it was for is done. */
  | 'NO_LONGER_NEEDED'
  /** Retiré: The owner takes it back. */
  | 'WITHDRAWN'
  | '%future added value';

/** Nature du document: what it does. */
export type DocumentKind =
  /** Écriture: It changes something. */
  | 'MUTATION'
  /** Lecture: It reads. */
  | 'QUERY'
  /** Suivi: It follows events. */
  | 'SUBSCRIPTION'
  | '%future added value';

/** Motif du refus: why documents are not registered. */
export type DocumentRefusalCode =
  /** Trop de documents: A partner has 1000 registered documents at most. Retire those that no program of yours sends any more. */
  | 'TOO_MANY_DOCUMENTS'
  | '%future added value';

/** Suite donnée: what became of a document that was to be registered. */
export type DocumentRegistrationStatus =
  /** Déjà connu: It was registered before, or is one of the SDK’s own. Nothing was changed. */
  | 'KNOWN'
  /** Refusé: It cannot run here: `problems` says why. The others are not held up by it. */
  | 'REFUSED'
  /** Enregistré: It is new, and may be sent now. */
  | 'REGISTERED'
  | '%future added value';

/** Programme: an accompaniment towards employment. */
export type EmploymentProgramme =
  /** CEJ: Contrat d’engagement jeune (Code du travail, art. L5131-6). */
  | 'CEJ'
  /** PACEA: Parcours contractualisé vers l’emploi (Code du travail, art. L5131-4). */
  | 'PACEA'
  /** PPAE: Projet personnalisé d’accès à l’emploi (Code du travail, art. L5411-6-1). */
  | 'PPAE'
  | '%future added value';

/** Programme en cours: one, and since when. */
export type EmploymentProgrammeEntryInput = {
  /** Programme: Which programme. */
  readonly programme: EmploymentProgramme;
  /** Depuis: First day. */
  readonly since: string;
};

/** Inscription: as a jobseeker (Code du travail, art. L5411-1). */
export type EmploymentRegistration =
  /** Radié ou sorti: Registration ended. */
  | 'ENDED'
  /** Non inscrit: Not registered. */
  | 'NONE'
  /** Inscrit: Registered. */
  | 'REGISTERED'
  | '%future added value';

/** Emploi: values to leave with the network; null takes one away, what is absent stays. */
export type EmploymentValues = {
  /** Dernier contact le: Day of the last exchange with the adviser. */
  readonly lastContactOn?: string | null | undefined;
  /** Programmes en cours: Programmes being followed. */
  readonly programmes?: ReadonlyArray<EmploymentProgrammeEntryInput> | null | undefined;
  /** Inscription: Whether the person is registered. */
  readonly registration?: EmploymentRegistration | null | undefined;
};

/** Retirer un agent: what is needed. */
export type EndAgentMembershipInput = {
  /** Identifiant: of the membership. */
  readonly id: string;
};

/** Résilier une convention: which one, and why. */
export type EndAgreementInput = {
  /** Version attendue: the one that was read. */
  readonly expectedVersion: number;
  /** Identifiant: of the agreement. */
  readonly id: string;
  /** Motif: all parties read it. */
  readonly reason: AgreementEndReason;
};

/** Terminer un hébergement: what is needed. */
export type EndDeskHostingInput = {
  /** Identifiant: of the hosting. */
  readonly id: string;
};

/** Données du retrait: which disclosure, and why it ends. */
export type EndDisclosureInput = {
  /** Version lue: the version seen. */
  readonly expectedVersion: number;
  /** Identifiant: of your own disclosure. */
  readonly id: string;
  /** Motif: why. */
  readonly reason: DisclosureWithdrawalReason;
};

/** Terminer une session de composants: what is needed. */
export type EndWidgetSessionInput = {
  /** Identifiant: of the session. */
  readonly id: string;
};

/** État du contrat: contrat d’engagements of a RSA beneficiary (CASF, art. L262-34). */
export type EngagementContractState =
  /** En cours: Signed and in force. */
  | 'IN_FORCE'
  /** Aucun: None signed. */
  | 'NONE'
  /** À renouveler: It ends soon or has ended. */
  | 'TO_RENEW'
  | '%future added value';

/** Données de l’effacement: whom, and why. */
export type ErasePersonInput = {
  /** Personne: one that you know. */
  readonly personId: string;
  /** Motif: for the audit. */
  readonly reason: ErasureReason;
};

/** Motif de l’effacement: why a person is erased. */
export type ErasureReason =
  /** Consentement retiré: The person withdrew the consent that all of it rested on. */
  | 'CONSENT_WITHDRAWN'
  /** Plus nécessaire: What it was kept for is done. */
  | 'NO_LONGER_NEEDED'
  /** Demande de la personne: The person asks for it (RGPD, art. 17). */
  | 'PERSON_REQUEST'
  /** Traitement illicite: It should never have been here. */
  | 'UNLAWFUL'
  | '%future added value';

/** Étendue de l’effacement: how much of a case it took. */
export type ErasureScope =
  /** Toute la situation: Its last person left: the case is closed, its messages are gone. */
  | 'CASE'
  /** Votre part: Your own reference and facts. The rest is its lead’s to erase: see `lead`. */
  | 'OWN_PART'
  /** La personne: The person left the case; the rest of the household goes on. */
  | 'PERSON'
  | '%future added value';

/** Échanger un lien: what is needed. */
export type ExchangeSignInLinkInput = {
  /** Minutes: how long the session lives, 1 to 60. */
  readonly minutes?: number | null | undefined;
  /** Origine: of the desk, as browsers send it. */
  readonly origin: string;
  /** Jeton: what stands behind `#` in the link. Post it; never put it in an address. */
  readonly token: string;
};

/** Données de l’export: whom. */
export type ExportPersonInput = {
  /** Personne: one that you know. */
  readonly personId: string;
};

/** Information: one field of a facet, as disclosures name it. */
export type FacetField =
  /** Hébergement: Kind of accommodation now. */
  | 'ACCOMMODATION_CURRENT_KIND'
  /** Demande en attente: Whether a request to the SIAO waits for a place. */
  | 'ACCOMMODATION_REQUEST_PENDING'
  /** Depuis: First day in it. */
  | 'ACCOMMODATION_SINCE'
  /** Prochaine étape le: Day of the next appointment or step. */
  | 'ASSOCIATION_SUPPORT_NEXT_STEP_ON'
  /** Depuis: First day of the support. */
  | 'ASSOCIATION_SUPPORT_SINCE'
  /** Nature: What the association does. */
  | 'ASSOCIATION_SUPPORT_SUPPORT_KIND'
  /** Adresse: Postal address on one line. */
  | 'CONTACT_ADDRESS'
  /** Date de naissance: Day of birth. */
  | 'CONTACT_BIRTH_DATE'
  /** Courriel: E-mail address. */
  | 'CONTACT_EMAIL'
  /** Nom: Family name in use. */
  | 'CONTACT_FAMILY_NAME'
  /** Prénoms: Given names. */
  | 'CONTACT_GIVEN_NAMES'
  /** Téléphone: Phone number, as the owner writes it. */
  | 'CONTACT_PHONE'
  /** Canal préféré: How the person prefers to be reached. */
  | 'CONTACT_PREFERRED_CHANNEL'
  /** APA: Allocation personnalisée d’autonomie (CASF, art. L232-1). */
  | 'DEPARTMENT_SUPPORT_APA'
  /** Contrat d’engagements: State of the contract that goes with the RSA. */
  | 'DEPARTMENT_SUPPORT_ENGAGEMENT_CONTRACT'
  /** FSL: Fonds de solidarité pour le logement (loi 90-449, art. 6). */
  | 'DEPARTMENT_SUPPORT_FSL'
  /** PCH: Prestation de compensation du handicap (CASF, art. L245-1). */
  | 'DEPARTMENT_SUPPORT_PCH'
  /** MDS référente: Name of the maison des solidarités whose team follows the person. */
  | 'DEPARTMENT_SUPPORT_REFERENT_MDS'
  /** RSA: Revenu de solidarité active, as the Département follows it. */
  | 'DEPARTMENT_SUPPORT_RSA'
  /** Dernier contact le: Day of the last exchange with the adviser. */
  | 'EMPLOYMENT_LAST_CONTACT_ON'
  /** Programmes en cours: Programmes being followed. */
  | 'EMPLOYMENT_PROGRAMMES'
  /** Inscription: Whether the person is registered. */
  | 'EMPLOYMENT_REGISTRATION'
  /** Adultes du foyer: Adults of the household as the CAF knows it. */
  | 'FAMILY_BENEFITS_ADULTS'
  /** Prestations en cours: Benefits in payment. AAH and AEEH say that somebody has a disability. */
  | 'FAMILY_BENEFITS_BENEFITS_IN_PAYMENT'
  /** Enfants à charge: Dependent children of the household. */
  | 'FAMILY_BENEFITS_DEPENDENT_CHILDREN'
  /** Quotient familial: Quotient familial of the month, in whole euros. */
  | 'FAMILY_BENEFITS_QUOTIENT_FAMILIAL'
  /** AME: Whether aide médicale de l’État is open (CASF, art. L251-1): it says something of the right to stay. */
  | 'HEALTH_COVERAGE_AME'
  /** Fin de la C2S: Last day of the right to C2S. */
  | 'HEALTH_COVERAGE_C2S_ENDS_ON'
  /** C2S: State of the complémentaire santé solidaire. */
  | 'HEALTH_COVERAGE_C2S_STATE'
  /** Mission accompagnement santé: State of the fund’s own support in access to care. */
  | 'HEALTH_COVERAGE_HEALTH_SUPPORT'
  /** PUMA: Whether protection universelle maladie is open (CSS, art. L160-1). */
  | 'HEALTH_COVERAGE_PUMA'
  /** Aides accordées cette année: How many optional aids were granted in the calendar year. */
  | 'MUNICIPAL_AID_AIDS_GRANTED_THIS_YEAR'
  /** Montant des aides de l’année: Their sum, in euro cents. */
  | 'MUNICIPAL_AID_AIDS_GRANTED_THIS_YEAR_CENTS'
  /** Domiciliation valable jusqu’au: Last day of the élection de domicile (CASF, art. L264-2); null without one. */
  | 'MUNICIPAL_AID_DOMICILIATION_VALID_UNTIL'
  /** Services à domicile: Home services being provided; they let one guess a loss of autonomy. */
  | 'MUNICIPAL_AID_HOME_SERVICES'
  | '%future added value';

/** Groupe d’informations: what a disclosure may name; its fields of special sensitivity are named one by one. */
export type FacetGroup =
  /** Hébergement: What the SIAO knows of accommodation (CASF, art. L345-2). */
  | 'ACCOMMODATION'
  /** Accompagnement associatif: What an association does for the person. */
  | 'ASSOCIATION_SUPPORT'
  /** Identité: Names and birth date. */
  | 'CONTACT_IDENTIFICATION'
  /** Coordonnées: Phone, address and preferred channel. */
  | 'CONTACT_REACH'
  /** Aides du Département: What the Département knows: APA, PCH, RSA and its contract, FSL, the referent. */
  | 'DEPARTMENT_SUPPORT'
  /** Emploi: What France Travail, a mission locale or a Cap emploi knows. */
  | 'EMPLOYMENT'
  /** Prestations familiales: What the CAF (or MSA) knows: quotient familial, benefits in payment, household. */
  | 'FAMILY_BENEFITS'
  /** Couverture santé: What the CPAM (or MSA) knows of the rights to health insurance; nothing of care. */
  | 'HEALTH_COVERAGE'
  /** Aides du CCAS: What the CCAS or CIAS knows: domiciliation, aids of the year, home services. */
  | 'MUNICIPAL_AID'
  | '%future added value';

/** Hébergement: where the values are. */
export type FacetHosting =
  /** Hébergé: The owner left the values with the network, encrypted under the case’s keys. */
  | 'HOSTED'
  /** Chez le propriétaire: The network holds a pointer; the owner’s system is asked at each reading. */
  | 'REMOTE'
  | '%future added value';

/** Volet: which kind of facts. */
export type FacetName =
  /** Hébergement: What the SIAO knows of accommodation (CASF, art. L345-2). */
  | 'ACCOMMODATION'
  /** Accompagnement associatif: What an association does for the person. */
  | 'ASSOCIATION_SUPPORT'
  /** Contact: How to recognise and reach the person; each participant may hold its own. */
  | 'CONTACT'
  /** Aides du Département: What the Département knows: APA, PCH, RSA and its contract, FSL, the referent. */
  | 'DEPARTMENT_SUPPORT'
  /** Emploi: What France Travail, a mission locale or a Cap emploi knows. */
  | 'EMPLOYMENT'
  /** Prestations familiales: What the CAF (or MSA) knows: quotient familial, benefits in payment, household. */
  | 'FAMILY_BENEFITS'
  /** Couverture santé: What the CPAM (or MSA) knows of the rights to health insurance; nothing of care. */
  | 'HEALTH_COVERAGE'
  /** Aides du CCAS: What the CCAS or CIAS knows: domiciliation, aids of the year, home services. */
  | 'MUNICIPAL_AID'
  | '%future added value';

/** Motif du refus: why a change to a facet or connector is refused. */
export type FacetRefusalCode =
  /** Adresse refusée: The address cannot be asked: it must be https and public, without credentials. */
  | 'ADDRESS_REFUSED'
  /** Ce volet est déjà rattaché: You already attached this facet for this person. Read facets. */
  | 'ALREADY_ATTACHED'
  /** La situation est close: The case is closed. Its lead may reopen it. */
  | 'CASE_CLOSED'
  /** Aucun connecteur ne sert ce volet: No connector of yours serves this facet. Use registerConnector, or host it. */
  | 'CONNECTOR_MISSING'
  /** L’hébergement n’est pas disponible: This installation has no key store. Ask its operator, or serve the facet remotely. */
  | 'HOSTING_NOT_CONFIGURED'
  /** Votre institution ne tient pas ce volet: A partner of your kind does not own facts of this facet. Choose another facet. */
  | 'KIND_MAY_NOT_OWN'
  /** Ce volet n’est pas hébergé: Values of a remote facet stay in your own system. Nothing is to be set here. */
  | 'NOT_HOSTED'
  /** Cette personne a été effacée: The person or the case was erased; nothing more can be kept of it. */
  | 'PERSON_ERASED'
  | '%future added value';

/** Prestation: a benefit that the CAF or MSA pays. */
export type FamilyBenefit =
  /** AAH: Allocation aux adultes handicapés (CSS, art. L821-1). */
  | 'AAH'
  /** AEEH: Allocation d’éducation de l’enfant handicapé (CSS, art. L541-1). */
  | 'AEEH'
  /** Aide au logement: Aides personnelles au logement (CCH, art. L821-1). */
  | 'AL'
  /** ASF: Allocation de soutien familial (CSS, art. L523-1). */
  | 'ASF'
  /** Prime d’activité: Prime d’activité (CSS, art. L841-1). */
  | 'PPA'
  /** RSA: Revenu de solidarité active (CASF, art. L262-2). */
  | 'RSA'
  | '%future added value';

/** Prestations familiales: values to leave with the network; null takes one away, what is absent stays. */
export type FamilyBenefitsValues = {
  /** Adultes du foyer: Adults of the household as the CAF knows it. */
  readonly adults?: number | null | undefined;
  /** Prestations en cours: Benefits in payment. AAH and AEEH say that somebody has a disability. */
  readonly benefitsInPayment?: ReadonlyArray<BenefitInPaymentInput> | null | undefined;
  /** Enfants à charge: Dependent children of the household. */
  readonly dependentChildren?: number | null | undefined;
  /** Quotient familial: Quotient familial of the month, in whole euros. */
  readonly quotientFamilial?: number | null | undefined;
};

/** Frais: whether a service costs something, in the vocabulary of data·inclusion v1. */
export type Fee =
  /** Gratuit: L’accès au lieu et/ou à ses services est gratuit (`gratuit`) */
  | 'GRATUIT'
  /** Payant: L’accès au lieu et/ou à ses services est payant (`payant`) */
  | 'PAYANT'
  | '%future added value';

/** Couverture santé: values to leave with the network; null takes one away, what is absent stays. */
export type HealthCoverageValues = {
  /** AME: Whether aide médicale de l’État is open (CASF, art. L251-1): it says something of the right to stay. */
  readonly ame?: boolean | null | undefined;
  /** Fin de la C2S: Last day of the right to C2S. */
  readonly c2sEndsOn?: string | null | undefined;
  /** C2S: State of the complémentaire santé solidaire. */
  readonly c2sState?: C2sState | null | undefined;
  /** Mission accompagnement santé: State of the fund’s own support in access to care. */
  readonly healthSupport?: HealthSupportState | null | undefined;
  /** PUMA: Whether protection universelle maladie is open (CSS, art. L160-1). */
  readonly puma?: boolean | null | undefined;
};

/** État de l’accompagnement: mission accompagnement santé of the health insurance fund. */
export type HealthSupportState =
  /** Terminé: It ended. */
  | 'ENDED'
  /** En cours: An adviser follows the person. */
  | 'IN_PROGRESS'
  /** Aucun: None. */
  | 'NONE'
  | '%future added value';

/** Service à domicile: one being provided, and since when. */
export type HomeServiceInput = {
  /** Service: Which service. */
  readonly kind: HomeServiceKind;
  /** Depuis: First day. */
  readonly since: string;
};

/** Service à domicile: what is brought to the person’s home. */
export type HomeServiceKind =
  /** Téléalarme: An alarm at hand. */
  | 'ALARM'
  /** Auxiliaire de vie: A care assistant. */
  | 'CARE_ASSISTANT'
  /** Garde de jour: Somebody stays during the day. */
  | 'DAY_CARE'
  /** Aide ménagère: Household help. */
  | 'HOME_HELP'
  /** Livraison de repas: Meals are delivered. */
  | 'MEALS'
  | '%future added value';

/** Valeurs d’un volet: of exactly one facet. */
export type HostedFacetValues =
  {   /** Hébergement: its values. */
  readonly accommodation: AccommodationValues; readonly associationSupport?: never; readonly contact?: never; readonly departmentSupport?: never; readonly employment?: never; readonly familyBenefits?: never; readonly healthCoverage?: never; readonly municipalAid?: never; }
  |  { readonly accommodation?: never;   /** Accompagnement associatif: its values. */
  readonly associationSupport: AssociationSupportValues; readonly contact?: never; readonly departmentSupport?: never; readonly employment?: never; readonly familyBenefits?: never; readonly healthCoverage?: never; readonly municipalAid?: never; }
  |  { readonly accommodation?: never; readonly associationSupport?: never;   /** Contact: its values. */
  readonly contact: ContactValues; readonly departmentSupport?: never; readonly employment?: never; readonly familyBenefits?: never; readonly healthCoverage?: never; readonly municipalAid?: never; }
  |  { readonly accommodation?: never; readonly associationSupport?: never; readonly contact?: never;   /** Aides du Département: its values. */
  readonly departmentSupport: DepartmentSupportValues; readonly employment?: never; readonly familyBenefits?: never; readonly healthCoverage?: never; readonly municipalAid?: never; }
  |  { readonly accommodation?: never; readonly associationSupport?: never; readonly contact?: never; readonly departmentSupport?: never;   /** Emploi: its values. */
  readonly employment: EmploymentValues; readonly familyBenefits?: never; readonly healthCoverage?: never; readonly municipalAid?: never; }
  |  { readonly accommodation?: never; readonly associationSupport?: never; readonly contact?: never; readonly departmentSupport?: never; readonly employment?: never;   /** Prestations familiales: its values. */
  readonly familyBenefits: FamilyBenefitsValues; readonly healthCoverage?: never; readonly municipalAid?: never; }
  |  { readonly accommodation?: never; readonly associationSupport?: never; readonly contact?: never; readonly departmentSupport?: never; readonly employment?: never; readonly familyBenefits?: never;   /** Couverture santé: its values. */
  readonly healthCoverage: HealthCoverageValues; readonly municipalAid?: never; }
  |  { readonly accommodation?: never; readonly associationSupport?: never; readonly contact?: never; readonly departmentSupport?: never; readonly employment?: never; readonly familyBenefits?: never; readonly healthCoverage?: never;   /** Aides du CCAS: its values. */
  readonly municipalAid: MunicipalAidValues; };

/** Répondre à une invitation: which one. */
export type InvitationInput = {
  /** Invitation: the one meant. */
  readonly invitationId: string;
};

/** Inviter un partenaire: what is needed. */
export type InviteParticipantInput = {
  /** Situation: the case. */
  readonly caseId: string;
  /** Partenaire: a member of the case’s network. */
  readonly partnerId: string;
};

/** Répondre à une proposition de pilotage: which one. */
export type LeadTransferInput = {
  /** Proposition: the one meant. */
  readonly leadTransferId: string;
};

/** Base légale: on what a disclosure rests (RGPD, articles 6 and 9). */
export type LegalBasis =
  /** Consentement: The person agreed to the sharing. */
  | 'CONSENT'
  /** Mission légale: The law charges the partners with it; its text must be named. */
  | 'LEGAL_MISSION'
  /** Intérêt vital: Life or safety is at stake. */
  | 'VITAL_INTEREST'
  | '%future added value';

/** Rattacher à son dossier: what is needed. */
export type LinkPersonInput = {
  /** Situation: the case. */
  readonly caseId: string;
  /** Ma référence: your own, 1 to 64 letters, digits or `. _ : / -`. Never a NIR. No other partner sees it. */
  readonly localReference: string;
  /** Personne: one of the case. */
  readonly personId: string;
};

/** Marquer comme satisfait: what is needed. */
export type MarkNeedMetInput = {
  /** Version attendue: `version` of the need as you read it. */
  readonly expectedVersion: number;
  /** Besoin: the need. */
  readonly needId: string;
};

/** Motif du refus: why a message is refused. */
export type MessageRefusalCode =
  /** La situation a été effacée: The case was erased; nothing more can be kept of it. */
  | 'CASE_ERASED'
  /** La messagerie n’est pas disponible: This installation has no key store. Ask its operator. */
  | 'HOSTING_NOT_CONFIGURED'
  /** Réservé aux deux parties: Only the source and the target of a referral write to each other on it. */
  | 'ROLE_DOES_NOT_ALLOW'
  /** Droit manquant: The source’s client needs referrals:send, the target’s referrals:answer. */
  | 'SCOPE_DOES_NOT_ALLOW'
  /** L’orientation n’est pas ouverte: The referral is a draft or has ended. Read its state again. */
  | 'STATE_DOES_NOT_ALLOW'
  | '%future added value';

/** Motif de masquage: why the text of a message is withheld. */
export type MessageWithheldReason =
  /** Effacé: The text is gone: the referral was retracted, or its case erased. */
  | 'ERASED'
  /** Orientation terminée: The referral has ended: each side keeps its own messages only. */
  | 'REFERRAL_ENDED'
  /** Orientation pas encore acceptée: Texts of the other side open once the referral is accepted. */
  | 'STAGE_TOO_EARLY'
  /** Indisponible: The text cannot be opened now. Ask again later, then the operator. */
  | 'UNAVAILABLE'
  | '%future added value';

/** Aides du CCAS: values to leave with the network; null takes one away, what is absent stays. */
export type MunicipalAidValues = {
  /** Aides accordées cette année: How many optional aids were granted in the calendar year. */
  readonly aidsGrantedThisYear?: number | null | undefined;
  /** Montant des aides de l’année: Their sum, in euro cents. */
  readonly aidsGrantedThisYearCents?: number | null | undefined;
  /** Domiciliation valable jusqu’au: Last day of the élection de domicile (CASF, art. L264-2); null without one. */
  readonly domiciliationValidUntil?: string | null | undefined;
  /** Services à domicile: Home services being provided; they let one guess a loss of autonomy. */
  readonly homeServices?: ReadonlyArray<HomeServiceInput> | null | undefined;
};

/** Action sur un besoin: what an actor may do with a need; each value names its mutation. */
export type NeedAction =
  /** Changer l’urgence: changeNeedUrgency */
  | 'CHANGE_URGENCY'
  /** Marquer comme satisfait: markNeedMet */
  | 'MARK_MET'
  | '%future added value';

/** Besoin: what is needed. */
export type NeedInput = {
  /** Publics: whom it concerns, as services name them. */
  readonly publics?: ReadonlyArray<Public> | null | undefined;
  /** Thématique: what it is about. */
  readonly theme: Theme;
  /** Urgence: how soon. */
  readonly urgency: NeedUrgency;
};

/** Suite donnée au besoin: derived from its referrals, never set by hand but for MET. */
export type NeedStatus =
  /** En cours: A referral for it is open. */
  | 'IN_HAND'
  /** Satisfait: A referral met it, or the lead says so. */
  | 'MET'
  /** À traiter: Nothing was sent for it yet. */
  | 'OPEN'
  /** Non satisfait: All that was sent ended without it. */
  | 'UNMET'
  | '%future added value';

/** Urgence: how soon a need has to be answered. */
export type NeedUrgency =
  /** Immédiate: Today. */
  | 'IMMEDIATE'
  /** Courante: By the usual delay. */
  | 'ROUTINE'
  /** Urgente: Within days. */
  | 'URGENT'
  | '%future added value';

/** Données de l’accès d’urgence: which case, and why life or safety is at stake. */
export type OpenEmergencyAccessInput = {
  /** Situation: a case you take part in. */
  readonly caseId: string;
  /** Motif écrit: 10 to 500 characters, kept encrypted; every owner of facts in the case reads it. Not a NIR. */
  readonly reason: string;
};

/** Données de l’action: what openReferralDispute needs. */
export type OpenReferralDisputeInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
};

/** Ce qui ouvrirait l’information: the action that would open a withheld field. */
export type OpeningAction =
  /** Accepter l’orientation: acceptReferral. */
  | 'ACCEPT_REFERRAL'
  /** Changer de finalité: Read for a purpose agreed. */
  | 'CHANGE_PURPOSE'
  /** Faire participer: inviteParticipant or a referral. */
  | 'JOIN_CASE'
  /** Rien: Nothing a partner may do. */
  | 'NONE'
  /** Demander le partage: requestDisclosure. */
  | 'REQUEST_DISCLOSURE'
  /** Conventionner: proposeAgreement. */
  | 'SIGN_AGREEMENT'
  /** Réessayer: Read again in a moment. */
  | 'TRY_LATER'
  | '%future added value';

/** Nature du partenaire: what kind of institution it is. */
export type PartnerKind =
  /** Association: an association */
  | 'ASSOCIATION'
  /** CAF: caisse d’allocations familiales */
  | 'CAF'
  /** Cap emploi: employment of people with a disability */
  | 'CAP_EMPLOI'
  /** CCAS: centre communal d’action sociale */
  | 'CCAS'
  /** CHRS: centre d’hébergement et de réinsertion sociale */
  | 'CHRS'
  /** CIAS: centre intercommunal d’action sociale */
  | 'CIAS'
  /** Commune: a commune itself, apart from its CCAS */
  | 'COMMUNE'
  /** CPAM: caisse primaire d’assurance maladie */
  | 'CPAM'
  /** Département: conseil départemental */
  | 'DEPARTEMENT'
  /** Intercommunalité: an EPCI itself, apart from its CIAS */
  | 'EPCI'
  /** France Travail: public employment service */
  | 'FRANCE_TRAVAIL'
  /** GCSMS: groupement de coopération sociale ou médico-sociale */
  | 'GCSMS'
  /** MDPH: maison départementale des personnes handicapées */
  | 'MDPH'
  /** Maison des solidarités: the Département’s local desk */
  | 'MDS'
  /** Mission locale: employment and inclusion of people from 16 to 25 */
  | 'MISSION_LOCALE'
  /** MSA: mutualité sociale agricole */
  | 'MSA'
  /** Autre: any other institution, and every one shown as its category only */
  | 'OTHER'
  /** Préfecture: the State in the département */
  | 'PREFECTURE'
  /** SIAO: service intégré d’accueil et d’orientation */
  | 'SIAO'
  /** UDCCAS: union départementale des CCAS */
  | 'UDCCAS'
  | '%future added value';

/** Situation du partenaire: whether it takes part at present. */
export type PartnerStatus =
  /** Actif: it takes part. */
  | 'ACTIVE'
  /** Suspendu: its programs are refused and its services take nothing new. */
  | 'SUSPENDED'
  | '%future added value';

/** Données du message: on which referral, and what. */
export type PostReferralMessageInput = {
  /** Orientation: open, and sent or received by you. */
  readonly referralId: string;
  /** Texte: 1 to 2,000 characters. What the other side needs, and no social security number. */
  readonly text: string;
};

/** Données de la simulation: of a referral to be sent (`needId`, `serviceId`), or of a disclosure without one (`caseId`, `readerPartnerId`). */
export type PreviewDisclosureInput = {
  /** Situation: without a referral. */
  readonly caseId?: string | null | undefined;
  /** Informations: single fields, beside those of the groups. */
  readonly fields?: ReadonlyArray<FacetField> | null | undefined;
  /** Groupes: expanded to their fields now; a field added to one later is not in it. Fields of special sensitivity are in none: name them in `fields`. */
  readonly groups?: ReadonlyArray<FacetGroup> | null | undefined;
  /** Base légale: on what it would rest. */
  readonly legalBasis: LegalBasis;
  /** Besoin: which would be referred. */
  readonly needId?: string | null | undefined;
  /** Personne: of the household; everybody in the case by default. */
  readonly personId?: string | null | undefined;
  /** Finalités: what they may be read for, one at least; never VITAL_INTEREST. */
  readonly purposes: ReadonlyArray<Purpose>;
  /** Lecteur: without a referral. */
  readonly readerPartnerId?: string | null | undefined;
  /** Service: its partner would read. */
  readonly serviceId?: string | null | undefined;
  /** Jusqu’au: last day, today or later; none by default. */
  readonly until?: string | null | undefined;
};

/** Proposer une convention: nothing of it is edited later; a change is a new one. */
export type ProposeAgreementInput = {
  /** Catégories: one at least. */
  readonly categories: ReadonlyArray<DataCategory>;
  /** Fin: its last day; none leaves it open. */
  readonly endsOn?: string | null | undefined;
  /** Texte: reference of what it rests on, 200 characters at most. */
  readonly legalText?: string | null | undefined;
  /** Réseau: one you are a member of. */
  readonly networkId: string;
  /** Autres parties: members of the network; you are a party anyway. 199 at most. */
  readonly partyIds: ReadonlyArray<string>;
  /** Finalités: one at least; VITAL_INTEREST is refused. */
  readonly purposes: ReadonlyArray<Purpose>;
  /** Rythme des bilans: 1 to 60 months. */
  readonly reviewEveryMonths?: number | null | undefined;
  /** Début: its first day. */
  readonly startsOn: string;
  /** Intitulé: 120 characters at most; names no person. */
  readonly title: string;
};

/** Proposer le pilotage: what is needed. */
export type ProposeLeadTransferInput = {
  /** Situation: the case. */
  readonly caseId: string;
  /** Réseau: the network the case would belong to, one that the partner is a member of; its own by default. */
  readonly toNetworkId?: string | null | undefined;
  /** Partenaire: who would lead. */
  readonly toPartnerId: string;
};

/** Données de l’action: what proposeReferralRedirect needs. */
export type ProposeReferralRedirectInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
  /** Service proposé: of another partner than the source. */
  readonly proposedServiceId: string;
};

/** Données de l’action: what provideReferralInformation needs. */
export type ProvideReferralInformationInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
};

/** Public: whom a service is for, in the vocabulary of data·inclusion v1. */
export type Public =
  /** Actifs: Toute personne ayant un emploi, qu’il soit salarié, libéral ou à son compte (`actifs`) */
  | 'ACTIFS'
  /** Bénéficiaires des minimas sociaux: Personnes touchant des aides financières telles que RSA, SMIC, allocations familiales, bourses, etc (`beneficiaires-des-minimas-sociaux`) */
  | 'BENEFICIAIRES_DES_MINIMAS_SOCIAUX'
  /** Demandeurs d’emploi: Demandeurs d’emploi de tout type (`demandeurs-emploi`) */
  | 'DEMANDEURS_EMPLOI'
  /** Étudiants: Étudiants (`etudiants`) */
  | 'ETUDIANTS'
  /** Familles: Familles, parents, enfants, etc (`familles`) */
  | 'FAMILLES'
  /** Femmes: Femmes isolées, victimes de violence, etc (`femmes`) */
  | 'FEMMES'
  /** Jeunes: Jeunes au sens large, jeunes adultes, adolescents, etc (`jeunes`) */
  | 'JEUNES'
  /** Personnes en situation de handicap: Personnes en situation de handicap de tout type (`personnes-en-situation-de-handicap`) */
  | 'PERSONNES_EN_SITUATION_DE_HANDICAP'
  /** Personnes en situation d’urgence: SDF, victimes de violence, grande précarité, etc (`personnes-en-situation-durgence`) */
  | 'PERSONNES_EN_SITUATION_DURGENCE'
  /** Personnes en situation juridique spécifique: Personnes sortant de détention, détenus ou autre statut juridique spécifique (`personnes-en-situation-juridique-specifique`) */
  | 'PERSONNES_EN_SITUATION_JURIDIQUE_SPECIFIQUE'
  /** Personnes exilées: Réfugiés, demandeurs d’asile, personnes immigrées, etc (`personnes-exilees`) */
  | 'PERSONNES_EXILEES'
  /** Résidents en QPV ou FRR: Personnes résidentes en zone Quartier Prioritaire de la Ville ou France Ruralités Revitalisation (anciennement ZRR) (`residents-qpv-frr`) */
  | 'RESIDENTS_QPV_FRR'
  /** Séniors: Personnes âgées, retraités, etc (`seniors`) */
  | 'SENIORS'
  /** Tous publics: Tous publics (`tous-publics`) */
  | 'TOUS_PUBLICS'
  | '%future added value';

/** Finalité: what facts are read for (RGPD, art. 5(1)(b)). */
export type Purpose =
  /** Instruire la demande: To examine whether a service or a right is open to the person. */
  | 'ASSESS_ELIGIBILITY'
  /** Joindre la personne: To recognise and reach the person. */
  | 'CONTACT_PERSON'
  /** Coordonner l’accompagnement: To act together for the person without asking twice. */
  | 'COORDINATE_SUPPORT'
  /** Ouvrir ou maintenir des droits: To open a right or benefit, or keep it from lapsing. */
  | 'OPEN_RIGHTS'
  /** Sauvegarder des intérêts vitaux: Life or safety is at stake (RGPD, art. 6(1)(d)): the purpose of emergency access, and of no agreement. */
  | 'VITAL_INTEREST'
  | '%future added value';

/** Données de l’opposition: what the person opposes. */
export type RaiseObjectionInput = {
  /** Situation: a case you take part in. */
  readonly caseId: string;
  /** Catégories: the kinds of facts; an empty list means all. */
  readonly categories: ReadonlyArray<DataCategory>;
  /** Propriétaire: whose facts are not to be shared; anybody’s by default. */
  readonly ownerPartnerId?: string | null | undefined;
  /** Personne: who opposes. */
  readonly personId: string;
  /** Exprimée le: day on which the person said so, today or before. */
  readonly raisedOn: string;
  /** Lecteur: with whom they are not to be shared; anybody by default. */
  readonly readerPartnerId?: string | null | undefined;
};

/** Mode d’accueil: how a service receives people, in the vocabulary of data·inclusion v1. */
export type ReceptionMode =
  /** À distance: Le service est proposé à distance, par téléphone ou internet. (`a-distance`) */
  | 'A_DISTANCE'
  /** En présentiel: Le service est proposé en présentiel, à l’adresse associée à ce service. (`en-presentiel`) */
  | 'EN_PRESENTIEL'
  | '%future added value';

/** Consigner un bilan: of an agreement in force. */
export type RecordAgreementReviewInput = {
  /** Conclusion: what it came to. */
  readonly conclusion: AgreementReviewConclusion;
  /** Version attendue: the one that was read. */
  readonly expectedVersion: number;
  /** Tenu le: from the first day of the agreement to today. */
  readonly heldOn: string;
  /** Identifiant: of the agreement. */
  readonly id: string;
  /** Prochain bilan: a day of its own; none leaves it to the rhythm. */
  readonly nextOn?: string | null | undefined;
};

/** Action sur une orientation: a verb of the state table. */
export type ReferralAction =
  /** Accepter: Commit to the referral, under the target’s own local reference. */
  | 'ACCEPT'
  /** Accepter la réorientation: End this referral and begin a draft to the proposed service. */
  | 'ACCEPT_REDIRECT'
  /** Prendre acte de l’annulation: Confirm that the commitment is undone; due if it had been accepted. */
  | 'ACKNOWLEDGE_CANCELLATION'
  /** Annuler: Withdraw the referral; the target’s access ends. */
  | 'CANCEL'
  /** Clore le désaccord: Take the flag away; the clocks resume where they stood. */
  | 'CLOSE_DISPUTE'
  /** Déclarer non aboutie: Say why it came to nothing; the system does so for NO_NEWS. */
  | 'CLOSE_UNFULFILLED'
  /** Déclarer réalisée: Say what came of it. */
  | 'COMPLETE'
  /** Décliner la réorientation: Keep the referral with its target. */
  | 'DECLINE_REDIRECT'
  /** Abandonner le brouillon: Delete the draft; nobody else ever saw it. */
  | 'DISCARD'
  /** Faire expirer: End a referral that nobody answered, after reminders. */
  | 'EXPIRE'
  /** Signaler un désaccord: Flag a disagreement; stops every clock, both sides see it. */
  | 'OPEN_DISPUTE'
  /** Proposer une réorientation: Name a better service; the source decides. */
  | 'PROPOSE_REDIRECT'
  /** Apporter le complément: Answer the question; more facts are one more disclosure. */
  | 'PROVIDE_INFORMATION'
  /** Refuser: Refuse with a reason; the target’s access ends. */
  | 'REJECT'
  /** Rouvrir: Take the referral up again; the source must renew its disclosures. */
  | 'REOPEN'
  /** Demander un complément: Ask the source a coded question; pauses the answer clock. */
  | 'REQUEST_INFORMATION'
  /** Déclarer saisie par erreur: Mark as entered in error; the payload is purged, the audit kept. */
  | 'RETRACT'
  /** Transmettre: Send the draft to its target. */
  | 'SEND'
  /** Démarrer la prise en charge: Record the first contact or appointment. */
  | 'START'
  /** Mettre à l’étude: Begin to examine eligibility. */
  | 'START_REVIEW'
  /** Mettre en liste d’attente: Keep the referral for a later place, to be reviewed on a date. */
  | 'WAITLIST'
  | '%future added value';

/** Motif d’annulation: why the source withdraws. */
export type ReferralCancellationReason =
  /** Opposition de la personne: The person objected to the referral. */
  | 'PERSON_OBJECTED'
  /** Situation changée: The need is no longer there, or is another one. */
  | 'SITUATION_CHANGED'
  /** Résolu ailleurs: The need was met by someone else. */
  | 'SOLVED_ELSEWHERE'
  | '%future added value';

/** Partage: what the source opens of its own facts to the target, on what basis. No fact stands here. */
export type ReferralDisclosureInput = {
  /** Informations nommées: single fields, beside those of the groups. */
  readonly facetFields?: ReadonlyArray<FacetField> | null | undefined;
  /** Informations: the groups of facts the target may read; may be empty. Fields of special sensitivity are not in their group: name them in `facetFields`. */
  readonly facetGroups: ReadonlyArray<FacetGroup>;
  /** Personne informée le: day on which the person was informed, not in the future. */
  readonly informedOn: string;
  /** Base légale: on what the disclosure rests. */
  readonly legalBasis: LegalBasis;
  /** Texte: reference of the law, at most 200 characters, e.g. `CASF L123-5`; required for LEGAL_MISSION. */
  readonly legalText?: string | null | undefined;
  /** Finalités: what the target may read them for; ASSESS_ELIGIBILITY and COORDINATE_SUPPORT by default. */
  readonly purposes?: ReadonlyArray<Purpose> | null | undefined;
};

/** Motif de fin: why a referral was refused, came to nothing or was withdrawn. */
export type ReferralEndReason =
  /** Doublon: The same request is already being dealt with. */
  | 'DUPLICATE'
  /** Dossier incomplet: What was asked for did not come. */
  | 'INCOMPLETE'
  /** Hors compétence: Another institution is competent. */
  | 'NOT_COMPETENT'
  /** Non éligible: The conditions are not met. */
  | 'NOT_ELIGIBLE'
  /** Plus de place: No place or budget is left. */
  | 'NO_CAPACITY'
  /** Aucune aide disponible: The target had nothing left to give after accepting. */
  | 'NO_HELP_AVAILABLE'
  /** Sans nouvelles: Nothing was heard for too long. Set by the system only. */
  | 'NO_NEWS'
  /** Absence au rendez-vous: The person did not come to the appointment. */
  | 'NO_SHOW'
  /** Hors secteur: The commune is outside the area served. */
  | 'OUT_OF_AREA'
  /** Refus de la personne: The person declined the service. */
  | 'PERSON_DECLINED'
  /** Opposition de la personne: The person objected to the referral. */
  | 'PERSON_OBJECTED'
  /** Personne injoignable: The person could not be reached. */
  | 'PERSON_UNREACHABLE'
  /** Situation changée: The need is no longer there, or is another one. */
  | 'SITUATION_CHANGED'
  /** Résolu ailleurs: The need was met by someone else. */
  | 'SOLVED_ELSEWHERE'
  | '%future added value';

/** Résultat: what came of a completed referral. */
export type ReferralOutcome =
  /** Déjà couvert: The person already had the service or the right. */
  | 'ALREADY_COVERED'
  /** Partiellement rendu: Only a part was provided: the need is not met by it. */
  | 'PARTIALLY_PROVIDED'
  /** Droits ouverts: A right or benefit was opened. */
  | 'RIGHTS_OPENED'
  /** Service rendu: The service was provided. */
  | 'SERVICE_PROVIDED'
  | '%future added value';

/** Complément demandé: what the target asks the source. */
export type ReferralQuestion =
  /** Condition d’éligibilité à préciser: One condition of the service cannot be checked with what was shared. */
  | 'ELIGIBILITY_DETAIL'
  /** Demande à préciser: What the person expects of the service is not clear. */
  | 'EXPECTATION_DETAIL'
  /** Coordonnées manquantes: No working way to reach the person was shared. */
  | 'MISSING_CONTACT'
  /** Composition du foyer à préciser: Who lives in the household is needed to decide. */
  | 'MISSING_HOUSEHOLD'
  /** Identité à préciser: The person cannot be found in the target’s own file. */
  | 'MISSING_IDENTITY'
  /** Résidence ou domiciliation à préciser: The commune of residence or a valid domiciliation is in doubt. */
  | 'MISSING_RESIDENCE'
  /** Ressources à préciser: Income or quotient familial is needed to decide. */
  | 'MISSING_RESOURCES'
  /** Justificatif manquant: A supporting document must reach the target by its own channel. */
  | 'MISSING_SUPPORTING_DOCUMENT'
  /** Suivi par un autre partenaire à confirmer: Another partner seems to follow the person for the same need. */
  | 'OTHER_PARTNER_FOLLOWING'
  /** Accord de la personne à confirmer: The service needs the person’s own agreement to begin. */
  | 'PERSON_CONSENT'
  /** Urgence à préciser: Why it is urgent, or by when, decides the priority. */
  | 'URGENCY_DETAIL'
  | '%future added value';

/** Motif de blocage: why an action on a referral is refused. */
export type ReferralRefusal =
  /** Aucun accusé n’est attendu: It was cancelled before acceptance, or is already acknowledged. */
  | 'ACKNOWLEDGEMENT_NOT_DUE'
  /** La situation est close ou vous n’y participez plus: The case is closed, or its source no longer leads or contributes to it. */
  | 'CASE_NOT_OPEN_TO_YOU'
  /** Le service ne couvre pas cette commune: The commune of the case is outside the service’s coverage. */
  | 'COMMUNE_NOT_COVERED'
  /** Un désaccord est déjà signalé: A dispute is already open. */
  | 'DISPUTE_OPEN'
  /** Une orientation est déjà en cours: An open referral exists for the same need and target. */
  | 'DUPLICATE_OPEN_REFERRAL'
  /** L’expiration n’est pas due: The clock has not run out, is stopped, or no reminder was sent. */
  | 'EXPIRY_NOT_DUE'
  /** Indiquez la base légale du partage: No legal basis is recorded. */
  | 'LEGAL_BASIS_REQUIRED'
  /** Indiquez le texte qui fonde la mission: LEGAL_MISSION needs the text it rests on. */
  | 'LEGAL_TEXT_REQUIRED'
  /** Aucun désaccord n’est signalé: There is no dispute to close. */
  | 'NO_DISPUTE_OPEN'
  /** « Sans nouvelles » est posé par le système: NO_NEWS is set by the system, and the system sets nothing else. */
  | 'NO_NEWS_IS_OF_THE_SYSTEM'
  /** Le délai sans nouvelles n’est pas écoulé: The clock without news has not run out, is stopped, or no reminder was sent. */
  | 'NO_NEWS_NOT_DUE'
  /** Aucune réorientation n’est proposée: There is no proposed redirect to answer. */
  | 'NO_REDIRECT_PENDING'
  /** Indiquez quand la personne a été informée: The date the person was informed is absent or in the future. */
  | 'PERSON_NOT_INFORMED'
  /** Une réorientation est déjà proposée: The source has not answered the proposed redirect yet. */
  | 'REDIRECT_PENDING'
  /** Proposez un autre service: The proposed service is the referral’s own. */
  | 'REDIRECT_TO_SAME_SERVICE'
  /** Le délai de réouverture est passé: The service’s reopening window has closed: send a new referral. */
  | 'REOPEN_WINDOW_CLOSED'
  /** Cette action revient à l’autre partenaire: Another role takes this action in the current state. */
  | 'ROLE_DOES_NOT_ALLOW'
  /** Votre logiciel n’a pas ce droit: The client lacks the scope that the action needs. */
  | 'SCOPE_DOES_NOT_ALLOW'
  /** Le service n’accueille pas de demandes: The service is closed, full, or ended. */
  | 'SERVICE_NOT_OPEN'
  /** L’état de l’orientation ne le permet pas: The action does not start from the current state. */
  | 'STATE_DOES_NOT_ALLOW'
  /** Le service est le vôtre: A partner does not refer to itself: it would hold both sides. */
  | 'TARGET_IS_SOURCE'
  | '%future added value';

/** Motif de refus: why a target refuses. */
export type ReferralRejectionReason =
  /** Doublon: The same request is already being dealt with. */
  | 'DUPLICATE'
  /** Dossier incomplet: What was asked for did not come. */
  | 'INCOMPLETE'
  /** Hors compétence: Another institution is competent. */
  | 'NOT_COMPETENT'
  /** Non éligible: The conditions are not met. */
  | 'NOT_ELIGIBLE'
  /** Plus de place: No place or budget is left. */
  | 'NO_CAPACITY'
  /** Hors secteur: The commune is outside the area served. */
  | 'OUT_OF_AREA'
  | '%future added value';

/** Motif de réouverture: why an ended referral is taken up again. */
export type ReferralReopeningReason =
  /** Fin déclarée par erreur: The end was recorded on the wrong referral or with the wrong code. */
  | 'ENDED_BY_MISTAKE'
  /** Éléments nouveaux: Something became known that changes the answer. */
  | 'NEW_FACTS'
  /** La personne s’est manifestée: The person answered, came back or changed their mind. */
  | 'PERSON_CAME_BACK'
  /** Une place s’est libérée: Capacity is there again. */
  | 'PLACE_AVAILABLE'
  /** Toujours nécessaire: It expired without an answer and the need remains. */
  | 'STILL_NEEDED'
  | '%future added value';

/** État d’une orientation: where a referral stands. */
export type ReferralState =
  /** Acceptée: The target commits itself; nothing is done yet. */
  | 'ACCEPTED'
  /** Annulée: Withdrawn by the source. */
  | 'CANCELLED'
  /** Réalisée: Done. */
  | 'COMPLETED'
  /** Brouillon: Being prepared. */
  | 'DRAFT'
  /** Saisie par erreur: Should never have been; out of statistics, audit kept. */
  | 'ENTERED_IN_ERROR'
  /** Expirée: No answer came in time. Set by the system only. */
  | 'EXPIRED'
  /** Complément demandé: The target waits for the source; the answer clock is paused. */
  | 'INFO_REQUESTED'
  /** Prise en charge en cours: A first contact or appointment is recorded. */
  | 'IN_PROGRESS'
  /** Réorientée: Replaced by a referral to another service. */
  | 'REDIRECTED'
  /** Refusée: Refused. */
  | 'REJECTED'
  /** Transmise: With the target. */
  | 'SENT'
  /** À l’étude: The target examines eligibility. */
  | 'UNDER_REVIEW'
  /** Non aboutie: Accepted, but it came to nothing. */
  | 'UNFULFILLED'
  /** En liste d’attente: Waiting for a place, until a date of review. */
  | 'WAITLISTED'
  | '%future added value';

/** Motif de non-aboutissement: why an accepted referral came to nothing. */
export type ReferralUnfulfilledReason =
  /** Aucune aide disponible: The target had nothing left to give after accepting. */
  | 'NO_HELP_AVAILABLE'
  /** Sans nouvelles: Nothing was heard for too long. Set by the system only. */
  | 'NO_NEWS'
  /** Absence au rendez-vous: The person did not come to the appointment. */
  | 'NO_SHOW'
  /** Refus de la personne: The person declined the service. */
  | 'PERSON_DECLINED'
  /** Personne injoignable: The person could not be reached. */
  | 'PERSON_UNREACHABLE'
  | '%future added value';

/** Visibilité: how much of a referral the asking partner sees. */
export type ReferralVisibility =
  /** Complète: its source and its target see all of it. */
  | 'FULL'
  /** État seul: the lead of the case sees state, outcome and dates; the rest is null. */
  | 'STATE_ONLY'
  | '%future added value';

/** Enregistrer un agent: what is needed. */
export type RegisterAgentInput = {
  /** Référence: opaque and your own, 1 to 64 letters, digits, or `. _ : -`. Never an e-mail address or a NIR. */
  readonly agentRef: string;
};

/** Données du connecteur: where your system answers, and for what. */
export type RegisterConnectorInput = {
  /** Version lue: of the connector registered before; leave it out the first time. */
  readonly expectedVersion?: number | null | undefined;
  /** Volets servis: facets that a partner of your kind may own. */
  readonly facets: ReadonlyArray<FacetName>;
  /** Adresse: https and public, at most 500 characters, without credentials. */
  readonly url: string;
};

/** Documents à enregistrer: as your programs send them. */
export type RegisterDocumentsInput = {
  /** Documents: 1 to 50 texts of at most 20,000 characters, each with one named operation, exactly as they are sent. */
  readonly documents: ReadonlyArray<string>;
};

/** Données de l’action: what rejectReferral needs. */
export type RejectReferralInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
  /** Motif: why it is refused. */
  readonly reasonCode: ReferralRejectionReason;
};

/** Retirer une adresse d’avis: what is needed. */
export type RemoveNoticeAddressInput = {
  /** Référence de l’agent: one of yours, registered and in force. */
  readonly agentRef: string;
};

/** Retirer un partenaire: what is needed. */
export type RemoveParticipantInput = {
  /** Situation: the case. */
  readonly caseId: string;
  /** Version attendue: `version` of the case as you read it. */
  readonly expectedVersion: number;
  /** Partenaire: a contributor of the case. */
  readonly partnerId: string;
};

/** Données de l’action: what reopenReferral needs. */
export type ReopenReferralInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
  /** Motif: why it is taken up again. */
  readonly reasonCode: ReferralReopeningReason;
};

/** Données de la reprise: from where. */
export type ReplayWebhookEventsInput = {
  /** Version lue: the version seen. */
  readonly expectedVersion: number;
  /** À partir de: the first position told again. */
  readonly fromPosition: string;
  /** Point de livraison: your own. */
  readonly id: string;
};

/** Sens: whether it was asked of you or by you. */
export type RequestDirection =
  /** Reçues: Asked of you. */
  | 'RECEIVED'
  /** Envoyées: Asked by the lead of a case, if that is you. */
  | 'SENT'
  | '%future added value';

/** Données de la demande: which facts you ask an owner for, and what for. */
export type RequestDisclosureInput = {
  /** Situation: an active case you take part in. */
  readonly caseId: string;
  /** Informations: single fields, beside those of the groups. */
  readonly fields?: ReadonlyArray<FacetField> | null | undefined;
  /** Groupes: expanded to their fields now; a field added to one later is not in it. Fields of special sensitivity are in none: name them in `fields`. */
  readonly groups?: ReadonlyArray<FacetGroup> | null | undefined;
  /** Personne informée le: that you ask for it, today or before. */
  readonly informedOn: string;
  /** Propriétaire: another participant of the case. */
  readonly ownerPartnerId: string;
  /** Personne: of the household; everybody in the case by default. */
  readonly personId?: string | null | undefined;
  /** Finalités: what they may be read for, one at least; never VITAL_INTEREST. */
  readonly purposes: ReadonlyArray<Purpose>;
  /** Orientation: an open one that you sent or received, which the disclosure would follow. */
  readonly referralId?: string | null | undefined;
};

/** Données de l’action: what requestReferralInformation needs. */
export type RequestReferralInformationInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
  /** Question: what is missing. */
  readonly questionCode: ReferralQuestion;
};

/** Demander un nouveau lien: what is needed. */
export type RequestSignInLinkInput = {
  /** Jeton: what stands behind `#` in the link. Post it; never put it in an address. */
  readonly token: string;
};

/** Données du renvoi: which delivery. */
export type ResendWebhookDeliveryInput = {
  /** Livraison: of your own log. */
  readonly id: string;
};

/** Document à retirer: which, at which version. */
export type RetireDocumentInput = {
  /** Version lue: the version seen. */
  readonly expectedVersion: number;
  /** Document: your own. */
  readonly id: string;
};

/** Données de l’action: what retractReferral needs. */
export type RetractReferralInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
};

/** Données du renouvellement: of which secret, with which overlap. */
export type RotateWebhookSecretInput = {
  /** Version lue: the version seen. */
  readonly expectedVersion: number;
  /** Point de livraison: your own. */
  readonly id: string;
  /** Recouvrement: hours in which both secrets sign, 0 to 168; 24 by default. */
  readonly overlapHours?: number | null | undefined;
};

/** Données de l’action: what sendReferral needs. */
export type SendReferralInput = {
  /** Partage: replaces the draft’s; required if the draft has none. */
  readonly disclosure?: ReferralDisclosureInput | null | undefined;
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
};

/** Données de l’essai: to which endpoint. */
export type SendTestWebhookInput = {
  /** Point de livraison: your own. */
  readonly id: string;
};

/** Disponibilité: how much room a service has. */
export type ServiceCapacity =
  /** Complet: takes nobody new for now */
  | 'FULL'
  /** Disponible: takes new people now */
  | 'OPEN'
  /** Liste d’attente: takes new people on a waiting list */
  | 'WAITLIST'
  | '%future added value';

/** Délais: in days; what is not named stays, null goes back to the default. A reminder comes before its expiry, `staleDays` before `noNewsDays`. Other lengths hold for open referrals too: what a shorter one makes overdue is done at the next round of the worker, within minutes. The legal deadline already told to a referral (`dueAt`) stays. */
export type ServiceClocksInput = {
  /** Expiration sans réponse: days without an answer after which a referral expires, once reminded. Never sooner than the legal deadline and 15 days, so that no referral is given up while the law gives time to answer (CRPA L231-1 to L231-4 and the texts of each benefit: see `legalDeadlineDays` and `silenceSource`). 30 by default. 1 to 3650 days; null goes back to the default. */
  readonly answerExpiryDays?: number | null | undefined;
  /** Relance de la réponse: days without an answer after which the target is reminded. 10 by default. No law sets it. 1 to 3650 days; null goes back to the default. */
  readonly answerReminderDays?: number | null | undefined;
  /** Expiration du complément: days after which a referral whose question stays unanswered expires, once reminded. 30 by default. No law sets it. 1 to 3650 days; null goes back to the default. */
  readonly infoRequestedExpiryDays?: number | null | undefined;
  /** Relance du complément: days after which the source is reminded of the question it was asked. 10 by default. No law sets it. 1 to 3650 days; null goes back to the default. */
  readonly infoRequestedReminderDays?: number | null | undefined;
  /** Clôture sans nouvelles: days without news after which it is closed with the reason NO_NEWS. 180 by default. No law sets it. 1 to 3650 days; null goes back to the default. */
  readonly noNewsDays?: number | null | undefined;
  /** Réouverture: days after its end during which a referral can be reopened. 90 by default. No law sets it. 1 to 3650 days; null goes back to the default. */
  readonly reopenWindowDays?: number | null | undefined;
  /** Sans nouvelles: days without news of an accepted or started referral after which the target is reminded. 45 by default. No law sets it. 1 to 3650 days; null goes back to the default. */
  readonly staleDays?: number | null | undefined;
  /** Revue de la liste d’attente: days after which a waiting referral is looked at again. 60 by default. No law sets it. 1 to 3650 days; null goes back to the default. */
  readonly waitlistReviewDays?: number | null | undefined;
};

/** Commune couverte: one commune with its tariff. */
export type ServiceCommuneInput = {
  /** Commune: its INSEE code. */
  readonly communeCode: string;
  /** Système: which technical system serves there. */
  readonly system?: string | null | undefined;
  /** Tarif: in euro cents. */
  readonly tariffCents?: number | null | undefined;
  /** Unité: for instance `repas` or `mois`. */
  readonly tariffUnit?: string | null | undefined;
};

/** Motif d’exclusion: why a service cannot take a need. */
export type ServiceExclusionCode =
  /** Terminé: the service has ended */
  | 'ENDED'
  /** Complet: the service takes nobody new for now */
  | 'FULL'
  /** Commune non couverte: the service is not offered in this commune on this day */
  | 'NOT_COVERING_COMMUNE'
  /** Pas encore ouvert: the service begins later */
  | 'NOT_YET_OPEN'
  /** Autre thématique: the service is for another theme of the same family */
  | 'OTHER_THEME'
  /** Partenaire suspendu: the partner takes no part at present */
  | 'PARTNER_SUSPENDED'
  /** Public non accueilli: the service is for other publics */
  | 'PUBLIC_NOT_TAKEN'
  | '%future added value';

/** Données de l’état: pause or resume. */
export type SetConnectorStatusInput = {
  /** Version lue: the version seen. */
  readonly expectedVersion: number;
  /** État voulu: ACTIVE or PAUSED. */
  readonly status: ConnectorStatus;
};

/** Données du volet hébergé: values to leave with the network. */
export type SetHostedFacetInput = {
  /** Version lue: the version seen. */
  readonly expectedVersion: number;
  /** Identifiant: of your own hosted facet. */
  readonly id: string;
  /** Valeurs: under the name of the facet; null takes one away. */
  readonly values: HostedFacetValues;
};

/** Enregistrer une adresse d’avis: what is needed. */
export type SetNoticeAddressInput = {
  /** Adresse électronique: of the organisation; used for notices and nothing else. */
  readonly address: string;
  /** Référence de l’agent: one of yours, registered and in force. */
  readonly agentRef: string;
};

/** Dire la disponibilité: what is needed. */
export type SetServiceCapacityInput = {
  /** Disponibilité: from now on. */
  readonly capacity: ServiceCapacity;
  /** Version attendue: the one that was read. */
  readonly expectedVersion: number;
  /** Identifiant: of the service. */
  readonly id: string;
};

/** Dire la couverture: from a day on. What was in force before ends that day and stays as history; what was planned for later is superseded. */
export type SetServiceCoverageInput = {
  /** Communes: at most 1,000, each once. */
  readonly communes: ReadonlyArray<ServiceCommuneInput>;
  /** Version attendue: the one that was read. */
  readonly expectedVersion: number;
  /** Identifiant: of the service. */
  readonly id: string;
  /** Remplacer: communes that are not named are no longer covered; false by default, they stay. */
  readonly replace?: boolean | null | undefined;
  /** Depuis: today by default, never earlier. */
  readonly since?: string | null | undefined;
};

/** Données de l’état: enable or disable. */
export type SetWebhookEndpointStatusInput = {
  /** Version lue: the version seen. */
  readonly expectedVersion: number;
  /** Point de livraison: your own. */
  readonly id: string;
  /** État voulu: enabled again, it goes on where it stopped. */
  readonly status: WebhookEndpointStatus;
};

/** Sens du silence: what the law says of no answer within the deadline. */
export type SilenceMeaning =
  /** Vaut accord: silence means the request is granted */
  | 'ACCEPTED'
  /** Vaut rejet: silence means the request is refused */
  | 'REJECTED'
  | '%future added value';

/** Étape: from when on a referral a standing grant answers. */
export type StandingGrantStage =
  /** Après acceptation: It answers on a referral once that is accepted. */
  | 'FULL'
  /** Dès l’examen: It answers whoever has an open referral, even one still being examined. */
  | 'SUMMARY'
  | '%future added value';

/** Données de l’action: what startReferral needs. */
export type StartReferralInput = {
  /** Premier contact le: day of the contact or appointment. */
  readonly contactOn: string;
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
};

/** Données de l’action: what startReferralReview needs. */
export type StartReferralReviewInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
};

/** Thématique: what a need or a service is about, in the vocabulary of data·inclusion v1. */
export type Theme =
  /** Confirmer son choix de métier: Choisir un métier : Confirmer son choix de métier (`choisir-un-metier--confirmer-son-choix-de-metier`) */
  | 'CHOISIR_UN_METIER__CONFIRMER_SON_CHOIX_DE_METIER'
  /** Connaître les opportunités d’emploi: Choisir un métier : Connaître les opportunités d’emploi (`choisir-un-metier--connaitre-les-opportunites-demploi`) */
  | 'CHOISIR_UN_METIER__CONNAITRE_LES_OPPORTUNITES_DEMPLOI'
  /** Découvrir un métier ou un secteur d’activité: Choisir un métier : Découvrir un métier ou un secteur d’activité (`choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite`) */
  | 'CHOISIR_UN_METIER__DECOUVRIR_UN_METIER_OU_UN_SECTEUR_DACTIVITE'
  /** Identifier ses points forts et ses compétences: Choisir un métier : Identifier ses points forts et ses compétences (`choisir-un-metier--identifier-ses-points-forts-et-ses-competences`) */
  | 'CHOISIR_UN_METIER__IDENTIFIER_SES_POINTS_FORTS_ET_SES_COMPETENCES'
  /** Définir son projet de création d’entreprise: Créer une entreprise : Définir son projet de création d’entreprise (`creer-une-entreprise--definir-son-projet-de-creation-dentreprise`) */
  | 'CREER_UNE_ENTREPRISE__DEFINIR_SON_PROJET_DE_CREATION_DENTREPRISE'
  /** Développer son entreprise: Créer une entreprise : Développer son entreprise (`creer-une-entreprise--developper-son-entreprise`) */
  | 'CREER_UNE_ENTREPRISE__DEVELOPPER_SON_ENTREPRISE'
  /** Structurer son projet de création d’entreprise: Créer une entreprise : Structurer son projet de création d’entreprise (`creer-une-entreprise--structurer-son-projet-de-creation-dentreprise`) */
  | 'CREER_UNE_ENTREPRISE__STRUCTURER_SON_PROJET_DE_CREATION_DENTREPRISE'
  /** Accompagnement aux démarches administratives: Difficultés administratives ou juridiques : Accompagnement aux démarches administratives (`difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives`) */
  | 'DIFFICULTES_ADMINISTRATIVES_OU_JURIDIQUES__ACCOMPAGNEMENT_AUX_DEMARCHES_ADMINISTRATIVES'
  /** Accompagnement pour l’accès aux droits: Difficultés administratives ou juridiques : Accompagnement pour l’accès aux droits (`difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits`) */
  | 'DIFFICULTES_ADMINISTRATIVES_OU_JURIDIQUES__ACCOMPAGNEMENT_POUR_LACCES_AUX_DROITS'
  /** Accompagnement pour l’accès à la citoyenneté: Difficultés administratives ou juridiques : Accompagnement pour l’accès à la citoyenneté (`difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete`) */
  | 'DIFFICULTES_ADMINISTRATIVES_OU_JURIDIQUES__ACCOMPAGNEMENT_POUR_LACCES_A_LA_CITOYENNETE'
  /** Bénéficier d’une mesure d’accompagnement adapté: Difficultés administratives ou juridiques : Bénéficier d’une mesure d’accompagnement adapté (`difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte`) */
  | 'DIFFICULTES_ADMINISTRATIVES_OU_JURIDIQUES__BENEFICIER_DUNE_MESURE_DACCOMPAGNEMENT_ADAPTE'
  /** Connaître ses droits face à une discrimination: Difficultés administratives ou juridiques : Connaître ses droits face à une discrimination (`difficultes-administratives-ou-juridiques--connaitre-ses-droits-face-a-une-discrimination`) */
  | 'DIFFICULTES_ADMINISTRATIVES_OU_JURIDIQUES__CONNAITRE_SES_DROITS_FACE_A_UNE_DISCRIMINATION'
  /** Prendre en compte une problématique judiciaire: Difficultés administratives ou juridiques : Prendre en compte une problématique judiciaire (`difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire`) */
  | 'DIFFICULTES_ADMINISTRATIVES_OU_JURIDIQUES__PRENDRE_EN_COMPTE_UNE_PROBLEMATIQUE_JUDICIAIRE'
  /** Acquérir une autonomie budgétaire: Difficultés financières : Acquérir une autonomie budgétaire (`difficultes-financieres--acquerir-une-autonomie-budgetaire`) */
  | 'DIFFICULTES_FINANCIERES__ACQUERIR_UNE_AUTONOMIE_BUDGETAIRE'
  /** Améliorer sa gestion budgétaire: Difficultés financières : Améliorer sa gestion budgétaire (`difficultes-financieres--ameliorer-sa-gestion-budgetaire`) */
  | 'DIFFICULTES_FINANCIERES__AMELIORER_SA_GESTION_BUDGETAIRE'
  /** Mettre en place une mesure de protection financière: Difficultés financières : Mettre en place une mesure de protection financière (`difficultes-financieres--mettre-en-place-une-mesure-de-protection-financiere`) */
  | 'DIFFICULTES_FINANCIERES__METTRE_EN_PLACE_UNE_MESURE_DE_PROTECTION_FINANCIERE'
  /** Prévenir une dégradation de la situation financière: Difficultés financières : Prévenir une dégradation de la situation financière (`difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere`) */
  | 'DIFFICULTES_FINANCIERES__PREVENIR_UNE_DEGRADATION_DE_LA_SITUATION_FINANCIERE'
  /** Situation d’endettement ou de surendettement: Difficultés financières : Situation d’endettement ou de surendettement (`difficultes-financieres--situation-dendettement-surendettement`) */
  | 'DIFFICULTES_FINANCIERES__SITUATION_DENDETTEMENT_SURENDETTEMENT'
  /** Aide ménagère: Équipement et alimentation : Aide ménagère (`equipement-et-alimentation--aide-menagere`) */
  | 'EQUIPEMENT_ET_ALIMENTATION__AIDE_MENAGERE'
  /** Alimentation: Équipement et alimentation : Alimentation (`equipement-et-alimentation--alimentation`) */
  | 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION'
  /** Électroménager: Équipement et alimentation : Électroménager (`equipement-et-alimentation--electromenager`) */
  | 'EQUIPEMENT_ET_ALIMENTATION__ELECTROMENAGER'
  /** Habillement: Équipement et alimentation : Habillement (`equipement-et-alimentation--habillement`) */
  | 'EQUIPEMENT_ET_ALIMENTATION__HABILLEMENT'
  /** Garde d’enfants: Famille : Garde d’enfants (`famille--garde-denfants`) */
  | 'FAMILLE__GARDE_DENFANTS'
  /** Prise en charge d’une personne dépendante: Famille : Prise en charge d’une personne dépendante (`famille--prise-en-charge-personne-dependante`) */
  | 'FAMILLE__PRISE_EN_CHARGE_PERSONNE_DEPENDANTE'
  /** Soutien aux aidants: Famille : Soutien aux aidants (`famille--soutien-aidants`) */
  | 'FAMILLE__SOUTIEN_AIDANTS'
  /** Soutien à la parentalité et à l’éducation: Famille : Soutien à la parentalité et à l’éducation (`famille--soutien-a-la-parentalite-et-a-leducation`) */
  | 'FAMILLE__SOUTIEN_A_LA_PARENTALITE_ET_A_LEDUCATION'
  /** Surmonter les conflits liés à la séparation ou à la violence: Famille : Surmonter les conflits liés à la séparation ou à la violence (`famille--surmonter-conflits-separation-violence`) */
  | 'FAMILLE__SURMONTER_CONFLITS_SEPARATION_VIOLENCE'
  /** Maîtriser le calcul: Lecture, écriture et calcul : Maîtriser le calcul (`lecture-ecriture-calcul--maitriser-le-calcul`) */
  | 'LECTURE_ECRITURE_CALCUL__MAITRISER_LE_CALCUL'
  /** Maîtriser le français: Lecture, écriture et calcul : Maîtriser le français (`lecture-ecriture-calcul--maitriser-le-francais`) */
  | 'LECTURE_ECRITURE_CALCUL__MAITRISER_LE_FRANCAIS'
  /** Acheter un logement: Logement et hébergement : Acheter un logement (`logement-hebergement--acheter-un-logement`) */
  | 'LOGEMENT_HEBERGEMENT__ACHETER_UN_LOGEMENT'
  /** Changer de logement: Logement et hébergement : Changer de logement (`logement-hebergement--changer-de-logement`) */
  | 'LOGEMENT_HEBERGEMENT__CHANGER_DE_LOGEMENT'
  /** Louer un logement: Logement et hébergement : Louer un logement (`logement-hebergement--louer-un-logement`) */
  | 'LOGEMENT_HEBERGEMENT__LOUER_UN_LOGEMENT'
  /** Rechercher une solution d’hébergement temporaire: Logement et hébergement : Rechercher une solution d’hébergement temporaire (`logement-hebergement--rechercher-une-solution-dhebergement-temporaire`) */
  | 'LOGEMENT_HEBERGEMENT__RECHERCHER_UNE_SOLUTION_DHEBERGEMENT_TEMPORAIRE'
  /** Réduire les impayés de loyer: Logement et hébergement : Réduire les impayés de loyer (`logement-hebergement--reduire-les-impayes-de-loyer`) */
  | 'LOGEMENT_HEBERGEMENT__REDUIRE_LES_IMPAYES_DE_LOYER'
  /** Se maintenir dans le logement: Logement et hébergement : Se maintenir dans le logement (`logement-hebergement--se-maintenir-dans-le-logement`) */
  | 'LOGEMENT_HEBERGEMENT__SE_MAINTENIR_DANS_LE_LOGEMENT'
  /** S’informer sur les démarches liées à l’accès au logement: Logement et hébergement : S’informer sur les démarches liées à l’accès au logement (`logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement`) */
  | 'LOGEMENT_HEBERGEMENT__SINFORMER_SUR_LES_DEMARCHES_LIEES_A_LACCES_AU_LOGEMENT'
  /** Accéder à un véhicule: Mobilité : Accéder à un véhicule (`mobilite--acceder-a-un-vehicule`) */
  | 'MOBILITE__ACCEDER_A_UN_VEHICULE'
  /** Entretenir et réparer son véhicule: Mobilité : Entretenir et réparer son véhicule (`mobilite--entretenir-reparer-son-vehicule`) */
  | 'MOBILITE__ENTRETENIR_REPARER_SON_VEHICULE'
  /** Être accompagné dans son parcours mobilité: Mobilité : Être accompagné dans son parcours mobilité (`mobilite--etre-accompagne-dans-son-parcours-mobilite`) */
  | 'MOBILITE__ETRE_ACCOMPAGNE_DANS_SON_PARCOURS_MOBILITE'
  /** Financer ma mobilité: Mobilité : Financer ma mobilité (`mobilite--financer-ma-mobilite`) */
  | 'MOBILITE__FINANCER_MA_MOBILITE'
  /** Utiliser des services de mobilité douce, partagée ou collective: Mobilité : Utiliser des services de mobilité douce, partagée ou collective (`mobilite--mobilite-douce-partagee-collective`) */
  | 'MOBILITE__MOBILITE_DOUCE_PARTAGEE_COLLECTIVE'
  /** Préparer un permis: Mobilité : Préparer un permis (`mobilite--preparer-un-permis`) */
  | 'MOBILITE__PREPARER_UN_PERMIS'
  /** Accéder à des services en ligne: Numérique : Accéder à des services en ligne (`numerique--acceder-a-des-services-en-ligne`) */
  | 'NUMERIQUE__ACCEDER_A_DES_SERVICES_EN_LIGNE'
  /** Accéder à une connexion Internet: Numérique : Accéder à une connexion Internet (`numerique--acceder-a-une-connexion-internet`) */
  | 'NUMERIQUE__ACCEDER_A_UNE_CONNEXION_INTERNET'
  /** Acquérir un équipement: Numérique : Acquérir un équipement (`numerique--acquerir-un-equipement`) */
  | 'NUMERIQUE__ACQUERIR_UN_EQUIPEMENT'
  /** Maîtriser les fondamentaux du numérique: Numérique : Maîtriser les fondamentaux du numérique (`numerique--maitriser-les-fondamentaux-du-numerique`) */
  | 'NUMERIQUE__MAITRISER_LES_FONDAMENTAUX_DU_NUMERIQUE'
  /** Développer son réseau: Préparer sa candidature : Développer son réseau (`preparer-sa-candidature--developper-son-reseau`) */
  | 'PREPARER_SA_CANDIDATURE__DEVELOPPER_SON_RESEAU'
  /** Organiser ses démarches de recherche d’emploi: Préparer sa candidature : Organiser ses démarches de recherche d’emploi (`preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi`) */
  | 'PREPARER_SA_CANDIDATURE__ORGANISER_SES_DEMARCHES_DE_RECHERCHE_DEMPLOI'
  /** Réaliser un CV et/ou une lettre de motivation: Préparer sa candidature : Réaliser un CV et/ou une lettre de motivation (`preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation`) */
  | 'PREPARER_SA_CANDIDATURE__REALISER_UN_CV_ET_OU_UNE_LETTRE_DE_MOTIVATION'
  /** Valoriser ses compétences: Préparer sa candidature : Valoriser ses compétences (`preparer-sa-candidature--valoriser-ses-competences`) */
  | 'PREPARER_SA_CANDIDATURE__VALORISER_SES_COMPETENCES'
  /** Activités sportives et culturelles: Remobilisation : Activités sportives et culturelles (`remobilisation--activites-sportives-et-culturelles`) */
  | 'REMOBILISATION__ACTIVITES_SPORTIVES_ET_CULTURELLES'
  /** Bénévolat et action citoyenne: Remobilisation : Bénévolat et action citoyenne (`remobilisation--benevolat-action-citoyenne`) */
  | 'REMOBILISATION__BENEVOLAT_ACTION_CITOYENNE'
  /** Bien-être et confiance en soi: Remobilisation : Bien-être et confiance en soi (`remobilisation--bien-etre-confiance-en-soi`) */
  | 'REMOBILISATION__BIEN_ETRE_CONFIANCE_EN_SOI'
  /** Lien social: Remobilisation : Lien social (`remobilisation--lien-social`) */
  | 'REMOBILISATION__LIEN_SOCIAL'
  /** Accès aux soins: Santé : Accès aux soins (`sante--acces-aux-soins`) */
  | 'SANTE__ACCES_AUX_SOINS'
  /** Addictions: Santé : Addictions (`sante--addictions`) */
  | 'SANTE__ADDICTIONS'
  /** Constituer un dossier MDPH pour invalidité: Santé : Constituer un dossier MDPH pour invalidité (`sante--constituer-un-dossier-mdph-invalidite`) */
  | 'SANTE__CONSTITUER_UN_DOSSIER_MDPH_INVALIDITE'
  /** Santé mentale: Santé : Santé mentale (`sante--sante-mentale`) */
  | 'SANTE__SANTE_MENTALE'
  /** Santé sexuelle: Santé : Santé sexuelle (`sante--sante-sexuelle`) */
  | 'SANTE__SANTE_SEXUELLE'
  /** Monter son dossier de formation: Se former : Monter son dossier de formation (`se-former--monter-son-dossier-de-formation`) */
  | 'SE_FORMER__MONTER_SON_DOSSIER_DE_FORMATION'
  /** Trouver sa formation: Se former : Trouver sa formation (`se-former--trouver-sa-formation`) */
  | 'SE_FORMER__TROUVER_SA_FORMATION'
  /** Connaître les opportunités d’emploi à l’étranger: S’ouvrir à l’international : Connaître les opportunités d’emploi à l’étranger (`souvrir-a-linternational--connaitre-les-opportunites-demploi-a-letranger`) */
  | 'SOUVRIR_A_LINTERNATIONAL__CONNAITRE_LES_OPPORTUNITES_DEMPLOI_A_LETRANGER'
  /** S’informer sur les aides pour travailler à l’étranger: S’ouvrir à l’international : S’informer sur les aides pour travailler à l’étranger (`souvrir-a-linternational--sinformer-sur-les-aides-pour-travailler-a-letranger`) */
  | 'SOUVRIR_A_LINTERNATIONAL__SINFORMER_SUR_LES_AIDES_POUR_TRAVAILLER_A_LETRANGER'
  /** S’organiser suite à son retour en France: S’ouvrir à l’international : S’organiser suite à son retour en France (`souvrir-a-linternational--sorganiser-suite-a-son-retour-en-france`) */
  | 'SOUVRIR_A_LINTERNATIONAL__SORGANISER_SUITE_A_SON_RETOUR_EN_FRANCE'
  /** Convaincre un recruteur en entretien: Trouver un emploi : Convaincre un recruteur en entretien (`trouver-un-emploi--convaincre-un-recruteur-en-entretien`) */
  | 'TROUVER_UN_EMPLOI__CONVAINCRE_UN_RECRUTEUR_EN_ENTRETIEN'
  /** Faire des candidatures spontanées: Trouver un emploi : Faire des candidatures spontanées (`trouver-un-emploi--faire-des-candidatures-spontanees`) */
  | 'TROUVER_UN_EMPLOI__FAIRE_DES_CANDIDATURES_SPONTANEES'
  /** Maintien dans l’emploi: Trouver un emploi : Maintien dans l’emploi (`trouver-un-emploi--maintien-dans-lemploi`) */
  | 'TROUVER_UN_EMPLOI__MAINTIEN_DANS_LEMPLOI'
  /** Répondre à des offres d’emploi: Trouver un emploi : Répondre à des offres d’emploi (`trouver-un-emploi--repondre-a-des-offres-demploi`) */
  | 'TROUVER_UN_EMPLOI__REPONDRE_A_DES_OFFRES_DEMPLOI'
  /** Suivre ses candidatures et relancer les employeurs: Trouver un emploi : Suivre ses candidatures et relancer les employeurs (`trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs`) */
  | 'TROUVER_UN_EMPLOI__SUIVRE_SES_CANDIDATURES_ET_RELANCER_LES_EMPLOYEURS'
  | '%future added value';

/** Détacher de son dossier: what is needed. */
export type UnlinkPersonInput = {
  /** Situation: the case. */
  readonly caseId: string;
  /** Personne: one of the case. */
  readonly personId: string;
};

/** Modifier un service: what is not named stays; null clears a text, a date, a fee, a deadline or the clocks. */
export type UpdateServiceInput = {
  /** Délais: of its referrals; null goes back to all defaults. */
  readonly clocks?: ServiceClocksInput | null | undefined;
  /** Description: in the partner’s words. */
  readonly description?: string | null | undefined;
  /** Fin: its last day. */
  readonly endsOn?: string | null | undefined;
  /** Version attendue: the one that was read. */
  readonly expectedVersion: number;
  /** Frais: whether it costs something. */
  readonly fee?: Fee | null | undefined;
  /** Précisions sur les frais: in words. */
  readonly feeDetails?: string | null | undefined;
  /** Identifiant: of the service. */
  readonly id: string;
  /** Identité nécessaire à l’étude: whether it must know who the person is to answer. */
  readonly identityNeededToAssess?: boolean | null | undefined;
  /** Délai légal: days to answer, when the law sets some. */
  readonly legalDeadlineDays?: number | null | undefined;
  /** Modes d’accueil: how people are received. */
  readonly modes?: ReadonlyArray<ReceptionMode> | null | undefined;
  /** Nom: neutral, it is public in the network. */
  readonly name?: string | null | undefined;
  /** Publics: none means everybody. */
  readonly publics?: ReadonlyArray<Public> | null | undefined;
  /** Sens du silence: what the law says of it. */
  readonly silenceMeans?: SilenceMeaning | null | undefined;
  /** Texte: the law that says so. */
  readonly silenceSource?: string | null | undefined;
  /** Début: its first day. */
  readonly startsOn?: string | null | undefined;
  /** Thématiques: at least one. */
  readonly themes?: ReadonlyArray<Theme> | null | undefined;
};

/** Modification du point de livraison: what is not named stays. */
export type UpdateWebhookEndpointInput = {
  /** Description: null clears it. */
  readonly description?: string | null | undefined;
  /** Types d’événements: types (`referral.accepted`) or prefixes (`referral.`), at most 50; empty: all. */
  readonly eventTypes?: ReadonlyArray<string> | null | undefined;
  /** Version lue: the version seen. */
  readonly expectedVersion: number;
  /** Point de livraison: your own. */
  readonly id: string;
  /** Adresse: https and public, at most 500 characters, without credentials; in the sandbox this machine as well. */
  readonly url?: string | null | undefined;
};

/** Données de l’action: what waitlistReferral needs. */
export type WaitlistReferralInput = {
  /** Version lue: the version the caller saw; another one is a ReferralConflict. */
  readonly expectedVersion: number;
  /** Identifiant: of the referral. */
  readonly id: string;
  /** À revoir le: a day after today. */
  readonly reviewOn: string;
};

/** Issue de l’essai: what one try met with. */
export type WebhookAttemptOutcome =
  /** Adresse interdite: Its name leads to an address that is not public. */
  | 'ADDRESS_REFUSED'
  /** Livrée: A 2xx. */
  | 'DELIVERED'
  /** Événement retiré: The event is kept no longer: nothing was sent. */
  | 'EVENT_GONE'
  /** Disparu: A 410: the endpoint is disabled. */
  | 'GONE'
  /** Redirigée: A 3xx: redirects are not followed. */
  | 'REDIRECTED'
  /** Refusée: Another status than a 2xx. */
  | 'REFUSED'
  /** Secret illisible: The installation cannot open the secret: rotate it. Nothing was sent. */
  | 'SECRET_SEALED'
  /** Délai dépassé: No answer in 10 seconds. */
  | 'TIMED_OUT'
  /** Injoignable: Not found, refused or cut, or its certificate is not to be trusted. */
  | 'UNREACHABLE'
  | '%future added value';

/** Nature de la livraison: where it comes from. */
export type WebhookDeliveryKind =
  /** Événement: From the feed, in its order. */
  | 'EVENT'
  /** Renvoi: Asked for again, under the same id. */
  | 'RESEND'
  /** Essai: A test event; tried once. */
  | 'TEST'
  | '%future added value';

/** État de la livraison: what became of it. */
export type WebhookDeliveryStatus =
  /** Abandonnée: Its last try failed; what stood behind it goes on. Resend or replay it. */
  | 'DEAD'
  /** Livrée: It was answered with a 2xx. */
  | 'DELIVERED'
  /** En cours: It waits for its next try or its turn. */
  | 'PENDING'
  /** Remplacée: A replay took its place before it was delivered. */
  | 'REPLACED'
  | '%future added value';

/** Motif de désactivation: who disabled it, and why. */
export type WebhookDisabledReason =
  /** Par le partenaire: You disabled it. */
  | 'BY_PARTNER'
  /** Échecs répétés: An event was tried to the end of the schedule and nothing succeeded in the meantime. */
  | 'FAILING'
  /** Réponse 410: It answered 410: it wants no more. */
  | 'GONE'
  | '%future added value';

/** État du point de livraison: whether it is told of events. */
export type WebhookEndpointStatus =
  /** Désactivé: It is told nothing; events wait for it. */
  | 'DISABLED'
  /** Actif: It is told of events. */
  | 'ENABLED'
  | '%future added value';

/** Motif du refus: why an action on an endpoint is refused. */
export type WebhookRefusalCode =
  /** Adresse refusée: The address cannot be asked: it must be https and public, without credentials. */
  | 'ADDRESS_REFUSED'
  /** Point de livraison désactivé: It is told nothing now. Enable it first. */
  | 'ENDPOINT_DISABLED'
  /** Pas de secret: This endpoint is signed with the keys of the installation: it has no secret to rotate. */
  | 'NOT_HMAC'
  /** Secrets indisponibles: This installation makes no secrets. Choose Ed25519. */
  | 'SECRETS_NOT_CONFIGURED'
  /** Trop de points de livraison: A partner has 20 endpoints at most. Delete one, or widen the filter of another. */
  | 'TOO_MANY_ENDPOINTS'
  /** Trop de livraisons en attente: 100 tests and resent deliveries wait at this endpoint. Let them be tried first, or replay from a position. */
  | 'TOO_MANY_WAITING'
  | '%future added value';

/** Signature: how deliveries are signed. */
export type WebhookSigning =
  /** Ed25519: Signed `v1a` with the keys of /.well-known/passerelle-keys: nothing to keep. */
  | 'ED25519'
  /** HMAC: Signed `v1` with a secret of this endpoint, shown once. */
  | 'HMAC'
  | '%future added value';

/** Composant: what a page may show; each gives its own operations and nothing else. */
export type Widget =
  /** Journal des consultations: For the data-protection officer: who read what and why; ends a share. */
  | 'ACCESS_JOURNAL'
  /** Partenaires de la situation: Shows who takes part in a case, what each can see, and why a fact is withheld. */
  | 'CASE_PARTNERS'
  /** Formulaire d’orientation: Chooses a need and a service, shows what is shared, sends. */
  | 'REFERRAL_FORM'
  /** Orientations reçues: Lists what was sent to the partner and answers it. */
  | 'REFERRAL_INBOX'
  /** Suivi d’une orientation: Shows what became of one referral and takes its next step. */
  | 'REFERRAL_TIMELINE'
  /** Chiffres: Counts of the partner’s own referrals, by state. */
  | 'STATISTICS'
  | '%future added value';

/** Motif de fin: why a session of widgets ended before its time. */
export type WidgetSessionEndReason =
  /** Agent retiré: The agent’s membership ended. */
  | 'AGENT_ENDED'
  /** Par le partenaire: Your back end ended it, for instance when the case worker signed out. */
  | 'BY_PARTNER'
  /** Programme suspendu: The client that opened it is suspended. */
  | 'CLIENT_SUSPENDED'
  /** Hébergement terminé: The desk is no longer hosted by the partner that opened it. */
  | 'HOSTING_ENDED'
  /** Partenaire suspendu: The partner, or the host of its desk, is suspended. */
  | 'PARTNER_SUSPENDED'
  | '%future added value';

/** Retirer une convention: which one, as it was read. */
export type WithdrawAgreementInput = {
  /** Version attendue: the one that was read. */
  readonly expectedVersion: number;
  /** Identifiant: of the agreement. */
  readonly id: string;
};

/** Motif: why a field is withheld. */
export type WithheldReason =
  /** Convention terminée ou pas encore en vigueur: An agreement exists but is not in force today. */
  | 'AGREEMENT_ENDED'
  /** Information hors convention: No agreement in force covers this category of data. */
  | 'CATEGORY_NOT_COVERED'
  /** Partage terminé: The disclosure of this field ended: withdrawn, past its date, or with its referral. */
  | 'DISCLOSURE_ENDED'
  /** Ne participe pas à la situation: The reader does not take part in the case. Met in previews only. */
  | 'NOT_A_PARTICIPANT'
  /** Aucune convention: No agreement binds the owner and the reader in this network. */
  | 'NO_AGREEMENT'
  /** Non partagé: The owner has not disclosed this field to the reader for this purpose. */
  | 'NO_DISCLOSURE'
  /** Opposition de la personne: The person opposes this sharing (RGPD, art. 21). */
  | 'PERSON_OBJECTED'
  /** Finalité hors convention: The agreement in force does not allow this purpose for this category. */
  | 'PURPOSE_NOT_COVERED'
  /** Source indisponible: It may be read, but the owner’s system did not give it now. */
  | 'SOURCE_UNAVAILABLE'
  /** Trop tôt dans l’orientation: The disclosure follows a referral that has not reached the stage of this field. */
  | 'STAGE_TOO_EARLY'
  | '%future added value';

export type AgreementFieldsFragment = { readonly __typename: 'Agreement', readonly id: string, readonly version: number, readonly networkId: string, readonly title: string, readonly legalText: string | null, readonly purposes: ReadonlyArray<Purpose>, readonly categories: ReadonlyArray<DataCategory>, readonly startsOn: string, readonly endsOn: string | null, readonly status: AgreementStatus, readonly statusLabel: string, readonly endedAt: string | null, readonly endReason: AgreementEndReason | null, readonly allowedActions: ReadonlyArray<AgreementAction>, readonly parties: ReadonlyArray<{ readonly answer: AgreementAnswer, readonly declineReason: AgreementDeclineReason | null, readonly partner: PartnerFieldsFragment }> };

type AgreementRefusals_AgreementActionRefused_Fragment = (
  { readonly reason: AgreementRefusalCode, readonly allowedActions: ReadonlyArray<AgreementAction> }
  & Refusals_AgreementActionRefused_Fragment
);

type AgreementRefusals_AgreementConflict_Fragment = (
  { readonly currentVersion: number, readonly allowedActions: ReadonlyArray<AgreementAction>, readonly current: AgreementFieldsFragment }
  & Refusals_AgreementConflict_Fragment
);

type AgreementRefusals_CaseActionRefused_Fragment = Refusals_CaseActionRefused_Fragment;

type AgreementRefusals_CaseConflict_Fragment = Refusals_CaseConflict_Fragment;

type AgreementRefusals_DisclosureActionRefused_Fragment = Refusals_DisclosureActionRefused_Fragment;

type AgreementRefusals_DisclosureConflict_Fragment = Refusals_DisclosureConflict_Fragment;

type AgreementRefusals_DocumentActionRefused_Fragment = Refusals_DocumentActionRefused_Fragment;

type AgreementRefusals_DocumentConflict_Fragment = Refusals_DocumentConflict_Fragment;

type AgreementRefusals_ErasureRefused_Fragment = Refusals_ErasureRefused_Fragment;

type AgreementRefusals_FacetActionRefused_Fragment = Refusals_FacetActionRefused_Fragment;

type AgreementRefusals_FacetConflict_Fragment = Refusals_FacetConflict_Fragment;

type AgreementRefusals_InvalidInput_Fragment = Refusals_InvalidInput_Fragment;

type AgreementRefusals_MessageActionRefused_Fragment = Refusals_MessageActionRefused_Fragment;

type AgreementRefusals_NeedConflict_Fragment = Refusals_NeedConflict_Fragment;

type AgreementRefusals_NotFound_Fragment = Refusals_NotFound_Fragment;

type AgreementRefusals_ReferralActionRefused_Fragment = Refusals_ReferralActionRefused_Fragment;

type AgreementRefusals_ReferralConflict_Fragment = Refusals_ReferralConflict_Fragment;

type AgreementRefusals_ServiceConflict_Fragment = Refusals_ServiceConflict_Fragment;

type AgreementRefusals_WebhookActionRefused_Fragment = Refusals_WebhookActionRefused_Fragment;

type AgreementRefusals_WebhookConflict_Fragment = Refusals_WebhookConflict_Fragment;

export type AgreementRefusalsFragment =
  | AgreementRefusals_AgreementActionRefused_Fragment
  | AgreementRefusals_AgreementConflict_Fragment
  | AgreementRefusals_CaseActionRefused_Fragment
  | AgreementRefusals_CaseConflict_Fragment
  | AgreementRefusals_DisclosureActionRefused_Fragment
  | AgreementRefusals_DisclosureConflict_Fragment
  | AgreementRefusals_DocumentActionRefused_Fragment
  | AgreementRefusals_DocumentConflict_Fragment
  | AgreementRefusals_ErasureRefused_Fragment
  | AgreementRefusals_FacetActionRefused_Fragment
  | AgreementRefusals_FacetConflict_Fragment
  | AgreementRefusals_InvalidInput_Fragment
  | AgreementRefusals_MessageActionRefused_Fragment
  | AgreementRefusals_NeedConflict_Fragment
  | AgreementRefusals_NotFound_Fragment
  | AgreementRefusals_ReferralActionRefused_Fragment
  | AgreementRefusals_ReferralConflict_Fragment
  | AgreementRefusals_ServiceConflict_Fragment
  | AgreementRefusals_WebhookActionRefused_Fragment
  | AgreementRefusals_WebhookConflict_Fragment
;

export type AgreementQueryVariables = Exact<{
  id: string;
}>;


export type AgreementQuery = { readonly agreement: AgreementFieldsFragment | null };

export type AgreementsQueryVariables = Exact<{
  status?: AgreementStatus | null | undefined;
  networkId?: string | null | undefined;
  withPartnerId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AgreementsQuery = { readonly agreements: { readonly nodes: ReadonlyArray<AgreementFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type ProposeAgreementMutationVariables = Exact<{
  input: ProposeAgreementInput;
}>;


export type ProposeAgreementMutation = { readonly proposeAgreement:
    | (
      { readonly __typename: 'Agreement' }
      & AgreementFieldsFragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & AgreementRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & AgreementRefusals_NotFound_Fragment
    )
   };

export type AcceptAgreementMutationVariables = Exact<{
  input: AcceptAgreementInput;
}>;


export type AcceptAgreementMutation = { readonly acceptAgreement:
    | (
      { readonly __typename: 'Agreement' }
      & AgreementFieldsFragment
    )
    | (
      { readonly __typename: 'AgreementActionRefused' }
      & AgreementRefusals_AgreementActionRefused_Fragment
    )
    | (
      { readonly __typename: 'AgreementConflict' }
      & AgreementRefusals_AgreementConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & AgreementRefusals_NotFound_Fragment
    )
   };

export type DeclineAgreementMutationVariables = Exact<{
  input: DeclineAgreementInput;
}>;


export type DeclineAgreementMutation = { readonly declineAgreement:
    | (
      { readonly __typename: 'Agreement' }
      & AgreementFieldsFragment
    )
    | (
      { readonly __typename: 'AgreementActionRefused' }
      & AgreementRefusals_AgreementActionRefused_Fragment
    )
    | (
      { readonly __typename: 'AgreementConflict' }
      & AgreementRefusals_AgreementConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & AgreementRefusals_NotFound_Fragment
    )
   };

export type WithdrawAgreementMutationVariables = Exact<{
  input: WithdrawAgreementInput;
}>;


export type WithdrawAgreementMutation = { readonly withdrawAgreement:
    | (
      { readonly __typename: 'Agreement' }
      & AgreementFieldsFragment
    )
    | (
      { readonly __typename: 'AgreementActionRefused' }
      & AgreementRefusals_AgreementActionRefused_Fragment
    )
    | (
      { readonly __typename: 'AgreementConflict' }
      & AgreementRefusals_AgreementConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & AgreementRefusals_NotFound_Fragment
    )
   };

export type EndAgreementMutationVariables = Exact<{
  input: EndAgreementInput;
}>;


export type EndAgreementMutation = { readonly endAgreement:
    | (
      { readonly __typename: 'Agreement' }
      & AgreementFieldsFragment
    )
    | (
      { readonly __typename: 'AgreementActionRefused' }
      & AgreementRefusals_AgreementActionRefused_Fragment
    )
    | (
      { readonly __typename: 'AgreementConflict' }
      & AgreementRefusals_AgreementConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & AgreementRefusals_NotFound_Fragment
    )
   };

export type RecordAgreementReviewMutationVariables = Exact<{
  input: RecordAgreementReviewInput;
}>;


export type RecordAgreementReviewMutation = { readonly recordAgreementReview:
    | (
      { readonly __typename: 'Agreement' }
      & AgreementFieldsFragment
    )
    | (
      { readonly __typename: 'AgreementActionRefused' }
      & AgreementRefusals_AgreementActionRefused_Fragment
    )
    | (
      { readonly __typename: 'AgreementConflict' }
      & AgreementRefusals_AgreementConflict_Fragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & AgreementRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & AgreementRefusals_NotFound_Fragment
    )
   };

type DisclosedSetFields_Disclosure_Fragment = { readonly __typename: 'Disclosure', readonly groups: ReadonlyArray<FacetGroup>, readonly fields: ReadonlyArray<FacetField>, readonly purposes: ReadonlyArray<Purpose> };

type DisclosedSetFields_DisclosureRequest_Fragment = { readonly __typename: 'DisclosureRequest', readonly groups: ReadonlyArray<FacetGroup>, readonly fields: ReadonlyArray<FacetField>, readonly purposes: ReadonlyArray<Purpose> };

type DisclosedSetFields_StandingGrant_Fragment = { readonly __typename: 'StandingGrant', readonly groups: ReadonlyArray<FacetGroup>, readonly fields: ReadonlyArray<FacetField>, readonly purposes: ReadonlyArray<Purpose> };

export type DisclosedSetFieldsFragment =
  | DisclosedSetFields_Disclosure_Fragment
  | DisclosedSetFields_DisclosureRequest_Fragment
  | DisclosedSetFields_StandingGrant_Fragment
;

export type DisclosureFieldsFragment = (
  { readonly id: string, readonly version: number, readonly caseId: string, readonly personId: string | null, readonly referralId: string | null, readonly legalBasis: LegalBasis, readonly legalText: string | null, readonly informedOn: string, readonly until: string | null, readonly endedAt: string | null, readonly endReason: DisclosureEndReason | null, readonly active: boolean, readonly allowedActions: ReadonlyArray<DisclosureAction>, readonly owner: PartnerFieldsFragment, readonly reader: PartnerFieldsFragment }
  & DisclosedSetFields_Disclosure_Fragment
);

export type DisclosureRequestFieldsFragment = (
  { readonly id: string, readonly version: number, readonly caseId: string, readonly personId: string | null, readonly referralId: string | null, readonly informedOn: string, readonly status: DisclosureRequestStatus, readonly declineReason: DisclosureDeclineReason | null, readonly answeredAt: string | null, readonly allowedActions: ReadonlyArray<DisclosureAction>, readonly owner: PartnerFieldsFragment, readonly requester: PartnerFieldsFragment, readonly disclosure: { readonly id: string } | null }
  & DisclosedSetFields_DisclosureRequest_Fragment
);

export type StandingGrantFieldsFragment = (
  { readonly id: string, readonly version: number, readonly agreementId: string, readonly stage: StandingGrantStage, readonly legalBasis: LegalBasis, readonly legalText: string | null, readonly endedAt: string | null, readonly allowedActions: ReadonlyArray<DisclosureAction>, readonly owner: PartnerFieldsFragment, readonly reader: PartnerFieldsFragment | null }
  & DisclosedSetFields_StandingGrant_Fragment
);

export type ObjectionFieldsFragment = { readonly __typename: 'Objection', readonly id: string, readonly version: number, readonly caseId: string, readonly personId: string, readonly categories: ReadonlyArray<DataCategory>, readonly raisedOn: string, readonly liftedAt: string | null, readonly allowedActions: ReadonlyArray<DisclosureAction>, readonly recordedBy: PartnerFieldsFragment, readonly owner: PartnerFieldsFragment | null, readonly reader: PartnerFieldsFragment | null };

export type EmergencyAccessFieldsFragment = { readonly __typename: 'EmergencyAccess', readonly id: string, readonly caseId: string, readonly writtenReason: string | null, readonly openedAt: string, readonly until: string, readonly open: boolean, readonly reader: PartnerFieldsFragment };

export type PreviewedAccessFieldsFragment = { readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null };

type DisclosureRefusals_AgreementActionRefused_Fragment = Refusals_AgreementActionRefused_Fragment;

type DisclosureRefusals_AgreementConflict_Fragment = Refusals_AgreementConflict_Fragment;

type DisclosureRefusals_CaseActionRefused_Fragment = Refusals_CaseActionRefused_Fragment;

type DisclosureRefusals_CaseConflict_Fragment = Refusals_CaseConflict_Fragment;

type DisclosureRefusals_DisclosureActionRefused_Fragment = (
  { readonly reason: DisclosureRefusalCode, readonly allowedActions: ReadonlyArray<DisclosureAction> }
  & Refusals_DisclosureActionRefused_Fragment
);

type DisclosureRefusals_DisclosureConflict_Fragment = (
  { readonly currentVersion: number, readonly allowedActions: ReadonlyArray<DisclosureAction> }
  & Refusals_DisclosureConflict_Fragment
);

type DisclosureRefusals_DocumentActionRefused_Fragment = Refusals_DocumentActionRefused_Fragment;

type DisclosureRefusals_DocumentConflict_Fragment = Refusals_DocumentConflict_Fragment;

type DisclosureRefusals_ErasureRefused_Fragment = Refusals_ErasureRefused_Fragment;

type DisclosureRefusals_FacetActionRefused_Fragment = Refusals_FacetActionRefused_Fragment;

type DisclosureRefusals_FacetConflict_Fragment = Refusals_FacetConflict_Fragment;

type DisclosureRefusals_InvalidInput_Fragment = Refusals_InvalidInput_Fragment;

type DisclosureRefusals_MessageActionRefused_Fragment = Refusals_MessageActionRefused_Fragment;

type DisclosureRefusals_NeedConflict_Fragment = Refusals_NeedConflict_Fragment;

type DisclosureRefusals_NotFound_Fragment = Refusals_NotFound_Fragment;

type DisclosureRefusals_ReferralActionRefused_Fragment = Refusals_ReferralActionRefused_Fragment;

type DisclosureRefusals_ReferralConflict_Fragment = Refusals_ReferralConflict_Fragment;

type DisclosureRefusals_ServiceConflict_Fragment = Refusals_ServiceConflict_Fragment;

type DisclosureRefusals_WebhookActionRefused_Fragment = Refusals_WebhookActionRefused_Fragment;

type DisclosureRefusals_WebhookConflict_Fragment = Refusals_WebhookConflict_Fragment;

export type DisclosureRefusalsFragment =
  | DisclosureRefusals_AgreementActionRefused_Fragment
  | DisclosureRefusals_AgreementConflict_Fragment
  | DisclosureRefusals_CaseActionRefused_Fragment
  | DisclosureRefusals_CaseConflict_Fragment
  | DisclosureRefusals_DisclosureActionRefused_Fragment
  | DisclosureRefusals_DisclosureConflict_Fragment
  | DisclosureRefusals_DocumentActionRefused_Fragment
  | DisclosureRefusals_DocumentConflict_Fragment
  | DisclosureRefusals_ErasureRefused_Fragment
  | DisclosureRefusals_FacetActionRefused_Fragment
  | DisclosureRefusals_FacetConflict_Fragment
  | DisclosureRefusals_InvalidInput_Fragment
  | DisclosureRefusals_MessageActionRefused_Fragment
  | DisclosureRefusals_NeedConflict_Fragment
  | DisclosureRefusals_NotFound_Fragment
  | DisclosureRefusals_ReferralActionRefused_Fragment
  | DisclosureRefusals_ReferralConflict_Fragment
  | DisclosureRefusals_ServiceConflict_Fragment
  | DisclosureRefusals_WebhookActionRefused_Fragment
  | DisclosureRefusals_WebhookConflict_Fragment
;

export type DisclosureQueryVariables = Exact<{
  id: string;
}>;


export type DisclosureQuery = { readonly disclosure: DisclosureFieldsFragment | null };

export type DisclosuresQueryVariables = Exact<{
  direction?: DisclosureDirection | null | undefined;
  caseId?: string | null | undefined;
  withPartnerId?: string | null | undefined;
  active?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DisclosuresQuery = { readonly disclosures: { readonly nodes: ReadonlyArray<DisclosureFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type PreviewDisclosureQueryVariables = Exact<{
  input: PreviewDisclosureInput;
}>;


export type PreviewDisclosureQuery = { readonly previewDisclosure:
    | (
      { readonly __typename: 'DisclosureActionRefused' }
      & DisclosureRefusals_DisclosureActionRefused_Fragment
    )
    | { readonly __typename: 'DisclosurePreview', readonly untilLabel: string, readonly reader: PartnerFieldsFragment, readonly fields: ReadonlyArray<{ readonly field: FacetField, readonly held: boolean, readonly atSending: PreviewedAccessFieldsFragment, readonly onceAccepted: PreviewedAccessFieldsFragment }>, readonly groups: ReadonlyArray<{ readonly group: FacetGroup, readonly sentence: string }>, readonly leftOut: ReadonlyArray<{ readonly label: string }> }
    | (
      { readonly __typename: 'InvalidInput' }
      & DisclosureRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & DisclosureRefusals_NotFound_Fragment
    )
   };

export type DiscloseMutationVariables = Exact<{
  input: DiscloseInput;
}>;


export type DiscloseMutation = { readonly disclose:
    | (
      { readonly __typename: 'Disclosure' }
      & DisclosureFieldsFragment
    )
    | (
      { readonly __typename: 'DisclosureActionRefused' }
      & DisclosureRefusals_DisclosureActionRefused_Fragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & DisclosureRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & DisclosureRefusals_NotFound_Fragment
    )
   };

export type EndDisclosureMutationVariables = Exact<{
  input: EndDisclosureInput;
}>;


export type EndDisclosureMutation = { readonly endDisclosure:
    | (
      { readonly __typename: 'Disclosure' }
      & DisclosureFieldsFragment
    )
    | (
      { readonly __typename: 'DisclosureActionRefused' }
      & DisclosureRefusals_DisclosureActionRefused_Fragment
    )
    | (
      { readonly __typename: 'DisclosureConflict' }
      & DisclosureRefusals_DisclosureConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & DisclosureRefusals_NotFound_Fragment
    )
   };

export type DisclosureRequestsQueryVariables = Exact<{
  direction?: DisclosureRequestDirection | null | undefined;
  status?: DisclosureRequestStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DisclosureRequestsQuery = { readonly disclosureRequests: { readonly nodes: ReadonlyArray<DisclosureRequestFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type RequestDisclosureMutationVariables = Exact<{
  input: RequestDisclosureInput;
}>;


export type RequestDisclosureMutation = { readonly requestDisclosure:
    | (
      { readonly __typename: 'DisclosureActionRefused' }
      & DisclosureRefusals_DisclosureActionRefused_Fragment
    )
    | (
      { readonly __typename: 'DisclosureRequest' }
      & DisclosureRequestFieldsFragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & DisclosureRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & DisclosureRefusals_NotFound_Fragment
    )
   };

export type AnswerDisclosureRequestMutationVariables = Exact<{
  input: AnswerDisclosureRequestInput;
}>;


export type AnswerDisclosureRequestMutation = { readonly answerDisclosureRequest:
    | (
      { readonly __typename: 'DisclosureActionRefused' }
      & DisclosureRefusals_DisclosureActionRefused_Fragment
    )
    | (
      { readonly __typename: 'DisclosureConflict' }
      & DisclosureRefusals_DisclosureConflict_Fragment
    )
    | (
      { readonly __typename: 'DisclosureRequest' }
      & DisclosureRequestFieldsFragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & DisclosureRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & DisclosureRefusals_NotFound_Fragment
    )
   };

export type CancelDisclosureRequestMutationVariables = Exact<{
  input: DisclosureChangeInput;
}>;


export type CancelDisclosureRequestMutation = { readonly cancelDisclosureRequest:
    | (
      { readonly __typename: 'DisclosureActionRefused' }
      & DisclosureRefusals_DisclosureActionRefused_Fragment
    )
    | (
      { readonly __typename: 'DisclosureConflict' }
      & DisclosureRefusals_DisclosureConflict_Fragment
    )
    | (
      { readonly __typename: 'DisclosureRequest' }
      & DisclosureRequestFieldsFragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & DisclosureRefusals_NotFound_Fragment
    )
   };

export type StandingGrantsQueryVariables = Exact<{
  agreementId: string;
}>;


export type StandingGrantsQuery = { readonly agreement: { readonly standingGrants: ReadonlyArray<StandingGrantFieldsFragment> } | null };

export type AddStandingGrantMutationVariables = Exact<{
  input: AddStandingGrantInput;
}>;


export type AddStandingGrantMutation = { readonly addStandingGrant:
    | (
      { readonly __typename: 'DisclosureActionRefused' }
      & DisclosureRefusals_DisclosureActionRefused_Fragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & DisclosureRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & DisclosureRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'StandingGrant' }
      & StandingGrantFieldsFragment
    )
   };

export type EndStandingGrantMutationVariables = Exact<{
  input: DisclosureChangeInput;
}>;


export type EndStandingGrantMutation = { readonly endStandingGrant:
    | (
      { readonly __typename: 'DisclosureActionRefused' }
      & DisclosureRefusals_DisclosureActionRefused_Fragment
    )
    | (
      { readonly __typename: 'DisclosureConflict' }
      & DisclosureRefusals_DisclosureConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & DisclosureRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'StandingGrant' }
      & StandingGrantFieldsFragment
    )
   };

export type ObjectionsQueryVariables = Exact<{
  caseId: string;
}>;


export type ObjectionsQuery = { readonly sharedCase: { readonly id: string, readonly objections: ReadonlyArray<ObjectionFieldsFragment> } | null };

export type RaiseObjectionMutationVariables = Exact<{
  input: RaiseObjectionInput;
}>;


export type RaiseObjectionMutation = { readonly raiseObjection:
    | (
      { readonly __typename: 'InvalidInput' }
      & Refusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & Refusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Objection' }
      & ObjectionFieldsFragment
    )
   };

export type LiftObjectionMutationVariables = Exact<{
  input: DisclosureChangeInput;
}>;


export type LiftObjectionMutation = { readonly liftObjection:
    | (
      { readonly __typename: 'DisclosureActionRefused' }
      & DisclosureRefusals_DisclosureActionRefused_Fragment
    )
    | (
      { readonly __typename: 'DisclosureConflict' }
      & DisclosureRefusals_DisclosureConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & DisclosureRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Objection' }
      & ObjectionFieldsFragment
    )
   };

export type EmergencyAccessesQueryVariables = Exact<{
  open?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EmergencyAccessesQuery = { readonly emergencyAccesses: { readonly nodes: ReadonlyArray<EmergencyAccessFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type OpenEmergencyAccessMutationVariables = Exact<{
  input: OpenEmergencyAccessInput;
}>;


export type OpenEmergencyAccessMutation = { readonly openEmergencyAccess:
    | (
      { readonly __typename: 'DisclosureActionRefused' }
      & DisclosureRefusals_DisclosureActionRefused_Fragment
    )
    | (
      { readonly __typename: 'EmergencyAccess' }
      & EmergencyAccessFieldsFragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & DisclosureRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & DisclosureRefusals_NotFound_Fragment
    )
   };

export type RegisteredDocumentFieldsFragment = { readonly __typename: 'RegisteredDocument', readonly id: string, readonly version: number, readonly hash: string, readonly name: string, readonly kind: DocumentKind, readonly registeredAt: string, readonly retiredAt: string | null };

type DocumentRefusals_AgreementActionRefused_Fragment = Refusals_AgreementActionRefused_Fragment;

type DocumentRefusals_AgreementConflict_Fragment = Refusals_AgreementConflict_Fragment;

type DocumentRefusals_CaseActionRefused_Fragment = Refusals_CaseActionRefused_Fragment;

type DocumentRefusals_CaseConflict_Fragment = Refusals_CaseConflict_Fragment;

type DocumentRefusals_DisclosureActionRefused_Fragment = Refusals_DisclosureActionRefused_Fragment;

type DocumentRefusals_DisclosureConflict_Fragment = Refusals_DisclosureConflict_Fragment;

type DocumentRefusals_DocumentActionRefused_Fragment = (
  { readonly reason: DocumentRefusalCode }
  & Refusals_DocumentActionRefused_Fragment
);

type DocumentRefusals_DocumentConflict_Fragment = (
  { readonly current: RegisteredDocumentFieldsFragment }
  & Refusals_DocumentConflict_Fragment
);

type DocumentRefusals_ErasureRefused_Fragment = Refusals_ErasureRefused_Fragment;

type DocumentRefusals_FacetActionRefused_Fragment = Refusals_FacetActionRefused_Fragment;

type DocumentRefusals_FacetConflict_Fragment = Refusals_FacetConflict_Fragment;

type DocumentRefusals_InvalidInput_Fragment = Refusals_InvalidInput_Fragment;

type DocumentRefusals_MessageActionRefused_Fragment = Refusals_MessageActionRefused_Fragment;

type DocumentRefusals_NeedConflict_Fragment = Refusals_NeedConflict_Fragment;

type DocumentRefusals_NotFound_Fragment = Refusals_NotFound_Fragment;

type DocumentRefusals_ReferralActionRefused_Fragment = Refusals_ReferralActionRefused_Fragment;

type DocumentRefusals_ReferralConflict_Fragment = Refusals_ReferralConflict_Fragment;

type DocumentRefusals_ServiceConflict_Fragment = Refusals_ServiceConflict_Fragment;

type DocumentRefusals_WebhookActionRefused_Fragment = Refusals_WebhookActionRefused_Fragment;

type DocumentRefusals_WebhookConflict_Fragment = Refusals_WebhookConflict_Fragment;

export type DocumentRefusalsFragment =
  | DocumentRefusals_AgreementActionRefused_Fragment
  | DocumentRefusals_AgreementConflict_Fragment
  | DocumentRefusals_CaseActionRefused_Fragment
  | DocumentRefusals_CaseConflict_Fragment
  | DocumentRefusals_DisclosureActionRefused_Fragment
  | DocumentRefusals_DisclosureConflict_Fragment
  | DocumentRefusals_DocumentActionRefused_Fragment
  | DocumentRefusals_DocumentConflict_Fragment
  | DocumentRefusals_ErasureRefused_Fragment
  | DocumentRefusals_FacetActionRefused_Fragment
  | DocumentRefusals_FacetConflict_Fragment
  | DocumentRefusals_InvalidInput_Fragment
  | DocumentRefusals_MessageActionRefused_Fragment
  | DocumentRefusals_NeedConflict_Fragment
  | DocumentRefusals_NotFound_Fragment
  | DocumentRefusals_ReferralActionRefused_Fragment
  | DocumentRefusals_ReferralConflict_Fragment
  | DocumentRefusals_ServiceConflict_Fragment
  | DocumentRefusals_WebhookActionRefused_Fragment
  | DocumentRefusals_WebhookConflict_Fragment
;

export type RegisteredDocumentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RegisteredDocumentsQuery = { readonly registeredDocuments: { readonly nodes: ReadonlyArray<RegisteredDocumentFieldsFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RegisterDocumentsMutationVariables = Exact<{
  input: RegisterDocumentsInput;
}>;


export type RegisterDocumentsMutation = { readonly registerDocuments:
    | (
      { readonly __typename: 'DocumentActionRefused' }
      & DocumentRefusals_DocumentActionRefused_Fragment
    )
    | { readonly __typename: 'DocumentRegistrations', readonly registrations: ReadonlyArray<{ readonly hash: string, readonly status: DocumentRegistrationStatus, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string, readonly line: number | null, readonly column: number | null }> }> }
    | (
      { readonly __typename: 'InvalidInput' }
      & DocumentRefusals_InvalidInput_Fragment
    )
   };

export type RetireDocumentMutationVariables = Exact<{
  input: RetireDocumentInput;
}>;


export type RetireDocumentMutation = { readonly retireDocument:
    | (
      { readonly __typename: 'DocumentConflict' }
      & DocumentRefusals_DocumentConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & DocumentRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'RegisteredDocument' }
      & RegisteredDocumentFieldsFragment
    )
   };

export type EventsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type EventsQuery = { readonly events: { readonly hasMore: boolean, readonly nextAfter: string, readonly events: ReadonlyArray<EventFieldsFragment> } };

export type LiveEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  caseId?: string | null | undefined;
  referralId?: string | null | undefined;
  types?: ReadonlyArray<string> | null | undefined;
}>;


export type LiveEventsSubscription = { readonly events: EventFieldsFragment };

export type ReferralInboxChangesSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  serviceId?: string | null | undefined;
}>;


export type ReferralInboxChangesSubscription = { readonly referralInboxChanges: { readonly position: string | null, readonly eventId: string, readonly type: string, readonly occurredAt: string, readonly referralId: string, readonly referral: ReferralFieldsFragment | null } };

export type SharedCaseChangesSubscriptionVariables = Exact<{
  caseId: string;
  after?: string | null | undefined;
}>;


export type SharedCaseChangesSubscription = { readonly sharedCaseChanges: { readonly position: string | null, readonly eventId: string, readonly type: string, readonly occurredAt: string, readonly sharedCase: (
      { readonly needs: ReadonlyArray<NeedFieldsFragment> }
      & SharedCaseSummaryFieldsFragment
    ) | null } };

export type FacetsQueryVariables = Exact<{
  id: string;
  purpose: Purpose;
  names?: ReadonlyArray<FacetName> | null | undefined;
  personId?: string | null | undefined;
  accommodationCurrentKind?: boolean;
  accommodationRequestPending?: boolean;
  accommodationSince?: boolean;
  associationSupportNextStepOn?: boolean;
  associationSupportSince?: boolean;
  associationSupportSupportKind?: boolean;
  contactAddress?: boolean;
  contactBirthDate?: boolean;
  contactEmail?: boolean;
  contactFamilyName?: boolean;
  contactGivenNames?: boolean;
  contactPhone?: boolean;
  contactPreferredChannel?: boolean;
  departmentSupportApa?: boolean;
  departmentSupportEngagementContract?: boolean;
  departmentSupportFsl?: boolean;
  departmentSupportPch?: boolean;
  departmentSupportReferentMds?: boolean;
  departmentSupportRsa?: boolean;
  employmentLastContactOn?: boolean;
  employmentProgrammes?: boolean;
  employmentRegistration?: boolean;
  familyBenefitsAdults?: boolean;
  familyBenefitsBenefitsInPayment?: boolean;
  familyBenefitsDependentChildren?: boolean;
  familyBenefitsQuotientFamilial?: boolean;
  healthCoverageAme?: boolean;
  healthCoverageC2sEndsOn?: boolean;
  healthCoverageC2sState?: boolean;
  healthCoverageHealthSupport?: boolean;
  healthCoveragePuma?: boolean;
  municipalAidAidsGrantedThisYear?: boolean;
  municipalAidAidsGrantedThisYearCents?: boolean;
  municipalAidDomiciliationValidUntil?: boolean;
  municipalAidHomeServices?: boolean;
}>;


export type FacetsQuery = { readonly sharedCase: { readonly id: string, readonly facets: ReadonlyArray<
      | (
        { readonly __typename: 'Accommodation', readonly currentKind?: AccommodationKind | null, readonly requestPending?: boolean | null, readonly since?: string | null }
        & FacetFields_Accommodation_Fragment
      )
      | (
        { readonly __typename: 'AssociationSupport', readonly nextStepOn?: string | null, readonly since?: string | null, readonly supportKind?: AssociationSupportKind | null }
        & FacetFields_AssociationSupport_Fragment
      )
      | (
        { readonly __typename: 'Contact', readonly address?: string | null, readonly birthDate?: string | null, readonly email?: string | null, readonly familyName?: string | null, readonly givenNames?: string | null, readonly phone?: string | null, readonly preferredChannel?: ContactChannel | null }
        & FacetFields_Contact_Fragment
      )
      | (
        { readonly __typename: 'DepartmentSupport', readonly apa?: AidState | null, readonly engagementContract?: EngagementContractState | null, readonly fsl?: AidState | null, readonly pch?: AidState | null, readonly referentMds?: string | null, readonly rsa?: AidState | null }
        & FacetFields_DepartmentSupport_Fragment
      )
      | (
        { readonly __typename: 'Employment', readonly lastContactOn?: string | null, readonly registration?: EmploymentRegistration | null, readonly programmes?: ReadonlyArray<{ readonly programme: EmploymentProgramme, readonly since: string }> | null }
        & FacetFields_Employment_Fragment
      )
      | (
        { readonly __typename: 'FamilyBenefits', readonly adults?: number | null, readonly dependentChildren?: number | null, readonly quotientFamilial?: number | null, readonly benefitsInPayment?: ReadonlyArray<{ readonly benefit: FamilyBenefit, readonly since: string }> | null }
        & FacetFields_FamilyBenefits_Fragment
      )
      | (
        { readonly __typename: 'HealthCoverage', readonly ame?: boolean | null, readonly c2sEndsOn?: string | null, readonly c2sState?: C2sState | null, readonly healthSupport?: HealthSupportState | null, readonly puma?: boolean | null }
        & FacetFields_HealthCoverage_Fragment
      )
      | (
        { readonly __typename: 'MunicipalAid', readonly aidsGrantedThisYear?: number | null, readonly aidsGrantedThisYearCents?: number | null, readonly domiciliationValidUntil?: string | null, readonly homeServices?: ReadonlyArray<{ readonly kind: HomeServiceKind, readonly since: string }> | null }
        & FacetFields_MunicipalAid_Fragment
      )
    > } | null };

type FacetFields_Accommodation_Fragment = { readonly __typename: 'Accommodation', readonly id: string, readonly version: number, readonly name: FacetName, readonly label: string, readonly personId: string, readonly hosting: FacetHosting, readonly asOf: string | null, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> };

type FacetFields_AssociationSupport_Fragment = { readonly __typename: 'AssociationSupport', readonly id: string, readonly version: number, readonly name: FacetName, readonly label: string, readonly personId: string, readonly hosting: FacetHosting, readonly asOf: string | null, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> };

type FacetFields_Contact_Fragment = { readonly __typename: 'Contact', readonly id: string, readonly version: number, readonly name: FacetName, readonly label: string, readonly personId: string, readonly hosting: FacetHosting, readonly asOf: string | null, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> };

type FacetFields_DepartmentSupport_Fragment = { readonly __typename: 'DepartmentSupport', readonly id: string, readonly version: number, readonly name: FacetName, readonly label: string, readonly personId: string, readonly hosting: FacetHosting, readonly asOf: string | null, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> };

type FacetFields_Employment_Fragment = { readonly __typename: 'Employment', readonly id: string, readonly version: number, readonly name: FacetName, readonly label: string, readonly personId: string, readonly hosting: FacetHosting, readonly asOf: string | null, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> };

type FacetFields_FamilyBenefits_Fragment = { readonly __typename: 'FamilyBenefits', readonly id: string, readonly version: number, readonly name: FacetName, readonly label: string, readonly personId: string, readonly hosting: FacetHosting, readonly asOf: string | null, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> };

type FacetFields_HealthCoverage_Fragment = { readonly __typename: 'HealthCoverage', readonly id: string, readonly version: number, readonly name: FacetName, readonly label: string, readonly personId: string, readonly hosting: FacetHosting, readonly asOf: string | null, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> };

type FacetFields_MunicipalAid_Fragment = { readonly __typename: 'MunicipalAid', readonly id: string, readonly version: number, readonly name: FacetName, readonly label: string, readonly personId: string, readonly hosting: FacetHosting, readonly asOf: string | null, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> };

export type FacetFieldsFragment =
  | FacetFields_Accommodation_Fragment
  | FacetFields_AssociationSupport_Fragment
  | FacetFields_Contact_Fragment
  | FacetFields_DepartmentSupport_Fragment
  | FacetFields_Employment_Fragment
  | FacetFields_FamilyBenefits_Fragment
  | FacetFields_HealthCoverage_Fragment
  | FacetFields_MunicipalAid_Fragment
;

type FacetRefusals_AgreementActionRefused_Fragment = Refusals_AgreementActionRefused_Fragment;

type FacetRefusals_AgreementConflict_Fragment = Refusals_AgreementConflict_Fragment;

type FacetRefusals_CaseActionRefused_Fragment = Refusals_CaseActionRefused_Fragment;

type FacetRefusals_CaseConflict_Fragment = Refusals_CaseConflict_Fragment;

type FacetRefusals_DisclosureActionRefused_Fragment = Refusals_DisclosureActionRefused_Fragment;

type FacetRefusals_DisclosureConflict_Fragment = Refusals_DisclosureConflict_Fragment;

type FacetRefusals_DocumentActionRefused_Fragment = Refusals_DocumentActionRefused_Fragment;

type FacetRefusals_DocumentConflict_Fragment = Refusals_DocumentConflict_Fragment;

type FacetRefusals_ErasureRefused_Fragment = Refusals_ErasureRefused_Fragment;

type FacetRefusals_FacetActionRefused_Fragment = (
  { readonly reason: FacetRefusalCode }
  & Refusals_FacetActionRefused_Fragment
);

type FacetRefusals_FacetConflict_Fragment = (
  { readonly currentVersion: number }
  & Refusals_FacetConflict_Fragment
);

type FacetRefusals_InvalidInput_Fragment = Refusals_InvalidInput_Fragment;

type FacetRefusals_MessageActionRefused_Fragment = Refusals_MessageActionRefused_Fragment;

type FacetRefusals_NeedConflict_Fragment = Refusals_NeedConflict_Fragment;

type FacetRefusals_NotFound_Fragment = Refusals_NotFound_Fragment;

type FacetRefusals_ReferralActionRefused_Fragment = Refusals_ReferralActionRefused_Fragment;

type FacetRefusals_ReferralConflict_Fragment = Refusals_ReferralConflict_Fragment;

type FacetRefusals_ServiceConflict_Fragment = Refusals_ServiceConflict_Fragment;

type FacetRefusals_WebhookActionRefused_Fragment = Refusals_WebhookActionRefused_Fragment;

type FacetRefusals_WebhookConflict_Fragment = Refusals_WebhookConflict_Fragment;

export type FacetRefusalsFragment =
  | FacetRefusals_AgreementActionRefused_Fragment
  | FacetRefusals_AgreementConflict_Fragment
  | FacetRefusals_CaseActionRefused_Fragment
  | FacetRefusals_CaseConflict_Fragment
  | FacetRefusals_DisclosureActionRefused_Fragment
  | FacetRefusals_DisclosureConflict_Fragment
  | FacetRefusals_DocumentActionRefused_Fragment
  | FacetRefusals_DocumentConflict_Fragment
  | FacetRefusals_ErasureRefused_Fragment
  | FacetRefusals_FacetActionRefused_Fragment
  | FacetRefusals_FacetConflict_Fragment
  | FacetRefusals_InvalidInput_Fragment
  | FacetRefusals_MessageActionRefused_Fragment
  | FacetRefusals_NeedConflict_Fragment
  | FacetRefusals_NotFound_Fragment
  | FacetRefusals_ReferralActionRefused_Fragment
  | FacetRefusals_ReferralConflict_Fragment
  | FacetRefusals_ServiceConflict_Fragment
  | FacetRefusals_WebhookActionRefused_Fragment
  | FacetRefusals_WebhookConflict_Fragment
;

export type ConnectorFieldsFragment = { readonly id: string, readonly version: number, readonly url: string, readonly facets: ReadonlyArray<FacetName>, readonly status: ConnectorStatus };

export type AttachFacetMutationVariables = Exact<{
  input: AttachFacetInput;
}>;


export type AttachFacetMutation = { readonly attachFacet:
    | (
      { readonly __typename: 'FacetActionRefused' }
      & FacetRefusals_FacetActionRefused_Fragment
    )
    | { readonly __typename: 'FacetChange', readonly facet:
        | FacetFields_Accommodation_Fragment
        | FacetFields_AssociationSupport_Fragment
        | FacetFields_Contact_Fragment
        | FacetFields_DepartmentSupport_Fragment
        | FacetFields_Employment_Fragment
        | FacetFields_FamilyBenefits_Fragment
        | FacetFields_HealthCoverage_Fragment
        | FacetFields_MunicipalAid_Fragment
       }
    | (
      { readonly __typename: 'InvalidInput' }
      & FacetRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & FacetRefusals_NotFound_Fragment
    )
   };

export type SetHostedFacetMutationVariables = Exact<{
  input: SetHostedFacetInput;
}>;


export type SetHostedFacetMutation = { readonly setHostedFacet:
    | (
      { readonly __typename: 'FacetActionRefused' }
      & FacetRefusals_FacetActionRefused_Fragment
    )
    | { readonly __typename: 'FacetChange', readonly facet:
        | FacetFields_Accommodation_Fragment
        | FacetFields_AssociationSupport_Fragment
        | FacetFields_Contact_Fragment
        | FacetFields_DepartmentSupport_Fragment
        | FacetFields_Employment_Fragment
        | FacetFields_FamilyBenefits_Fragment
        | FacetFields_HealthCoverage_Fragment
        | FacetFields_MunicipalAid_Fragment
       }
    | (
      { readonly __typename: 'FacetConflict' }
      & FacetRefusals_FacetConflict_Fragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & FacetRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & FacetRefusals_NotFound_Fragment
    )
   };

export type DetachFacetMutationVariables = Exact<{
  input: DetachFacetInput;
}>;


export type DetachFacetMutation = { readonly detachFacet:
    | { readonly __typename: 'DetachedFacet', readonly id: string }
    | (
      { readonly __typename: 'FacetConflict' }
      & FacetRefusals_FacetConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & FacetRefusals_NotFound_Fragment
    )
   };

export type ConnectorQueryVariables = Exact<{ [key: string]: never; }>;


export type ConnectorQuery = { readonly connector: ConnectorFieldsFragment | null };

export type RegisterConnectorMutationVariables = Exact<{
  input: RegisterConnectorInput;
}>;


export type RegisterConnectorMutation = { readonly registerConnector:
    | (
      { readonly __typename: 'Connector' }
      & ConnectorFieldsFragment
    )
    | (
      { readonly __typename: 'FacetActionRefused' }
      & FacetRefusals_FacetActionRefused_Fragment
    )
    | (
      { readonly __typename: 'FacetConflict' }
      & FacetRefusals_FacetConflict_Fragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & FacetRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & FacetRefusals_NotFound_Fragment
    )
   };

export type SetConnectorStatusMutationVariables = Exact<{
  input: SetConnectorStatusInput;
}>;


export type SetConnectorStatusMutation = { readonly setConnectorStatus:
    | (
      { readonly __typename: 'Connector' }
      & ConnectorFieldsFragment
    )
    | (
      { readonly __typename: 'FacetConflict' }
      & FacetRefusals_FacetConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & FacetRefusals_NotFound_Fragment
    )
   };

export type AccessRecordsQueryVariables = Exact<{
  direction?: AccessRecordDirection | null | undefined;
  caseId?: string | null | undefined;
  personId?: string | null | undefined;
  from?: string | null | undefined;
  before?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccessRecordsQuery = { readonly accessRecords: { readonly nodes: ReadonlyArray<{ readonly occurredAt: string, readonly id: string, readonly caseId: string, readonly personId: string, readonly agent: string | null, readonly facet: FacetName, readonly fields: ReadonlyArray<FacetField>, readonly purpose: Purpose, readonly agreementIds: ReadonlyArray<string>, readonly disclosureIds: ReadonlyArray<string>, readonly owner: PartnerFieldsFragment, readonly reader: PartnerFieldsFragment }>, readonly pageInfo: NextPageFragment } };

export type AccessRecordsCsvQueryVariables = Exact<{
  direction?: AccessRecordDirection | null | undefined;
  caseId?: string | null | undefined;
  personId?: string | null | undefined;
  from?: string | null | undefined;
  before?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AccessRecordsCsvQuery = { readonly accessRecordsCsv: { readonly text: string, readonly rows: number, readonly nextAfter: string | null } };

export type PlaceFieldsFragment = { readonly code: string, readonly name: string };

export type PartnerFieldsFragment = { readonly id: string, readonly name: string, readonly kind: PartnerKind, readonly shownAsCategory: boolean };

export type PartnerDetailsFieldsFragment = (
  { readonly status: PartnerStatus, readonly siret: string | null, readonly siretSynthetic: boolean, readonly commune: PlaceFieldsFragment | null, readonly departement: { readonly code: string, readonly name: string } | null, readonly epci: { readonly code: string, readonly name: string } | null }
  & PartnerFieldsFragment
);

export type NetworkFieldsFragment = { readonly id: string, readonly code: string, readonly name: string, readonly departement: { readonly code: string, readonly name: string } | null };

export type ServiceFieldsFragment = { readonly __typename: 'Service', readonly id: string, readonly version: number, readonly name: string, readonly description: string | null, readonly themes: ReadonlyArray<Theme>, readonly publics: ReadonlyArray<Public>, readonly modes: ReadonlyArray<ReceptionMode>, readonly fee: Fee | null, readonly feeDetails: string | null, readonly capacity: ServiceCapacity, readonly identityNeededToAssess: boolean, readonly legalDeadlineDays: number | null, readonly silenceMeans: SilenceMeaning | null, readonly silenceSource: string | null, readonly startsOn: string, readonly endsOn: string | null, readonly partner: PartnerFieldsFragment };

export type ServiceDetailsFieldsFragment = (
  { readonly clocks: { readonly answerReminderDays: number, readonly answerExpiryDays: number, readonly infoRequestedReminderDays: number, readonly infoRequestedExpiryDays: number, readonly waitlistReviewDays: number, readonly staleDays: number, readonly noNewsDays: number, readonly reopenWindowDays: number } }
  & ServiceFieldsFragment
);

export type NeedFieldsFragment = { readonly __typename: 'Need', readonly id: string, readonly version: number, readonly theme: Theme, readonly themeLabel: string, readonly urgency: NeedUrgency, readonly status: NeedStatus | null, readonly publics: ReadonlyArray<Public>, readonly createdAt: string, readonly markedMetAt: string | null, readonly allowedActions: ReadonlyArray<NeedAction> };

export type CasePersonFieldsFragment = { readonly id: string, readonly myLocalReference: string | null };

export type ParticipantFieldsFragment = { readonly id: string, readonly role: CaseRole, readonly since: string, readonly until: string | null, readonly partner: PartnerFieldsFragment };

export type InvitationFieldsFragment = { readonly __typename: 'Invitation', readonly id: string, readonly version: number, readonly status: AnswerStatus, readonly createdAt: string, readonly answeredAt: string | null, readonly inviter: PartnerFieldsFragment, readonly invited: PartnerFieldsFragment };

export type LeadTransferFieldsFragment = { readonly __typename: 'LeadTransfer', readonly id: string, readonly version: number, readonly status: AnswerStatus, readonly toNetworkId: string, readonly createdAt: string, readonly answeredAt: string | null, readonly from: PartnerFieldsFragment, readonly to: PartnerFieldsFragment };

export type SharedCaseSummaryFieldsFragment = { readonly __typename: 'SharedCase', readonly id: string, readonly version: number, readonly status: CaseStatus, readonly myRole: CaseRole, readonly networkId: string, readonly createdAt: string, readonly closedAt: string | null, readonly allowedActions: ReadonlyArray<CaseAction>, readonly commune: PlaceFieldsFragment, readonly persons: ReadonlyArray<CasePersonFieldsFragment> };

export type SharedCaseFieldsFragment = (
  { readonly needs: ReadonlyArray<NeedFieldsFragment>, readonly participants: ReadonlyArray<ParticipantFieldsFragment>, readonly referrals: ReadonlyArray<ReferralSummaryFieldsFragment>, readonly invitations: ReadonlyArray<InvitationFieldsFragment>, readonly leadTransfer: LeadTransferFieldsFragment | null }
  & SharedCaseSummaryFieldsFragment
);

export type ReferralSummaryFieldsFragment = { readonly __typename: 'Referral', readonly id: string, readonly version: number, readonly state: ReferralState, readonly stateLabel: string, readonly ball: string | null, readonly theme: Theme, readonly urgency: NeedUrgency, readonly serviceName: string, readonly outcome: ReferralOutcome | null, readonly reason: ReferralEndReason | null, readonly allowedActions: ReadonlyArray<ReferralAction>, readonly source: PartnerFieldsFragment, readonly target: PartnerFieldsFragment };

export type ReferralFieldsFragment = (
  { readonly visibility: ReferralVisibility, readonly publics: ReadonlyArray<Public>, readonly question: ReferralQuestion | null, readonly createdAt: string, readonly sentAt: string | null, readonly receivedAt: string | null, readonly respondedAt: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly endedAt: string | null, readonly dueAt: string | null, readonly reviewOn: string | null, readonly contactOn: string | null, readonly remindedAt: string | null, readonly staleSince: string | null, readonly disputedSince: string | null, readonly cancellationAcknowledgementDue: boolean | null, readonly commune: PlaceFieldsFragment, readonly case: { readonly id: string, readonly persons: ReadonlyArray<CasePersonFieldsFragment> } | null, readonly need: { readonly id: string } | null, readonly service: { readonly id: string } | null, readonly disclosureSet: { readonly facetGroups: ReadonlyArray<FacetGroup>, readonly legalBasis: LegalBasis, readonly legalText: string | null, readonly informedOn: string } | null, readonly proposedService: { readonly id: string, readonly name: string, readonly partner: PartnerFieldsFragment } | null, readonly replaces: { readonly id: string } | null, readonly replacedBy: { readonly id: string } | null }
  & ReferralSummaryFieldsFragment
);

export type EventFieldsFragment = { readonly id: string, readonly position: string | null, readonly type: string, readonly occurredAt: string, readonly subjectType: string, readonly subjectId: string, readonly subjectVersion: number, readonly caseId: string | null, readonly networkId: string | null, readonly actorPartnerId: string | null, readonly codes: ReadonlyArray<{ readonly name: string, readonly value: string }> };

export type AgentFieldsFragment = { readonly __typename: 'AgentMembership', readonly id: string, readonly version: number, readonly agentRef: string, readonly since: string, readonly until: string | null };

export type AccessPointFieldsFragment = { readonly id: string, readonly name: string, readonly kind: AccessPointKind, readonly openedOn: string, readonly closedOn: string | null, readonly commune: PlaceFieldsFragment | null, readonly partner: PartnerFieldsFragment };

export type RegionFieldsFragment = { readonly code: string, readonly name: string };

export type DepartementFieldsFragment = { readonly code: string, readonly name: string, readonly region: RegionFieldsFragment };

export type EpciFieldsFragment = { readonly code: string, readonly name: string, readonly nature: string, readonly population: number | null, readonly populationYear: number | null };

export type CommuneFieldsFragment = { readonly code: string, readonly name: string, readonly postalCodes: ReadonlyArray<string>, readonly population: number | null, readonly populationYear: number | null, readonly departement: { readonly code: string, readonly name: string }, readonly epci: { readonly code: string, readonly name: string } | null, readonly region: { readonly code: string, readonly name: string } };

export type NextPageFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type DeskHostingFieldsFragment = { readonly __typename: 'DeskHosting', readonly id: string, readonly version: number, readonly partnerId: string, readonly hostId: string, readonly deskUrl: string, readonly createdAt: string, readonly endedAt: string | null, readonly endReason: DeskHostingEndReason | null };

export type NoticeAddressFieldsFragment = { readonly __typename: 'NoticeAddress', readonly id: string, readonly version: number, readonly agentRef: string, readonly address: string, readonly createdAt: string };

export type DeskHostingsQueryVariables = Exact<{
  includeEnded?: boolean | null | undefined;
}>;


export type DeskHostingsQuery = { readonly deskHostings: ReadonlyArray<DeskHostingFieldsFragment> };

export type NoticeAddressesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticeAddressesQuery = { readonly noticeAddresses: ReadonlyArray<NoticeAddressFieldsFragment> };

export type DelegateDeskMutationVariables = Exact<{
  input: DelegateDeskInput;
}>;


export type DelegateDeskMutation = { readonly delegateDesk:
    | (
      { readonly __typename: 'DeskHosting' }
      & DeskHostingFieldsFragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & Refusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & Refusals_NotFound_Fragment
    )
   };

export type EndDeskHostingMutationVariables = Exact<{
  input: EndDeskHostingInput;
}>;


export type EndDeskHostingMutation = { readonly endDeskHosting:
    | (
      { readonly __typename: 'DeskHosting' }
      & DeskHostingFieldsFragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & Refusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & Refusals_NotFound_Fragment
    )
   };

export type SetNoticeAddressMutationVariables = Exact<{
  input: SetNoticeAddressInput;
}>;


export type SetNoticeAddressMutation = { readonly setNoticeAddress:
    | (
      { readonly __typename: 'InvalidInput' }
      & Refusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NoticeAddress' }
      & NoticeAddressFieldsFragment
    )
   };

export type RemoveNoticeAddressMutationVariables = Exact<{
  input: RemoveNoticeAddressInput;
}>;


export type RemoveNoticeAddressMutation = { readonly removeNoticeAddress:
    | (
      { readonly __typename: 'InvalidInput' }
      & Refusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & Refusals_NotFound_Fragment
    )
    | { readonly __typename: 'RemovedNoticeAddress', readonly id: string }
   };

export type ExchangeSignInLinkMutationVariables = Exact<{
  input: ExchangeSignInLinkInput;
}>;


export type ExchangeSignInLinkMutation = { readonly exchangeSignInLink:
    | (
      { readonly __typename: 'InvalidInput' }
      & Refusals_InvalidInput_Fragment
    )
    | { readonly __typename: 'OpenedWidgetSession', readonly token: string, readonly session: WidgetSessionFieldsFragment }
   };

export type RequestSignInLinkMutationVariables = Exact<{
  input: RequestSignInLinkInput;
}>;


export type RequestSignInLinkMutation = { readonly requestSignInLink:
    | (
      { readonly __typename: 'InvalidInput' }
      & Refusals_InvalidInput_Fragment
    )
    | { readonly __typename: 'RequestedSignInLink', readonly received: boolean }
   };

export type InvitationsQueryVariables = Exact<{
  direction?: RequestDirection | null | undefined;
  status?: AnswerStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InvitationsQuery = { readonly invitations: { readonly nodes: ReadonlyArray<(
      { readonly case: { readonly id: string } | null }
      & InvitationFieldsFragment
    )>, readonly pageInfo: NextPageFragment } };

export type InviteParticipantMutationVariables = Exact<{
  input: InviteParticipantInput;
}>;


export type InviteParticipantMutation = { readonly inviteParticipant:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'Invitation' }
      & InvitationFieldsFragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
   };

export type AcceptInvitationMutationVariables = Exact<{
  input: InvitationInput;
}>;


export type AcceptInvitationMutation = { readonly acceptInvitation:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'SharedCase' }
      & SharedCaseFieldsFragment
    )
   };

export type DeclineInvitationMutationVariables = Exact<{
  input: InvitationInput;
}>;


export type DeclineInvitationMutation = { readonly declineInvitation:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'Invitation' }
      & InvitationFieldsFragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
   };

export type CancelInvitationMutationVariables = Exact<{
  input: InvitationInput;
}>;


export type CancelInvitationMutation = { readonly cancelInvitation:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'Invitation' }
      & InvitationFieldsFragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
   };

export type LeadTransfersQueryVariables = Exact<{
  direction?: RequestDirection | null | undefined;
  status?: AnswerStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LeadTransfersQuery = { readonly leadTransfers: { readonly nodes: ReadonlyArray<(
      { readonly case: { readonly id: string } | null }
      & LeadTransferFieldsFragment
    )>, readonly pageInfo: NextPageFragment } };

export type ProposeLeadTransferMutationVariables = Exact<{
  input: ProposeLeadTransferInput;
}>;


export type ProposeLeadTransferMutation = { readonly proposeLeadTransfer:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'LeadTransfer' }
      & LeadTransferFieldsFragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
   };

export type AcceptLeadTransferMutationVariables = Exact<{
  input: LeadTransferInput;
}>;


export type AcceptLeadTransferMutation = { readonly acceptLeadTransfer:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'SharedCase' }
      & SharedCaseFieldsFragment
    )
   };

export type DeclineLeadTransferMutationVariables = Exact<{
  input: LeadTransferInput;
}>;


export type DeclineLeadTransferMutation = { readonly declineLeadTransfer:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'LeadTransfer' }
      & LeadTransferFieldsFragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
   };

export type CancelLeadTransferMutationVariables = Exact<{
  input: LeadTransferInput;
}>;


export type CancelLeadTransferMutation = { readonly cancelLeadTransfer:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'LeadTransfer' }
      & LeadTransferFieldsFragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
   };

export type MessageFieldsFragment = { readonly __typename: 'Message', readonly id: string, readonly mine: boolean, readonly postedAt: string, readonly text: string | null, readonly withheldReason: MessageWithheldReason | null, readonly author: PartnerFieldsFragment };

type MessageRefusals_AgreementActionRefused_Fragment = Refusals_AgreementActionRefused_Fragment;

type MessageRefusals_AgreementConflict_Fragment = Refusals_AgreementConflict_Fragment;

type MessageRefusals_CaseActionRefused_Fragment = Refusals_CaseActionRefused_Fragment;

type MessageRefusals_CaseConflict_Fragment = Refusals_CaseConflict_Fragment;

type MessageRefusals_DisclosureActionRefused_Fragment = Refusals_DisclosureActionRefused_Fragment;

type MessageRefusals_DisclosureConflict_Fragment = Refusals_DisclosureConflict_Fragment;

type MessageRefusals_DocumentActionRefused_Fragment = Refusals_DocumentActionRefused_Fragment;

type MessageRefusals_DocumentConflict_Fragment = Refusals_DocumentConflict_Fragment;

type MessageRefusals_ErasureRefused_Fragment = Refusals_ErasureRefused_Fragment;

type MessageRefusals_FacetActionRefused_Fragment = Refusals_FacetActionRefused_Fragment;

type MessageRefusals_FacetConflict_Fragment = Refusals_FacetConflict_Fragment;

type MessageRefusals_InvalidInput_Fragment = Refusals_InvalidInput_Fragment;

type MessageRefusals_MessageActionRefused_Fragment = (
  { readonly reason: MessageRefusalCode }
  & Refusals_MessageActionRefused_Fragment
);

type MessageRefusals_NeedConflict_Fragment = Refusals_NeedConflict_Fragment;

type MessageRefusals_NotFound_Fragment = Refusals_NotFound_Fragment;

type MessageRefusals_ReferralActionRefused_Fragment = Refusals_ReferralActionRefused_Fragment;

type MessageRefusals_ReferralConflict_Fragment = Refusals_ReferralConflict_Fragment;

type MessageRefusals_ServiceConflict_Fragment = Refusals_ServiceConflict_Fragment;

type MessageRefusals_WebhookActionRefused_Fragment = Refusals_WebhookActionRefused_Fragment;

type MessageRefusals_WebhookConflict_Fragment = Refusals_WebhookConflict_Fragment;

export type MessageRefusalsFragment =
  | MessageRefusals_AgreementActionRefused_Fragment
  | MessageRefusals_AgreementConflict_Fragment
  | MessageRefusals_CaseActionRefused_Fragment
  | MessageRefusals_CaseConflict_Fragment
  | MessageRefusals_DisclosureActionRefused_Fragment
  | MessageRefusals_DisclosureConflict_Fragment
  | MessageRefusals_DocumentActionRefused_Fragment
  | MessageRefusals_DocumentConflict_Fragment
  | MessageRefusals_ErasureRefused_Fragment
  | MessageRefusals_FacetActionRefused_Fragment
  | MessageRefusals_FacetConflict_Fragment
  | MessageRefusals_InvalidInput_Fragment
  | MessageRefusals_MessageActionRefused_Fragment
  | MessageRefusals_NeedConflict_Fragment
  | MessageRefusals_NotFound_Fragment
  | MessageRefusals_ReferralActionRefused_Fragment
  | MessageRefusals_ReferralConflict_Fragment
  | MessageRefusals_ServiceConflict_Fragment
  | MessageRefusals_WebhookActionRefused_Fragment
  | MessageRefusals_WebhookConflict_Fragment
;

export type ReferralMessagesQueryVariables = Exact<{
  referralId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReferralMessagesQuery = { readonly referral: { readonly id: string, readonly messages: { readonly nodes: ReadonlyArray<MessageFieldsFragment>, readonly pageInfo: NextPageFragment } | null } | null };

export type PostReferralMessageMutationVariables = Exact<{
  input: PostReferralMessageInput;
}>;


export type PostReferralMessageMutation = { readonly postReferralMessage:
    | (
      { readonly __typename: 'InvalidInput' }
      & MessageRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'Message' }
      & MessageFieldsFragment
    )
    | (
      { readonly __typename: 'MessageActionRefused' }
      & MessageRefusals_MessageActionRefused_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & MessageRefusals_NotFound_Fragment
    )
   };

export type UnmetNeedsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UnmetNeedsQuery = { readonly unmetNeeds: { readonly nodes: ReadonlyArray<(
      { readonly case: { readonly id: string, readonly commune: PlaceFieldsFragment, readonly persons: ReadonlyArray<CasePersonFieldsFragment> } | null }
      & NeedFieldsFragment
    )>, readonly pageInfo: NextPageFragment } };

export type AddNeedMutationVariables = Exact<{
  input: AddNeedInput;
}>;


export type AddNeedMutation = { readonly addNeed:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & NeedRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & NeedRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'Need' }
      & NeedFieldsFragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & NeedRefusals_NotFound_Fragment
    )
   };

export type ChangeNeedUrgencyMutationVariables = Exact<{
  input: ChangeNeedUrgencyInput;
}>;


export type ChangeNeedUrgencyMutation = { readonly changeNeedUrgency:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & NeedRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & NeedRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'Need' }
      & NeedFieldsFragment
    )
    | (
      { readonly __typename: 'NeedConflict' }
      & NeedRefusals_NeedConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & NeedRefusals_NotFound_Fragment
    )
   };

export type MarkNeedMetMutationVariables = Exact<{
  input: MarkNeedMetInput;
}>;


export type MarkNeedMetMutation = { readonly markNeedMet:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & NeedRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'Need' }
      & NeedFieldsFragment
    )
    | (
      { readonly __typename: 'NeedConflict' }
      & NeedRefusals_NeedConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & NeedRefusals_NotFound_Fragment
    )
   };

export type PartnersQueryVariables = Exact<{
  networkId: string;
  kinds?: ReadonlyArray<PartnerKind> | null | undefined;
  communeCode?: string | null | undefined;
  search?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PartnersQuery = { readonly partners: { readonly nodes: ReadonlyArray<PartnerDetailsFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type PartnerQueryVariables = Exact<{
  id: string;
}>;


export type PartnerQuery = { readonly partner: PartnerDetailsFieldsFragment | null };

export type NetworksQueryVariables = Exact<{ [key: string]: never; }>;


export type NetworksQuery = { readonly networks: ReadonlyArray<NetworkFieldsFragment> };

export type NetworkQueryVariables = Exact<{
  id: string;
}>;


export type NetworkQuery = { readonly network: (
    { readonly settings: { readonly retentionMonths: number, readonly statisticsThreshold: number } }
    & NetworkFieldsFragment
  ) | null };

export type AgentsQueryVariables = Exact<{
  includeEnded?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AgentsQuery = { readonly agents: { readonly nodes: ReadonlyArray<AgentFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type RegisterAgentMutationVariables = Exact<{
  input: RegisterAgentInput;
}>;


export type RegisterAgentMutation = { readonly registerAgent:
    | (
      { readonly __typename: 'AgentMembership' }
      & AgentFieldsFragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & Refusals_InvalidInput_Fragment
    )
   };

export type EndAgentMembershipMutationVariables = Exact<{
  input: EndAgentMembershipInput;
}>;


export type EndAgentMembershipMutation = { readonly endAgentMembership:
    | (
      { readonly __typename: 'AgentMembership' }
      & AgentFieldsFragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & Refusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & Refusals_NotFound_Fragment
    )
   };

export type ReferralQueryVariables = Exact<{
  id: string;
}>;


export type ReferralQuery = { readonly referral: ReferralFieldsFragment | null };

export type ReferralHistoryQueryVariables = Exact<{
  id: string;
  last?: number | null | undefined;
}>;


export type ReferralHistoryQuery = { readonly referral: { readonly id: string, readonly version: number, readonly state: ReferralState, readonly history: ReadonlyArray<EventFieldsFragment> } | null };

export type ReferralInboxQueryVariables = Exact<{
  state?: ReadonlyArray<ReferralState> | null | undefined;
  networkId?: string | null | undefined;
  serviceId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReferralInboxQuery = { readonly referralInbox: { readonly nodes: ReadonlyArray<ReferralFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type ReferralOutboxQueryVariables = Exact<{
  state?: ReadonlyArray<ReferralState> | null | undefined;
  networkId?: string | null | undefined;
  serviceId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReferralOutboxQuery = { readonly referralOutbox: { readonly nodes: ReadonlyArray<ReferralFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type CreateReferralMutationVariables = Exact<{
  input: CreateReferralInput;
}>;


export type CreateReferralMutation = { readonly createReferral:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
   };

export type SendReferralMutationVariables = Exact<{
  input: SendReferralInput;
}>;


export type SendReferralMutation = { readonly sendReferral:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type StartReferralReviewMutationVariables = Exact<{
  input: StartReferralReviewInput;
}>;


export type StartReferralReviewMutation = { readonly startReferralReview:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type RequestReferralInformationMutationVariables = Exact<{
  input: RequestReferralInformationInput;
}>;


export type RequestReferralInformationMutation = { readonly requestReferralInformation:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type ProvideReferralInformationMutationVariables = Exact<{
  input: ProvideReferralInformationInput;
}>;


export type ProvideReferralInformationMutation = { readonly provideReferralInformation:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type WaitlistReferralMutationVariables = Exact<{
  input: WaitlistReferralInput;
}>;


export type WaitlistReferralMutation = { readonly waitlistReferral:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type AcceptReferralMutationVariables = Exact<{
  input: AcceptReferralInput;
}>;


export type AcceptReferralMutation = { readonly acceptReferral:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type RejectReferralMutationVariables = Exact<{
  input: RejectReferralInput;
}>;


export type RejectReferralMutation = { readonly rejectReferral:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type ProposeReferralRedirectMutationVariables = Exact<{
  input: ProposeReferralRedirectInput;
}>;


export type ProposeReferralRedirectMutation = { readonly proposeReferralRedirect:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type AcceptReferralRedirectMutationVariables = Exact<{
  input: AcceptReferralRedirectInput;
}>;


export type AcceptReferralRedirectMutation = { readonly acceptReferralRedirect:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type DeclineReferralRedirectMutationVariables = Exact<{
  input: DeclineReferralRedirectInput;
}>;


export type DeclineReferralRedirectMutation = { readonly declineReferralRedirect:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type StartReferralMutationVariables = Exact<{
  input: StartReferralInput;
}>;


export type StartReferralMutation = { readonly startReferral:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type CompleteReferralMutationVariables = Exact<{
  input: CompleteReferralInput;
}>;


export type CompleteReferralMutation = { readonly completeReferral:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type CloseReferralUnfulfilledMutationVariables = Exact<{
  input: CloseReferralUnfulfilledInput;
}>;


export type CloseReferralUnfulfilledMutation = { readonly closeReferralUnfulfilled:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type CancelReferralMutationVariables = Exact<{
  input: CancelReferralInput;
}>;


export type CancelReferralMutation = { readonly cancelReferral:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type AcknowledgeReferralCancellationMutationVariables = Exact<{
  input: AcknowledgeReferralCancellationInput;
}>;


export type AcknowledgeReferralCancellationMutation = { readonly acknowledgeReferralCancellation:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type OpenReferralDisputeMutationVariables = Exact<{
  input: OpenReferralDisputeInput;
}>;


export type OpenReferralDisputeMutation = { readonly openReferralDispute:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type CloseReferralDisputeMutationVariables = Exact<{
  input: CloseReferralDisputeInput;
}>;


export type CloseReferralDisputeMutation = { readonly closeReferralDispute:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type ReopenReferralMutationVariables = Exact<{
  input: ReopenReferralInput;
}>;


export type ReopenReferralMutation = { readonly reopenReferral:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type RetractReferralMutationVariables = Exact<{
  input: RetractReferralInput;
}>;


export type RetractReferralMutation = { readonly retractReferral:
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Referral' }
      & ReferralFieldsFragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

export type DiscardReferralMutationVariables = Exact<{
  input: DiscardReferralInput;
}>;


export type DiscardReferralMutation = { readonly discardReferral:
    | { readonly __typename: 'DiscardedReferral', readonly id: string }
    | (
      { readonly __typename: 'InvalidInput' }
      & ReferralRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ReferralRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'ReferralActionRefused' }
      & ReferralRefusals_ReferralActionRefused_Fragment
    )
    | (
      { readonly __typename: 'ReferralConflict' }
      & ReferralRefusals_ReferralConflict_Fragment
    )
   };

type Refusals_AgreementActionRefused_Fragment = { readonly __typename: 'AgreementActionRefused', readonly code: string, readonly message: string };

type Refusals_AgreementConflict_Fragment = { readonly __typename: 'AgreementConflict', readonly code: string, readonly message: string };

type Refusals_CaseActionRefused_Fragment = { readonly __typename: 'CaseActionRefused', readonly code: string, readonly message: string };

type Refusals_CaseConflict_Fragment = { readonly __typename: 'CaseConflict', readonly code: string, readonly message: string };

type Refusals_DisclosureActionRefused_Fragment = { readonly __typename: 'DisclosureActionRefused', readonly code: string, readonly message: string };

type Refusals_DisclosureConflict_Fragment = { readonly __typename: 'DisclosureConflict', readonly code: string, readonly message: string };

type Refusals_DocumentActionRefused_Fragment = { readonly __typename: 'DocumentActionRefused', readonly code: string, readonly message: string };

type Refusals_DocumentConflict_Fragment = { readonly __typename: 'DocumentConflict', readonly code: string, readonly message: string };

type Refusals_ErasureRefused_Fragment = { readonly __typename: 'ErasureRefused', readonly code: string, readonly message: string };

type Refusals_FacetActionRefused_Fragment = { readonly __typename: 'FacetActionRefused', readonly code: string, readonly message: string };

type Refusals_FacetConflict_Fragment = { readonly __typename: 'FacetConflict', readonly code: string, readonly message: string };

type Refusals_InvalidInput_Fragment = { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string };

type Refusals_MessageActionRefused_Fragment = { readonly __typename: 'MessageActionRefused', readonly code: string, readonly message: string };

type Refusals_NeedConflict_Fragment = { readonly __typename: 'NeedConflict', readonly code: string, readonly message: string };

type Refusals_NotFound_Fragment = { readonly __typename: 'NotFound', readonly field: string, readonly code: string, readonly message: string };

type Refusals_ReferralActionRefused_Fragment = { readonly __typename: 'ReferralActionRefused', readonly code: string, readonly message: string };

type Refusals_ReferralConflict_Fragment = { readonly __typename: 'ReferralConflict', readonly code: string, readonly message: string };

type Refusals_ServiceConflict_Fragment = { readonly __typename: 'ServiceConflict', readonly code: string, readonly message: string };

type Refusals_WebhookActionRefused_Fragment = { readonly __typename: 'WebhookActionRefused', readonly code: string, readonly message: string };

type Refusals_WebhookConflict_Fragment = { readonly __typename: 'WebhookConflict', readonly code: string, readonly message: string };

export type RefusalsFragment =
  | Refusals_AgreementActionRefused_Fragment
  | Refusals_AgreementConflict_Fragment
  | Refusals_CaseActionRefused_Fragment
  | Refusals_CaseConflict_Fragment
  | Refusals_DisclosureActionRefused_Fragment
  | Refusals_DisclosureConflict_Fragment
  | Refusals_DocumentActionRefused_Fragment
  | Refusals_DocumentConflict_Fragment
  | Refusals_ErasureRefused_Fragment
  | Refusals_FacetActionRefused_Fragment
  | Refusals_FacetConflict_Fragment
  | Refusals_InvalidInput_Fragment
  | Refusals_MessageActionRefused_Fragment
  | Refusals_NeedConflict_Fragment
  | Refusals_NotFound_Fragment
  | Refusals_ReferralActionRefused_Fragment
  | Refusals_ReferralConflict_Fragment
  | Refusals_ServiceConflict_Fragment
  | Refusals_WebhookActionRefused_Fragment
  | Refusals_WebhookConflict_Fragment
;

type ReferralRefusals_AgreementActionRefused_Fragment = Refusals_AgreementActionRefused_Fragment;

type ReferralRefusals_AgreementConflict_Fragment = Refusals_AgreementConflict_Fragment;

type ReferralRefusals_CaseActionRefused_Fragment = Refusals_CaseActionRefused_Fragment;

type ReferralRefusals_CaseConflict_Fragment = Refusals_CaseConflict_Fragment;

type ReferralRefusals_DisclosureActionRefused_Fragment = Refusals_DisclosureActionRefused_Fragment;

type ReferralRefusals_DisclosureConflict_Fragment = Refusals_DisclosureConflict_Fragment;

type ReferralRefusals_DocumentActionRefused_Fragment = Refusals_DocumentActionRefused_Fragment;

type ReferralRefusals_DocumentConflict_Fragment = Refusals_DocumentConflict_Fragment;

type ReferralRefusals_ErasureRefused_Fragment = Refusals_ErasureRefused_Fragment;

type ReferralRefusals_FacetActionRefused_Fragment = Refusals_FacetActionRefused_Fragment;

type ReferralRefusals_FacetConflict_Fragment = Refusals_FacetConflict_Fragment;

type ReferralRefusals_InvalidInput_Fragment = Refusals_InvalidInput_Fragment;

type ReferralRefusals_MessageActionRefused_Fragment = Refusals_MessageActionRefused_Fragment;

type ReferralRefusals_NeedConflict_Fragment = Refusals_NeedConflict_Fragment;

type ReferralRefusals_NotFound_Fragment = Refusals_NotFound_Fragment;

type ReferralRefusals_ReferralActionRefused_Fragment = (
  { readonly refusal: ReferralRefusal, readonly state: ReferralState, readonly allowedActions: ReadonlyArray<ReferralAction> }
  & Refusals_ReferralActionRefused_Fragment
);

type ReferralRefusals_ReferralConflict_Fragment = (
  { readonly currentVersion: number, readonly allowedActions: ReadonlyArray<ReferralAction>, readonly current: ReferralFieldsFragment | null }
  & Refusals_ReferralConflict_Fragment
);

type ReferralRefusals_ServiceConflict_Fragment = Refusals_ServiceConflict_Fragment;

type ReferralRefusals_WebhookActionRefused_Fragment = Refusals_WebhookActionRefused_Fragment;

type ReferralRefusals_WebhookConflict_Fragment = Refusals_WebhookConflict_Fragment;

export type ReferralRefusalsFragment =
  | ReferralRefusals_AgreementActionRefused_Fragment
  | ReferralRefusals_AgreementConflict_Fragment
  | ReferralRefusals_CaseActionRefused_Fragment
  | ReferralRefusals_CaseConflict_Fragment
  | ReferralRefusals_DisclosureActionRefused_Fragment
  | ReferralRefusals_DisclosureConflict_Fragment
  | ReferralRefusals_DocumentActionRefused_Fragment
  | ReferralRefusals_DocumentConflict_Fragment
  | ReferralRefusals_ErasureRefused_Fragment
  | ReferralRefusals_FacetActionRefused_Fragment
  | ReferralRefusals_FacetConflict_Fragment
  | ReferralRefusals_InvalidInput_Fragment
  | ReferralRefusals_MessageActionRefused_Fragment
  | ReferralRefusals_NeedConflict_Fragment
  | ReferralRefusals_NotFound_Fragment
  | ReferralRefusals_ReferralActionRefused_Fragment
  | ReferralRefusals_ReferralConflict_Fragment
  | ReferralRefusals_ServiceConflict_Fragment
  | ReferralRefusals_WebhookActionRefused_Fragment
  | ReferralRefusals_WebhookConflict_Fragment
;

type CaseRefusals_AgreementActionRefused_Fragment = Refusals_AgreementActionRefused_Fragment;

type CaseRefusals_AgreementConflict_Fragment = Refusals_AgreementConflict_Fragment;

type CaseRefusals_CaseActionRefused_Fragment = (
  { readonly reason: CaseRefusalCode, readonly allowedActions: ReadonlyArray<CaseAction> }
  & Refusals_CaseActionRefused_Fragment
);

type CaseRefusals_CaseConflict_Fragment = (
  { readonly currentVersion: number, readonly allowedActions: ReadonlyArray<CaseAction>, readonly current: SharedCaseFieldsFragment | null }
  & Refusals_CaseConflict_Fragment
);

type CaseRefusals_DisclosureActionRefused_Fragment = Refusals_DisclosureActionRefused_Fragment;

type CaseRefusals_DisclosureConflict_Fragment = Refusals_DisclosureConflict_Fragment;

type CaseRefusals_DocumentActionRefused_Fragment = Refusals_DocumentActionRefused_Fragment;

type CaseRefusals_DocumentConflict_Fragment = Refusals_DocumentConflict_Fragment;

type CaseRefusals_ErasureRefused_Fragment = Refusals_ErasureRefused_Fragment;

type CaseRefusals_FacetActionRefused_Fragment = Refusals_FacetActionRefused_Fragment;

type CaseRefusals_FacetConflict_Fragment = Refusals_FacetConflict_Fragment;

type CaseRefusals_InvalidInput_Fragment = Refusals_InvalidInput_Fragment;

type CaseRefusals_MessageActionRefused_Fragment = Refusals_MessageActionRefused_Fragment;

type CaseRefusals_NeedConflict_Fragment = Refusals_NeedConflict_Fragment;

type CaseRefusals_NotFound_Fragment = Refusals_NotFound_Fragment;

type CaseRefusals_ReferralActionRefused_Fragment = Refusals_ReferralActionRefused_Fragment;

type CaseRefusals_ReferralConflict_Fragment = Refusals_ReferralConflict_Fragment;

type CaseRefusals_ServiceConflict_Fragment = Refusals_ServiceConflict_Fragment;

type CaseRefusals_WebhookActionRefused_Fragment = Refusals_WebhookActionRefused_Fragment;

type CaseRefusals_WebhookConflict_Fragment = Refusals_WebhookConflict_Fragment;

export type CaseRefusalsFragment =
  | CaseRefusals_AgreementActionRefused_Fragment
  | CaseRefusals_AgreementConflict_Fragment
  | CaseRefusals_CaseActionRefused_Fragment
  | CaseRefusals_CaseConflict_Fragment
  | CaseRefusals_DisclosureActionRefused_Fragment
  | CaseRefusals_DisclosureConflict_Fragment
  | CaseRefusals_DocumentActionRefused_Fragment
  | CaseRefusals_DocumentConflict_Fragment
  | CaseRefusals_ErasureRefused_Fragment
  | CaseRefusals_FacetActionRefused_Fragment
  | CaseRefusals_FacetConflict_Fragment
  | CaseRefusals_InvalidInput_Fragment
  | CaseRefusals_MessageActionRefused_Fragment
  | CaseRefusals_NeedConflict_Fragment
  | CaseRefusals_NotFound_Fragment
  | CaseRefusals_ReferralActionRefused_Fragment
  | CaseRefusals_ReferralConflict_Fragment
  | CaseRefusals_ServiceConflict_Fragment
  | CaseRefusals_WebhookActionRefused_Fragment
  | CaseRefusals_WebhookConflict_Fragment
;

type NeedRefusals_AgreementActionRefused_Fragment = Refusals_AgreementActionRefused_Fragment;

type NeedRefusals_AgreementConflict_Fragment = Refusals_AgreementConflict_Fragment;

type NeedRefusals_CaseActionRefused_Fragment = (
  { readonly reason: CaseRefusalCode, readonly allowedCaseActions: ReadonlyArray<CaseAction> }
  & Refusals_CaseActionRefused_Fragment
);

type NeedRefusals_CaseConflict_Fragment = Refusals_CaseConflict_Fragment;

type NeedRefusals_DisclosureActionRefused_Fragment = Refusals_DisclosureActionRefused_Fragment;

type NeedRefusals_DisclosureConflict_Fragment = Refusals_DisclosureConflict_Fragment;

type NeedRefusals_DocumentActionRefused_Fragment = Refusals_DocumentActionRefused_Fragment;

type NeedRefusals_DocumentConflict_Fragment = Refusals_DocumentConflict_Fragment;

type NeedRefusals_ErasureRefused_Fragment = Refusals_ErasureRefused_Fragment;

type NeedRefusals_FacetActionRefused_Fragment = Refusals_FacetActionRefused_Fragment;

type NeedRefusals_FacetConflict_Fragment = Refusals_FacetConflict_Fragment;

type NeedRefusals_InvalidInput_Fragment = Refusals_InvalidInput_Fragment;

type NeedRefusals_MessageActionRefused_Fragment = Refusals_MessageActionRefused_Fragment;

type NeedRefusals_NeedConflict_Fragment = (
  { readonly currentVersion: number, readonly allowedActions: ReadonlyArray<NeedAction>, readonly current: NeedFieldsFragment | null }
  & Refusals_NeedConflict_Fragment
);

type NeedRefusals_NotFound_Fragment = Refusals_NotFound_Fragment;

type NeedRefusals_ReferralActionRefused_Fragment = Refusals_ReferralActionRefused_Fragment;

type NeedRefusals_ReferralConflict_Fragment = Refusals_ReferralConflict_Fragment;

type NeedRefusals_ServiceConflict_Fragment = Refusals_ServiceConflict_Fragment;

type NeedRefusals_WebhookActionRefused_Fragment = Refusals_WebhookActionRefused_Fragment;

type NeedRefusals_WebhookConflict_Fragment = Refusals_WebhookConflict_Fragment;

export type NeedRefusalsFragment =
  | NeedRefusals_AgreementActionRefused_Fragment
  | NeedRefusals_AgreementConflict_Fragment
  | NeedRefusals_CaseActionRefused_Fragment
  | NeedRefusals_CaseConflict_Fragment
  | NeedRefusals_DisclosureActionRefused_Fragment
  | NeedRefusals_DisclosureConflict_Fragment
  | NeedRefusals_DocumentActionRefused_Fragment
  | NeedRefusals_DocumentConflict_Fragment
  | NeedRefusals_ErasureRefused_Fragment
  | NeedRefusals_FacetActionRefused_Fragment
  | NeedRefusals_FacetConflict_Fragment
  | NeedRefusals_InvalidInput_Fragment
  | NeedRefusals_MessageActionRefused_Fragment
  | NeedRefusals_NeedConflict_Fragment
  | NeedRefusals_NotFound_Fragment
  | NeedRefusals_ReferralActionRefused_Fragment
  | NeedRefusals_ReferralConflict_Fragment
  | NeedRefusals_ServiceConflict_Fragment
  | NeedRefusals_WebhookActionRefused_Fragment
  | NeedRefusals_WebhookConflict_Fragment
;

type ServiceRefusals_AgreementActionRefused_Fragment = Refusals_AgreementActionRefused_Fragment;

type ServiceRefusals_AgreementConflict_Fragment = Refusals_AgreementConflict_Fragment;

type ServiceRefusals_CaseActionRefused_Fragment = Refusals_CaseActionRefused_Fragment;

type ServiceRefusals_CaseConflict_Fragment = Refusals_CaseConflict_Fragment;

type ServiceRefusals_DisclosureActionRefused_Fragment = Refusals_DisclosureActionRefused_Fragment;

type ServiceRefusals_DisclosureConflict_Fragment = Refusals_DisclosureConflict_Fragment;

type ServiceRefusals_DocumentActionRefused_Fragment = Refusals_DocumentActionRefused_Fragment;

type ServiceRefusals_DocumentConflict_Fragment = Refusals_DocumentConflict_Fragment;

type ServiceRefusals_ErasureRefused_Fragment = Refusals_ErasureRefused_Fragment;

type ServiceRefusals_FacetActionRefused_Fragment = Refusals_FacetActionRefused_Fragment;

type ServiceRefusals_FacetConflict_Fragment = Refusals_FacetConflict_Fragment;

type ServiceRefusals_InvalidInput_Fragment = Refusals_InvalidInput_Fragment;

type ServiceRefusals_MessageActionRefused_Fragment = Refusals_MessageActionRefused_Fragment;

type ServiceRefusals_NeedConflict_Fragment = Refusals_NeedConflict_Fragment;

type ServiceRefusals_NotFound_Fragment = Refusals_NotFound_Fragment;

type ServiceRefusals_ReferralActionRefused_Fragment = Refusals_ReferralActionRefused_Fragment;

type ServiceRefusals_ReferralConflict_Fragment = Refusals_ReferralConflict_Fragment;

type ServiceRefusals_ServiceConflict_Fragment = (
  { readonly current: ServiceDetailsFieldsFragment }
  & Refusals_ServiceConflict_Fragment
);

type ServiceRefusals_WebhookActionRefused_Fragment = Refusals_WebhookActionRefused_Fragment;

type ServiceRefusals_WebhookConflict_Fragment = Refusals_WebhookConflict_Fragment;

export type ServiceRefusalsFragment =
  | ServiceRefusals_AgreementActionRefused_Fragment
  | ServiceRefusals_AgreementConflict_Fragment
  | ServiceRefusals_CaseActionRefused_Fragment
  | ServiceRefusals_CaseConflict_Fragment
  | ServiceRefusals_DisclosureActionRefused_Fragment
  | ServiceRefusals_DisclosureConflict_Fragment
  | ServiceRefusals_DocumentActionRefused_Fragment
  | ServiceRefusals_DocumentConflict_Fragment
  | ServiceRefusals_ErasureRefused_Fragment
  | ServiceRefusals_FacetActionRefused_Fragment
  | ServiceRefusals_FacetConflict_Fragment
  | ServiceRefusals_InvalidInput_Fragment
  | ServiceRefusals_MessageActionRefused_Fragment
  | ServiceRefusals_NeedConflict_Fragment
  | ServiceRefusals_NotFound_Fragment
  | ServiceRefusals_ReferralActionRefused_Fragment
  | ServiceRefusals_ReferralConflict_Fragment
  | ServiceRefusals_ServiceConflict_Fragment
  | ServiceRefusals_WebhookActionRefused_Fragment
  | ServiceRefusals_WebhookConflict_Fragment
;

export type PersonErasureFieldsFragment = { readonly __typename: 'PersonErasure', readonly id: string, readonly completed: boolean, readonly cases: ReadonlyArray<{ readonly caseId: string | null, readonly scope: ErasureScope, readonly facets: number, readonly messages: number, readonly lead: PartnerFieldsFragment | null }> };

export type PersonExportFieldsFragment = { readonly __typename: 'PersonExport', readonly personId: string, readonly generatedAt: string, readonly json: string, readonly text: string };

type ErasureRefusals_AgreementActionRefused_Fragment = Refusals_AgreementActionRefused_Fragment;

type ErasureRefusals_AgreementConflict_Fragment = Refusals_AgreementConflict_Fragment;

type ErasureRefusals_CaseActionRefused_Fragment = Refusals_CaseActionRefused_Fragment;

type ErasureRefusals_CaseConflict_Fragment = Refusals_CaseConflict_Fragment;

type ErasureRefusals_DisclosureActionRefused_Fragment = Refusals_DisclosureActionRefused_Fragment;

type ErasureRefusals_DisclosureConflict_Fragment = Refusals_DisclosureConflict_Fragment;

type ErasureRefusals_DocumentActionRefused_Fragment = Refusals_DocumentActionRefused_Fragment;

type ErasureRefusals_DocumentConflict_Fragment = Refusals_DocumentConflict_Fragment;

type ErasureRefusals_ErasureRefused_Fragment = (
  { readonly openReferrals: number }
  & Refusals_ErasureRefused_Fragment
);

type ErasureRefusals_FacetActionRefused_Fragment = Refusals_FacetActionRefused_Fragment;

type ErasureRefusals_FacetConflict_Fragment = Refusals_FacetConflict_Fragment;

type ErasureRefusals_InvalidInput_Fragment = Refusals_InvalidInput_Fragment;

type ErasureRefusals_MessageActionRefused_Fragment = Refusals_MessageActionRefused_Fragment;

type ErasureRefusals_NeedConflict_Fragment = Refusals_NeedConflict_Fragment;

type ErasureRefusals_NotFound_Fragment = Refusals_NotFound_Fragment;

type ErasureRefusals_ReferralActionRefused_Fragment = Refusals_ReferralActionRefused_Fragment;

type ErasureRefusals_ReferralConflict_Fragment = Refusals_ReferralConflict_Fragment;

type ErasureRefusals_ServiceConflict_Fragment = Refusals_ServiceConflict_Fragment;

type ErasureRefusals_WebhookActionRefused_Fragment = Refusals_WebhookActionRefused_Fragment;

type ErasureRefusals_WebhookConflict_Fragment = Refusals_WebhookConflict_Fragment;

export type ErasureRefusalsFragment =
  | ErasureRefusals_AgreementActionRefused_Fragment
  | ErasureRefusals_AgreementConflict_Fragment
  | ErasureRefusals_CaseActionRefused_Fragment
  | ErasureRefusals_CaseConflict_Fragment
  | ErasureRefusals_DisclosureActionRefused_Fragment
  | ErasureRefusals_DisclosureConflict_Fragment
  | ErasureRefusals_DocumentActionRefused_Fragment
  | ErasureRefusals_DocumentConflict_Fragment
  | ErasureRefusals_ErasureRefused_Fragment
  | ErasureRefusals_FacetActionRefused_Fragment
  | ErasureRefusals_FacetConflict_Fragment
  | ErasureRefusals_InvalidInput_Fragment
  | ErasureRefusals_MessageActionRefused_Fragment
  | ErasureRefusals_NeedConflict_Fragment
  | ErasureRefusals_NotFound_Fragment
  | ErasureRefusals_ReferralActionRefused_Fragment
  | ErasureRefusals_ReferralConflict_Fragment
  | ErasureRefusals_ServiceConflict_Fragment
  | ErasureRefusals_WebhookActionRefused_Fragment
  | ErasureRefusals_WebhookConflict_Fragment
;

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
}>;


export type ErasePersonMutation = { readonly erasePerson:
    | (
      { readonly __typename: 'ErasureRefused' }
      & ErasureRefusals_ErasureRefused_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ErasureRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'PersonErasure' }
      & PersonErasureFieldsFragment
    )
   };

export type PersonErasureQueryVariables = Exact<{
  id: string;
}>;


export type PersonErasureQuery = { readonly personErasure: PersonErasureFieldsFragment | null };

export type ExportPersonMutationVariables = Exact<{
  input: ExportPersonInput;
}>;


export type ExportPersonMutation = { readonly exportPerson:
    | (
      { readonly __typename: 'NotFound' }
      & Refusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'PersonExport' }
      & PersonExportFieldsFragment
    )
   };

export type ServicesForNeedQueryVariables = Exact<{
  networkId: string;
  communeCode: string;
  theme: Theme;
  publics?: ReadonlyArray<Public> | null | undefined;
  at?: string | null | undefined;
  includeExcluded?: boolean | null | undefined;
}>;


export type ServicesForNeedQuery = { readonly servicesForNeed: ReadonlyArray<{ readonly fits: boolean, readonly tariffCents: number | null, readonly tariffUnit: string | null, readonly system: string | null, readonly exclusions: ReadonlyArray<{ readonly code: ServiceExclusionCode, readonly explanation: string }>, readonly service: ServiceFieldsFragment }> };

export type ServiceQueryVariables = Exact<{
  id: string;
}>;


export type ServiceQuery = { readonly service: ServiceDetailsFieldsFragment | null };

export type ServicesQueryVariables = Exact<{
  networkId: string;
  partnerId?: string | null | undefined;
  theme?: Theme | null | undefined;
  communeCode?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesQuery = { readonly services: { readonly nodes: ReadonlyArray<ServiceFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type ServiceCoverageQueryVariables = Exact<{
  id: string;
  communeCode?: string | null | undefined;
  at?: string | null | undefined;
  history?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServiceCoverageQuery = { readonly service: { readonly id: string, readonly version: number, readonly coverage: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly since: string, readonly until: string | null, readonly tariffCents: number | null, readonly tariffUnit: string | null, readonly system: string | null, readonly commune: PlaceFieldsFragment | null }>, readonly pageInfo: NextPageFragment } } | null };

export type CreateServiceMutationVariables = Exact<{
  input: CreateServiceInput;
}>;


export type CreateServiceMutation = { readonly createService:
    | (
      { readonly __typename: 'InvalidInput' }
      & ServiceRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ServiceRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Service' }
      & ServiceDetailsFieldsFragment
    )
   };

export type UpdateServiceMutationVariables = Exact<{
  input: UpdateServiceInput;
}>;


export type UpdateServiceMutation = { readonly updateService:
    | (
      { readonly __typename: 'InvalidInput' }
      & ServiceRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ServiceRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Service' }
      & ServiceDetailsFieldsFragment
    )
    | (
      { readonly __typename: 'ServiceConflict' }
      & ServiceRefusals_ServiceConflict_Fragment
    )
   };

export type SetServiceCapacityMutationVariables = Exact<{
  input: SetServiceCapacityInput;
}>;


export type SetServiceCapacityMutation = { readonly setServiceCapacity:
    | (
      { readonly __typename: 'NotFound' }
      & ServiceRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Service' }
      & ServiceFieldsFragment
    )
    | (
      { readonly __typename: 'ServiceConflict' }
      & ServiceRefusals_ServiceConflict_Fragment
    )
   };

export type SetServiceCoverageMutationVariables = Exact<{
  input: SetServiceCoverageInput;
}>;


export type SetServiceCoverageMutation = { readonly setServiceCoverage:
    | (
      { readonly __typename: 'InvalidInput' }
      & ServiceRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & ServiceRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'Service' }
      & ServiceFieldsFragment
    )
    | (
      { readonly __typename: 'ServiceConflict' }
      & ServiceRefusals_ServiceConflict_Fragment
    )
   };

export type SharedCaseQueryVariables = Exact<{
  id: string;
}>;


export type SharedCaseQuery = { readonly sharedCase: SharedCaseFieldsFragment | null };

export type FormerParticipantsQueryVariables = Exact<{
  id: string;
}>;


export type FormerParticipantsQuery = { readonly sharedCase: { readonly id: string, readonly formerParticipants: ReadonlyArray<ParticipantFieldsFragment> } | null };

export type SharedCasesQueryVariables = Exact<{
  status?: CaseStatus | null | undefined;
  networkId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SharedCasesQuery = { readonly sharedCases: { readonly nodes: ReadonlyArray<SharedCaseSummaryFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type SharedCasesByLocalReferenceQueryVariables = Exact<{
  localReference: string;
}>;


export type SharedCasesByLocalReferenceQuery = { readonly sharedCasesByLocalReference: ReadonlyArray<SharedCaseFieldsFragment> };

export type CreateSharedCaseMutationVariables = Exact<{
  input: CreateSharedCaseInput;
}>;


export type CreateSharedCaseMutation = { readonly createSharedCase:
    | (
      { readonly __typename: 'InvalidInput' }
      & CaseRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'SharedCase' }
      & SharedCaseFieldsFragment
    )
   };

export type AddCasePersonMutationVariables = Exact<{
  input: AddCasePersonInput;
}>;


export type AddCasePersonMutation = { readonly addCasePerson:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'CaseConflict' }
      & CaseRefusals_CaseConflict_Fragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & CaseRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'SharedCase' }
      & SharedCaseFieldsFragment
    )
   };

export type LinkPersonMutationVariables = Exact<{
  input: LinkPersonInput;
}>;


export type LinkPersonMutation = { readonly linkPerson:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'InvalidInput' }
      & CaseRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'SharedCase' }
      & SharedCaseFieldsFragment
    )
   };

export type UnlinkPersonMutationVariables = Exact<{
  input: UnlinkPersonInput;
}>;


export type UnlinkPersonMutation = { readonly unlinkPerson:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'SharedCase' }
      & SharedCaseFieldsFragment
    )
   };

export type RemoveParticipantMutationVariables = Exact<{
  input: RemoveParticipantInput;
}>;


export type RemoveParticipantMutation = { readonly removeParticipant:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'CaseConflict' }
      & CaseRefusals_CaseConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'SharedCase' }
      & SharedCaseFieldsFragment
    )
   };

export type LeaveCaseMutationVariables = Exact<{
  input: CaseChangeInput;
}>;


export type LeaveCaseMutation = { readonly leaveCase:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'CaseConflict' }
      & CaseRefusals_CaseConflict_Fragment
    )
    | { readonly __typename: 'CaseLeft', readonly caseId: string }
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
   };

export type CloseSharedCaseMutationVariables = Exact<{
  input: CaseChangeInput;
}>;


export type CloseSharedCaseMutation = { readonly closeSharedCase:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'CaseConflict' }
      & CaseRefusals_CaseConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'SharedCase' }
      & SharedCaseFieldsFragment
    )
   };

export type ReopenSharedCaseMutationVariables = Exact<{
  input: CaseChangeInput;
}>;


export type ReopenSharedCaseMutation = { readonly reopenSharedCase:
    | (
      { readonly __typename: 'CaseActionRefused' }
      & CaseRefusals_CaseActionRefused_Fragment
    )
    | (
      { readonly __typename: 'CaseConflict' }
      & CaseRefusals_CaseConflict_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & CaseRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'SharedCase' }
      & SharedCaseFieldsFragment
    )
   };

export type RegionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegionsQuery = { readonly regions: ReadonlyArray<RegionFieldsFragment> };

export type DepartementsQueryVariables = Exact<{ [key: string]: never; }>;


export type DepartementsQuery = { readonly departements: ReadonlyArray<DepartementFieldsFragment> };

export type DepartementQueryVariables = Exact<{
  code: string;
}>;


export type DepartementQuery = { readonly departement: DepartementFieldsFragment | null };

export type EpcisQueryVariables = Exact<{
  search?: string | null | undefined;
  departementCode?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EpcisQuery = { readonly epcis: { readonly nodes: ReadonlyArray<EpciFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type EpciQueryVariables = Exact<{
  code: string;
}>;


export type EpciQuery = { readonly epci: EpciFieldsFragment | null };

export type CommunesQueryVariables = Exact<{
  search?: string | null | undefined;
  departementCode?: string | null | undefined;
  epciCode?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CommunesQuery = { readonly communes: { readonly nodes: ReadonlyArray<CommuneFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type CommuneQueryVariables = Exact<{
  code: string;
}>;


export type CommuneQuery = { readonly commune: CommuneFieldsFragment | null };

export type AccessPointsQueryVariables = Exact<{
  networkId: string;
  kind?: AccessPointKind | null | undefined;
  communeCode?: string | null | undefined;
  at?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccessPointsQuery = { readonly accessPoints: { readonly nodes: ReadonlyArray<AccessPointFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type ResponsibleAccessPointQueryVariables = Exact<{
  networkId: string;
  communeCode: string;
  kind: AccessPointKind;
  at?: string | null | undefined;
}>;


export type ResponsibleAccessPointQuery = { readonly responsibleAccessPoint: AccessPointFieldsFragment | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly clientId: string, readonly agent: string | null, readonly scopes: ReadonlyArray<string>, readonly partner: PartnerDetailsFieldsFragment, readonly networks: ReadonlyArray<NetworkFieldsFragment> } };

export type WebhookEndpointFieldsFragment = { readonly __typename: 'WebhookEndpoint', readonly id: string, readonly version: number, readonly url: string, readonly description: string | null, readonly eventTypes: ReadonlyArray<string>, readonly signing: WebhookSigning, readonly status: WebhookEndpointStatus, readonly disabledReason: WebhookDisabledReason | null, readonly position: string };

export type WebhookDeliveryFieldsFragment = { readonly __typename: 'WebhookDelivery', readonly id: string, readonly endpointId: string, readonly kind: WebhookDeliveryKind, readonly eventId: string, readonly eventType: string, readonly position: string | null, readonly status: WebhookDeliveryStatus, readonly nextAttemptAt: string | null, readonly attempts: ReadonlyArray<{ readonly number: number, readonly at: string, readonly outcome: WebhookAttemptOutcome, readonly statusCode: number | null, readonly durationMs: number }> };

type WebhookRefusals_AgreementActionRefused_Fragment = Refusals_AgreementActionRefused_Fragment;

type WebhookRefusals_AgreementConflict_Fragment = Refusals_AgreementConflict_Fragment;

type WebhookRefusals_CaseActionRefused_Fragment = Refusals_CaseActionRefused_Fragment;

type WebhookRefusals_CaseConflict_Fragment = Refusals_CaseConflict_Fragment;

type WebhookRefusals_DisclosureActionRefused_Fragment = Refusals_DisclosureActionRefused_Fragment;

type WebhookRefusals_DisclosureConflict_Fragment = Refusals_DisclosureConflict_Fragment;

type WebhookRefusals_DocumentActionRefused_Fragment = Refusals_DocumentActionRefused_Fragment;

type WebhookRefusals_DocumentConflict_Fragment = Refusals_DocumentConflict_Fragment;

type WebhookRefusals_ErasureRefused_Fragment = Refusals_ErasureRefused_Fragment;

type WebhookRefusals_FacetActionRefused_Fragment = Refusals_FacetActionRefused_Fragment;

type WebhookRefusals_FacetConflict_Fragment = Refusals_FacetConflict_Fragment;

type WebhookRefusals_InvalidInput_Fragment = Refusals_InvalidInput_Fragment;

type WebhookRefusals_MessageActionRefused_Fragment = Refusals_MessageActionRefused_Fragment;

type WebhookRefusals_NeedConflict_Fragment = Refusals_NeedConflict_Fragment;

type WebhookRefusals_NotFound_Fragment = Refusals_NotFound_Fragment;

type WebhookRefusals_ReferralActionRefused_Fragment = Refusals_ReferralActionRefused_Fragment;

type WebhookRefusals_ReferralConflict_Fragment = Refusals_ReferralConflict_Fragment;

type WebhookRefusals_ServiceConflict_Fragment = Refusals_ServiceConflict_Fragment;

type WebhookRefusals_WebhookActionRefused_Fragment = (
  { readonly reason: WebhookRefusalCode }
  & Refusals_WebhookActionRefused_Fragment
);

type WebhookRefusals_WebhookConflict_Fragment = (
  { readonly current: WebhookEndpointFieldsFragment }
  & Refusals_WebhookConflict_Fragment
);

export type WebhookRefusalsFragment =
  | WebhookRefusals_AgreementActionRefused_Fragment
  | WebhookRefusals_AgreementConflict_Fragment
  | WebhookRefusals_CaseActionRefused_Fragment
  | WebhookRefusals_CaseConflict_Fragment
  | WebhookRefusals_DisclosureActionRefused_Fragment
  | WebhookRefusals_DisclosureConflict_Fragment
  | WebhookRefusals_DocumentActionRefused_Fragment
  | WebhookRefusals_DocumentConflict_Fragment
  | WebhookRefusals_ErasureRefused_Fragment
  | WebhookRefusals_FacetActionRefused_Fragment
  | WebhookRefusals_FacetConflict_Fragment
  | WebhookRefusals_InvalidInput_Fragment
  | WebhookRefusals_MessageActionRefused_Fragment
  | WebhookRefusals_NeedConflict_Fragment
  | WebhookRefusals_NotFound_Fragment
  | WebhookRefusals_ReferralActionRefused_Fragment
  | WebhookRefusals_ReferralConflict_Fragment
  | WebhookRefusals_ServiceConflict_Fragment
  | WebhookRefusals_WebhookActionRefused_Fragment
  | WebhookRefusals_WebhookConflict_Fragment
;

export type WebhookEndpointsQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookEndpointsQuery = { readonly webhookEndpoints: ReadonlyArray<WebhookEndpointFieldsFragment> };

export type WebhookDeliveriesQueryVariables = Exact<{
  endpointId: string;
  status?: WebhookDeliveryStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WebhookDeliveriesQuery = { readonly webhookDeliveries: { readonly nodes: ReadonlyArray<WebhookDeliveryFieldsFragment>, readonly pageInfo: NextPageFragment } };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateWebhookEndpointMutation = { readonly createWebhookEndpoint:
    | (
      { readonly __typename: 'InvalidInput' }
      & WebhookRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & WebhookRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'WebhookActionRefused' }
      & WebhookRefusals_WebhookActionRefused_Fragment
    )
    | { readonly __typename: 'WebhookEndpointWithSecret', readonly secret: string | null, readonly endpoint: WebhookEndpointFieldsFragment }
   };

export type UpdateWebhookEndpointMutationVariables = Exact<{
  input: UpdateWebhookEndpointInput;
}>;


export type UpdateWebhookEndpointMutation = { readonly updateWebhookEndpoint:
    | (
      { readonly __typename: 'InvalidInput' }
      & WebhookRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & WebhookRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'WebhookActionRefused' }
      & WebhookRefusals_WebhookActionRefused_Fragment
    )
    | (
      { readonly __typename: 'WebhookConflict' }
      & WebhookRefusals_WebhookConflict_Fragment
    )
    | (
      { readonly __typename: 'WebhookEndpoint' }
      & WebhookEndpointFieldsFragment
    )
   };

export type SetWebhookEndpointStatusMutationVariables = Exact<{
  input: SetWebhookEndpointStatusInput;
}>;


export type SetWebhookEndpointStatusMutation = { readonly setWebhookEndpointStatus:
    | (
      { readonly __typename: 'NotFound' }
      & WebhookRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'WebhookConflict' }
      & WebhookRefusals_WebhookConflict_Fragment
    )
    | (
      { readonly __typename: 'WebhookEndpoint' }
      & WebhookEndpointFieldsFragment
    )
   };

export type DeleteWebhookEndpointMutationVariables = Exact<{
  input: DeleteWebhookEndpointInput;
}>;


export type DeleteWebhookEndpointMutation = { readonly deleteWebhookEndpoint:
    | { readonly __typename: 'DeletedWebhookEndpoint', readonly id: string }
    | (
      { readonly __typename: 'NotFound' }
      & WebhookRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'WebhookConflict' }
      & WebhookRefusals_WebhookConflict_Fragment
    )
   };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { readonly rotateWebhookSecret:
    | (
      { readonly __typename: 'InvalidInput' }
      & WebhookRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & WebhookRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'WebhookActionRefused' }
      & WebhookRefusals_WebhookActionRefused_Fragment
    )
    | (
      { readonly __typename: 'WebhookConflict' }
      & WebhookRefusals_WebhookConflict_Fragment
    )
    | { readonly __typename: 'WebhookEndpointWithSecret', readonly secret: string | null, readonly endpoint: WebhookEndpointFieldsFragment }
   };

export type SendTestWebhookMutationVariables = Exact<{
  input: SendTestWebhookInput;
}>;


export type SendTestWebhookMutation = { readonly sendTestWebhook:
    | (
      { readonly __typename: 'NotFound' }
      & Refusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'WebhookActionRefused' }
      & Refusals_WebhookActionRefused_Fragment
    )
    | (
      { readonly __typename: 'WebhookDelivery' }
      & WebhookDeliveryFieldsFragment
    )
   };

export type ResendWebhookDeliveryMutationVariables = Exact<{
  input: ResendWebhookDeliveryInput;
}>;


export type ResendWebhookDeliveryMutation = { readonly resendWebhookDelivery:
    | (
      { readonly __typename: 'NotFound' }
      & WebhookRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'WebhookActionRefused' }
      & WebhookRefusals_WebhookActionRefused_Fragment
    )
    | (
      { readonly __typename: 'WebhookDelivery' }
      & WebhookDeliveryFieldsFragment
    )
   };

export type ReplayWebhookEventsMutationVariables = Exact<{
  input: ReplayWebhookEventsInput;
}>;


export type ReplayWebhookEventsMutation = { readonly replayWebhookEvents:
    | (
      { readonly __typename: 'InvalidInput' }
      & WebhookRefusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & WebhookRefusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'WebhookConflict' }
      & WebhookRefusals_WebhookConflict_Fragment
    )
    | (
      { readonly __typename: 'WebhookEndpoint' }
      & WebhookEndpointFieldsFragment
    )
   };

export type WidgetAccessJournalQueryVariables = Exact<{
  direction?: AccessRecordDirection | null | undefined;
  caseId?: string | null | undefined;
  partnerId?: string | null | undefined;
  facet?: FacetName | null | undefined;
  from?: string | null | undefined;
  before?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WidgetAccessJournalQuery = { readonly accessRecords: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly occurredAt: string, readonly agent: string | null, readonly widgetSessionId: string | null, readonly facet: FacetName, readonly fields: ReadonlyArray<FacetField>, readonly purpose: Purpose, readonly caseId: string, readonly personId: string, readonly agreementIds: ReadonlyArray<string>, readonly disclosureIds: ReadonlyArray<string>, readonly emergencyAccessId: string | null, readonly requestId: string, readonly owner: PartnerFieldsFragment, readonly reader: PartnerFieldsFragment }>, readonly pageInfo: NextPageFragment } };

export type WidgetAccessJournalCsvQueryVariables = Exact<{
  direction?: AccessRecordDirection | null | undefined;
  caseId?: string | null | undefined;
  partnerId?: string | null | undefined;
  facet?: FacetName | null | undefined;
  from?: string | null | undefined;
  before?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type WidgetAccessJournalCsvQuery = { readonly accessRecordsCsv: { readonly text: string, readonly rows: number, readonly nextAfter: string | null } };

export type WidgetCasePartnersQueryVariables = Exact<{
  caseId: string;
  purpose: Purpose;
}>;


export type WidgetCasePartnersQuery = { readonly sharedCase: { readonly id: string, readonly status: CaseStatus, readonly myRole: CaseRole, readonly commune: PlaceFieldsFragment, readonly persons: ReadonlyArray<CasePersonFieldsFragment>, readonly participants: ReadonlyArray<ParticipantFieldsFragment>, readonly disclosures: ReadonlyArray<DisclosureFieldsFragment>, readonly facets: ReadonlyArray<
      | { readonly __typename: 'Accommodation', readonly id: string, readonly name: FacetName, readonly label: string, readonly personId: string, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> }
      | { readonly __typename: 'AssociationSupport', readonly id: string, readonly name: FacetName, readonly label: string, readonly personId: string, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> }
      | { readonly __typename: 'Contact', readonly id: string, readonly name: FacetName, readonly label: string, readonly personId: string, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> }
      | { readonly __typename: 'DepartmentSupport', readonly id: string, readonly name: FacetName, readonly label: string, readonly personId: string, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> }
      | { readonly __typename: 'Employment', readonly id: string, readonly name: FacetName, readonly label: string, readonly personId: string, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> }
      | { readonly __typename: 'FamilyBenefits', readonly id: string, readonly name: FacetName, readonly label: string, readonly personId: string, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> }
      | { readonly __typename: 'HealthCoverage', readonly id: string, readonly name: FacetName, readonly label: string, readonly personId: string, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> }
      | { readonly __typename: 'MunicipalAid', readonly id: string, readonly name: FacetName, readonly label: string, readonly personId: string, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null, readonly openingAction: OpeningAction | null, readonly until: string | null }> }
    > } | null };

export type WidgetViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type WidgetViewerQuery = { readonly viewer: { readonly partner: PartnerFieldsFragment } };

export type WidgetReferralEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  caseId?: string | null | undefined;
  referralId?: string | null | undefined;
}>;


export type WidgetReferralEventsSubscription = { readonly events: EventFieldsFragment };

export type WidgetReferralFormQueryVariables = Exact<{
  caseId: string;
}>;


export type WidgetReferralFormQuery = { readonly sharedCase: { readonly id: string, readonly status: CaseStatus, readonly networkId: string, readonly myRole: CaseRole, readonly commune: (
      { readonly epci: { readonly code: string } | null, readonly departement: { readonly code: string } }
      & PlaceFieldsFragment
    ), readonly persons: ReadonlyArray<CasePersonFieldsFragment>, readonly facets: ReadonlyArray<
      | { readonly __typename: 'Accommodation', readonly name: FacetName, readonly source: { readonly id: string } }
      | { readonly __typename: 'AssociationSupport', readonly name: FacetName, readonly source: { readonly id: string } }
      | { readonly __typename: 'Contact', readonly name: FacetName, readonly source: { readonly id: string } }
      | { readonly __typename: 'DepartmentSupport', readonly name: FacetName, readonly source: { readonly id: string } }
      | { readonly __typename: 'Employment', readonly name: FacetName, readonly source: { readonly id: string } }
      | { readonly __typename: 'FamilyBenefits', readonly name: FacetName, readonly source: { readonly id: string } }
      | { readonly __typename: 'HealthCoverage', readonly name: FacetName, readonly source: { readonly id: string } }
      | { readonly __typename: 'MunicipalAid', readonly name: FacetName, readonly source: { readonly id: string } }
    >, readonly needs: ReadonlyArray<{ readonly id: string, readonly theme: Theme, readonly themeLabel: string, readonly urgency: NeedUrgency, readonly status: NeedStatus | null, readonly publics: ReadonlyArray<Public>, readonly referrals: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: ReferralState, readonly stateLabel: string, readonly serviceName: string, readonly service: { readonly id: string } | null, readonly target: PartnerFieldsFragment }> }> } | null };

export type WidgetServicesQueryVariables = Exact<{
  networkId: string;
  communeCode: string;
  theme: Theme;
  publics?: ReadonlyArray<Public> | null | undefined;
}>;


export type WidgetServicesQuery = { readonly servicesForNeed: ReadonlyArray<{ readonly fits: boolean, readonly tariffCents: number | null, readonly tariffUnit: string | null, readonly exclusions: ReadonlyArray<{ readonly code: ServiceExclusionCode, readonly explanation: string }>, readonly service: { readonly id: string, readonly name: string, readonly capacity: ServiceCapacity, readonly fee: Fee | null, readonly legalDeadlineDays: number | null, readonly silenceMeans: SilenceMeaning | null, readonly partner: (
        { readonly commune: PlaceFieldsFragment | null, readonly epci: { readonly code: string } | null, readonly departement: { readonly code: string } | null }
        & PartnerFieldsFragment
      ) } }> };

export type WidgetSharingQueryVariables = Exact<{
  input: PreviewDisclosureInput;
}>;


export type WidgetSharingQuery = { readonly previewDisclosure:
    | { readonly __typename: 'DisclosureActionRefused', readonly code: string }
    | { readonly __typename: 'DisclosurePreview', readonly untilLabel: string, readonly fields: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly group: FacetGroup, readonly atSending: { readonly state: AccessState }, readonly onceAccepted: { readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null } }>, readonly groups: ReadonlyArray<{ readonly group: FacetGroup, readonly label: string }>, readonly leftOut: ReadonlyArray<{ readonly field: FacetField, readonly label: string }> }
    | { readonly __typename: 'InvalidInput', readonly code: string }
    | { readonly __typename: 'NotFound', readonly code: string }
   };

export type WidgetReferralFieldsFragment = (
  { readonly themeLabel: string, readonly publics: ReadonlyArray<Public>, readonly question: ReferralQuestion | null, readonly createdAt: string, readonly sentAt: string | null, readonly receivedAt: string | null, readonly respondedAt: string | null, readonly acceptedAt: string | null, readonly startedAt: string | null, readonly endedAt: string | null, readonly dueAt: string | null, readonly reviewOn: string | null, readonly contactOn: string | null, readonly remindedAt: string | null, readonly staleSince: string | null, readonly disputedSince: string | null, readonly cancellationAcknowledgementDue: boolean | null, readonly commune: PlaceFieldsFragment }
  & ReferralSummaryFieldsFragment
);

export type WidgetInboxQueryVariables = Exact<{
  states?: ReadonlyArray<ReferralState> | null | undefined;
  serviceId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WidgetInboxQuery = { readonly referralInbox: { readonly nodes: ReadonlyArray<(
      { readonly case: { readonly id: string, readonly networkId: string, readonly persons: ReadonlyArray<CasePersonFieldsFragment> } | null }
      & WidgetReferralFieldsFragment
    )>, readonly pageInfo: NextPageFragment } };

export type WidgetContactQueryVariables = Exact<{
  caseId: string;
  personId?: string | null | undefined;
}>;


export type WidgetContactQuery = { readonly sharedCase: { readonly id: string, readonly contact: ReadonlyArray<{ readonly id: string, readonly personId: string, readonly familyName: string | null, readonly givenNames: string | null, readonly birthDate: string | null, readonly source: PartnerFieldsFragment, readonly access: ReadonlyArray<{ readonly field: FacetField, readonly label: string, readonly state: AccessState, readonly reason: WithheldReason | null, readonly reasonLabel: string | null, readonly opensWith: string | null }> }> } | null };

export type WidgetRedirectServicesQueryVariables = Exact<{
  networkId: string;
  communeCode: string;
  theme: Theme;
  publics?: ReadonlyArray<Public> | null | undefined;
}>;


export type WidgetRedirectServicesQuery = { readonly servicesForNeed: ReadonlyArray<{ readonly service: { readonly id: string, readonly name: string, readonly capacity: ServiceCapacity, readonly partner: PartnerFieldsFragment } }> };

export type WidgetReferralQueryVariables = Exact<{
  id: string;
}>;


export type WidgetReferralQuery = { readonly referral: (
    { readonly visibility: ReferralVisibility, readonly disclosureSet: { readonly facetGroups: ReadonlyArray<FacetGroup>, readonly facetFields: ReadonlyArray<FacetField>, readonly purposes: ReadonlyArray<Purpose>, readonly legalBasis: LegalBasis, readonly legalText: string | null, readonly informedOn: string } | null, readonly need: { readonly id: string, readonly themeLabel: string } | null, readonly case: { readonly id: string, readonly networkId: string, readonly persons: ReadonlyArray<CasePersonFieldsFragment> } | null, readonly service: { readonly id: string, readonly name: string, readonly capacity: ServiceCapacity, readonly legalDeadlineDays: number | null, readonly silenceMeans: SilenceMeaning | null, readonly silenceSource: string | null, readonly clocks: { readonly answerReminderDays: number, readonly answerExpiryDays: number, readonly infoRequestedExpiryDays: number, readonly waitlistReviewDays: number, readonly staleDays: number, readonly noNewsDays: number, readonly reopenWindowDays: number } } | null, readonly proposedService: { readonly id: string, readonly name: string, readonly partner: PartnerFieldsFragment } | null, readonly replaces: { readonly id: string } | null, readonly replacedBy: { readonly id: string } | null, readonly history: ReadonlyArray<EventFieldsFragment>, readonly messages: { readonly nodes: ReadonlyArray<MessageFieldsFragment>, readonly pageInfo: NextPageFragment } | null }
    & WidgetReferralFieldsFragment
  ) | null };

export type WidgetSessionFieldsFragment = { readonly __typename: 'WidgetSession', readonly id: string, readonly version: number, readonly partnerId: string, readonly agentRef: string, readonly origin: string, readonly widgets: ReadonlyArray<Widget>, readonly caseId: string | null, readonly hostId: string | null, readonly expiresAt: string, readonly endedAt: string | null, readonly endReason: WidgetSessionEndReason | null };

export type CreateWidgetSessionMutationVariables = Exact<{
  input: CreateWidgetSessionInput;
}>;


export type CreateWidgetSessionMutation = { readonly createWidgetSession:
    | (
      { readonly __typename: 'InvalidInput' }
      & Refusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & Refusals_NotFound_Fragment
    )
    | { readonly __typename: 'OpenedWidgetSession', readonly token: string, readonly session: WidgetSessionFieldsFragment }
   };

export type EndWidgetSessionMutationVariables = Exact<{
  input: EndWidgetSessionInput;
}>;


export type EndWidgetSessionMutation = { readonly endWidgetSession:
    | (
      { readonly __typename: 'InvalidInput' }
      & Refusals_InvalidInput_Fragment
    )
    | (
      { readonly __typename: 'NotFound' }
      & Refusals_NotFound_Fragment
    )
    | (
      { readonly __typename: 'WidgetSession' }
      & WidgetSessionFieldsFragment
    )
   };

export type WidgetSessionQueryVariables = Exact<{
  id: string;
}>;


export type WidgetSessionQuery = { readonly widgetSession: WidgetSessionFieldsFragment | null };

export type WidgetSessionsQueryVariables = Exact<{
  agentRef?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WidgetSessionsQuery = { readonly widgetSessions: { readonly nodes: ReadonlyArray<WidgetSessionFieldsFragment>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type WidgetReferralCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type WidgetReferralCountsQuery = { readonly referralCounts: { readonly inbox: ReadonlyArray<{ readonly state: ReferralState, readonly count: number }>, readonly outbox: ReadonlyArray<{ readonly state: ReferralState, readonly count: number }> } };
