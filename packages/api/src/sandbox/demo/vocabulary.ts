/** The data·inclusion v1 codes that the demonstration uses, under short English keys. */
export const theme = {
  rights: 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits',
  paperwork:
    'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
  citizenship:
    'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete',
  justice:
    'difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire',
  money: 'difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere',
  food: 'equipement-et-alimentation--alimentation',
  housekeeping: 'equipement-et-alimentation--aide-menagere',
  dependency: 'famille--prise-en-charge-personne-dependante',
  carers: 'famille--soutien-aidants',
  violence: 'famille--surmonter-conflits-separation-violence',
  rentHome: 'logement-hebergement--louer-un-logement',
  keepHome: 'logement-hebergement--se-maintenir-dans-le-logement',
  rentArrears: 'logement-hebergement--reduire-les-impayes-de-loyer',
  shelter: 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
  mobility: 'mobilite--etre-accompagne-dans-son-parcours-mobilite',
  socialTies: 'remobilisation--lien-social',
  jobSearch: 'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi',
  jobChoice: 'choisir-un-metier--confirmer-son-choix-de-metier',
  jobRetention: 'trouver-un-emploi--maintien-dans-lemploi',
  care: 'sante--acces-aux-soins',
  addictions: 'sante--addictions',
  disability: 'sante--constituer-un-dossier-mdph-invalidite',
} as const

export type Theme = (typeof theme)[keyof typeof theme]

export type Public =
  | 'actifs'
  | 'beneficiaires-des-minimas-sociaux'
  | 'demandeurs-emploi'
  | 'familles'
  | 'femmes'
  | 'jeunes'
  | 'personnes-en-situation-de-handicap'
  | 'personnes-en-situation-durgence'
  | 'personnes-en-situation-juridique-specifique'
  | 'personnes-exilees'
  | 'seniors'
  | 'tous-publics'
