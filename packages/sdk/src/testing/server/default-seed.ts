import type { TestSeed } from './seed.types.ts'

/**
 * A small network around Besançon: a CCAS, the CAF, the Département and an association that is shown as
 * its category; four services, two cases, referrals in several states. Spread it to change a part of
 * it.
 *
 * @example
 * ```ts
 * const server = createTestServer({ seed: { ...defaultSeed, cases: [] } })
 * ```
 */
export const defaultSeed: TestSeed = {
  network: { code: 'doubs', name: 'Réseau d’action sociale du Doubs' },
  region: { code: '27', name: 'Bourgogne-Franche-Comté' },
  departement: { code: '25', name: 'Doubs' },
  epci: { code: '242500361', name: 'Grand Besançon Métropole', nature: 'CU' },
  communes: [
    { code: '25056', name: 'Besançon', postalCodes: ['25000'] },
    { code: '25057', name: 'Beure', postalCodes: ['25720'] },
    { code: '25429', name: 'Novillars', postalCodes: ['25220'] },
  ],
  partners: [
    { key: 'ccas', name: 'CCAS de Besançon', kind: 'CCAS', communeCode: '25056' },
    { key: 'caf', name: 'CAF du Doubs', kind: 'CAF', communeCode: '25056' },
    { key: 'departement', name: 'Département du Doubs', kind: 'DEPARTEMENT', communeCode: '25056' },
    {
      ...{ key: 'association', name: 'Le Point du jour', kind: 'ASSOCIATION' },
      ...{ communeCode: '25056', publicCategory: 'Association d’accompagnement' },
    },
  ],
  services: [
    {
      ...{ key: 'aide-logement', partner: 'caf', name: 'Aide au logement' },
      themes: ['LOGEMENT_HEBERGEMENT__SE_MAINTENIR_DANS_LE_LOGEMENT'],
      communeCodes: ['25056', '25057', '25429'],
    },
    {
      ...{ key: 'fsl', partner: 'departement', name: 'Fonds de solidarité pour le logement' },
      themes: ['LOGEMENT_HEBERGEMENT__SE_MAINTENIR_DANS_LE_LOGEMENT'],
      ...{ communeCodes: ['25056', '25057'], legalDeadlineDays: 60, identityNeededToAssess: true },
    },
    {
      ...{ key: 'aide-alimentaire', partner: 'ccas', name: 'Épicerie solidaire' },
      themes: ['EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION'],
      communeCodes: ['25056'],
    },
    {
      ...{ key: 'ecoute', partner: 'association', name: 'Permanence d’écoute' },
      themes: ['SANTE__ACCES_AUX_SOINS'],
      communeCodes: ['25056', '25057'],
    },
  ],
  agreements: [
    {
      title: 'Convention de partage d’informations du réseau du Doubs',
      parties: ['ccas', 'caf', 'departement'],
      categories: ['IDENTITY', 'REACH', 'RESOURCES', 'HOUSEHOLD', 'BENEFITS', 'SOCIAL_SUPPORT'],
      purposes: ['ASSESS_ELIGIBILITY', 'COORDINATE_SUPPORT', 'CONTACT_PERSON'],
    },
  ],
  cases: [
    {
      ...{ key: 'moreau', lead: 'ccas', communeCode: '25056', openedDaysAgo: 40 },
      persons: { camille: 'CCAS-2041', elio: 'CCAS-2042' },
      contributors: ['departement'],
      needs: [
        {
          key: 'loyer',
          theme: 'LOGEMENT_HEBERGEMENT__SE_MAINTENIR_DANS_LE_LOGEMENT',
          urgency: 'URGENT',
        },
        { key: 'soins', theme: 'SANTE__ACCES_AUX_SOINS' },
      ],
      facets: [
        {
          ...{ owner: 'ccas', person: 'camille', name: 'contact' },
          values: {
            ...{ familyName: 'Moreau-Fictif', givenNames: 'Camille', birthDate: '1987-04-12' },
            ...{ phone: '+33 1 99 00 00 41', preferredChannel: 'PHONE' },
          },
        },
        {
          ...{ owner: 'ccas', person: 'camille', name: 'municipalAid' },
          values: { aidsGrantedThisYear: 2, aidsGrantedThisYearCents: 18_000 },
        },
      ],
      referrals: [
        {
          ...{ key: 'loyer-caf', need: 'loyer', service: 'aide-logement', draftedDaysAgo: 12 },
          facetGroups: ['CONTACT_IDENTIFICATION', 'CONTACT_REACH'],
          steps: [
            { action: 'SEND', daysAgo: 11 },
            { action: 'START_REVIEW', daysAgo: 9 },
            { action: 'ACCEPT', daysAgo: 5, input: { localReference: 'CAF-77120' } },
          ],
          messages: [
            { by: 'ccas', text: 'Le bail est au nom de Madame seule.', daysAgo: 10 },
            { by: 'caf', text: 'Bien reçu, rendez-vous jeudi.', daysAgo: 4 },
          ],
        },
        {
          ...{ key: 'loyer-fsl', need: 'loyer', service: 'fsl', draftedDaysAgo: 3 },
          steps: [{ action: 'SEND', daysAgo: 2 }],
        },
        { key: 'soins', need: 'soins', service: 'ecoute', draftedDaysAgo: 1, steps: [] },
      ],
    },
    {
      ...{ key: 'kone', lead: 'departement', communeCode: '25056', openedDaysAgo: 25 },
      persons: { awa: 'D25-0090' },
      needs: [{ key: 'repas', theme: 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION' }],
      facets: [
        {
          ...{ owner: 'departement', person: 'awa', name: 'departmentSupport' },
          values: { rsa: 'GRANTED', fsl: 'NONE' },
        },
      ],
      referrals: [
        {
          ...{ key: 'repas', need: 'repas', service: 'aide-alimentaire', draftedDaysAgo: 8 },
          steps: [{ action: 'SEND', daysAgo: 8 }],
        },
      ],
    },
  ],
}
