// Generated from event-types.json. Do not edit: run `pnpm generate`.

/** What each type of event is about. */
export const eventSubjects = {
  /** Situation partagée ouverte: A case was opened. */
  'case.created': 'SharedCase',
  /** Personne ajoutée: A person was added to it. */
  'case.person_added': 'SharedCase',
  /** Situation close: The case was closed. */
  'case.closed': 'SharedCase',
  /** Situation rouverte: The case was opened again. */
  'case.reopened': 'SharedCase',
  /** Participant entré: A partner takes part now. */
  'participant.joined': 'SharedCase',
  /** Participant parti: A partner left by itself. */
  'participant.left': 'SharedCase',
  /** Participant retiré: The lead ended its part. */
  'participant.removed': 'SharedCase',
  /** Référent changé: Another partner leads now. */
  'lead.transferred': 'SharedCase',
  /** Personne reliée: You noted your own reference of a person; only you are told. */
  'person.linked': 'SharedCase',
  /** Lien retiré: You took your own reference of a person away; only you are told. */
  'person.unlinked': 'SharedCase',
  /** Besoin ajouté: A need was stated. */
  'need.added': 'Need',
  /** Urgence modifiée: Its urgency changed. */
  'need.urgency_changed': 'Need',
  /** Besoin couvert: The need is met. */
  'need.met': 'Need',
  /** Orientation préparée: A draft was made; only its author is told. */
  'referral.drafted': 'Referral',
  /** Brouillon abandonné: The draft was thrown away; only its author is told. */
  'referral.discarded': 'Referral',
  /** Orientation transmise: It is with the target. */
  'referral.sent': 'Referral',
  /** Mise à l’étude: The target studies it. */
  'referral.review_started': 'Referral',
  /** Complément demandé: The target needs more from the source. */
  'referral.information_requested': 'Referral',
  /** Complément apporté: The source gave what was asked. */
  'referral.information_provided': 'Referral',
  /** Mise en liste d’attente: The target has no room yet. */
  'referral.waitlisted': 'Referral',
  /** Orientation acceptée: The target takes it. */
  'referral.accepted': 'Referral',
  /** Orientation refusée: The target refuses it. */
  'referral.rejected': 'Referral',
  /** Réorientation proposée: A service that fits better is named. */
  'referral.redirect_proposed': 'Referral',
  /** Orientation réorientée: The source followed; a new draft takes its place. */
  'referral.redirected': 'Referral',
  /** Réorientation déclinée: The source did not follow. */
  'referral.redirect_declined': 'Referral',
  /** Prise en charge démarrée: The target began with the person. */
  'referral.started': 'Referral',
  /** Orientation réalisée: It has its outcome. */
  'referral.completed': 'Referral',
  /** Orientation non aboutie: It ended without what was asked. */
  'referral.unfulfilled': 'Referral',
  /** Orientation annulée: The source ended it. */
  'referral.cancelled': 'Referral',
  /** Annulation prise en compte: The target knows of it. */
  'referral.cancellation_acknowledged': 'Referral',
  /** Désaccord signalé: The source does not agree with the outcome. */
  'referral.dispute_opened': 'Referral',
  /** Désaccord clos: It is settled. */
  'referral.dispute_closed': 'Referral',
  /** Orientation rouverte: It is taken up again. */
  'referral.reopened': 'Referral',
  /** Orientation saisie par erreur: It should not have been made. */
  'referral.retracted': 'Referral',
  /** Orientation expirée: Nobody answered in time: the system ended it. */
  'referral.expired': 'Referral',
  /** Relance: Whose turn it is has been reminded. */
  'referral.reminded': 'Referral',
  /** Orientation sans nouvelles: Accepted or started, and silent for long. */
  'referral.stale': 'Referral',
  /** Point d’étape attendu: It has waited long enough for another look. */
  'referral.review_due': 'Referral',
  /** Partenaire invité: A partner is asked to take part in a case. */
  'participant.invited': 'Invitation',
  /** Invitation déclinée: It does not take part. */
  'participant.declined': 'Invitation',
  /** Invitation annulée: It is asked no longer. */
  'participant.invitation_cancelled': 'Invitation',
  /** Changement de référent proposé: A partner was asked to lead the case. */
  'lead.transfer_proposed': 'LeadTransfer',
  /** Changement de référent décliné: The partner does not take the lead. */
  'lead.transfer_declined': 'LeadTransfer',
  /** Changement de référent annulé: It is asked no longer. */
  'lead.transfer_cancelled': 'LeadTransfer',
  /** Service créé: The directory has a new service. */
  'service.created': 'Service',
  /** Service modifié: Its description changed. */
  'service.updated': 'Service',
  /** Secteur modifié: Its area changed. */
  'service.coverage_changed': 'Service',
  /** Places modifiées: Its room changed. */
  'service.capacity_changed': 'Service',
  /** Agent déclaré: You declared an agent. */
  'agent.registered': 'AgentMembership',
  /** Agent retiré: An agent of yours acts no longer. */
  'agent.ended': 'AgentMembership',
  /** Convention proposée: Partners are asked to agree on what they may share. */
  'agreement.proposed': 'Agreement',
  /** Convention acceptée: A party accepted it. */
  'agreement.accepted': 'Agreement',
  /** Convention déclinée: A party declined it. */
  'agreement.declined': 'Agreement',
  /** Convention retirée: Its author took the proposal back. */
  'agreement.withdrawn': 'Agreement',
  /** Convention réexaminée: A review is recorded. */
  'agreement.reviewed': 'Agreement',
  /** Convention terminée: What it allowed is allowed no longer. */
  'agreement.ended': 'Agreement',
  /** Accord permanent donné: Requests of a kind are answered at once. */
  'standing_grant.added': 'StandingGrant',
  /** Accord permanent retiré: Requests wait for their owner again. */
  'standing_grant.ended': 'StandingGrant',
  /** Connecteur déclaré: You said where your system answers. */
  'connector.registered': 'Connector',
  /** Connecteur suspendu: It is not asked for now. */
  'connector.paused': 'Connector',
  /** Connecteur repris: It is asked again. */
  'connector.resumed': 'Connector',
  /** Volet rattaché: A partner holds facts here. */
  'facet.attached': 'Facet',
  /** Volet modifié: Hosted facts changed. */
  'facet.changed': 'Facet',
  /** Volet détaché: The facts are there no longer. */
  'facet.detached': 'Facet',
  /** Partage ouvert: An owner lets a partner read. */
  'disclosure.made': 'Disclosure',
  /** Partage terminé: It is read no longer. */
  'disclosure.ended': 'Disclosure',
  /** Demande de partage faite: A partner asks an owner to let it read. */
  'disclosure_request.made': 'DisclosureRequest',
  /** Demande de partage acceptée: The owner discloses. */
  'disclosure_request.granted': 'DisclosureRequest',
  /** Demande de partage déclinée: The owner does not. */
  'disclosure_request.declined': 'DisclosureRequest',
  /** Demande de partage annulée: It is asked no longer. */
  'disclosure_request.cancelled': 'DisclosureRequest',
  /** Opposition consignée: The person does not want some facts to be shared. */
  'objection.raised': 'Objection',
  /** Opposition levée: The person no longer minds. */
  'objection.lifted': 'Objection',
  /** Accès d’urgence ouvert: A partner reads for vital interests; owners are told. */
  'emergency_access.opened': 'EmergencyAccess',
  /** Message déposé: One side of a referral wrote to the other. */
  'message.posted': 'Message',
  /** Données remises: What you hold of a person was exported, for them. */
  'person.exported': 'Person',
  /** Personne effacée: A person was erased. */
  'person.erased': 'Person',
  /** Part d’un partenaire effacée: A partner erased what it held of a person. */
  'person.own_part_erased': 'Person',
  /** Point de livraison créé: You said where your system is told of events. */
  'webhook_endpoint.created': 'WebhookEndpoint',
  /** Point de livraison modifié: Its address, filter or description changed. */
  'webhook_endpoint.updated': 'WebhookEndpoint',
  /** Point de livraison activé: It is told of events again. */
  'webhook_endpoint.enabled': 'WebhookEndpoint',
  /** Point de livraison désactivé: It is told nothing: by you, or because it answered 410 or failed for days. */
  'webhook_endpoint.disabled': 'WebhookEndpoint',
  /** Point de livraison supprimé: It and its log are gone. */
  'webhook_endpoint.deleted': 'WebhookEndpoint',
  /** Secret renouvelé: It has a new HMAC secret. */
  'webhook_endpoint.secret_rotated': 'WebhookEndpoint',
  /** Livraison d’essai demandée: A test event was asked for. */
  'webhook_endpoint.tested': 'WebhookEndpoint',
  /** Livraison renvoyée: One event was asked for again. */
  'webhook_endpoint.delivery_resent': 'WebhookEndpoint',
  /** Événements rejoués: Events are told again from a position on. */
  'webhook_endpoint.replayed': 'WebhookEndpoint',
  /** Document enregistré: A query or mutation of your own may be sent. */
  'document.registered': 'RegisteredDocument',
  /** Document retiré: It is refused from now on. */
  'document.retired': 'RegisteredDocument',
  /** Session de composants ouverte: Your back end opened a page’s widgets for an agent; only you are told. */
  'widget_session.opened': 'WidgetSession',
  /** Session de composants terminée: You ended it before its time; only you are told. */
  'widget_session.ended': 'WidgetSession',
  /** Hébergement commencé: A partner lets another one host its desk; both are told. */
  'desk_hosting.begun': 'DeskHosting',
  /** Hébergement terminé: The desk is hosted no longer; both are told. */
  'desk_hosting.ended': 'DeskHosting',
  /** Adresse d’avis enregistrée: You said where an agent is told that something waits; only you are told. */
  'notice_address.set': 'NoticeAddress',
  /** Adresse d’avis retirée: An agent is told nothing by e-mail any more; only you are told. */
  'notice_address.removed': 'NoticeAddress',
  /** Nouveau lien demandé: You, as a host, asked for another link by one that opens nothing; only you are told. */
  'sign_in_link.asked': 'SignInLink',
} as const

/** A type of event that this release knows. */
export type KnownEventType = keyof typeof eventSubjects

/** Type of an event: dotted and in the past tense. New ones may come. */
export type EventType = KnownEventType | '%future added value'
