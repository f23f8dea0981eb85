export { ServiceConflict } from './service.errors.ts'
export { ServiceRef, serviceLoader } from './service.graphql.ts'
export type { ServiceRow } from './service.types.ts'
export { findServicesForNeed } from './service-match.store.ts'

import './service-actions.graphql.ts'
import './service-queries.graphql.ts'
