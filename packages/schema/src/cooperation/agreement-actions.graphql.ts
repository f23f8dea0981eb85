import { builder } from '../kernel/builder.ts'
import { commandOf } from '../kernel/command.graphql.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { acceptAgreement } from './accept-agreement.ts'
import {
  AGREEMENT_DECLINE_REASONS,
  AGREEMENT_END_REASONS,
  REVIEW_CONCLUSIONS,
} from './agreement.codes.ts'
import { AgreementActionRefused, AgreementConflict } from './agreement.errors.ts'
import { AgreementRef } from './agreement.refs.ts'
import {
  AcceptAgreementInput,
  DeclineAgreementInput,
  EndAgreementInput,
  ProposeAgreementInput,
  RecordAgreementReviewInput,
  WithdrawAgreementInput,
} from './agreement-inputs.graphql.ts'
import { declineAgreement } from './decline-agreement.ts'
import { endAgreement } from './end-agreement.ts'
import { proposeAgreement } from './propose-agreement.ts'
import type { Term } from './purposes.ts'
import { recordAgreementReview } from './record-agreement-review.ts'
import { withdrawAgreement } from './withdraw-agreement.ts'

const authScopes = { scope: 'agreements:write' } as const
const INPUT = 'Données: of the action.'
const CHANGE = [NotFound, AgreementConflict, AgreementActionRefused]

builder.mutationFields((t) => ({
  proposeAgreement: t.field({
    type: AgreementRef,
    authScopes,
    errors: { types: [InvalidInput, NotFound] },
    description:
      'Proposer une convention: to other members of a network. You accept it by proposing; it holds once every party has.',
    args: { input: t.arg({ type: ProposeAgreementInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      proposeAgreement(context, commandOf(info, input), {
        networkId: input.networkId,
        partyIds: input.partyIds,
        title: input.title,
        legalText: input.legalText ?? null,
        purposes: input.purposes,
        categories: input.categories,
        startsOn: dayText(input.startsOn),
        endsOn: input.endsOn == null ? null : dayText(input.endsOn),
        reviewEveryMonths: input.reviewEveryMonths ?? null,
      }),
  }),
  acceptAgreement: t.field({
    type: AgreementRef,
    authScopes,
    errors: { types: CHANGE },
    description:
      'Accepter une convention: an answer is final; later a party may end it. Parties that accepted are shown to each other by name, also those that are shown as their category elsewhere.',
    args: { input: t.arg({ type: AcceptAgreementInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      acceptAgreement(context, commandOf(info, input), input),
  }),
  declineAgreement: t.field({
    type: AgreementRef,
    authScopes,
    errors: { types: CHANGE },
    description: 'Décliner une convention: it comes to nothing, for all parties.',
    args: { input: t.arg({ type: DeclineAgreementInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      declineAgreement(context, commandOf(info, input), {
        ...input,
        reason: codeOf(AGREEMENT_DECLINE_REASONS, input.reason),
      }),
  }),
  withdrawAgreement: t.field({
    type: AgreementRef,
    authScopes,
    errors: { types: CHANGE },
    description:
      'Retirer une convention: by the party that proposed it, before every party has accepted.',
    args: { input: t.arg({ type: WithdrawAgreementInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      withdrawAgreement(context, commandOf(info, input), input),
  }),
  endAgreement: t.field({
    type: AgreementRef,
    authScopes,
    errors: { types: CHANGE },
    description:
      'Résilier une convention: by any party, for all of them and at once. Nothing that begins afterwards rests on it.',
    args: { input: t.arg({ type: EndAgreementInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      endAgreement(context, commandOf(info, input), {
        ...input,
        reason: codeOf(AGREEMENT_END_REASONS, input.reason),
      }),
  }),
  recordAgreementReview: t.field({
    type: AgreementRef,
    authScopes,
    errors: { types: [InvalidInput, ...CHANGE] },
    description: 'Consigner un bilan: of an agreement in force; it changes nothing by itself.',
    args: {
      input: t.arg({ type: RecordAgreementReviewInput, required: true, description: INPUT }),
    },
    resolve: (_root, { input }, context, info) =>
      recordAgreementReview(context, commandOf(info, input), {
        id: input.id,
        expectedVersion: input.expectedVersion,
        heldOn: dayText(input.heldOn),
        conclusion: codeOf(REVIEW_CONCLUSIONS, input.conclusion),
        nextOn: input.nextOn == null ? null : dayText(input.nextOn),
      }),
  }),
}))

function dayText(day: Date): string {
  return day.toISOString().slice(0, 10)
}

/** The code that a value of the table's own GraphQL enum is. */
function codeOf<Code extends string>(terms: readonly Term<Code>[], value: string): Code {
  const term = terms.find(({ code }) => code === value)
  if (term === undefined) throw new Error('an enum has a value that its table lacks')
  return term.code
}
