export { CASE_REFUSALS, CaseActionRefused, CaseConflict, NeedConflict } from './case.errors.ts'
export { caseLoader, needLoader } from './case.loaders.ts'
export {
  CASE_ACTIONS,
  CASE_ROLES,
  CASE_STATUSES,
  type CaseRole,
  type CaseStatus,
  NEED_ACTIONS,
} from './case.policy.ts'
export { readWithCase } from './case.prefetch.ts'
export { CaseRoleEnum, NeedRef, NeedUrgencyEnum, SharedCaseRef } from './case.refs.ts'
export type { CaseRow, NeedRow } from './case.types.ts'
export { checkLocalReference, type LocalReference } from './local-reference.ts'
export { type NeedStatus, needStatus, URGENCIES, type Urgency } from './need.ts'
export { type LockedCase, lockCase } from './participation.store.ts'
export { isPersonOf, setLink } from './person.store.ts'

import './case.graphql.ts'
import './case-actions.graphql.ts'
import './case-errors.graphql.ts'
import './case-queries.graphql.ts'
import './invitation.graphql.ts'
import './need.graphql.ts'
import './need-actions.graphql.ts'
import './participation-actions.graphql.ts'
