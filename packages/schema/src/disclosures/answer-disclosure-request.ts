import { runCaseCommand } from '../cases/case.command.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import type { PrismaTransaction } from '../kernel/scope.ts'
import { dayOf } from '../partners/day.ts'
import { disclosedSet } from './disclosed-set.ts'
import type { DeclineReason } from './disclosure.codes.ts'
import {
  heldActiveCase,
  overtaken,
  type RecordChange,
  recordForAction,
} from './disclosure.command.ts'
import { lastDay } from './disclosure.days.ts'
import { DisclosureActionRefused } from './disclosure.errors.ts'
import { disclosureEvent, requestEvent } from './disclosure.events.ts'
import type { RequestRow } from './disclosure.types.ts'
import { addDisclosure } from './disclosure-change.store.ts'
import { checkGround } from './legal-bases.ts'
import { requestStanding } from './record-standing.ts'
import { requestForChange } from './request.store.ts'
import { answerRequest } from './request-change.store.ts'

export interface AnswerDisclosureRequestInput extends RecordChange {
  readonly grant: boolean
  /** Required to grant. */
  readonly legalBasis?: string | null | undefined
  readonly legalText?: string | null | undefined
  readonly until?: Date | string | null | undefined
  /** Required to decline. */
  readonly declineReason?: DeclineReason | null | undefined
}

const REQUEST = { read: requestForChange, standing: requestStanding } as const

/**
 * The owner answers a request: with a disclosure of exactly what was asked, or with a reason.
 *
 * @returns the id of the request
 * @throws NotFound, InvalidInput, DisclosureConflict, DisclosureActionRefused
 */
export async function answerDisclosureRequest(
  context: Context,
  command: Command,
  input: AnswerDisclosureRequestInput,
): Promise<string> {
  return runCaseCommand(context, command, async (tx, now) => {
    const request = await recordForAction(context, tx, REQUEST, 'ANSWER_REQUEST', input)
    const disclosure = input.grant ? granted(context, request, input, now) : null
    if (disclosure !== null) {
      const held = await heldActiveCase(context, tx, { caseId: request.caseId, personId: null })
      // Who left since has cancelled its request by that; this is for the moment in between.
      if (!held.participantIds.includes(disclosure.readerPartnerId)) {
        throw new DisclosureActionRefused('READER_NOT_A_PARTICIPANT')
      }
      await addDisclosure(tx, disclosure, now)
    }
    await writeAnswer(context, tx, request, {
      disclosureId: disclosure?.id ?? null,
      declineReason: disclosure === null ? reasonOf(input) : null,
      now,
    })
    const answered = { ...request, version: request.version + 1 }
    if (disclosure === null) {
      const event = requestEvent('disclosure_request.declined', answered, {
        reason: reasonOf(input),
      })
      return { resultId: request.id, events: [event] }
    }
    const { id: disclosureId, legalBasis, referralId } = disclosure
    const made = { ...disclosure, version: 1, networkId: request.networkId }
    return {
      resultId: request.id,
      events: [
        requestEvent('disclosure_request.granted', answered, { disclosureId }),
        disclosureEvent('disclosure.made', made, { legalBasis, referralId }),
      ],
    }
  })
}

/** The disclosure that answers: of the fields asked for, as far as the actor can own them. */
function granted(
  context: Context,
  request: RequestRow,
  input: AnswerDisclosureRequestInput,
  now: Date,
) {
  const { partnerId } = context.actor
  if (input.legalBasis == null) {
    throw new InvalidInput(
      'LEGAL_BASIS_REQUIRED',
      'input.legalBasis',
      'A disclosure rests on a legal basis. Name it.',
    )
  }
  const { caseId, personId, referralId, groups, fields, purposes, informedOn } = request
  const kind = context.directory.partner(partnerId)?.kind ?? ''
  // What was asked is granted, not what the groups hold by now.
  disclosedSet({ fields, purposes }, kind, { fields: 'input.grant', purposes: 'input.grant' })
  return {
    id: newId(),
    caseId,
    personId,
    ownerPartnerId: partnerId,
    readerPartnerId: request.requesterPartnerId,
    referralId,
    groups,
    fields,
    purposes,
    informedOn,
    ...checkGround({ legalBasis: input.legalBasis, legalText: input.legalText }),
    until: lastDay(input.until, dayOf(now)),
  }
}

function reasonOf({ declineReason }: AnswerDisclosureRequestInput): DeclineReason {
  if (declineReason != null) return declineReason
  throw new InvalidInput('DECLINE_REASON_REQUIRED', 'input.declineReason', 'Say why you decline.')
}

async function writeAnswer(
  context: Context,
  tx: PrismaTransaction,
  request: RequestRow,
  answer: {
    readonly disclosureId: string | null
    readonly declineReason: DeclineReason | null
    readonly now: Date
  },
): Promise<void> {
  const { disclosureId, declineReason, now } = answer
  const status = disclosureId === null ? 'DECLINED' : 'GRANTED'
  const change = { status, disclosureId, declineReason } as const
  if (await answerRequest(tx, context.actor.partnerId, request, change, now)) return
  throw await overtaken(context, tx, REQUEST, request.id)
}
