import './document-actions.graphql.ts'
import './document-errors.graphql.ts'
import './document-queries.graphql.ts'

export { DOCUMENT_BOUNDS } from './document.codes.ts'
export { DOCUMENT_REFUSALS } from './document.errors.ts'
export { documentsByHash, registeredHashes } from './document.store.ts'
export { documentHash } from './document-hash.ts'
export { readSdkDocuments } from './sdk-documents.ts'
