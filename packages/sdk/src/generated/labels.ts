// Generated from the contract. Do not edit: run `pnpm generate`.

/**
 * French labels of the values of AccessPointKind, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * accessPointKindLabels['CCAS_DESK']
 * ```
 */
export const accessPointKindLabels: Readonly<Record<string, string>> = {
  'CCAS_DESK': 'Accueil du CCAS',
  'EHPAD': 'EHPAD',
  'EQUIPE_MOBILE_ALZHEIMER': 'Équipe mobile Alzheimer',
  'FRANCE_SERVICES': 'France services',
  'MDS': 'Maison des solidarités',
  'PERMANENCE': 'Permanence',
  'RESIDENCE_AUTONOMIE': 'Résidence autonomie',
  'SSIAD': 'SSIAD',
}

/**
 * French labels of the values of AccessRecordDirection, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * accessRecordDirectionLabels['BY_MY_AGENTS']
 * ```
 */
export const accessRecordDirectionLabels: Readonly<Record<string, string>> = {
  'BY_MY_AGENTS': 'Par mes agents',
  'OF_MY_FACTS': 'De mes informations',
}

/**
 * French labels of the values of AccessState, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * accessStateLabels['OPEN']
 * ```
 */
export const accessStateLabels: Readonly<Record<string, string>> = {
  'OPEN': 'Ouvert',
  'WITHHELD': 'Non communiqué',
}

/**
 * French labels of the values of AccommodationKind, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * accommodationKindLabels['CHRS']
 * ```
 */
export const accommodationKindLabels: Readonly<Record<string, string>> = {
  'CHRS': 'CHRS',
  'EMERGENCY': 'Hébergement d’urgence',
  'HOTEL': 'Hôtel',
  'NONE': 'Sans solution',
  'SUPPORTED_HOUSING': 'Logement adapté',
  'THIRD_PARTY': 'Chez un tiers',
}

/**
 * French labels of the values of AgreementAction, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * agreementActionLabels['ACCEPT']
 * ```
 */
export const agreementActionLabels: Readonly<Record<string, string>> = {
  'ACCEPT': 'Accepter',
  'DECLINE': 'Décliner',
  'END': 'Résilier',
  'RECORD_REVIEW': 'Consigner un bilan',
  'WITHDRAW': 'Retirer',
}

/**
 * French labels of the values of AgreementAnswer, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * agreementAnswerLabels['ACCEPTED']
 * ```
 */
export const agreementAnswerLabels: Readonly<Record<string, string>> = {
  'ACCEPTED': 'Acceptée',
  'DECLINED': 'Déclinée',
  'PENDING': 'En attente',
}

/**
 * French labels of the values of AgreementDeclineReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * agreementDeclineReasonLabels['CATEGORIES_TOO_BROAD']
 * ```
 */
export const agreementDeclineReasonLabels: Readonly<Record<string, string>> = {
  'CATEGORIES_TOO_BROAD': 'Données trop larges',
  'DATES_NOT_SUITABLE': 'Dates à revoir',
  'LEGAL_TEXT_INSUFFICIENT': 'Texte insuffisant',
  'NOT_CONCERNED': 'Non concerné',
  'PURPOSES_TOO_BROAD': 'Finalités trop larges',
}

/**
 * French labels of the values of AgreementEndReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * agreementEndReasonLabels['LAW_CHANGED']
 * ```
 */
export const agreementEndReasonLabels: Readonly<Record<string, string>> = {
  'LAW_CHANGED': 'Évolution du droit',
  'NOT_RESPECTED': 'Non respectée',
  'NO_LONGER_NEEDED': 'Plus nécessaire',
  'PARTNER_LEAVES': 'Départ d’un partenaire',
  'REPLACED': 'Remplacée',
}

/**
 * French labels of the values of AgreementRefusalCode, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * agreementRefusalCodeLabels['ALREADY_ANSWERED']
 * ```
 */
export const agreementRefusalCodeLabels: Readonly<Record<string, string>> = {
  'ALREADY_ANSWERED': 'Vous avez déjà répondu',
  'ROLE_DOES_NOT_ALLOW': 'Votre rôle ne le permet pas',
  'STATE_DOES_NOT_ALLOW': 'L’état de la convention ne le permet pas',
}

/**
 * French labels of the values of AgreementReviewConclusion, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * agreementReviewConclusionLabels['CONTINUE']
 * ```
 */
export const agreementReviewConclusionLabels: Readonly<Record<string, string>> = {
  'CONTINUE': 'Maintenir',
  'END': 'À résilier',
  'REPLACE': 'À remplacer',
}

/**
 * French labels of the values of AgreementStatus, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * agreementStatusLabels['DECLINED']
 * ```
 */
export const agreementStatusLabels: Readonly<Record<string, string>> = {
  'DECLINED': 'Déclinée',
  'ENDED': 'Résiliée',
  'EXPIRED': 'Échue',
  'IN_FORCE': 'En vigueur',
  'PROPOSED': 'Proposée',
  'UPCOMING': 'À venir',
  'WITHDRAWN': 'Retirée',
}

/**
 * French labels of the values of AidState, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * aidStateLabels['ENDED']
 * ```
 */
export const aidStateLabels: Readonly<Record<string, string>> = {
  'ENDED': 'Terminée',
  'GRANTED': 'Accordée',
  'NONE': 'Aucune',
  'REFUSED': 'Refusée',
  'REQUESTED': 'Demandée',
}

/**
 * French labels of the values of AnswerStatus, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * answerStatusLabels['ACCEPTED']
 * ```
 */
export const answerStatusLabels: Readonly<Record<string, string>> = {
  'ACCEPTED': 'Acceptée',
  'CANCELLED': 'Annulée',
  'DECLINED': 'Déclinée',
  'PENDING': 'En attente',
}

/**
 * French labels of the values of AssociationSupportKind, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * associationSupportKindLabels['BUDGET_ADVICE']
 * ```
 */
export const associationSupportKindLabels: Readonly<Record<string, string>> = {
  'BUDGET_ADVICE': 'Conseil budgétaire',
  'FOOD_AID': 'Aide alimentaire',
  'HEALTH_INSURANCE': 'Mutuelle solidaire',
  'HOUSING_SUPPORT': 'Accompagnement logement',
  'OTHER': 'Autre',
  'RIGHTS_ADVICE': 'Accès aux droits',
  'SOCIAL_LINK': 'Lien social',
}

/**
 * French labels of the values of C2sState, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * c2sStateLabels['CONTRIBUTORY']
 * ```
 */
export const c2sStateLabels: Readonly<Record<string, string>> = {
  'CONTRIBUTORY': 'Avec participation',
  'ENDED': 'Terminée',
  'FREE': 'Sans participation',
  'NONE': 'Aucune',
  'REQUESTED': 'Demandée',
}

/**
 * French labels of the values of CaseAction, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * caseActionLabels['ADD_NEED']
 * ```
 */
export const caseActionLabels: Readonly<Record<string, string>> = {
  'ADD_NEED': 'Ajouter un besoin',
  'ADD_PERSON': 'Ajouter une personne',
  'CLOSE': 'Clore',
  'INVITE_PARTICIPANT': 'Inviter un partenaire',
  'LEAVE': 'Quitter la situation',
  'LINK_PERSON': 'Rattacher à son dossier',
  'PROPOSE_LEAD_TRANSFER': 'Proposer le pilotage',
  'REMOVE_PARTICIPANT': 'Retirer un partenaire',
  'REOPEN': 'Rouvrir',
}

/**
 * French labels of the values of CaseRefusalCode, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * caseRefusalCodeLabels['ALREADY_LEAD']
 * ```
 */
