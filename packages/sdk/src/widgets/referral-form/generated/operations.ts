// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import { literal } from '../../../operations/literal.ts'
import type * as T from '../../../generated/types.ts'

const CasePersonFields = 'fragment CasePersonFields on CasePerson{id myLocalReference}'

const PartnerFields = 'fragment PartnerFields on Partner{id name kind shownAsCategory}'

const PlaceFields = 'fragment PlaceFields on Commune{code name}'

/**
 * A case as the form of a referral needs it: its needs, and what was already asked for each.
 *
 * @example
 * ```ts
 * const { sharedCase } = await client.request(WidgetReferralForm, { caseId })
 * ```
 */
export const WidgetReferralForm = /*#__PURE__*/ literal<T.WidgetReferralFormQuery, T.WidgetReferralFormQueryVariables>(
  'query WidgetReferralForm($caseId:ID!){sharedCase(id:$caseId){id status networkId myRole commune{...PlaceFields epci{code}departement{code}}persons{...CasePersonFields}facets(purpose:ASSESS_ELIGIBILITY){__typename name source{id}}needs{id theme themeLabel urgency status publics referrals{id version state stateLabel serviceName service{id}target{...PartnerFields}}}}}', CasePersonFields, PartnerFields, PlaceFields,
)

/**
 * The services for a need, those that cannot take it included, with the reason: the form never offers these.
 *
 * @example
 * ```ts
 * const { servicesForNeed } = await client.request(WidgetServices, { networkId, communeCode, theme, publics })
 * ```
 */
export const WidgetServices = /*#__PURE__*/ literal<T.WidgetServicesQuery, T.WidgetServicesQueryVariables>(
  'query WidgetServices($networkId:ID!$communeCode:ID!$theme:Theme!$publics:[Public!]){servicesForNeed(networkId:$networkId communeCode:$communeCode theme:$theme publics:$publics includeExcluded:true){fits exclusions{code explanation}tariffCents tariffUnit service{id name capacity fee legalDeadlineDays silenceMeans partner{...PartnerFields commune{...PlaceFields}epci{code}departement{code}}}}}', PartnerFields, PlaceFields,
)

/**
 * What a service's partner would read of the caller's facts if the need were sent to it, and what stays closed and why.
 *
 * @example
 * ```ts
 * const { previewDisclosure } = await client.request(WidgetSharing, { input })
 * ```
 */
export const WidgetSharing = /*#__PURE__*/ literal<T.WidgetSharingQuery, T.WidgetSharingQueryVariables>(
  'query WidgetSharing($input:PreviewDisclosureInput!){previewDisclosure(input:$input){__typename ...on DisclosurePreview{untilLabel fields{field label group atSending{state}onceAccepted{state reason reasonLabel opensWith}}groups{group label}leftOut{field label}}...on Error{code}}}',
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

