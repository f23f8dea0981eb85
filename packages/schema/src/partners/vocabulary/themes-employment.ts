/**
 * Themes of work, training and remobilisation (thématiques). Codes and French texts of the data·inclusion schema, version 1 (GIP Plateforme de
 * l’inclusion, Licence Ouverte 2.0), kept as published so that directories can be exchanged.
 */
export const EMPLOYMENT_THEMES = [
  {
    code: 'choisir-un-metier--confirmer-son-choix-de-metier',
    label: 'Confirmer son choix de métier',
    description: 'Choisir un métier : Confirmer son choix de métier',
  },
  {
    code: 'choisir-un-metier--connaitre-les-opportunites-demploi',
    label: 'Connaître les opportunités d’emploi',
    description: 'Choisir un métier : Connaître les opportunités d’emploi',
  },
  {
    code: 'choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite',
    label: 'Découvrir un métier ou un secteur d’activité',
    description: 'Choisir un métier : Découvrir un métier ou un secteur d’activité',
  },
  {
    code: 'choisir-un-metier--identifier-ses-points-forts-et-ses-competences',
    label: 'Identifier ses points forts et ses compétences',
    description: 'Choisir un métier : Identifier ses points forts et ses compétences',
  },
  {
    code: 'creer-une-entreprise--definir-son-projet-de-creation-dentreprise',
    label: 'Définir son projet de création d’entreprise',
    description: 'Créer une entreprise : Définir son projet de création d’entreprise',
  },
  {
    code: 'creer-une-entreprise--developper-son-entreprise',
    label: 'Développer son entreprise',
    description: 'Créer une entreprise : Développer son entreprise',
  },
  {
    code: 'creer-une-entreprise--structurer-son-projet-de-creation-dentreprise',
    label: 'Structurer son projet de création d’entreprise',
    description: 'Créer une entreprise : Structurer son projet de création d’entreprise',
  },
  {
    code: 'lecture-ecriture-calcul--maitriser-le-calcul',
    label: 'Maîtriser le calcul',
    description: 'Lecture, écriture et calcul : Maîtriser le calcul',
  },
  {
    code: 'lecture-ecriture-calcul--maitriser-le-francais',
    label: 'Maîtriser le français',
    description: 'Lecture, écriture et calcul : Maîtriser le français',
  },
  {
    code: 'preparer-sa-candidature--developper-son-reseau',
    label: 'Développer son réseau',
    description: 'Préparer sa candidature : Développer son réseau',
  },
  {
    code: 'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi',
    label: 'Organiser ses démarches de recherche d’emploi',
    description: 'Préparer sa candidature : Organiser ses démarches de recherche d’emploi',
  },
  {
    code: 'preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation',
    label: 'Réaliser un CV et/ou une lettre de motivation',
    description: 'Préparer sa candidature : Réaliser un CV et/ou une lettre de motivation',
  },
  {
    code: 'preparer-sa-candidature--valoriser-ses-competences',
    label: 'Valoriser ses compétences',
    description: 'Préparer sa candidature : Valoriser ses compétences',
  },
  {
    code: 'remobilisation--activites-sportives-et-culturelles',
    label: 'Activités sportives et culturelles',
    description: 'Remobilisation : Activités sportives et culturelles',
  },
  {
    code: 'remobilisation--benevolat-action-citoyenne',
    label: 'Bénévolat et action citoyenne',
    description: 'Remobilisation : Bénévolat et action citoyenne',
  },
  {
    code: 'remobilisation--bien-etre-confiance-en-soi',
    label: 'Bien-être et confiance en soi',
    description: 'Remobilisation : Bien-être et confiance en soi',
  },
  {
    code: 'remobilisation--lien-social',
    label: 'Lien social',
    description: 'Remobilisation : Lien social',
  },
  {
    code: 'se-former--monter-son-dossier-de-formation',
    label: 'Monter son dossier de formation',
    description: 'Se former : Monter son dossier de formation',
  },
  {
    code: 'se-former--trouver-sa-formation',
    label: 'Trouver sa formation',
    description: 'Se former : Trouver sa formation',
  },
  {
    code: 'souvrir-a-linternational--connaitre-les-opportunites-demploi-a-letranger',
    label: 'Connaître les opportunités d’emploi à l’étranger',
    description: 'S’ouvrir à l’international : Connaître les opportunités d’emploi à l’étranger',
  },
  {
    code: 'souvrir-a-linternational--sinformer-sur-les-aides-pour-travailler-a-letranger',
    label: 'S’informer sur les aides pour travailler à l’étranger',
    description:
      'S’ouvrir à l’international : S’informer sur les aides pour travailler à l’étranger',
  },
  {
    code: 'souvrir-a-linternational--sorganiser-suite-a-son-retour-en-france',
    label: 'S’organiser suite à son retour en France',
    description: 'S’ouvrir à l’international : S’organiser suite à son retour en France',
  },
  {
    code: 'trouver-un-emploi--convaincre-un-recruteur-en-entretien',
    label: 'Convaincre un recruteur en entretien',
    description: 'Trouver un emploi : Convaincre un recruteur en entretien',
  },
  {
    code: 'trouver-un-emploi--faire-des-candidatures-spontanees',
    label: 'Faire des candidatures spontanées',
    description: 'Trouver un emploi : Faire des candidatures spontanées',
  },
  {
    code: 'trouver-un-emploi--maintien-dans-lemploi',
    label: 'Maintien dans l’emploi',
    description: 'Trouver un emploi : Maintien dans l’emploi',
  },
  {
    code: 'trouver-un-emploi--repondre-a-des-offres-demploi',
    label: 'Répondre à des offres d’emploi',
    description: 'Trouver un emploi : Répondre à des offres d’emploi',
  },
  {
    code: 'trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs',
    label: 'Suivre ses candidatures et relancer les employeurs',
    description: 'Trouver un emploi : Suivre ses candidatures et relancer les employeurs',
  },
] as const