export const caseRefusalCodeLabels: Readonly<Record<string, string>> = {
  'ALREADY_LEAD': 'Ce partenaire est déjà pilote',
  'ALREADY_PARTICIPANT': 'Ce partenaire participe déjà',
  'INVITATION_ENDED': 'L’invitation n’est plus en attente',
  'INVITATION_PENDING': 'Une invitation est en attente',
  'LEAD_CANNOT_LEAVE': 'Le pilote ne peut pas quitter la situation',
  'NOT_A_CONTRIBUTOR': 'Seul un contributeur peut être retiré',
  'NOT_A_PARTNER_OF_THE_NETWORK': 'Ce partenaire n’est pas membre du réseau',
  'OPEN_REFERRALS_LEFT': 'Des orientations sont encore ouvertes',
  'PERSON_ALREADY_IN_CASE': 'Cette personne est déjà dans la situation',
  'ROLE_DOES_NOT_ALLOW': 'Votre rôle ne le permet pas',
  'STATE_DOES_NOT_ALLOW': 'L’état ne le permet pas',
  'TARGET_CANNOT_LEAVE': 'Une orientation ouverte vous y rattache',
  'TRANSFER_ENDED': 'La proposition de pilotage n’est plus en attente',
  'TRANSFER_PENDING': 'Une proposition de pilotage est en attente',
}

/**
 * French labels of the values of CaseRole, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * caseRoleLabels['CONTRIBUTOR']
 * ```
 */
export const caseRoleLabels: Readonly<Record<string, string>> = {
  'CONTRIBUTOR': 'Contributeur',
  'LEAD': 'Pilote',
  'TARGET': 'Destinataire',
}

/**
 * French labels of the values of CaseStatus, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * caseStatusLabels['ACTIVE']
 * ```
 */
export const caseStatusLabels: Readonly<Record<string, string>> = {
  'ACTIVE': 'Active',
  'CLOSED': 'Close',
}

/**
 * French labels of the values of ConnectorStatus, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * connectorStatusLabels['ACTIVE']
 * ```
 */
export const connectorStatusLabels: Readonly<Record<string, string>> = {
  'ACTIVE': 'Actif',
  'PAUSED': 'Suspendu',
}

/**
 * French labels of the values of ContactChannel, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * contactChannelLabels['EMAIL']
 * ```
 */
export const contactChannelLabels: Readonly<Record<string, string>> = {
  'EMAIL': 'Courriel',
  'PHONE': 'Téléphone',
  'POST': 'Courrier',
  'TEXT_MESSAGE': 'SMS',
  'THROUGH_OWNER': 'Par le partenaire',
}

/**
 * French labels of the values of DataCategory, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * dataCategoryLabels['AUTONOMY']
 * ```
 */
export const dataCategoryLabels: Readonly<Record<string, string>> = {
  'AUTONOMY': 'Perte d’autonomie et handicap',
  'BENEFITS': 'Prestations',
  'EMPLOYMENT': 'Emploi et formation',
  'HEALTH_COVERAGE': 'Couverture santé',
  'HOUSEHOLD': 'Composition du foyer',
  'HOUSING': 'Logement et hébergement',
  'IDENTITY': 'Identité',
  'REACH': 'Coordonnées',
  'RESOURCES': 'Ressources',
  'SOCIAL_SUPPORT': 'Accompagnement social',
}

/**
 * French labels of the values of DeskHostingEndReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * deskHostingEndReasonLabels['BY_HOST']
 * ```
 */
export const deskHostingEndReasonLabels: Readonly<Record<string, string>> = {
  'BY_HOST': 'Par l’hébergeur',
  'BY_OPERATOR': 'Par l’exploitant',
  'BY_PARTNER': 'Par le partenaire',
}

/**
 * French labels of the values of DisclosureAction, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * disclosureActionLabels['ANSWER_REQUEST']
 * ```
 */
export const disclosureActionLabels: Readonly<Record<string, string>> = {
  'ANSWER_REQUEST': 'Répondre à la demande',
  'CANCEL_REQUEST': 'Annuler la demande',
  'END_DISCLOSURE': 'Mettre fin au partage',
  'END_GRANT': 'Mettre fin à l’accord permanent',
  'LIFT_OBJECTION': 'Lever l’opposition',
}

/**
 * French labels of the values of DisclosureDeclineReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * disclosureDeclineReasonLabels['NOT_HELD']
 * ```
 */
export const disclosureDeclineReasonLabels: Readonly<Record<string, string>> = {
  'NOT_HELD': 'Information non détenue',
  'NOT_NECESSARY': 'Pas nécessaire à la finalité',
  'NO_LEGAL_BASIS': 'Pas de base légale',
  'OTHER_CHANNEL': 'Par un autre canal',
  'PERSON_OPPOSES': 'La personne s’y oppose',
}

/**
 * French labels of the values of DisclosureDirection, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * disclosureDirectionLabels['MADE']
 * ```
 */
export const disclosureDirectionLabels: Readonly<Record<string, string>> = {
  'MADE': 'Faits par vous',
  'RECEIVED': 'Reçus',
}

/**
 * French labels of the values of DisclosureEndReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * disclosureEndReasonLabels['CASE_CLOSED']
 * ```
 */
export const disclosureEndReasonLabels: Readonly<Record<string, string>> = {
  'CASE_CLOSED': 'Situation close',
  'CONSENT_WITHDRAWN': 'Consentement retiré',
  'ERASED': 'Effacement',
  'MISTAKE': 'Erreur',
  'NO_LONGER_NEEDED': 'Plus nécessaire',
  'PARTICIPANT_LEFT': 'Départ d’un partenaire',
  'REFERRAL_ENDED': 'Orientation terminée',
  'WITHDRAWN': 'Retiré',
}

/**
 * French labels of the values of DisclosureRefusalCode, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * disclosureRefusalCodeLabels['AGREEMENT_OVER']
 * ```
 */
export const disclosureRefusalCodeLabels: Readonly<Record<string, string>> = {
  'AGREEMENT_OVER': 'La convention est terminée',
  'ALREADY_ENDED': 'C’est déjà terminé',
  'ALREADY_REQUESTED': 'Une demande identique est en attente',
  'CASE_CLOSED': 'La situation est close',
  'HOSTING_NOT_CONFIGURED': 'Le coffre n’est pas disponible',
  'NOT_COVERED_BY_AGREEMENT': 'Hors de la convention',
  'OWNER_NOT_A_PARTICIPANT': 'Ce partenaire ne participe pas à la situation',
  'PERSON_ERASED': 'Cette situation a été effacée',
  'READER_NOT_A_PARTICIPANT': 'Ce partenaire ne participe pas à la situation',
  'REFERRAL_DOES_NOT_FIT': 'Cette orientation ne convient pas',
  'ROLE_DOES_NOT_ALLOW': 'Cette action revient à un autre partenaire',
}

/**
 * French labels of the values of DisclosureRequestDirection, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * disclosureRequestDirectionLabels['RECEIVED']
 * ```
 */
export const disclosureRequestDirectionLabels: Readonly<Record<string, string>> = {
  'RECEIVED': 'Reçues',
  'SENT': 'Envoyées',
}

/**
 * French labels of the values of DisclosureRequestStatus, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * disclosureRequestStatusLabels['CANCELLED']
 * ```
 */
export const disclosureRequestStatusLabels: Readonly<Record<string, string>> = {
  'CANCELLED': 'Annulée',
  'DECLINED': 'Refusée',
  'GRANTED': 'Accordée',
  'PENDING': 'En attente',
}

/**
 * French labels of the values of DisclosureWithdrawalReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * disclosureWithdrawalReasonLabels['CONSENT_WITHDRAWN']
 * ```
 */
export const disclosureWithdrawalReasonLabels: Readonly<Record<string, string>> = {
  'CONSENT_WITHDRAWN': 'Consentement retiré',
  'MISTAKE': 'Erreur',
  'NO_LONGER_NEEDED': 'Plus nécessaire',
  'WITHDRAWN': 'Retiré',
}

/**
 * French labels of the values of DocumentKind, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * documentKindLabels['MUTATION']
 * ```
 */
export const documentKindLabels: Readonly<Record<string, string>> = {
  'MUTATION': 'Écriture',
  'QUERY': 'Lecture',
  'SUBSCRIPTION': 'Suivi',
}

