import type { Term } from '../cooperation/purposes.ts'
import { builder } from '../kernel/builder.ts'
import { commandOf } from '../kernel/command.graphql.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { addStandingGrant } from './add-standing-grant.ts'
import { answerDisclosureRequest } from './answer-disclosure-request.ts'
import { cancelDisclosureRequest } from './cancel-disclosure-request.ts'
import { disclose } from './disclose.ts'
import { DECLINE_REASONS, GRANT_STAGES, OWNER_END_REASONS } from './disclosure.codes.ts'
import { DisclosureActionRefused, DisclosureConflict } from './disclosure.errors.ts'
import {
  disclosureLoader,
  emergencyLoader,
  grantLoader,
  objectionLoader,
  requestLoader,
} from './disclosure.loaders.ts'
import {
  DisclosureRef,
  DisclosureRequestRef,
  EmergencyAccessRef,
  ObjectionRef,
  StandingGrantRef,
} from './disclosure.refs.ts'
import {
  AddStandingGrantInput,
  AnswerDisclosureRequestInput,
  DiscloseInput,
  DisclosureChangeInput,
  EndDisclosureInput,
  OpenEmergencyAccessInput,
  RaiseObjectionInput,
  RequestDisclosureInput,
} from './disclosure-inputs.graphql.ts'
import { endDisclosure } from './end-disclosure.ts'
import { endStandingGrant } from './end-standing-grant.ts'
import { liftObjection } from './lift-objection.ts'
import { openEmergencyAccess } from './open-emergency-access.ts'
import { raiseObjection } from './raise-objection.ts'
import { requestDisclosure } from './request-disclosure.ts'

type Load<Row> = (context: Context) => { load(id: string): Promise<Row | null> }

/** What a command answers with; gone from sight in between, it is not found. */
async function answered<Row>(
  context: Context,
  loader: Load<Row>,
  id: Promise<string>,
): Promise<Row> {
  const row = await loader(context).load(await id)
  if (row === null) throw new NotFound('input')
  return row
}

/** The code of a closed list that the enum of the schema let through. */
function codeOf<Code extends string>(list: readonly Term<Code>[], value: string): Code {
  const found = list.find(({ code }) => code === value)
  if (found === undefined) throw new Error('an enum of the schema has a value of no list')
  return found.code
}

const INPUT = 'Données: of the action.'
const WRITES = { scope: 'disclosures:write' } as const
const MAKES = { types: [InvalidInput, NotFound, DisclosureActionRefused] }
const CHANGES = { types: [NotFound, DisclosureConflict, DisclosureActionRefused] }

builder.mutationFields((t) => ({
  disclose: t.field({
    type: DisclosureRef,
    authScopes: WRITES,
    errors: MAKES,
    description:
      'Partager: open fields of your own facts to another participant. An agreement has to cover it too: ask previewDisclosure first.',
    args: { input: t.arg({ type: DiscloseInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      answered(context, disclosureLoader, disclose(context, commandOf(info, input), input)),
  }),
  endDisclosure: t.field({
    type: DisclosureRef,
    authScopes: WRITES,
    errors: CHANGES,
    description: 'Mettre fin au partage: no read that begins afterwards rests on it.',
    args: { input: t.arg({ type: EndDisclosureInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      answered(
        context,
        disclosureLoader,
        endDisclosure(context, commandOf(info, input), {
          ...input,
          reason: codeOf(OWNER_END_REASONS, input.reason),
        }),
      ),
  }),
  requestDisclosure: t.field({
    type: DisclosureRequestRef,
    authScopes: WRITES,
    errors: MAKES,
    description:
      'Demander un partage: of an owner that takes part. GRANTED at once when a standing grant covers all of it, else PENDING.',
    args: { input: t.arg({ type: RequestDisclosureInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      answered(context, requestLoader, requestDisclosure(context, commandOf(info, input), input)),
  }),
  answerDisclosureRequest: t.field({
    type: DisclosureRequestRef,
    authScopes: WRITES,
    errors: { types: [InvalidInput, ...CHANGES.types] },
    description: 'Répondre à une demande: disclose exactly what is asked, or say why not.',
    args: {
      input: t.arg({ type: AnswerDisclosureRequestInput, required: true, description: INPUT }),
    },
    resolve: (_root, { input }, context, info) =>
      answered(
        context,
        requestLoader,
        answerDisclosureRequest(context, commandOf(info, input), {
          ...input,
          declineReason:
            input.declineReason == null ? null : codeOf(DECLINE_REASONS, input.declineReason),
        }),
      ),
  }),
  cancelDisclosureRequest: t.field({
    type: DisclosureRequestRef,
    authScopes: WRITES,
    errors: CHANGES,
    description: 'Annuler une demande: of your own, before it is answered.',
    args: { input: t.arg({ type: DisclosureChangeInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      answered(
        context,
        requestLoader,
        cancelDisclosureRequest(context, commandOf(info, input), input),
      ),
  }),
  addStandingGrant: t.field({
    type: StandingGrantRef,
    authScopes: WRITES,
    errors: MAKES,
    description:
      'Donner un accord permanent: say what you answer at once to parties of an agreement, within what it covers.',
    args: { input: t.arg({ type: AddStandingGrantInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      answered(
        context,
        grantLoader,
        addStandingGrant(context, commandOf(info, input), {
          ...input,
          stage: codeOf(GRANT_STAGES, input.stage),
        }),
      ),
  }),
  endStandingGrant: t.field({
    type: StandingGrantRef,
    authScopes: WRITES,
    errors: CHANGES,
    description:
      'Mettre fin à un accord permanent: it answers no more; what it answered stays disclosed until you end that too.',
    args: { input: t.arg({ type: DisclosureChangeInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      answered(context, grantLoader, endStandingGrant(context, commandOf(info, input), input)),
  }),
  raiseObjection: t.field({
    type: ObjectionRef,
    authScopes: WRITES,
    errors: { types: [InvalidInput, NotFound] },
    description:
      'Consigner une opposition: on behalf of the person; it closes what it covers at once.',
    args: { input: t.arg({ type: RaiseObjectionInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      answered(context, objectionLoader, raiseObjection(context, commandOf(info, input), input)),
  }),
  liftObjection: t.field({
    type: ObjectionRef,
    authScopes: WRITES,
    errors: CHANGES,
    description: 'Lever une opposition: that you recorded, when the person says so.',
    args: { input: t.arg({ type: DisclosureChangeInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      answered(context, objectionLoader, liftObjection(context, commandOf(info, input), input)),
  }),
  openEmergencyAccess: t.field({
    type: EmergencyAccessRef,
    authScopes: { scope: 'emergency' },
    errors: MAKES,
    description:
      'Ouvrir un accès d’urgence: read the facts of a case for three hours because life or safety is at stake, for the purpose VITAL_INTEREST. Their owners are told at once.',
    args: { input: t.arg({ type: OpenEmergencyAccessInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      answered(
        context,
        emergencyLoader,
        openEmergencyAccess(context, commandOf(info, input), input),
      ),
  }),
}))
