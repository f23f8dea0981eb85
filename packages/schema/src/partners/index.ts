export { checkAgentRef } from './agent-ref.ts'
export { type DirectoryQuery, DirectoryStore } from './directory.store.ts'
export type { Directory, DirectoryPartner, DirectoryService } from './directory.ts'
export {
  AccessPointRef,
  AgentMembershipRef,
  isOwnNetwork,
  NetworkRef,
  PartnerRef,
} from './partner.graphql.ts'
export { type PartnerRelation, type PresentedPartner, presentPartner } from './partner.policy.ts'
export { findNetwork, findNetworks } from './partner.store.ts'
export { knownPartner, namedPartner, networkIdsOf } from './partner-directory.ts'
export { agentEvent } from './register-agent.ts'
export {
  enumOfTable,
  FeeEnum,
  PartnerKindEnum,
  PublicEnum,
  ReceptionModeEnum,
  ThemeEnum,
} from './vocabulary.graphql.ts'

import './partner-actions.graphql.ts'
import './partner-queries.graphql.ts'