/**
 * French labels of the values of DocumentRefusalCode, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * documentRefusalCodeLabels['TOO_MANY_DOCUMENTS']
 * ```
 */
export const documentRefusalCodeLabels: Readonly<Record<string, string>> = {
  'TOO_MANY_DOCUMENTS': 'Trop de documents',
}

/**
 * French labels of the values of DocumentRegistrationStatus, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * documentRegistrationStatusLabels['KNOWN']
 * ```
 */
export const documentRegistrationStatusLabels: Readonly<Record<string, string>> = {
  'KNOWN': 'Déjà connu',
  'REFUSED': 'Refusé',
  'REGISTERED': 'Enregistré',
}

/**
 * French labels of the values of EmploymentProgramme, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * employmentProgrammeLabels['CEJ']
 * ```
 */
export const employmentProgrammeLabels: Readonly<Record<string, string>> = {
  'CEJ': 'CEJ',
  'PACEA': 'PACEA',
  'PPAE': 'PPAE',
}

/**
 * French labels of the values of EmploymentRegistration, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * employmentRegistrationLabels['ENDED']
 * ```
 */
export const employmentRegistrationLabels: Readonly<Record<string, string>> = {
  'ENDED': 'Radié ou sorti',
  'NONE': 'Non inscrit',
  'REGISTERED': 'Inscrit',
}

/**
 * French labels of the values of EngagementContractState, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * engagementContractStateLabels['IN_FORCE']
 * ```
 */
export const engagementContractStateLabels: Readonly<Record<string, string>> = {
  'IN_FORCE': 'En cours',
  'NONE': 'Aucun',
  'TO_RENEW': 'À renouveler',
}

/**
 * French labels of the values of ErasureReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * erasureReasonLabels['CONSENT_WITHDRAWN']
 * ```
 */
export const erasureReasonLabels: Readonly<Record<string, string>> = {
  'CONSENT_WITHDRAWN': 'Consentement retiré',
  'NO_LONGER_NEEDED': 'Plus nécessaire',
  'PERSON_REQUEST': 'Demande de la personne',
  'UNLAWFUL': 'Traitement illicite',
}

/**
 * French labels of the values of ErasureScope, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * erasureScopeLabels['CASE']
 * ```
 */
export const erasureScopeLabels: Readonly<Record<string, string>> = {
  'CASE': 'Toute la situation',
  'OWN_PART': 'Votre part',
  'PERSON': 'La personne',
}

/**
 * French labels of the values of FacetField, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * facetFieldLabels['ACCOMMODATION_CURRENT_KIND']
 * ```
 */
export const facetFieldLabels: Readonly<Record<string, string>> = {
  'ACCOMMODATION_CURRENT_KIND': 'Hébergement',
  'ACCOMMODATION_REQUEST_PENDING': 'Demande en attente',
  'ACCOMMODATION_SINCE': 'Depuis',
  'ASSOCIATION_SUPPORT_NEXT_STEP_ON': 'Prochaine étape le',
  'ASSOCIATION_SUPPORT_SINCE': 'Depuis',
  'ASSOCIATION_SUPPORT_SUPPORT_KIND': 'Nature',
  'CONTACT_ADDRESS': 'Adresse',
  'CONTACT_BIRTH_DATE': 'Date de naissance',
  'CONTACT_EMAIL': 'Courriel',
  'CONTACT_FAMILY_NAME': 'Nom',
  'CONTACT_GIVEN_NAMES': 'Prénoms',
  'CONTACT_PHONE': 'Téléphone',
  'CONTACT_PREFERRED_CHANNEL': 'Canal préféré',
  'DEPARTMENT_SUPPORT_APA': 'APA',
  'DEPARTMENT_SUPPORT_ENGAGEMENT_CONTRACT': 'Contrat d’engagements',
  'DEPARTMENT_SUPPORT_FSL': 'FSL',
  'DEPARTMENT_SUPPORT_PCH': 'PCH',
  'DEPARTMENT_SUPPORT_REFERENT_MDS': 'MDS référente',
  'DEPARTMENT_SUPPORT_RSA': 'RSA',
  'EMPLOYMENT_LAST_CONTACT_ON': 'Dernier contact le',
  'EMPLOYMENT_PROGRAMMES': 'Programmes en cours',
  'EMPLOYMENT_REGISTRATION': 'Inscription',
  'FAMILY_BENEFITS_ADULTS': 'Adultes du foyer',
  'FAMILY_BENEFITS_BENEFITS_IN_PAYMENT': 'Prestations en cours',
  'FAMILY_BENEFITS_DEPENDENT_CHILDREN': 'Enfants à charge',
  'FAMILY_BENEFITS_QUOTIENT_FAMILIAL': 'Quotient familial',
  'HEALTH_COVERAGE_AME': 'AME',
  'HEALTH_COVERAGE_C2S_ENDS_ON': 'Fin de la C2S',
  'HEALTH_COVERAGE_C2S_STATE': 'C2S',
  'HEALTH_COVERAGE_HEALTH_SUPPORT': 'Mission accompagnement santé',
  'HEALTH_COVERAGE_PUMA': 'PUMA',
  'MUNICIPAL_AID_AIDS_GRANTED_THIS_YEAR': 'Aides accordées cette année',
  'MUNICIPAL_AID_AIDS_GRANTED_THIS_YEAR_CENTS': 'Montant des aides de l’année',
  'MUNICIPAL_AID_DOMICILIATION_VALID_UNTIL': 'Domiciliation valable jusqu’au',
  'MUNICIPAL_AID_HOME_SERVICES': 'Services à domicile',
}

/**
 * French labels of the values of FacetGroup, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * facetGroupLabels['ACCOMMODATION']
 * ```
 */
export const facetGroupLabels: Readonly<Record<string, string>> = {
  'ACCOMMODATION': 'Hébergement',
  'ASSOCIATION_SUPPORT': 'Accompagnement associatif',
  'CONTACT_IDENTIFICATION': 'Identité',
  'CONTACT_REACH': 'Coordonnées',
  'DEPARTMENT_SUPPORT': 'Aides du Département',
  'EMPLOYMENT': 'Emploi',
  'FAMILY_BENEFITS': 'Prestations familiales',
  'HEALTH_COVERAGE': 'Couverture santé',
  'MUNICIPAL_AID': 'Aides du CCAS',
}

/**
 * French labels of the values of FacetHosting, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * facetHostingLabels['HOSTED']
 * ```
 */
export const facetHostingLabels: Readonly<Record<string, string>> = {
  'HOSTED': 'Hébergé',
  'REMOTE': 'Chez le propriétaire',
}

/**
 * French labels of the values of FacetName, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * facetNameLabels['ACCOMMODATION']
 * ```
 */
export const facetNameLabels: Readonly<Record<string, string>> = {
  'ACCOMMODATION': 'Hébergement',
  'ASSOCIATION_SUPPORT': 'Accompagnement associatif',
  'CONTACT': 'Contact',
  'DEPARTMENT_SUPPORT': 'Aides du Département',
  'EMPLOYMENT': 'Emploi',
  'FAMILY_BENEFITS': 'Prestations familiales',
  'HEALTH_COVERAGE': 'Couverture santé',
  'MUNICIPAL_AID': 'Aides du CCAS',
}

/**
 * French labels of the values of FacetRefusalCode, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * facetRefusalCodeLabels['ADDRESS_REFUSED']
 * ```
 */
export const facetRefusalCodeLabels: Readonly<Record<string, string>> = {
  'ADDRESS_REFUSED': 'Adresse refusée',
  'ALREADY_ATTACHED': 'Ce volet est déjà rattaché',
  'CASE_CLOSED': 'La situation est close',
  'CONNECTOR_MISSING': 'Aucun connecteur ne sert ce volet',
  'HOSTING_NOT_CONFIGURED': 'L’hébergement n’est pas disponible',
  'KIND_MAY_NOT_OWN': 'Votre institution ne tient pas ce volet',
  'NOT_HOSTED': 'Ce volet n’est pas hébergé',
  'PERSON_ERASED': 'Cette personne a été effacée',
}

