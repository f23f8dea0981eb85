import { type CodeList, defineFacet } from '../facet-definition.ts'

const channels: CodeList = {
  name: 'ContactChannel',
  description: 'Canal préféré: how the person prefers to be reached.',
  codes: [
    { code: 'PHONE', label: 'Téléphone', description: 'A call.' },
    { code: 'TEXT_MESSAGE', label: 'SMS', description: 'A text message.' },
    { code: 'EMAIL', label: 'Courriel', description: 'An e-mail.' },
    { code: 'POST', label: 'Courrier', description: 'A letter.' },
    { code: 'THROUGH_OWNER', label: 'Par le partenaire', description: 'Through the owner alone.' },
  ],
}

export const facet = defineFacet({
  name: 'contact',
  label: 'Contact',
  description: 'How to recognise and reach the person; each participant may hold its own.',
  ownerKinds: null,
  groups: {
    identification: { label: 'Identité', description: 'Names and birth date.' },
    reach: { label: 'Coordonnées', description: 'Phone, address and preferred channel.' },
  },
  fields: {
    familyName: {
      type: { kind: 'TEXT', maxLength: 100 },
      label: 'Nom',
      description: 'Family name in use.',
      category: 'IDENTITY',
      stage: 'ASSESSMENT',
      sensitivity: 'ORDINARY',
      group: 'identification',
    },
    givenNames: {
      type: { kind: 'TEXT', maxLength: 100 },
      label: 'Prénoms',
      description: 'Given names.',
      category: 'IDENTITY',
      stage: 'ASSESSMENT',
      sensitivity: 'ORDINARY',
      group: 'identification',
    },
    birthDate: {
      type: { kind: 'DAY' },
      label: 'Date de naissance',
      description: 'Day of birth.',
      category: 'IDENTITY',
      stage: 'ASSESSMENT',
      sensitivity: 'ORDINARY',
      group: 'identification',
    },
    phone: {
      type: { kind: 'TEXT', maxLength: 30 },
      label: 'Téléphone',
      description: 'Phone number, as the owner writes it.',
      category: 'REACH',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
      group: 'reach',
    },
    email: {
      type: { kind: 'TEXT', maxLength: 254 },
      label: 'Courriel',
      description: 'E-mail address.',
      category: 'REACH',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
      group: 'reach',
    },
    address: {
      type: { kind: 'TEXT', maxLength: 300 },
      label: 'Adresse',
      description: 'Postal address on one line.',
      category: 'REACH',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
      group: 'reach',
    },
    preferredChannel: {
      type: { kind: 'CODE', list: channels },
      label: 'Canal préféré',
      description: 'How the person prefers to be reached.',
      category: 'REACH',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
      group: 'reach',
    },
  },
})
