import { runCaseCommand } from '../cases/case.command.ts'
import { agreementForChange } from '../cooperation/agreement.store.ts'
import { type AgreementRow, agreementStatus } from '../cooperation/index.ts'
import { findField } from '../facets/facet-registry.ts'
import type { Command } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { isId, newId } from '../kernel/id.ts'
import { dayOf } from '../partners/day.ts'
import { type AskedSet, type DisclosedSet, disclosedSet } from './disclosed-set.ts'
import type { GrantStage } from './disclosure.codes.ts'
import { DisclosureActionRefused } from './disclosure.errors.ts'
import { grantEvent } from './disclosure.events.ts'
import { checkGround } from './legal-bases.ts'
import { addGrant } from './standing-grant.store.ts'

export interface AddStandingGrantInput extends AskedSet {
  readonly agreementId: string
  /** null or absent: any other party of the agreement. */
  readonly readerPartnerId?: string | null | undefined
  readonly stage: GrantStage
  readonly legalBasis: string
  readonly legalText?: string | null | undefined
}

/**
 * An owner says beforehand what it answers at once to parties of its agreement. It opens nothing by
 * itself: each answer is a disclosure on a case, asked for by who reads.
 *
 * @returns the id of the standing grant
 * @throws NotFound, InvalidInput, DisclosureActionRefused
 */
export async function addStandingGrant(
  context: Context,
  command: Command,
  input: AddStandingGrantInput,
): Promise<string> {
  return runCaseCommand(context, command, async (tx, now) => {
    const { partnerId } = context.actor
    const set = disclosedSet(input, context.directory.partner(partnerId)?.kind ?? '')
    const ground = checkGround(input)
    const agreement = isId(input.agreementId)
      ? await agreementForChange(tx, partnerId, input.agreementId)
      : null
    if (agreement === null) throw new NotFound('input.agreementId')
    const status = agreementStatus(agreement, dayOf(now))
    if (!['PROPOSED', 'UPCOMING', 'IN_FORCE'].includes(status)) {
      throw new DisclosureActionRefused('AGREEMENT_OVER')
    }
    if (!covers(agreement, set)) throw new DisclosureActionRefused('NOT_COVERED_BY_AGREEMENT')
    const others = agreement.parties.map((one) => one.partnerId).filter((id) => id !== partnerId)
    const grant = {
      id: newId(),
      agreementId: agreement.id,
      ownerPartnerId: partnerId,
      readerPartnerId: readerOf(input, others),
      ...set,
      stage: input.stage,
      ...ground,
    }
    await addGrant(tx, grant, now)
    const added = { ...grant, version: 1, networkId: agreement.networkId }
    const answered = grant.readerPartnerId === null ? others : [grant.readerPartnerId]
    return { resultId: grant.id, events: [grantEvent('standing_grant.added', added, answered)] }
  })
}

function readerOf({ readerPartnerId }: AddStandingGrantInput, others: readonly string[]) {
  if (readerPartnerId == null) return null
  if (others.includes(readerPartnerId)) return readerPartnerId
  throw new InvalidInput(
    'READER_NOT_A_PARTY',
    'input.readerPartnerId',
    'Name another party of the agreement, or none to mean all of them.',
  )
}

function covers(agreement: AgreementRow, { fields, purposes }: DisclosedSet): boolean {
  return (
    purposes.every((purpose) => agreement.purposes.includes(purpose)) &&
    fields.every((code) => {
      const category = findField(code)?.definition.category
      return category !== undefined && agreement.categories.includes(category)
    })
  )
}