/**
 * French labels of the values of FamilyBenefit, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * familyBenefitLabels['AAH']
 * ```
 */
export const familyBenefitLabels: Readonly<Record<string, string>> = {
  'AAH': 'AAH',
  'AEEH': 'AEEH',
  'AL': 'Aide au logement',
  'ASF': 'ASF',
  'PPA': 'Prime d’activité',
  'RSA': 'RSA',
}

/**
 * French labels of the values of Fee, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * feeLabels['GRATUIT']
 * ```
 */
export const feeLabels: Readonly<Record<string, string>> = {
  'GRATUIT': 'Gratuit',
  'PAYANT': 'Payant',
}

/**
 * French labels of the values of HealthSupportState, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * healthSupportStateLabels['ENDED']
 * ```
 */
export const healthSupportStateLabels: Readonly<Record<string, string>> = {
  'ENDED': 'Terminé',
  'IN_PROGRESS': 'En cours',
  'NONE': 'Aucun',
}

/**
 * French labels of the values of HomeServiceKind, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * homeServiceKindLabels['ALARM']
 * ```
 */
export const homeServiceKindLabels: Readonly<Record<string, string>> = {
  'ALARM': 'Téléalarme',
  'CARE_ASSISTANT': 'Auxiliaire de vie',
  'DAY_CARE': 'Garde de jour',
  'HOME_HELP': 'Aide ménagère',
  'MEALS': 'Livraison de repas',
}

/**
 * French labels of the values of LegalBasis, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * legalBasisLabels['CONSENT']
 * ```
 */
export const legalBasisLabels: Readonly<Record<string, string>> = {
  'CONSENT': 'Consentement',
  'LEGAL_MISSION': 'Mission légale',
  'VITAL_INTEREST': 'Intérêt vital',
}

/**
 * French labels of the values of MessageRefusalCode, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * messageRefusalCodeLabels['CASE_ERASED']
 * ```
 */
export const messageRefusalCodeLabels: Readonly<Record<string, string>> = {
  'CASE_ERASED': 'La situation a été effacée',
  'HOSTING_NOT_CONFIGURED': 'La messagerie n’est pas disponible',
  'ROLE_DOES_NOT_ALLOW': 'Réservé aux deux parties',
  'SCOPE_DOES_NOT_ALLOW': 'Droit manquant',
  'STATE_DOES_NOT_ALLOW': 'L’orientation n’est pas ouverte',
}

/**
 * French labels of the values of MessageWithheldReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * messageWithheldReasonLabels['ERASED']
 * ```
 */
export const messageWithheldReasonLabels: Readonly<Record<string, string>> = {
  'ERASED': 'Effacé',
  'REFERRAL_ENDED': 'Orientation terminée',
  'STAGE_TOO_EARLY': 'Orientation pas encore acceptée',
  'UNAVAILABLE': 'Indisponible',
}

/**
 * French labels of the values of NeedAction, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * needActionLabels['CHANGE_URGENCY']
 * ```
 */
export const needActionLabels: Readonly<Record<string, string>> = {
  'CHANGE_URGENCY': 'Changer l’urgence',
  'MARK_MET': 'Marquer comme satisfait',
}

/**
 * French labels of the values of NeedStatus, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * needStatusLabels['IN_HAND']
 * ```
 */
export const needStatusLabels: Readonly<Record<string, string>> = {
  'IN_HAND': 'En cours',
  'MET': 'Satisfait',
  'OPEN': 'À traiter',
  'UNMET': 'Non satisfait',
}

/**
 * French labels of the values of NeedUrgency, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * needUrgencyLabels['IMMEDIATE']
 * ```
 */
export const needUrgencyLabels: Readonly<Record<string, string>> = {
  'IMMEDIATE': 'Immédiate',
  'ROUTINE': 'Courante',
  'URGENT': 'Urgente',
}

/**
 * French labels of the values of OpeningAction, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * openingActionLabels['ACCEPT_REFERRAL']
 * ```
 */
export const openingActionLabels: Readonly<Record<string, string>> = {
  'ACCEPT_REFERRAL': 'Accepter l’orientation',
  'CHANGE_PURPOSE': 'Changer de finalité',
  'JOIN_CASE': 'Faire participer',
  'NONE': 'Rien',
  'REQUEST_DISCLOSURE': 'Demander le partage',
  'SIGN_AGREEMENT': 'Conventionner',
  'TRY_LATER': 'Réessayer',
}

/**
 * French labels of the values of PartnerKind, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * partnerKindLabels['ASSOCIATION']
 * ```
 */
export const partnerKindLabels: Readonly<Record<string, string>> = {
  'ASSOCIATION': 'Association',
  'CAF': 'CAF',
  'CAP_EMPLOI': 'Cap emploi',
  'CCAS': 'CCAS',
  'CHRS': 'CHRS',
  'CIAS': 'CIAS',
  'COMMUNE': 'Commune',
  'CPAM': 'CPAM',
  'DEPARTEMENT': 'Département',
  'EPCI': 'Intercommunalité',
  'FRANCE_TRAVAIL': 'France Travail',
  'GCSMS': 'GCSMS',
  'MDPH': 'MDPH',
  'MDS': 'Maison des solidarités',
  'MISSION_LOCALE': 'Mission locale',
  'MSA': 'MSA',
  'OTHER': 'Autre',
  'PREFECTURE': 'Préfecture',
  'SIAO': 'SIAO',
  'UDCCAS': 'UDCCAS',
}

/**
 * French labels of the values of PartnerStatus, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * partnerStatusLabels['ACTIVE']
 * ```
 */
export const partnerStatusLabels: Readonly<Record<string, string>> = {
  'ACTIVE': 'Actif',
  'SUSPENDED': 'Suspendu',
}

/**
 * French labels of the values of Public, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * publicLabels['ACTIFS']
 * ```
 */
export const publicLabels: Readonly<Record<string, string>> = {
  'ACTIFS': 'Actifs',
  'BENEFICIAIRES_DES_MINIMAS_SOCIAUX': 'Bénéficiaires des minimas sociaux',
  'DEMANDEURS_EMPLOI': 'Demandeurs d’emploi',
  'ETUDIANTS': 'Étudiants',
  'FAMILLES': 'Familles',
  'FEMMES': 'Femmes',
  'JEUNES': 'Jeunes',
  'PERSONNES_EN_SITUATION_DE_HANDICAP': 'Personnes en situation de handicap',
  'PERSONNES_EN_SITUATION_DURGENCE': 'Personnes en situation d’urgence',
  'PERSONNES_EN_SITUATION_JURIDIQUE_SPECIFIQUE': 'Personnes en situation juridique spécifique',
  'PERSONNES_EXILEES': 'Personnes exilées',
  'RESIDENTS_QPV_FRR': 'Résidents en QPV ou FRR',
  'SENIORS': 'Séniors',
  'TOUS_PUBLICS': 'Tous publics',
}

/**
 * French labels of the values of Purpose, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * purposeLabels['ASSESS_ELIGIBILITY']
 * ```
 */
export const purposeLabels: Readonly<Record<string, string>> = {
  'ASSESS_ELIGIBILITY': 'Instruire la demande',
  'CONTACT_PERSON': 'Joindre la personne',
  'COORDINATE_SUPPORT': 'Coordonner l’accompagnement',
  'OPEN_RIGHTS': 'Ouvrir ou maintenir des droits',
  'VITAL_INTEREST': 'Sauvegarder des intérêts vitaux',
}

/**
 * French labels of the values of ReceptionMode, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * receptionModeLabels['A_DISTANCE']
 * ```
 */
export const receptionModeLabels: Readonly<Record<string, string>> = {
  'A_DISTANCE': 'À distance',
  'EN_PRESENTIEL': 'En présentiel',
}

/**
 * French labels of the values of ReferralAction, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * referralActionLabels['ACCEPT']
 * ```
 */
