import { homeServices } from './catalogue-home.ts'
import type { ServiceOffer, Template } from './catalogue-template.ts'
import type { Clocks, CoverageSpec } from './types.ts'
import { theme } from './vocabulary.ts'

/** Defaults of the referral clocks; a legal deadline pushes expiry to fifteen days after it. */
export const clocksFor = (legalDeadlineDays: number | null): Clocks => ({
  answerReminderDays: 10,
  answerExpiryDays: Math.max(30, (legalDeadlineDays ?? 0) + 15),
  infoRequestedReminderDays: 10,
  infoRequestedExpiryDays: 30,
  waitlistReviewDays: 60,
  staleDays: 45,
  noNewsDays: 180,
  reopenWindowDays: 90,
})

/** What the institutions of a département do for one another's public, by act. */
const templates = {
  AIDE_ALIMENTAIRE: {
    name: 'Aide alimentaire',
    description: 'Colis et épicerie sociale, sur orientation d’un travailleur social.',
    themes: [theme.food],
    types: ['aide-materielle'],
  },
  C2S: {
    name: 'Complémentaire santé solidaire',
    description: 'Instruction du droit à la complémentaire santé solidaire.',
    themes: [theme.care, theme.rights],
    types: ['aide-financiere'],
    legalDeadlineDays: 60,
    silenceMeans: 'ACCEPTED',
    silenceSource: 'Deux mois d’examen au plus ; le silence vaut acceptation',
    identityNeededToAssess: true,
  },
  MISSION_ACCOMPAGNEMENT_SANTE: {
    name: 'Mission accompagnement santé',
    description: 'Accompagnement des assurés qui renoncent à des soins.',
    themes: [theme.care],
  },
  APA: {
    name: 'Allocation personnalisée d’autonomie',
    description: 'Évaluation à domicile et plan d’aide des personnes âgées en perte d’autonomie.',
    themes: [theme.dependency],
    types: ['aide-financiere', 'accompagnement'],
    publics: ['seniors'],
    legalDeadlineDays: 60,
    silenceMeans: 'ACCEPTED',
    silenceSource: 'CASF L232-14 : à défaut de notification, montant forfaitaire réputé accordé',
    expiryDays: 150,
    identityNeededToAssess: true,
  },
  PCH_AAH: {
    name: 'Prestation de compensation et allocation aux adultes handicapés',
    description: 'Examen des demandes par la commission des droits et de l’autonomie.',
    themes: [theme.dependency, theme.disability],
    types: ['aide-financiere'],
    publics: ['personnes-en-situation-de-handicap'],
    legalDeadlineDays: 120,
    silenceMeans: 'REJECTED',
    silenceSource: 'CASF R241-33 : quatre mois de silence valent rejet',
    expiryDays: 270,
    identityNeededToAssess: true,
  },
  FSL: {
    name: 'Fonds de solidarité pour le logement',
    description: 'Aides à l’accès et au maintien dans le logement, impayés de loyer et d’énergie.',
    themes: [theme.keepHome, theme.rentArrears, theme.money],
    types: ['aide-financiere'],
    expiryDays: 100,
  },
  RSA_ORIENTATION: {
    name: 'Orientation des bénéficiaires du RSA',
    description: 'Désignation de l’organisme référent et premier rendez-vous.',
    themes: [theme.rights],
    publics: ['beneficiaires-des-minimas-sociaux'],
    legalDeadlineDays: 42,
    expiryDays: 250,
    identityNeededToAssess: true,
  },
  ACCOMPAGNEMENT_SOCIAL: {
    name: 'Accompagnement social',
    description: 'Accompagnement par une assistante ou un assistant de service social de secteur.',
    themes: [theme.rights, theme.keepHome, theme.rentHome],
    expiryDays: 75,
  },
  ACCOMPAGNEMENT_GLOBAL: {
    name: 'Accompagnement global',
    description: 'Suivi conjoint, social et vers l’emploi, avec un conseiller de France Travail.',
    themes: [theme.rights, theme.jobSearch],
    publics: ['demandeurs-emploi'],
    expiryDays: 60,
  },
  RSA_ACCOMPAGNEMENT_PRO: {
    name: 'Accompagnement professionnel des bénéficiaires du RSA',
    description: 'Accompagnement vers l’emploi et contrat d’engagement.',
    themes: [theme.jobSearch],
    publics: ['beneficiaires-des-minimas-sociaux', 'demandeurs-emploi'],
    expiryDays: 120,
  },
  RSA_ACCOMPAGNEMENT_SOCIAL: {
    name: 'Accompagnement social des bénéficiaires du RSA',
    description: 'Référent social délégué par le Département.',
    themes: [theme.rights],
    publics: ['beneficiaires-des-minimas-sociaux'],
    expiryDays: 75,
  },
  DOMICILIATION: {
    name: 'Domiciliation',
    description: 'Élection de domicile pour un an des personnes sans domicile stable.',
    themes: [theme.paperwork],
    types: ['accompagnement'],
    legalDeadlineDays: 60,
    silenceMeans: 'REJECTED',
    silenceSource: 'CASF D264-1 et L264-4 : réponse sous deux mois',
  },
  SECOURS: {
    name: 'Aides facultatives et secours',
    description: 'Aides ponctuelles de la commune, en espèces ou en nature.',
    themes: [theme.money],
    types: ['aide-financiere'],
    expiryDays: 45,
  },
  PACEA_CEJ: {
    name: 'Parcours des jeunes vers l’emploi (PACEA, contrat d’engagement jeune)',
    description: 'Accompagnement des jeunes de 16 à 25 ans.',
    themes: [theme.jobChoice, theme.jobSearch, theme.mobility],
    publics: ['jeunes'],
    expiryDays: 45,
  },
  HEBERGEMENT_INSERTION: {
    name: 'Hébergement d’insertion',
    description: 'Demande d’hébergement ou de logement adapté, étudiée en commission.',
    themes: [theme.shelter, theme.rentHome],
    publics: ['personnes-en-situation-durgence'],
    capacity: 'WAITLIST',
  },
  URGENCE_115: {
    name: 'Mise à l’abri (115)',
    description: 'Veille sociale et hébergement d’urgence, sans délai.',
    themes: [theme.shelter],
    publics: ['personnes-en-situation-durgence'],
    modes: ['a-distance'],
  },
  HEBERGEMENT: {
    name: 'Places d’hébergement',
    description: 'Hébergement et réinsertion sociale, sur décision du SIAO.',
    themes: [theme.shelter],
    capacity: 'FULL',
  },
  HEBERGEMENT_VIOLENCES: {
    name: 'Hébergement spécialisé',
    description: 'Mise en sécurité et accompagnement.',
    themes: [theme.violence, theme.shelter],
    publics: ['femmes', 'familles'],
  },
  RDV_DES_DROITS: {
    name: 'Rendez-vous des droits',
    description: 'Examen de l’ensemble des droits aux prestations et aux aides.',
    themes: [theme.rights, theme.money, theme.paperwork],
    types: ['information', 'accompagnement'],
    expiryDays: 60,
    identityNeededToAssess: true,
  },
  ACTION_SOCIALE_MSA: {
    name: 'Action sanitaire et sociale agricole',
    description: 'Droits et accompagnement social des ressortissants du régime agricole.',
    themes: [theme.rights, theme.money],
    publics: ['actifs', 'seniors'],
  },
  EMPLOI_HANDICAP: {
    name: 'Accompagnement vers l’emploi des travailleurs handicapés',
    description: 'Préparation, accès et maintien dans l’emploi.',
    themes: [theme.jobSearch, theme.jobRetention],
    publics: ['personnes-en-situation-de-handicap'],
  },
  ACCES_CITOYENNETE: {
    name: 'Séjour et accès à la citoyenneté',
    description: 'Points d’accueil numérique et référents des partenaires sociaux.',
    themes: [theme.citizenship],
    types: ['information'],
    publics: ['personnes-exilees'],
  },
  MOBILITE: {
    name: 'Conseil en mobilité',
    description: 'Diagnostic de mobilité, transport solidaire et prêt de véhicules.',
    themes: [theme.mobility],
  },
  ADDICTIONS: {
    name: 'Consultation spécialisée',
    description: 'Accueil anonyme et gratuit, soins et accompagnement.',
    themes: [theme.addictions],
  },
  SUIVI_JUSTICE: {
    name: 'Accès aux droits des personnes suivies',
    description: 'Relais vers le droit commun pendant une mesure.',
    themes: [theme.justice],
    publics: ['personnes-en-situation-juridique-specifique'],
  },
  MUTUELLE_SOLIDAIRE: {
    name: 'Mutuelle solidaire VISA SANTE',
    description: 'Information, ouverture de droits et adhésion à une mutuelle négociée.',
    themes: [theme.care],
    types: ['information', 'aide-financiere'],
    fees: 'payant',
  },
  ...homeServices,
} as const satisfies Record<string, Template>

export type Act = keyof typeof templates

export const acts: readonly string[] = Object.keys(templates)

/** One service of the catalogue, offered over a territory. */
export const offer = (
  act: Act,
  coverage: readonly CoverageSpec[],
  over: Partial<Omit<ServiceOffer, 'act' | 'coverage'>> = {},
): ServiceOffer => {
  const { expiryDays, ...template }: Template = templates[act]
  const legalDeadlineDays = template.legalDeadlineDays ?? null
  const clocks = clocksFor(legalDeadlineDays)
  return {
    types: ['accompagnement'],
    publics: ['tous-publics'],
    modes: ['en-presentiel'],
    fees: 'gratuit',
    silenceMeans: null,
    silenceSource: null,
    capacity: 'OPEN',
    identityNeededToAssess: false,
    beneficiaries: null,
    ...template,
    ...over,
    act,
    legalDeadlineDays,
    clocks: expiryDays === undefined ? clocks : { ...clocks, answerExpiryDays: expiryDays },
    coverage,
  }
}
