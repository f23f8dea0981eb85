export { type AccessGrounds, decideAccess } from './access.ts'
export { reasonEntry, WITHHELD_REASONS, type WithheldReason } from './access-reasons.ts'
export { STAGE_OF_STATE } from './access-stage.ts'
export { connectorContract, valuesSchema } from './connector-contract.ts'
export {
  FacetFieldEnum,
  FacetGroupEnum,
  FacetNameEnum,
  OpeningActionEnum,
  WithheldReasonEnum,
} from './facet.enums.graphql.ts'
export { FACET_REFUSALS } from './facet.errors.ts'
export { facetsLoader } from './facet.loaders.ts'
export { mayOwnFacet } from './facet.policy.ts'
export {
  enumNameOf,
  FACET_FIELDS,
  FACET_GROUPS,
  FACETS,
  type FacetField,
  fieldsOfGroups,
  findFacet,
  findField,
} from './facet-registry.ts'

import './access-record.graphql.ts'
import './connector.graphql.ts'
import './facet-actions.graphql.ts'
import './facet-queries.graphql.ts'