export const referralActionLabels: Readonly<Record<string, string>> = {
  'ACCEPT': 'Accepter',
  'ACCEPT_REDIRECT': 'Accepter la réorientation',
  'ACKNOWLEDGE_CANCELLATION': 'Prendre acte de l’annulation',
  'CANCEL': 'Annuler',
  'CLOSE_DISPUTE': 'Clore le désaccord',
  'CLOSE_UNFULFILLED': 'Déclarer non aboutie',
  'COMPLETE': 'Déclarer réalisée',
  'DECLINE_REDIRECT': 'Décliner la réorientation',
  'DISCARD': 'Abandonner le brouillon',
  'EXPIRE': 'Faire expirer',
  'OPEN_DISPUTE': 'Signaler un désaccord',
  'PROPOSE_REDIRECT': 'Proposer une réorientation',
  'PROVIDE_INFORMATION': 'Apporter le complément',
  'REJECT': 'Refuser',
  'REOPEN': 'Rouvrir',
  'REQUEST_INFORMATION': 'Demander un complément',
  'RETRACT': 'Déclarer saisie par erreur',
  'SEND': 'Transmettre',
  'START': 'Démarrer la prise en charge',
  'START_REVIEW': 'Mettre à l’étude',
  'WAITLIST': 'Mettre en liste d’attente',
}

/**
 * French labels of the values of ReferralCancellationReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * referralCancellationReasonLabels['PERSON_OBJECTED']
 * ```
 */
export const referralCancellationReasonLabels: Readonly<Record<string, string>> = {
  'PERSON_OBJECTED': 'Opposition de la personne',
  'SITUATION_CHANGED': 'Situation changée',
  'SOLVED_ELSEWHERE': 'Résolu ailleurs',
}

/**
 * French labels of the values of ReferralEndReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * referralEndReasonLabels['DUPLICATE']
 * ```
 */
export const referralEndReasonLabels: Readonly<Record<string, string>> = {
  'DUPLICATE': 'Doublon',
  'INCOMPLETE': 'Dossier incomplet',
  'NOT_COMPETENT': 'Hors compétence',
  'NOT_ELIGIBLE': 'Non éligible',
  'NO_CAPACITY': 'Plus de place',
  'NO_HELP_AVAILABLE': 'Aucune aide disponible',
  'NO_NEWS': 'Sans nouvelles',
  'NO_SHOW': 'Absence au rendez-vous',
  'OUT_OF_AREA': 'Hors secteur',
  'PERSON_DECLINED': 'Refus de la personne',
  'PERSON_OBJECTED': 'Opposition de la personne',
  'PERSON_UNREACHABLE': 'Personne injoignable',
  'SITUATION_CHANGED': 'Situation changée',
  'SOLVED_ELSEWHERE': 'Résolu ailleurs',
}

/**
 * French labels of the values of ReferralOutcome, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * referralOutcomeLabels['ALREADY_COVERED']
 * ```
 */
export const referralOutcomeLabels: Readonly<Record<string, string>> = {
  'ALREADY_COVERED': 'Déjà couvert',
  'PARTIALLY_PROVIDED': 'Partiellement rendu',
  'RIGHTS_OPENED': 'Droits ouverts',
  'SERVICE_PROVIDED': 'Service rendu',
}

/**
 * French labels of the values of ReferralQuestion, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * referralQuestionLabels['ELIGIBILITY_DETAIL']
 * ```
 */
export const referralQuestionLabels: Readonly<Record<string, string>> = {
  'ELIGIBILITY_DETAIL': 'Condition d’éligibilité à préciser',
  'EXPECTATION_DETAIL': 'Demande à préciser',
  'MISSING_CONTACT': 'Coordonnées manquantes',
  'MISSING_HOUSEHOLD': 'Composition du foyer à préciser',
  'MISSING_IDENTITY': 'Identité à préciser',
  'MISSING_RESIDENCE': 'Résidence ou domiciliation à préciser',
  'MISSING_RESOURCES': 'Ressources à préciser',
  'MISSING_SUPPORTING_DOCUMENT': 'Justificatif manquant',
  'OTHER_PARTNER_FOLLOWING': 'Suivi par un autre partenaire à confirmer',
  'PERSON_CONSENT': 'Accord de la personne à confirmer',
  'URGENCY_DETAIL': 'Urgence à préciser',
}

/**
 * French labels of the values of ReferralRefusal, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * referralRefusalLabels['ACKNOWLEDGEMENT_NOT_DUE']
 * ```
 */
export const referralRefusalLabels: Readonly<Record<string, string>> = {
  'ACKNOWLEDGEMENT_NOT_DUE': 'Aucun accusé n’est attendu',
  'CASE_NOT_OPEN_TO_YOU': 'La situation est close ou vous n’y participez plus',
  'COMMUNE_NOT_COVERED': 'Le service ne couvre pas cette commune',
  'DISPUTE_OPEN': 'Un désaccord est déjà signalé',
  'DUPLICATE_OPEN_REFERRAL': 'Une orientation est déjà en cours',
  'EXPIRY_NOT_DUE': 'L’expiration n’est pas due',
  'LEGAL_BASIS_REQUIRED': 'Indiquez la base légale du partage',
  'LEGAL_TEXT_REQUIRED': 'Indiquez le texte qui fonde la mission',
  'NO_DISPUTE_OPEN': 'Aucun désaccord n’est signalé',
  'NO_NEWS_IS_OF_THE_SYSTEM': '« Sans nouvelles » est posé par le système',
  'NO_NEWS_NOT_DUE': 'Le délai sans nouvelles n’est pas écoulé',
  'NO_REDIRECT_PENDING': 'Aucune réorientation n’est proposée',
  'PERSON_NOT_INFORMED': 'Indiquez quand la personne a été informée',
  'REDIRECT_PENDING': 'Une réorientation est déjà proposée',
  'REDIRECT_TO_SAME_SERVICE': 'Proposez un autre service',
  'REOPEN_WINDOW_CLOSED': 'Le délai de réouverture est passé',
  'ROLE_DOES_NOT_ALLOW': 'Cette action revient à l’autre partenaire',
  'SCOPE_DOES_NOT_ALLOW': 'Votre logiciel n’a pas ce droit',
  'SERVICE_NOT_OPEN': 'Le service n’accueille pas de demandes',
  'STATE_DOES_NOT_ALLOW': 'L’état de l’orientation ne le permet pas',
  'TARGET_IS_SOURCE': 'Le service est le vôtre',
}

/**
 * French labels of the values of ReferralRejectionReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * referralRejectionReasonLabels['DUPLICATE']
 * ```
 */
export const referralRejectionReasonLabels: Readonly<Record<string, string>> = {
  'DUPLICATE': 'Doublon',
  'INCOMPLETE': 'Dossier incomplet',
  'NOT_COMPETENT': 'Hors compétence',
  'NOT_ELIGIBLE': 'Non éligible',
  'NO_CAPACITY': 'Plus de place',
  'OUT_OF_AREA': 'Hors secteur',
}

/**
 * French labels of the values of ReferralReopeningReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * referralReopeningReasonLabels['ENDED_BY_MISTAKE']
 * ```
 */
export const referralReopeningReasonLabels: Readonly<Record<string, string>> = {
  'ENDED_BY_MISTAKE': 'Fin déclarée par erreur',
  'NEW_FACTS': 'Éléments nouveaux',
  'PERSON_CAME_BACK': 'La personne s’est manifestée',
  'PLACE_AVAILABLE': 'Une place s’est libérée',
  'STILL_NEEDED': 'Toujours nécessaire',
}

/**
 * French labels of the values of ReferralState, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * referralStateLabels['ACCEPTED']
 * ```
 */
