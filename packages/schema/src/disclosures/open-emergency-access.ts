import { heldCase, runCaseCommand } from '../cases/case.command.ts'
import { caseLoader } from '../cases/index.ts'
import type { NewEvent } from '../kernel/command.store.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { isId, newId } from '../kernel/id.ts'
import { looksLikeNir } from '../kernel/nir.ts'
import { isPlainText } from '../kernel/plain-text.ts'
import { CaseErased, HostingNotConfigured } from '../kernel/vault.ts'
import { DisclosureActionRefused } from './disclosure.errors.ts'
import { addEmergency } from './emergency.store.ts'
import { placeOfReason } from './emergency-reason.ts'
import { factHolders } from './objection.store.ts'

export interface OpenEmergencyAccessInput {
  readonly caseId: string
  readonly reason: string
}

const HOURS = 3
const LENGTH = { least: 10, most: 500 } as const

/**
 * A participant opens every fact of the case to itself for three hours, for life or safety: without
 * agreement or disclosure, never against an objection. Every owner of facts in the case is told at once.
 *
 * @returns the id of the emergency access
 * @throws NotFound, InvalidInput, DisclosureActionRefused
 */
export async function openEmergencyAccess(
  context: Context,
  command: Command,
  input: OpenEmergencyAccessInput,
): Promise<string> {
  const reason = checkReason(input.reason)
  // Keys are made for cases the actor takes part in, and for no other.
  const known = isId(input.caseId) ? await caseLoader(context).load(input.caseId) : null
  if (known === null) throw new NotFound('input.caseId')
  const { partnerId, clientId, agent } = context.actor
  const access = { id: newId(), caseId: known.id, readerPartnerId: partnerId }
  // Before the transaction: the keys are in another store.
  const sealedReason = await sealed(context, access, reason)
  return runCaseCommand(context, command, async (tx, now) => {
    const held = await heldCase(context, tx, access.caseId)
    await addEmergency(tx, {
      ...access,
      clientId,
      agentRef: agent,
      sealedReason,
      openedAt: now,
      until: new Date(now.getTime() + HOURS * 3_600_000),
    })
    const opened: NewEvent = {
      type: 'emergency_access.opened',
      aggregateType: 'EmergencyAccess',
      aggregateId: access.id,
      aggregateVersion: 1,
      networkId: held.networkId,
      caseId: held.id,
      audience: [partnerId, ...(await factHolders(tx, held.id, null))],
      data: { hours: HOURS },
    }
    return { resultId: access.id, events: [opened] }
  })
}

function checkReason(value: string): string {
  const reason = value.trim()
  if (reason.length < LENGTH.least || reason.length > LENGTH.most) {
    throw new InvalidInput(
      'REASON_LENGTH',
      'input.reason',
      `Say in ${LENGTH.least} to ${LENGTH.most} characters why life or safety is at stake.`,
    )
  }
  if (!isPlainText(reason)) {
    throw new InvalidInput(
      'TEXT_INVALID',
      'input.reason',
      'Plain text, without control characters.',
    )
  }
  if (looksLikeNir(reason)) {
    throw new InvalidInput(
      'REASON_LOOKS_LIKE_NIR',
      'input.reason',
      'The reason holds what looks like a social security number. Leave it out.',
    )
  }
  return reason
}

async function sealed(
  context: Context,
  access: Parameters<typeof placeOfReason>[0],
  reason: string,
): Promise<string> {
  try {
    const [text] = await context.vault.seal([{ place: placeOfReason(access), text: reason }])
    if (text === undefined) throw new Error('the vault gave nothing back')
    return text
  } catch (error) {
    if (error instanceof CaseErased) throw new DisclosureActionRefused('PERSON_ERASED')
    if (error instanceof HostingNotConfigured) {
      throw new DisclosureActionRefused('HOSTING_NOT_CONFIGURED')
    }
    throw error
  }
}
