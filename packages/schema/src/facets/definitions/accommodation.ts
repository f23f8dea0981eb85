import { type CodeList, defineFacet } from '../facet-definition.ts'

const kinds: CodeList = {
  name: 'AccommodationKind',
  description: 'Hébergement: where the person is lodged, as the SIAO knows it.',
  codes: [
    { code: 'NONE', label: 'Sans solution', description: 'On the street or without a solution.' },
    { code: 'THIRD_PARTY', label: 'Chez un tiers', description: 'Lodged by family or friends.' },
    { code: 'HOTEL', label: 'Hôtel', description: 'Hotel nights.' },
    { code: 'EMERGENCY', label: 'Hébergement d’urgence', description: 'Emergency shelter.' },
    { code: 'CHRS', label: 'CHRS', description: 'Centre d’hébergement et de réinsertion sociale.' },
    {
      code: 'SUPPORTED_HOUSING',
      label: 'Logement adapté',
      description: 'Résidence sociale, pension de famille, intermédiation locative.',
    },
  ],
}

export const facet = defineFacet({
  name: 'accommodation',
  label: 'Hébergement',
  description: 'What the SIAO knows of accommodation (CASF, art. L345-2).',
  ownerKinds: ['SIAO', 'CHRS'],
  fields: {
    currentKind: {
      type: { kind: 'CODE', list: kinds },
      label: 'Hébergement',
      description: 'Kind of accommodation now.',
      category: 'HOUSING',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    since: {
      type: { kind: 'DAY' },
      label: 'Depuis',
      description: 'First day in it.',
      category: 'HOUSING',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
    requestPending: {
      type: { kind: 'YES_NO' },
      label: 'Demande en attente',
      description: 'Whether a request to the SIAO waits for a place.',
      category: 'HOUSING',
      stage: 'SUMMARY',
      sensitivity: 'ORDINARY',
    },
  },
})