export const referralStateLabels: Readonly<Record<string, string>> = {
  'ACCEPTED': 'Acceptée',
  'CANCELLED': 'Annulée',
  'COMPLETED': 'Réalisée',
  'DRAFT': 'Brouillon',
  'ENTERED_IN_ERROR': 'Saisie par erreur',
  'EXPIRED': 'Expirée',
  'INFO_REQUESTED': 'Complément demandé',
  'IN_PROGRESS': 'Prise en charge en cours',
  'REDIRECTED': 'Réorientée',
  'REJECTED': 'Refusée',
  'SENT': 'Transmise',
  'UNDER_REVIEW': 'À l’étude',
  'UNFULFILLED': 'Non aboutie',
  'WAITLISTED': 'En liste d’attente',
}

/**
 * French labels of the values of ReferralUnfulfilledReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * referralUnfulfilledReasonLabels['NO_HELP_AVAILABLE']
 * ```
 */
export const referralUnfulfilledReasonLabels: Readonly<Record<string, string>> = {
  'NO_HELP_AVAILABLE': 'Aucune aide disponible',
  'NO_NEWS': 'Sans nouvelles',
  'NO_SHOW': 'Absence au rendez-vous',
  'PERSON_DECLINED': 'Refus de la personne',
  'PERSON_UNREACHABLE': 'Personne injoignable',
}

/**
 * French labels of the values of ReferralVisibility, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * referralVisibilityLabels['FULL']
 * ```
 */
export const referralVisibilityLabels: Readonly<Record<string, string>> = {
  'FULL': 'Complète',
  'STATE_ONLY': 'État seul',
}

/**
 * French labels of the values of RequestDirection, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * requestDirectionLabels['RECEIVED']
 * ```
 */
export const requestDirectionLabels: Readonly<Record<string, string>> = {
  'RECEIVED': 'Reçues',
  'SENT': 'Envoyées',
}

/**
 * French labels of the values of ServiceCapacity, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * serviceCapacityLabels['FULL']
 * ```
 */
export const serviceCapacityLabels: Readonly<Record<string, string>> = {
  'FULL': 'Complet',
  'OPEN': 'Disponible',
  'WAITLIST': 'Liste d’attente',
}

/**
 * French labels of the values of ServiceExclusionCode, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * serviceExclusionCodeLabels['ENDED']
 * ```
 */
export const serviceExclusionCodeLabels: Readonly<Record<string, string>> = {
  'ENDED': 'Terminé',
  'FULL': 'Complet',
  'NOT_COVERING_COMMUNE': 'Commune non couverte',
  'NOT_YET_OPEN': 'Pas encore ouvert',
  'OTHER_THEME': 'Autre thématique',
  'PARTNER_SUSPENDED': 'Partenaire suspendu',
  'PUBLIC_NOT_TAKEN': 'Public non accueilli',
}

/**
 * French labels of the values of SilenceMeaning, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * silenceMeaningLabels['ACCEPTED']
 * ```
 */
export const silenceMeaningLabels: Readonly<Record<string, string>> = {
  'ACCEPTED': 'Vaut accord',
  'REJECTED': 'Vaut rejet',
}

/**
 * French labels of the values of StandingGrantStage, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * standingGrantStageLabels['FULL']
 * ```
 */
export const standingGrantStageLabels: Readonly<Record<string, string>> = {
  'FULL': 'Après acceptation',
  'SUMMARY': 'Dès l’examen',
}

/**
 * French labels of the values of Theme, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * themeLabels['CHOISIR_UN_METIER__CONFIRMER_SON_CHOIX_DE_METIER']
 * ```
 */
