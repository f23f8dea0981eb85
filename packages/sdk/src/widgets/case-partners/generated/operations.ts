// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import { literal } from '../../../operations/literal.ts'
import type * as T from '../../../generated/types.ts'

const CasePersonFields = 'fragment CasePersonFields on CasePerson{id myLocalReference}'

const DisclosedSetFields = 'fragment DisclosedSetFields on DisclosedSet{__typename groups fields purposes}'

const DisclosureFields = 'fragment DisclosureFields on Disclosure{...DisclosedSetFields id version caseId personId owner{...PartnerFields}reader{...PartnerFields}referralId legalBasis legalText informedOn until endedAt endReason active allowedActions}'

const ParticipantFields = 'fragment ParticipantFields on Participant{id role since until partner{...PartnerFields}}'

const PartnerFields = 'fragment PartnerFields on Partner{id name kind shownAsCategory}'

const PlaceFields = 'fragment PlaceFields on Commune{code name}'

/**
 * Who takes part in a case, what is shared with whom, and for each fact whether it may be read or why not. No value is read.
 *
 * @example
 * ```ts
 * const { sharedCase } = await client.request(WidgetCasePartners, { caseId, purpose })
 * ```
 */
export const WidgetCasePartners = /*#__PURE__*/ literal<T.WidgetCasePartnersQuery, T.WidgetCasePartnersQueryVariables>(
  'query WidgetCasePartners($caseId:ID!$purpose:Purpose!){sharedCase(id:$caseId){id status myRole commune{...PlaceFields}persons{...CasePersonFields}participants{...ParticipantFields}disclosures{...DisclosureFields}facets(purpose:$purpose){__typename id name label personId source{...PartnerFields}access{field label state reason reasonLabel opensWith openingAction until}}}}', CasePersonFields, DisclosedSetFields, DisclosureFields, ParticipantFields, PartnerFields, PlaceFields,
)

/**
 * Which of the participants the caller is.
 *
 * @example
 * ```ts
 * const { viewer } = await client.request(WidgetViewer)
 * ```
 */
export const WidgetViewer = /*#__PURE__*/ literal<T.WidgetViewerQuery, T.WidgetViewerQueryVariables>(
  'query WidgetViewer{viewer{partner{...PartnerFields}}}', PartnerFields,
)

