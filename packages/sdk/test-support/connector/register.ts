import { type Passerelle, unwrap } from '@passerelle/sdk'

// Once: where your system answers, and for what.
const url = 'https://caf.example.org/passerelle'
unwrap(await passerelle.connector.register({ url, facets: ['FAMILY_BENEFITS'] }))

// For each person of a case you hold facts about: your own reference, which no other partner sees.
const name = 'FAMILY_BENEFITS'
unwrap(await passerelle.facets.attach({ caseId, personId, name, hosting: 'REMOTE', reference }))

declare const passerelle: Passerelle
declare const caseId: string
declare const personId: string
declare const reference: string