export const themeLabels: Readonly<Record<string, string>> = {
  'CHOISIR_UN_METIER__CONFIRMER_SON_CHOIX_DE_METIER': 'Confirmer son choix de métier',
  'CHOISIR_UN_METIER__CONNAITRE_LES_OPPORTUNITES_DEMPLOI': 'Connaître les opportunités d’emploi',
  'CHOISIR_UN_METIER__DECOUVRIR_UN_METIER_OU_UN_SECTEUR_DACTIVITE': 'Découvrir un métier ou un secteur d’activité',
  'CHOISIR_UN_METIER__IDENTIFIER_SES_POINTS_FORTS_ET_SES_COMPETENCES': 'Identifier ses points forts et ses compétences',
  'CREER_UNE_ENTREPRISE__DEFINIR_SON_PROJET_DE_CREATION_DENTREPRISE': 'Définir son projet de création d’entreprise',
  'CREER_UNE_ENTREPRISE__DEVELOPPER_SON_ENTREPRISE': 'Développer son entreprise',
  'CREER_UNE_ENTREPRISE__STRUCTURER_SON_PROJET_DE_CREATION_DENTREPRISE': 'Structurer son projet de création d’entreprise',
  'DIFFICULTES_ADMINISTRATIVES_OU_JURIDIQUES__ACCOMPAGNEMENT_AUX_DEMARCHES_ADMINISTRATIVES': 'Accompagnement aux démarches administratives',
  'DIFFICULTES_ADMINISTRATIVES_OU_JURIDIQUES__ACCOMPAGNEMENT_POUR_LACCES_AUX_DROITS': 'Accompagnement pour l’accès aux droits',
  'DIFFICULTES_ADMINISTRATIVES_OU_JURIDIQUES__ACCOMPAGNEMENT_POUR_LACCES_A_LA_CITOYENNETE': 'Accompagnement pour l’accès à la citoyenneté',
  'DIFFICULTES_ADMINISTRATIVES_OU_JURIDIQUES__BENEFICIER_DUNE_MESURE_DACCOMPAGNEMENT_ADAPTE': 'Bénéficier d’une mesure d’accompagnement adapté',
  'DIFFICULTES_ADMINISTRATIVES_OU_JURIDIQUES__CONNAITRE_SES_DROITS_FACE_A_UNE_DISCRIMINATION': 'Connaître ses droits face à une discrimination',
  'DIFFICULTES_ADMINISTRATIVES_OU_JURIDIQUES__PRENDRE_EN_COMPTE_UNE_PROBLEMATIQUE_JUDICIAIRE': 'Prendre en compte une problématique judiciaire',
  'DIFFICULTES_FINANCIERES__ACQUERIR_UNE_AUTONOMIE_BUDGETAIRE': 'Acquérir une autonomie budgétaire',
  'DIFFICULTES_FINANCIERES__AMELIORER_SA_GESTION_BUDGETAIRE': 'Améliorer sa gestion budgétaire',
  'DIFFICULTES_FINANCIERES__METTRE_EN_PLACE_UNE_MESURE_DE_PROTECTION_FINANCIERE': 'Mettre en place une mesure de protection financière',
  'DIFFICULTES_FINANCIERES__PREVENIR_UNE_DEGRADATION_DE_LA_SITUATION_FINANCIERE': 'Prévenir une dégradation de la situation financière',
  'DIFFICULTES_FINANCIERES__SITUATION_DENDETTEMENT_SURENDETTEMENT': 'Situation d’endettement ou de surendettement',
  'EQUIPEMENT_ET_ALIMENTATION__AIDE_MENAGERE': 'Aide ménagère',
  'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION': 'Alimentation',
  'EQUIPEMENT_ET_ALIMENTATION__ELECTROMENAGER': 'Électroménager',
  'EQUIPEMENT_ET_ALIMENTATION__HABILLEMENT': 'Habillement',
  'FAMILLE__GARDE_DENFANTS': 'Garde d’enfants',
  'FAMILLE__PRISE_EN_CHARGE_PERSONNE_DEPENDANTE': 'Prise en charge d’une personne dépendante',
  'FAMILLE__SOUTIEN_AIDANTS': 'Soutien aux aidants',
  'FAMILLE__SOUTIEN_A_LA_PARENTALITE_ET_A_LEDUCATION': 'Soutien à la parentalité et à l’éducation',
  'FAMILLE__SURMONTER_CONFLITS_SEPARATION_VIOLENCE': 'Surmonter les conflits liés à la séparation ou à la violence',
  'LECTURE_ECRITURE_CALCUL__MAITRISER_LE_CALCUL': 'Maîtriser le calcul',
  'LECTURE_ECRITURE_CALCUL__MAITRISER_LE_FRANCAIS': 'Maîtriser le français',
  'LOGEMENT_HEBERGEMENT__ACHETER_UN_LOGEMENT': 'Acheter un logement',
  'LOGEMENT_HEBERGEMENT__CHANGER_DE_LOGEMENT': 'Changer de logement',
  'LOGEMENT_HEBERGEMENT__LOUER_UN_LOGEMENT': 'Louer un logement',
  'LOGEMENT_HEBERGEMENT__RECHERCHER_UNE_SOLUTION_DHEBERGEMENT_TEMPORAIRE': 'Rechercher une solution d’hébergement temporaire',
  'LOGEMENT_HEBERGEMENT__REDUIRE_LES_IMPAYES_DE_LOYER': 'Réduire les impayés de loyer',
  'LOGEMENT_HEBERGEMENT__SE_MAINTENIR_DANS_LE_LOGEMENT': 'Se maintenir dans le logement',
  'LOGEMENT_HEBERGEMENT__SINFORMER_SUR_LES_DEMARCHES_LIEES_A_LACCES_AU_LOGEMENT': 'S’informer sur les démarches liées à l’accès au logement',
  'MOBILITE__ACCEDER_A_UN_VEHICULE': 'Accéder à un véhicule',
  'MOBILITE__ENTRETENIR_REPARER_SON_VEHICULE': 'Entretenir et réparer son véhicule',
  'MOBILITE__ETRE_ACCOMPAGNE_DANS_SON_PARCOURS_MOBILITE': 'Être accompagné dans son parcours mobilité',
  'MOBILITE__FINANCER_MA_MOBILITE': 'Financer ma mobilité',
  'MOBILITE__MOBILITE_DOUCE_PARTAGEE_COLLECTIVE': 'Utiliser des services de mobilité douce, partagée ou collective',
  'MOBILITE__PREPARER_UN_PERMIS': 'Préparer un permis',
  'NUMERIQUE__ACCEDER_A_DES_SERVICES_EN_LIGNE': 'Accéder à des services en ligne',
  'NUMERIQUE__ACCEDER_A_UNE_CONNEXION_INTERNET': 'Accéder à une connexion Internet',
  'NUMERIQUE__ACQUERIR_UN_EQUIPEMENT': 'Acquérir un équipement',
  'NUMERIQUE__MAITRISER_LES_FONDAMENTAUX_DU_NUMERIQUE': 'Maîtriser les fondamentaux du numérique',
  'PREPARER_SA_CANDIDATURE__DEVELOPPER_SON_RESEAU': 'Développer son réseau',
  'PREPARER_SA_CANDIDATURE__ORGANISER_SES_DEMARCHES_DE_RECHERCHE_DEMPLOI': 'Organiser ses démarches de recherche d’emploi',
  'PREPARER_SA_CANDIDATURE__REALISER_UN_CV_ET_OU_UNE_LETTRE_DE_MOTIVATION': 'Réaliser un CV et/ou une lettre de motivation',
  'PREPARER_SA_CANDIDATURE__VALORISER_SES_COMPETENCES': 'Valoriser ses compétences',
  'REMOBILISATION__ACTIVITES_SPORTIVES_ET_CULTURELLES': 'Activités sportives et culturelles',
  'REMOBILISATION__BENEVOLAT_ACTION_CITOYENNE': 'Bénévolat et action citoyenne',
  'REMOBILISATION__BIEN_ETRE_CONFIANCE_EN_SOI': 'Bien-être et confiance en soi',
  'REMOBILISATION__LIEN_SOCIAL': 'Lien social',
  'SANTE__ACCES_AUX_SOINS': 'Accès aux soins',
  'SANTE__ADDICTIONS': 'Addictions',
  'SANTE__CONSTITUER_UN_DOSSIER_MDPH_INVALIDITE': 'Constituer un dossier MDPH pour invalidité',
  'SANTE__SANTE_MENTALE': 'Santé mentale',
  'SANTE__SANTE_SEXUELLE': 'Santé sexuelle',
  'SE_FORMER__MONTER_SON_DOSSIER_DE_FORMATION': 'Monter son dossier de formation',
  'SE_FORMER__TROUVER_SA_FORMATION': 'Trouver sa formation',
  'SOUVRIR_A_LINTERNATIONAL__CONNAITRE_LES_OPPORTUNITES_DEMPLOI_A_LETRANGER': 'Connaître les opportunités d’emploi à l’étranger',
  'SOUVRIR_A_LINTERNATIONAL__SINFORMER_SUR_LES_AIDES_POUR_TRAVAILLER_A_LETRANGER': 'S’informer sur les aides pour travailler à l’étranger',
  'SOUVRIR_A_LINTERNATIONAL__SORGANISER_SUITE_A_SON_RETOUR_EN_FRANCE': 'S’organiser suite à son retour en France',
  'TROUVER_UN_EMPLOI__CONVAINCRE_UN_RECRUTEUR_EN_ENTRETIEN': 'Convaincre un recruteur en entretien',
  'TROUVER_UN_EMPLOI__FAIRE_DES_CANDIDATURES_SPONTANEES': 'Faire des candidatures spontanées',
  'TROUVER_UN_EMPLOI__MAINTIEN_DANS_LEMPLOI': 'Maintien dans l’emploi',
  'TROUVER_UN_EMPLOI__REPONDRE_A_DES_OFFRES_DEMPLOI': 'Répondre à des offres d’emploi',
  'TROUVER_UN_EMPLOI__SUIVRE_SES_CANDIDATURES_ET_RELANCER_LES_EMPLOYEURS': 'Suivre ses candidatures et relancer les employeurs',
}

/**
 * French labels of the values of WebhookAttemptOutcome, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * webhookAttemptOutcomeLabels['ADDRESS_REFUSED']
 * ```
 */
export const webhookAttemptOutcomeLabels: Readonly<Record<string, string>> = {
  'ADDRESS_REFUSED': 'Adresse interdite',
  'DELIVERED': 'Livrée',
  'EVENT_GONE': 'Événement retiré',
  'GONE': 'Disparu',
  'REDIRECTED': 'Redirigée',
  'REFUSED': 'Refusée',
  'SECRET_SEALED': 'Secret illisible',
  'TIMED_OUT': 'Délai dépassé',
  'UNREACHABLE': 'Injoignable',
}

/**
 * French labels of the values of WebhookDeliveryKind, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * webhookDeliveryKindLabels['EVENT']
 * ```
 */
export const webhookDeliveryKindLabels: Readonly<Record<string, string>> = {
  'EVENT': 'Événement',
  'RESEND': 'Renvoi',
  'TEST': 'Essai',
}

/**
 * French labels of the values of WebhookDeliveryStatus, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * webhookDeliveryStatusLabels['DEAD']
 * ```
 */
export const webhookDeliveryStatusLabels: Readonly<Record<string, string>> = {
  'DEAD': 'Abandonnée',
  'DELIVERED': 'Livrée',
  'PENDING': 'En cours',
  'REPLACED': 'Remplacée',
}

/**
 * French labels of the values of WebhookDisabledReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * webhookDisabledReasonLabels['BY_PARTNER']
 * ```
 */
export const webhookDisabledReasonLabels: Readonly<Record<string, string>> = {
  'BY_PARTNER': 'Par le partenaire',
  'FAILING': 'Échecs répétés',
  'GONE': 'Réponse 410',
}

/**
 * French labels of the values of WebhookEndpointStatus, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * webhookEndpointStatusLabels['DISABLED']
 * ```
 */
export const webhookEndpointStatusLabels: Readonly<Record<string, string>> = {
  'DISABLED': 'Désactivé',
  'ENABLED': 'Actif',
}

/**
 * French labels of the values of WebhookRefusalCode, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * webhookRefusalCodeLabels['ADDRESS_REFUSED']
 * ```
 */
