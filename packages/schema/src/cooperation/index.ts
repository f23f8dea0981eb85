export { DataCategoryEnum, PurposeEnum } from './agreement.enums.graphql.ts'
export { AGREEMENT_REFUSALS } from './agreement.errors.ts'
export { AgreementRef, agreementLoader } from './agreement.refs.ts'
export { agreementAllows, agreementStatus } from './agreement.ts'
export type { AgreementRow, AgreementTerms } from './agreement.types.ts'
export { DATA_CATEGORIES, type DataCategory } from './data-categories.ts'
export {
  AGREED_PURPOSES,
  type AgreedPurpose,
  PURPOSES,
  type Purpose,
  type Term,
} from './purposes.ts'

import './agreement.graphql.ts'
import './agreement-actions.graphql.ts'
import './agreement-errors.graphql.ts'
import './agreement-queries.graphql.ts'
