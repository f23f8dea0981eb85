// Generated from schema.graphql. Do not edit: run `pnpm generate`.

/** The facts of every facet, by the facet's name: what a partner may serve of its own. */
export interface FacetValues {
  /** Hébergement: What the SIAO knows of accommodation (CASF, art. L345-2). */
  readonly accommodation: {
    /** Hébergement: Kind of accommodation now. */
    readonly currentKind: 'CHRS' | 'EMERGENCY' | 'HOTEL' | 'NONE' | 'SUPPORTED_HOUSING' | 'THIRD_PARTY' | null
    /** Demande en attente: Whether a request to the SIAO waits for a place. */
    readonly requestPending: boolean | null
    /** Depuis: First day in it. */
    readonly since: string | null
  }
  /** Accompagnement associatif: What an association does for the person. */
  readonly associationSupport: {
    /** Prochaine étape le: Day of the next appointment or step. */
    readonly nextStepOn: string | null
    /** Depuis: First day of the support. */
    readonly since: string | null
    /** Nature: What the association does. */
    readonly supportKind: 'BUDGET_ADVICE' | 'FOOD_AID' | 'HEALTH_INSURANCE' | 'HOUSING_SUPPORT' | 'OTHER' | 'RIGHTS_ADVICE' | 'SOCIAL_LINK' | null
  }
  /** Contact: How to recognise and reach the person; each participant may hold its own. */
  readonly contact: {
    /** Adresse: Postal address on one line. */
    readonly address: string | null
    /** Date de naissance: Day of birth. */
    readonly birthDate: string | null
    /** Courriel: E-mail address. */
    readonly email: string | null
    /** Nom: Family name in use. */
    readonly familyName: string | null
    /** Prénoms: Given names. */
    readonly givenNames: string | null
    /** Téléphone: Phone number, as the owner writes it. */
    readonly phone: string | null
    /** Canal préféré: How the person prefers to be reached. */
    readonly preferredChannel: 'EMAIL' | 'PHONE' | 'POST' | 'TEXT_MESSAGE' | 'THROUGH_OWNER' | null
  }
  /** Aides du Département: What the Département knows: APA, PCH, RSA and its contract, FSL, the referent. */
  readonly departmentSupport: {
    /** APA: Allocation personnalisée d’autonomie (CASF, art. L232-1). */
    readonly apa: 'ENDED' | 'GRANTED' | 'NONE' | 'REFUSED' | 'REQUESTED' | null
    /** Contrat d’engagements: State of the contract that goes with the RSA. */
    readonly engagementContract: 'IN_FORCE' | 'NONE' | 'TO_RENEW' | null
    /** FSL: Fonds de solidarité pour le logement (loi 90-449, art. 6). */
    readonly fsl: 'ENDED' | 'GRANTED' | 'NONE' | 'REFUSED' | 'REQUESTED' | null
    /** PCH: Prestation de compensation du handicap (CASF, art. L245-1). */
    readonly pch: 'ENDED' | 'GRANTED' | 'NONE' | 'REFUSED' | 'REQUESTED' | null
    /** MDS référente: Name of the maison des solidarités whose team follows the person. */
    readonly referentMds: string | null
    /** RSA: Revenu de solidarité active, as the Département follows it. */
    readonly rsa: 'ENDED' | 'GRANTED' | 'NONE' | 'REFUSED' | 'REQUESTED' | null
  }
  /** Emploi: What France Travail, a mission locale or a Cap emploi knows. */
  readonly employment: {
    /** Dernier contact le: Day of the last exchange with the adviser. */
    readonly lastContactOn: string | null
    /** Programmes en cours: Programmes being followed. */
    readonly programmes: ReadonlyArray<{
      /** Programme: Which programme. */
      readonly programme: 'CEJ' | 'PACEA' | 'PPAE'
      /** Depuis: First day. */
      readonly since: string
    }> | null
    /** Inscription: Whether the person is registered. */
    readonly registration: 'ENDED' | 'NONE' | 'REGISTERED' | null
  }
  /** Prestations familiales: What the CAF (or MSA) knows: quotient familial, benefits in payment, household. */
  readonly familyBenefits: {
    /** Adultes du foyer: Adults of the household as the CAF knows it. */
    readonly adults: number | null
    /** Prestations en cours: Benefits in payment. AAH and AEEH say that somebody has a disability. */
    readonly benefitsInPayment: ReadonlyArray<{
      /** Prestation: Which benefit. */
      readonly benefit: 'AAH' | 'AEEH' | 'AL' | 'ASF' | 'PPA' | 'RSA'
      /** Depuis: First day of the right. */
      readonly since: string
    }> | null
    /** Enfants à charge: Dependent children of the household. */
    readonly dependentChildren: number | null
    /** Quotient familial: Quotient familial of the month, in whole euros. */
    readonly quotientFamilial: number | null
  }
  /** Couverture santé: What the CPAM (or MSA) knows of the rights to health insurance; nothing of care. */
  readonly healthCoverage: {
    /** AME: Whether aide médicale de l’État is open (CASF, art. L251-1): it says something of the right to stay. */
    readonly ame: boolean | null
    /** Fin de la C2S: Last day of the right to C2S. */
    readonly c2sEndsOn: string | null
    /** C2S: State of the complémentaire santé solidaire. */
    readonly c2sState: 'CONTRIBUTORY' | 'ENDED' | 'FREE' | 'NONE' | 'REQUESTED' | null
    /** Mission accompagnement santé: State of the fund’s own support in access to care. */
    readonly healthSupport: 'ENDED' | 'IN_PROGRESS' | 'NONE' | null
    /** PUMA: Whether protection universelle maladie is open (CSS, art. L160-1). */
    readonly puma: boolean | null
  }
  /** Aides du CCAS: What the CCAS or CIAS knows: domiciliation, aids of the year, home services. */
  readonly municipalAid: {
    /** Aides accordées cette année: How many optional aids were granted in the calendar year. */
    readonly aidsGrantedThisYear: number | null
    /** Montant des aides de l’année: Their sum, in euro cents. */
    readonly aidsGrantedThisYearCents: number | null
    /** Domiciliation valable jusqu’au: Last day of the élection de domicile (CASF, art. L264-2); null without one. */
    readonly domiciliationValidUntil: string | null
    /** Services à domicile: Home services being provided; they let one guess a loss of autonomy. */
    readonly homeServices: ReadonlyArray<{
      /** Service: Which service. */
      readonly kind: 'ALARM' | 'CARE_ASSISTANT' | 'DAY_CARE' | 'HOME_HELP' | 'MEALS'
      /** Depuis: First day. */
      readonly since: string
    }> | null
  }
}