export const webhookRefusalCodeLabels: Readonly<Record<string, string>> = {
  'ADDRESS_REFUSED': 'Adresse refusée',
  'ENDPOINT_DISABLED': 'Point de livraison désactivé',
  'NOT_HMAC': 'Pas de secret',
  'SECRETS_NOT_CONFIGURED': 'Secrets indisponibles',
  'TOO_MANY_ENDPOINTS': 'Trop de points de livraison',
  'TOO_MANY_WAITING': 'Trop de livraisons en attente',
}

/**
 * French labels of the values of WebhookSigning, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * webhookSigningLabels['ED25519']
 * ```
 */
export const webhookSigningLabels: Readonly<Record<string, string>> = {
  'ED25519': 'Ed25519',
  'HMAC': 'HMAC',
}

/**
 * French labels of the values of Widget, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * widgetLabels['ACCESS_JOURNAL']
 * ```
 */
export const widgetLabels: Readonly<Record<string, string>> = {
  'ACCESS_JOURNAL': 'Journal des consultations',
  'CASE_PARTNERS': 'Partenaires de la situation',
  'REFERRAL_FORM': 'Formulaire d’orientation',
  'REFERRAL_INBOX': 'Orientations reçues',
  'REFERRAL_TIMELINE': 'Suivi d’une orientation',
  'STATISTICS': 'Chiffres',
}

/**
 * French labels of the values of WidgetSessionEndReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * widgetSessionEndReasonLabels['AGENT_ENDED']
 * ```
 */
export const widgetSessionEndReasonLabels: Readonly<Record<string, string>> = {
  'AGENT_ENDED': 'Agent retiré',
  'BY_PARTNER': 'Par le partenaire',
  'CLIENT_SUSPENDED': 'Programme suspendu',
  'HOSTING_ENDED': 'Hébergement terminé',
  'PARTNER_SUSPENDED': 'Partenaire suspendu',
}

/**
 * French labels of the values of WithheldReason, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * withheldReasonLabels['AGREEMENT_ENDED']
 * ```
 */
export const withheldReasonLabels: Readonly<Record<string, string>> = {
  'AGREEMENT_ENDED': 'Convention terminée ou pas encore en vigueur',
  'CATEGORY_NOT_COVERED': 'Information hors convention',
  'DISCLOSURE_ENDED': 'Partage terminé',
  'NOT_A_PARTICIPANT': 'Ne participe pas à la situation',
  'NO_AGREEMENT': 'Aucune convention',
  'NO_DISCLOSURE': 'Non partagé',
  'PERSON_OBJECTED': 'Opposition de la personne',
  'PURPOSE_NOT_COVERED': 'Finalité hors convention',
  'SOURCE_UNAVAILABLE': 'Source indisponible',
  'STAGE_TOO_EARLY': 'Trop tôt dans l’orientation',
}

/**
 * French labels of the types of events, for screens. A value of a later release has none: show its code.
 *
 * @example
 * ```ts
 * eventTypeLabels['case.created']
 * ```
 */
export const eventTypeLabels: Readonly<Record<string, string>> = {
  'case.created': 'Situation partagée ouverte',
  'case.person_added': 'Personne ajoutée',
  'case.closed': 'Situation close',
  'case.reopened': 'Situation rouverte',
  'participant.joined': 'Participant entré',
  'participant.left': 'Participant parti',
  'participant.removed': 'Participant retiré',
  'lead.transferred': 'Référent changé',
  'person.linked': 'Personne reliée',
  'person.unlinked': 'Lien retiré',
  'need.added': 'Besoin ajouté',
  'need.urgency_changed': 'Urgence modifiée',
  'need.met': 'Besoin couvert',
  'referral.drafted': 'Orientation préparée',
  'referral.discarded': 'Brouillon abandonné',
  'referral.sent': 'Orientation transmise',
  'referral.review_started': 'Mise à l’étude',
  'referral.information_requested': 'Complément demandé',
  'referral.information_provided': 'Complément apporté',
  'referral.waitlisted': 'Mise en liste d’attente',
  'referral.accepted': 'Orientation acceptée',
  'referral.rejected': 'Orientation refusée',
  'referral.redirect_proposed': 'Réorientation proposée',
  'referral.redirected': 'Orientation réorientée',
  'referral.redirect_declined': 'Réorientation déclinée',
  'referral.started': 'Prise en charge démarrée',
  'referral.completed': 'Orientation réalisée',
  'referral.unfulfilled': 'Orientation non aboutie',
  'referral.cancelled': 'Orientation annulée',
  'referral.cancellation_acknowledged': 'Annulation prise en compte',
  'referral.dispute_opened': 'Désaccord signalé',
  'referral.dispute_closed': 'Désaccord clos',
  'referral.reopened': 'Orientation rouverte',
  'referral.retracted': 'Orientation saisie par erreur',
  'referral.expired': 'Orientation expirée',
  'referral.reminded': 'Relance',
  'referral.stale': 'Orientation sans nouvelles',
  'referral.review_due': 'Point d’étape attendu',
  'participant.invited': 'Partenaire invité',
  'participant.declined': 'Invitation déclinée',
  'participant.invitation_cancelled': 'Invitation annulée',
  'lead.transfer_proposed': 'Changement de référent proposé',
  'lead.transfer_declined': 'Changement de référent décliné',
  'lead.transfer_cancelled': 'Changement de référent annulé',
  'service.created': 'Service créé',
  'service.updated': 'Service modifié',
  'service.coverage_changed': 'Secteur modifié',
  'service.capacity_changed': 'Places modifiées',
  'agent.registered': 'Agent déclaré',
  'agent.ended': 'Agent retiré',
  'agreement.proposed': 'Convention proposée',
  'agreement.accepted': 'Convention acceptée',
  'agreement.declined': 'Convention déclinée',
  'agreement.withdrawn': 'Convention retirée',
  'agreement.reviewed': 'Convention réexaminée',
  'agreement.ended': 'Convention terminée',
  'standing_grant.added': 'Accord permanent donné',
  'standing_grant.ended': 'Accord permanent retiré',
  'connector.registered': 'Connecteur déclaré',
  'connector.paused': 'Connecteur suspendu',
  'connector.resumed': 'Connecteur repris',
  'facet.attached': 'Volet rattaché',
  'facet.changed': 'Volet modifié',
  'facet.detached': 'Volet détaché',
  'disclosure.made': 'Partage ouvert',
  'disclosure.ended': 'Partage terminé',
  'disclosure_request.made': 'Demande de partage faite',
  'disclosure_request.granted': 'Demande de partage acceptée',
  'disclosure_request.declined': 'Demande de partage déclinée',
  'disclosure_request.cancelled': 'Demande de partage annulée',
  'objection.raised': 'Opposition consignée',
  'objection.lifted': 'Opposition levée',
  'emergency_access.opened': 'Accès d’urgence ouvert',
  'message.posted': 'Message déposé',
  'person.exported': 'Données remises',
  'person.erased': 'Personne effacée',
  'person.own_part_erased': 'Part d’un partenaire effacée',
  'webhook_endpoint.created': 'Point de livraison créé',
  'webhook_endpoint.updated': 'Point de livraison modifié',
  'webhook_endpoint.enabled': 'Point de livraison activé',
  'webhook_endpoint.disabled': 'Point de livraison désactivé',
  'webhook_endpoint.deleted': 'Point de livraison supprimé',
  'webhook_endpoint.secret_rotated': 'Secret renouvelé',
  'webhook_endpoint.tested': 'Livraison d’essai demandée',
  'webhook_endpoint.delivery_resent': 'Livraison renvoyée',
  'webhook_endpoint.replayed': 'Événements rejoués',
  'document.registered': 'Document enregistré',
  'document.retired': 'Document retiré',
  'widget_session.opened': 'Session de composants ouverte',
  'widget_session.ended': 'Session de composants terminée',
  'desk_hosting.begun': 'Hébergement commencé',
  'desk_hosting.ended': 'Hébergement terminé',
  'notice_address.set': 'Adresse d’avis enregistrée',
  'notice_address.removed': 'Adresse d’avis retirée',
  'sign_in_link.asked': 'Nouveau lien demandé',
}

