/**
 * Themes of everyday life, housing, rights and health (thématiques). Codes and French texts of the data·inclusion schema, version 1 (GIP Plateforme de
 * l’inclusion, Licence Ouverte 2.0), kept as published so that directories can be exchanged.
 */
export const LIVING_THEMES = [
  {
    code: 'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
    label: 'Accompagnement aux démarches administratives',
    description:
      'Difficultés administratives ou juridiques : Accompagnement aux démarches administratives',
  },
  {
    code: 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete',
    label: 'Accompagnement pour l’accès à la citoyenneté',
    description:
      'Difficultés administratives ou juridiques : Accompagnement pour l’accès à la citoyenneté',
  },
  {
    code: 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits',
    label: 'Accompagnement pour l’accès aux droits',
    description:
      'Difficultés administratives ou juridiques : Accompagnement pour l’accès aux droits',
  },
  {
    code: 'difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte',
    label: 'Bénéficier d’une mesure d’accompagnement adapté',
    description:
      'Difficultés administratives ou juridiques : Bénéficier d’une mesure d’accompagnement adapté',
  },
  {
    code: 'difficultes-administratives-ou-juridiques--connaitre-ses-droits-face-a-une-discrimination',
    label: 'Connaître ses droits face à une discrimination',
    description:
      'Difficultés administratives ou juridiques : Connaître ses droits face à une discrimination',
  },
  {
    code: 'difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire',
    label: 'Prendre en compte une problématique judiciaire',
    description:
      'Difficultés administratives ou juridiques : Prendre en compte une problématique judiciaire',
  },
  {
    code: 'difficultes-financieres--acquerir-une-autonomie-budgetaire',
    label: 'Acquérir une autonomie budgétaire',
    description: 'Difficultés financières : Acquérir une autonomie budgétaire',
  },
  {
    code: 'difficultes-financieres--ameliorer-sa-gestion-budgetaire',
    label: 'Améliorer sa gestion budgétaire',
    description: 'Difficultés financières : Améliorer sa gestion budgétaire',
  },
  {
    code: 'difficultes-financieres--mettre-en-place-une-mesure-de-protection-financiere',
    label: 'Mettre en place une mesure de protection financière',
    description: 'Difficultés financières : Mettre en place une mesure de protection financière',
  },
  {
    code: 'difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere',
    label: 'Prévenir une dégradation de la situation financière',
    description: 'Difficultés financières : Prévenir une dégradation de la situation financière',
  },
  {
    code: 'difficultes-financieres--situation-dendettement-surendettement',
    label: 'Situation d’endettement ou de surendettement',
    description: 'Difficultés financières : Situation d’endettement ou de surendettement',
  },
  {
    code: 'equipement-et-alimentation--aide-menagere',
    label: 'Aide ménagère',
    description: 'Équipement et alimentation : Aide ménagère',
  },
  {
    code: 'equipement-et-alimentation--alimentation',
    label: 'Alimentation',
    description: 'Équipement et alimentation : Alimentation',
  },
  {
    code: 'equipement-et-alimentation--electromenager',
    label: 'Électroménager',
    description: 'Équipement et alimentation : Électroménager',
  },
  {
    code: 'equipement-et-alimentation--habillement',
    label: 'Habillement',
    description: 'Équipement et alimentation : Habillement',
  },
  {
    code: 'famille--garde-denfants',
    label: 'Garde d’enfants',
    description: 'Famille : Garde d’enfants',
  },
  {
    code: 'famille--prise-en-charge-personne-dependante',
    label: 'Prise en charge d’une personne dépendante',
    description: 'Famille : Prise en charge d’une personne dépendante',
  },
  {
    code: 'famille--soutien-a-la-parentalite-et-a-leducation',
    label: 'Soutien à la parentalité et à l’éducation',
    description: 'Famille : Soutien à la parentalité et à l’éducation',
  },
  {
    code: 'famille--soutien-aidants',
    label: 'Soutien aux aidants',
    description: 'Famille : Soutien aux aidants',
  },
  {
    code: 'famille--surmonter-conflits-separation-violence',
    label: 'Surmonter les conflits liés à la séparation ou à la violence',
    description: 'Famille : Surmonter les conflits liés à la séparation ou à la violence',
  },
  {
    code: 'logement-hebergement--acheter-un-logement',
    label: 'Acheter un logement',
    description: 'Logement et hébergement : Acheter un logement',
  },
  {
    code: 'logement-hebergement--changer-de-logement',
    label: 'Changer de logement',
    description: 'Logement et hébergement : Changer de logement',
  },
  {
    code: 'logement-hebergement--louer-un-logement',
    label: 'Louer un logement',
    description: 'Logement et hébergement : Louer un logement',
  },
  {
    code: 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
    label: 'Rechercher une solution d’hébergement temporaire',
    description: 'Logement et hébergement : Rechercher une solution d’hébergement temporaire',
  },
  {
    code: 'logement-hebergement--reduire-les-impayes-de-loyer',
    label: 'Réduire les impayés de loyer',
    description: 'Logement et hébergement : Réduire les impayés de loyer',
  },
  {
    code: 'logement-hebergement--se-maintenir-dans-le-logement',
    label: 'Se maintenir dans le logement',
    description: 'Logement et hébergement : Se maintenir dans le logement',
  },
  {
    code: 'logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement',
    label: 'S’informer sur les démarches liées à l’accès au logement',
    description:
      'Logement et hébergement : S’informer sur les démarches liées à l’accès au logement',
  },
  {
    code: 'mobilite--acceder-a-un-vehicule',
    label: 'Accéder à un véhicule',
    description: 'Mobilité : Accéder à un véhicule',
  },
  {
    code: 'mobilite--entretenir-reparer-son-vehicule',
    label: 'Entretenir et réparer son véhicule',
    description: 'Mobilité : Entretenir et réparer son véhicule',
  },
  {
    code: 'mobilite--etre-accompagne-dans-son-parcours-mobilite',
    label: 'Être accompagné dans son parcours mobilité',
    description: 'Mobilité : Être accompagné dans son parcours mobilité',
  },
  {
    code: 'mobilite--financer-ma-mobilite',
    label: 'Financer ma mobilité',
    description: 'Mobilité : Financer ma mobilité',
  },
  {
    code: 'mobilite--mobilite-douce-partagee-collective',
    label: 'Utiliser des services de mobilité douce, partagée ou collective',
    description: 'Mobilité : Utiliser des services de mobilité douce, partagée ou collective',
  },
  {
    code: 'mobilite--preparer-un-permis',
    label: 'Préparer un permis',
    description: 'Mobilité : Préparer un permis',
  },
  {
    code: 'numerique--acceder-a-des-services-en-ligne',
    label: 'Accéder à des services en ligne',
    description: 'Numérique : Accéder à des services en ligne',
  },
  {
    code: 'numerique--acceder-a-une-connexion-internet',
    label: 'Accéder à une connexion Internet',
    description: 'Numérique : Accéder à une connexion Internet',
  },
  {
    code: 'numerique--acquerir-un-equipement',
    label: 'Acquérir un équipement',
    description: 'Numérique : Acquérir un équipement',
  },
  {
    code: 'numerique--maitriser-les-fondamentaux-du-numerique',
    label: 'Maîtriser les fondamentaux du numérique',
    description: 'Numérique : Maîtriser les fondamentaux du numérique',
  },
  {
    code: 'sante--acces-aux-soins',
    label: 'Accès aux soins',
    description: 'Santé : Accès aux soins',
  },
  { code: 'sante--addictions', label: 'Addictions', description: 'Santé : Addictions' },
  {
    code: 'sante--constituer-un-dossier-mdph-invalidite',
    label: 'Constituer un dossier MDPH pour invalidité',
    description: 'Santé : Constituer un dossier MDPH pour invalidité',
  },
  { code: 'sante--sante-mentale', label: 'Santé mentale', description: 'Santé : Santé mentale' },
  { code: 'sante--sante-sexuelle', label: 'Santé sexuelle', description: 'Santé : Santé sexuelle' },
] as const
