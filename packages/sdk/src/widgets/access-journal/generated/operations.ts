// Generated from operations/*.graphql. Do not edit: run `pnpm generate`.

import { literal, mutation } from '../../../operations/literal.ts'
import type * as T from '../../../generated/types.ts'

const AgreementFields = 'fragment AgreementFields on Agreement{__typename id version networkId title legalText purposes categories startsOn endsOn status statusLabel parties{partner{...PartnerFields}answer declineReason}endedAt endReason allowedActions}'

const DisclosedSetFields = 'fragment DisclosedSetFields on DisclosedSet{__typename groups fields purposes}'

const DisclosureFields = 'fragment DisclosureFields on Disclosure{...DisclosedSetFields id version caseId personId owner{...PartnerFields}reader{...PartnerFields}referralId legalBasis legalText informedOn until endedAt endReason active allowedActions}'

const DisclosureRefusals = 'fragment DisclosureRefusals on Error{...Refusals ...on DisclosureConflict{currentVersion allowedActions}...on DisclosureActionRefused{reason allowedActions}}'

const NextPage = 'fragment NextPage on PageInfo{hasNextPage endCursor}'

const PartnerFields = 'fragment PartnerFields on Partner{id name kind shownAsCategory}'

const Refusals = 'fragment Refusals on Error{__typename code message ...on InvalidInput{field}...on NotFound{field}}'

/**
 * The agreements that the caller is a party of, the newest first.
 *
 * @example
 * ```ts
 * const { agreements } = await client.request(Agreements, { status, networkId, withPartnerId, first, after })
 * ```
 */
export const Agreements = /*#__PURE__*/ literal<T.AgreementsQuery, T.AgreementsQueryVariables>(
  'query Agreements($status:AgreementStatus$networkId:ID$withPartnerId:ID$first:Int$after:String){agreements(status:$status networkId:$networkId withPartnerId:$withPartnerId first:$first after:$after){nodes{...AgreementFields}pageInfo{...NextPage}}}', AgreementFields, NextPage, PartnerFields,
)

/**
 * Disclosures made by the caller, or with `direction` those made to it; the newest first.
 *
 * @example
 * ```ts
 * const { disclosures } = await client.request(Disclosures, { direction, caseId, withPartnerId, active, first, after })
 * ```
 */
export const Disclosures = /*#__PURE__*/ literal<T.DisclosuresQuery, T.DisclosuresQueryVariables>(
  'query Disclosures($direction:DisclosureDirection$caseId:ID$withPartnerId:ID$active:Boolean$first:Int$after:String){disclosures(direction:$direction caseId:$caseId withPartnerId:$withPartnerId active:$active first:$first after:$after){nodes{...DisclosureFields}pageInfo{...NextPage}}}', DisclosedSetFields, DisclosureFields, NextPage, PartnerFields,
)

/**
 * Ends a disclosure; no read that begins afterwards rests on it.
 *
 * @example
 * ```ts
 * const { endDisclosure } = await client.request(EndDisclosure, { input })
 * ```
 */
export const EndDisclosure = /*#__PURE__*/ mutation<T.EndDisclosureMutation, T.EndDisclosureMutationVariables>(
  'EndDisclosure', '...DisclosureFields ...DisclosureRefusals', DisclosedSetFields, DisclosureFields, DisclosureRefusals, PartnerFields, Refusals,
)

/**
 * The access journal as the data-protection officer reads it: the caller's own facts or its own readings, with the session.
 *
 * @example
 * ```ts
 * const { accessRecords } = await client.request(WidgetAccessJournal, { direction, caseId, partnerId, facet, from, before, first, after })
 * ```
 */
export const WidgetAccessJournal = /*#__PURE__*/ literal<T.WidgetAccessJournalQuery, T.WidgetAccessJournalQueryVariables>(
  'query WidgetAccessJournal($direction:AccessRecordDirection$caseId:ID$partnerId:ID$facet:FacetName$from:DateTime$before:DateTime$first:Int$after:String){accessRecords(direction:$direction caseId:$caseId partnerId:$partnerId facet:$facet from:$from before:$before first:$first after:$after){nodes{id occurredAt owner{...PartnerFields}reader{...PartnerFields}agent widgetSessionId facet fields purpose caseId personId agreementIds disclosureIds emergencyAccessId requestId}pageInfo{...NextPage}}}', NextPage, PartnerFields,
)

/**
 * The same stretch of the journal as a file: what is filtered on the screen is what is saved.
 *
 * @example
 * ```ts
 * const { accessRecordsCsv } = await client.request(WidgetAccessJournalCsv, { direction, caseId, partnerId, facet, from, before, after })
 * ```
 */
export const WidgetAccessJournalCsv = /*#__PURE__*/ literal<T.WidgetAccessJournalCsvQuery, T.WidgetAccessJournalCsvQueryVariables>(
  'query WidgetAccessJournalCsv($direction:AccessRecordDirection$caseId:ID$partnerId:ID$facet:FacetName$from:DateTime$before:DateTime$after:String){accessRecordsCsv(direction:$direction caseId:$caseId partnerId:$partnerId facet:$facet from:$from before:$before after:$after){text rows nextAfter}}',
)