/** What every facet holds, as data. */
export const facetShapes = {
  accommodation: { currentKind: { nullable: true, codes: ['CHRS', 'EMERGENCY', 'HOTEL', 'NONE', 'SUPPORTED_HOUSING', 'THIRD_PARTY'] }, requestPending: { nullable: true, scalar: 'Boolean' }, since: { nullable: true, scalar: 'Date' } },
  associationSupport: { nextStepOn: { nullable: true, scalar: 'Date' }, since: { nullable: true, scalar: 'Date' }, supportKind: { nullable: true, codes: ['BUDGET_ADVICE', 'FOOD_AID', 'HEALTH_INSURANCE', 'HOUSING_SUPPORT', 'OTHER', 'RIGHTS_ADVICE', 'SOCIAL_LINK'] } },
  contact: { address: { nullable: true, scalar: 'String' }, birthDate: { nullable: true, scalar: 'Date' }, email: { nullable: true, scalar: 'String' }, familyName: { nullable: true, scalar: 'String' }, givenNames: { nullable: true, scalar: 'String' }, phone: { nullable: true, scalar: 'String' }, preferredChannel: { nullable: true, codes: ['EMAIL', 'PHONE', 'POST', 'TEXT_MESSAGE', 'THROUGH_OWNER'] } },
  departmentSupport: { apa: { nullable: true, codes: ['ENDED', 'GRANTED', 'NONE', 'REFUSED', 'REQUESTED'] }, engagementContract: { nullable: true, codes: ['IN_FORCE', 'NONE', 'TO_RENEW'] }, fsl: { nullable: true, codes: ['ENDED', 'GRANTED', 'NONE', 'REFUSED', 'REQUESTED'] }, pch: { nullable: true, codes: ['ENDED', 'GRANTED', 'NONE', 'REFUSED', 'REQUESTED'] }, referentMds: { nullable: true, scalar: 'String' }, rsa: { nullable: true, codes: ['ENDED', 'GRANTED', 'NONE', 'REFUSED', 'REQUESTED'] } },
  employment: { lastContactOn: { nullable: true, scalar: 'Date' }, programmes: { nullable: true, list: { record: { programme: { codes: ['CEJ', 'PACEA', 'PPAE'] }, since: { scalar: 'Date' } } } }, registration: { nullable: true, codes: ['ENDED', 'NONE', 'REGISTERED'] } },
  familyBenefits: { adults: { nullable: true, scalar: 'Int' }, benefitsInPayment: { nullable: true, list: { record: { benefit: { codes: ['AAH', 'AEEH', 'AL', 'ASF', 'PPA', 'RSA'] }, since: { scalar: 'Date' } } } }, dependentChildren: { nullable: true, scalar: 'Int' }, quotientFamilial: { nullable: true, scalar: 'Int' } },
  healthCoverage: { ame: { nullable: true, scalar: 'Boolean' }, c2sEndsOn: { nullable: true, scalar: 'Date' }, c2sState: { nullable: true, codes: ['CONTRIBUTORY', 'ENDED', 'FREE', 'NONE', 'REQUESTED'] }, healthSupport: { nullable: true, codes: ['ENDED', 'IN_PROGRESS', 'NONE'] }, puma: { nullable: true, scalar: 'Boolean' } },
  municipalAid: { aidsGrantedThisYear: { nullable: true, scalar: 'Int' }, aidsGrantedThisYearCents: { nullable: true, scalar: 'Int' }, domiciliationValidUntil: { nullable: true, scalar: 'Date' }, homeServices: { nullable: true, list: { record: { kind: { codes: ['ALARM', 'CARE_ASSISTANT', 'DAY_CARE', 'HOME_HELP', 'MEALS'] }, since: { scalar: 'Date' } } } } },
} as const

/** Names of what stands in records: nothing else of a record may leave. */
export const recordMembers: readonly string[] = ['benefit', 'kind', 'programme', 'since']

/** What facts are read for. */
export type ReadingPurpose = 'ASSESS_ELIGIBILITY' | 'CONTACT_PERSON' | 'COORDINATE_SUPPORT' | 'OPEN_RIGHTS' | 'VITAL_INTEREST' | '%future added value'

/** Kind of the partner that reads. */
export type ReaderKind = 'ASSOCIATION' | 'CAF' | 'CAP_EMPLOI' | 'CCAS' | 'CHRS' | 'CIAS' | 'COMMUNE' | 'CPAM' | 'DEPARTEMENT' | 'EPCI' | 'FRANCE_TRAVAIL' | 'GCSMS' | 'MDPH' | 'MDS' | 'MISSION_LOCALE' | 'MSA' | 'OTHER' | 'PREFECTURE' | 'SIAO' | 'UDCCAS' | '%future added value'

