interface EventText {
  /** French, for screens. */
  readonly label: string
  readonly description: string
}

/**
 * Everything that can happen, by the type of what it happens to. The feed, live events and webhooks
 * tell it under these codes: one is never renamed, and a new one is one entry here. Plain data.
 */
const types = {
  SharedCase: {
    'case.created': { label: 'Situation partagée ouverte', description: 'A case was opened.' },
    'case.person_added': { label: 'Personne ajoutée', description: 'A person was added to it.' },
    'case.closed': { label: 'Situation close', description: 'The case was closed.' },
    'case.reopened': { label: 'Situation rouverte', description: 'The case was opened again.' },
    'participant.joined': { label: 'Participant entré', description: 'A partner takes part now.' },
    'participant.left': { label: 'Participant parti', description: 'A partner left by itself.' },
    'participant.removed': { label: 'Participant retiré', description: 'The lead ended its part.' },
    'lead.transferred': { label: 'Référent changé', description: 'Another partner leads now.' },
    'person.linked': {
      label: 'Personne reliée',
      description: 'You noted your own reference of a person; only you are told.',
    },
    'person.unlinked': {
      label: 'Lien retiré',
      description: 'You took your own reference of a person away; only you are told.',
    },
  },
  Need: {
    'need.added': { label: 'Besoin ajouté', description: 'A need was stated.' },
    'need.urgency_changed': { label: 'Urgence modifiée', description: 'Its urgency changed.' },
    'need.met': { label: 'Besoin couvert', description: 'The need is met.' },
  },
  Referral: {
    'referral.drafted': {
      label: 'Orientation préparée',
      description: 'A draft was made; only its author is told.',
    },
    'referral.discarded': {
      label: 'Brouillon abandonné',
      description: 'The draft was thrown away; only its author is told.',
    },
    'referral.sent': { label: 'Orientation transmise', description: 'It is with the target.' },
    'referral.review_started': { label: 'Mise à l’étude', description: 'The target studies it.' },
    'referral.information_requested': {
      label: 'Complément demandé',
      description: 'The target needs more from the source.',
    },
    'referral.information_provided': {
      label: 'Complément apporté',
      description: 'The source gave what was asked.',
    },
    'referral.waitlisted': {
      label: 'Mise en liste d’attente',
      description: 'The target has no room yet.',
    },
    'referral.accepted': { label: 'Orientation acceptée', description: 'The target takes it.' },
    'referral.rejected': { label: 'Orientation refusée', description: 'The target refuses it.' },
    'referral.redirect_proposed': {
      label: 'Réorientation proposée',
      description: 'A service that fits better is named.',
    },
    'referral.redirected': {
      label: 'Orientation réorientée',
      description: 'The source followed; a new draft takes its place.',
    },
    'referral.redirect_declined': {
      label: 'Réorientation déclinée',
      description: 'The source did not follow.',
    },
    'referral.started': {
      label: 'Prise en charge démarrée',
      description: 'The target began with the person.',
    },
    'referral.completed': { label: 'Orientation réalisée', description: 'It has its outcome.' },
    'referral.unfulfilled': {
      label: 'Orientation non aboutie',
      description: 'It ended without what was asked.',
    },
    'referral.cancelled': { label: 'Orientation annulée', description: 'The source ended it.' },
    'referral.cancellation_acknowledged': {
      label: 'Annulation prise en compte',
      description: 'The target knows of it.',
    },
    'referral.dispute_opened': {
      label: 'Désaccord signalé',
      description: 'The source does not agree with the outcome.',
    },
    'referral.dispute_closed': { label: 'Désaccord clos', description: 'It is settled.' },
    'referral.reopened': { label: 'Orientation rouverte', description: 'It is taken up again.' },
    'referral.retracted': {
      label: 'Orientation saisie par erreur',
      description: 'It should not have been made.',
    },
    'referral.expired': {
      label: 'Orientation expirée',
      description: 'Nobody answered in time: the system ended it.',
    },
    'referral.reminded': { label: 'Relance', description: 'Whose turn it is has been reminded.' },
    'referral.stale': {
      label: 'Orientation sans nouvelles',
      description: 'Accepted or started, and silent for long.',
    },
    'referral.review_due': {
      label: 'Point d’étape attendu',
      description: 'It has waited long enough for another look.',
    },
  },
  Invitation: {
    'participant.invited': {
      label: 'Partenaire invité',
      description: 'A partner is asked to take part in a case.',
    },
    'participant.declined': { label: 'Invitation déclinée', description: 'It does not take part.' },
    'participant.invitation_cancelled': {
      label: 'Invitation annulée',
      description: 'It is asked no longer.',
    },
  },
  LeadTransfer: {
    'lead.transfer_proposed': {
      label: 'Changement de référent proposé',
      description: 'A partner was asked to lead the case.',
    },
    'lead.transfer_declined': {
      label: 'Changement de référent décliné',
      description: 'The partner does not take the lead.',
    },
    'lead.transfer_cancelled': {
      label: 'Changement de référent annulé',
      description: 'It is asked no longer.',
    },
  },
  Service: {
    'service.created': { label: 'Service créé', description: 'The directory has a new service.' },
    'service.updated': { label: 'Service modifié', description: 'Its description changed.' },
    'service.coverage_changed': { label: 'Secteur modifié', description: 'Its area changed.' },
    'service.capacity_changed': { label: 'Places modifiées', description: 'Its room changed.' },
  },
  AgentMembership: {
    'agent.registered': { label: 'Agent déclaré', description: 'You declared an agent.' },
    'agent.ended': { label: 'Agent retiré', description: 'An agent of yours acts no longer.' },
  },
  Agreement: {
    'agreement.proposed': {
      label: 'Convention proposée',
      description: 'Partners are asked to agree on what they may share.',
    },
    'agreement.accepted': { label: 'Convention acceptée', description: 'A party accepted it.' },
    'agreement.declined': { label: 'Convention déclinée', description: 'A party declined it.' },
    'agreement.withdrawn': {
      label: 'Convention retirée',
      description: 'Its author took the proposal back.',
    },
    'agreement.reviewed': { label: 'Convention réexaminée', description: 'A review is recorded.' },
    'agreement.ended': {
      label: 'Convention terminée',
      description: 'What it allowed is allowed no longer.',
    },
  },
  StandingGrant: {
    'standing_grant.added': {
      label: 'Accord permanent donné',
      description: 'Requests of a kind are answered at once.',
    },
    'standing_grant.ended': {
      label: 'Accord permanent retiré',
      description: 'Requests wait for their owner again.',
    },
  },
  Connector: {
    'connector.registered': {
      label: 'Connecteur déclaré',
      description: 'You said where your system answers.',
    },
    'connector.paused': { label: 'Connecteur suspendu', description: 'It is not asked for now.' },
    'connector.resumed': { label: 'Connecteur repris', description: 'It is asked again.' },
  },
  Facet: {
    'facet.attached': { label: 'Volet rattaché', description: 'A partner holds facts here.' },
    'facet.changed': { label: 'Volet modifié', description: 'Hosted facts changed.' },
    'facet.detached': { label: 'Volet détaché', description: 'The facts are there no longer.' },
  },
  Disclosure: {
    'disclosure.made': { label: 'Partage ouvert', description: 'An owner lets a partner read.' },
    'disclosure.ended': { label: 'Partage terminé', description: 'It is read no longer.' },
  },
  DisclosureRequest: {
    'disclosure_request.made': {
      label: 'Demande de partage faite',
      description: 'A partner asks an owner to let it read.',
    },
    'disclosure_request.granted': {
      label: 'Demande de partage acceptée',
      description: 'The owner discloses.',
    },
    'disclosure_request.declined': {
      label: 'Demande de partage déclinée',
      description: 'The owner does not.',
    },
    'disclosure_request.cancelled': {
      label: 'Demande de partage annulée',
      description: 'It is asked no longer.',
    },
  },
  Objection: {
    'objection.raised': {
      label: 'Opposition consignée',
      description: 'The person does not want some facts to be shared.',
    },
    'objection.lifted': { label: 'Opposition levée', description: 'The person no longer minds.' },
  },
  EmergencyAccess: {
    'emergency_access.opened': {
      label: 'Accès d’urgence ouvert',
      description: 'A partner reads for vital interests; owners are told.',
    },
  },
  Message: {
    'message.posted': {
      label: 'Message déposé',
      description: 'One side of a referral wrote to the other.',
    },
  },
  Person: {
    'person.exported': {
      label: 'Données remises',
      description: 'What you hold of a person was exported, for them.',
    },
    'person.erased': { label: 'Personne effacée', description: 'A person was erased.' },
    'person.own_part_erased': {
      label: 'Part d’un partenaire effacée',
      description: 'A partner erased what it held of a person.',
    },
  },
  WebhookEndpoint: {
    'webhook_endpoint.created': {
      label: 'Point de livraison créé',
      description: 'You said where your system is told of events.',
    },
    'webhook_endpoint.updated': {
      label: 'Point de livraison modifié',
      description: 'Its address, filter or description changed.',
    },
    'webhook_endpoint.enabled': {
      label: 'Point de livraison activé',
      description: 'It is told of events again.',
    },
    'webhook_endpoint.disabled': {
      label: 'Point de livraison désactivé',
      description: 'It is told nothing: by you, or because it answered 410 or failed for days.',
    },
    'webhook_endpoint.deleted': {
      label: 'Point de livraison supprimé',
      description: 'It and its log are gone.',
    },
    'webhook_endpoint.secret_rotated': {
      label: 'Secret renouvelé',
      description: 'It has a new HMAC secret.',
    },
    'webhook_endpoint.tested': {
      label: 'Livraison d’essai demandée',
      description: 'A test event was asked for.',
    },
    'webhook_endpoint.delivery_resent': {
      label: 'Livraison renvoyée',
      description: 'One event was asked for again.',
    },
    'webhook_endpoint.replayed': {
      label: 'Événements rejoués',
      description: 'Events are told again from a position on.',
    },
  },
  RegisteredDocument: {
    'document.registered': {
      label: 'Document enregistré',
      description: 'A query or mutation of your own may be sent.',
    },
    'document.retired': {
      label: 'Document retiré',
      description: 'It is refused from now on.',
    },
  },
  WidgetSession: {
    'widget_session.opened': {
      label: 'Session de composants ouverte',
      description: 'Your back end opened a page’s widgets for an agent; only you are told.',
    },
    'widget_session.ended': {
      label: 'Session de composants terminée',
      description: 'You ended it before its time; only you are told.',
    },
  },
  DeskHosting: {
    'desk_hosting.begun': {
      label: 'Hébergement commencé',
      description: 'A partner lets another one host its desk; both are told.',
    },
    'desk_hosting.ended': {
      label: 'Hébergement terminé',
      description: 'The desk is hosted no longer; both are told.',
    },
  },
  NoticeAddress: {
    'notice_address.set': {
      label: 'Adresse d’avis enregistrée',
      description: 'You said where an agent is told that something waits; only you are told.',
    },
    'notice_address.removed': {
      label: 'Adresse d’avis retirée',
      description: 'An agent is told nothing by e-mail any more; only you are told.',
    },
  },
  SignInLink: {
    'sign_in_link.asked': {
      label: 'Nouveau lien demandé',
      description:
        'You, as a host, asked for another link by one that opens nothing; only you are told.',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, EventText>>>>

type Types = typeof types

/** Type of what an event is about. */
export type EventSubject = keyof Types

/** The types of events about one subject, or one of several. */
export type EventTypeOf<Subject extends EventSubject> = Subject extends EventSubject
  ? keyof Types[Subject]
  : never

/** Dotted and in the past tense, for instance `referral.accepted`. */
export type EventType = EventTypeOf<EventSubject>

/** One row of the table. */
export interface EventTypeRow extends EventText {
  readonly code: string
  readonly subjectType: string
}

/** The whole table, in its order. */
export const EVENT_TYPES: readonly EventTypeRow[] = Object.entries(types).flatMap(
  ([subjectType, texts]) =>
    Object.entries<EventText>(texts).map(([code, text]) => ({ code, subjectType, ...text })),
)
