/**
 * Categories of themes (catégories de thématiques). Codes and French texts of the data·inclusion schema, version 1 (GIP Plateforme de
 * l’inclusion, Licence Ouverte 2.0), kept as published so that directories can be exchanged.
 */
export const THEME_CATEGORIES = [
  {
    code: 'choisir-un-metier',
    label: 'Choisir un métier',
    description: 'Besoins de la catégorie « Choisir un métier ».',
  },
  {
    code: 'creer-une-entreprise',
    label: 'Créer une entreprise',
    description: 'Besoins de la catégorie « Créer une entreprise ».',
  },
  {
    code: 'difficultes-administratives-ou-juridiques',
    label: 'Difficultés administratives ou juridiques',
    description: 'Besoins de la catégorie « Difficultés administratives ou juridiques ».',
  },
  {
    code: 'difficultes-financieres',
    label: 'Difficultés financières',
    description: 'Besoins de la catégorie « Difficultés financières ».',
  },
  {
    code: 'equipement-et-alimentation',
    label: 'Équipement et alimentation',
    description: 'Besoins de la catégorie « Équipement et alimentation ».',
  },
  { code: 'famille', label: 'Famille', description: 'Besoins de la catégorie « Famille ».' },
  {
    code: 'lecture-ecriture-calcul',
    label: 'Lecture, écriture et calcul',
    description: 'Besoins de la catégorie « Lecture, écriture et calcul ».',
  },
  {
    code: 'logement-hebergement',
    label: 'Logement et hébergement',
    description: 'Besoins de la catégorie « Logement et hébergement ».',
  },
  { code: 'mobilite', label: 'Mobilité', description: 'Besoins de la catégorie « Mobilité ».' },
  { code: 'numerique', label: 'Numérique', description: 'Besoins de la catégorie « Numérique ».' },
  {
    code: 'preparer-sa-candidature',
    label: 'Préparer sa candidature',
    description: 'Besoins de la catégorie « Préparer sa candidature ».',
  },
  {
    code: 'remobilisation',
    label: 'Remobilisation',
    description: 'Besoins de la catégorie « Remobilisation ».',
  },
  { code: 'sante', label: 'Santé', description: 'Besoins de la catégorie « Santé ».' },
  { code: 'se-former', label: 'Se former', description: 'Besoins de la catégorie « Se former ».' },
  {
    code: 'souvrir-a-linternational',
    label: 'S’ouvrir à l’international',
    description: 'Besoins de la catégorie « S’ouvrir à l’international ».',
  },
  {
    code: 'trouver-un-emploi',
    label: 'Trouver un emploi',
    description: 'Besoins de la catégorie « Trouver un emploi ».',
  },
] as const
