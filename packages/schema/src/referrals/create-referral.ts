import {
  type Command,
  type Context,
  InvalidInput,
  isId,
  NotFound,
  runCommand,
} from '../kernel/index.ts'
import { referralEvent } from './referral.audience.ts'
import { checkDisclosure } from './referral.input.ts'
import { findReferral } from './referral.loaders.ts'
import type { LockedReferral } from './referral.row.ts'
import { draftFacts, insertDraft } from './referral.store.ts'
import type { ReferralDisclosure } from './referral.types.ts'

export interface CreateReferralInput {
  readonly needId: string
  readonly serviceId: string
  readonly disclosure?: ReferralDisclosure
}

/** Begins a referral of a need to a service. Nobody else sees it until it is sent. */
export async function createReferral(
  context: Context,
  command: Command,
  input: CreateReferralInput,
): Promise<Pick<LockedReferral, 'id'>> {
  const { actor } = context
  return runCommand(
    context,
    command,
    async (tx, now) => {
      if (!isId(input.needId)) throw new NotFound('input.needId')
      // The need is looked for first, whatever stands beside it.
      const serviceId = isId(input.serviceId) ? input.serviceId : null
      const facts = await draftFacts(tx, actor.partnerId, input.needId, serviceId)
      if (facts === null) throw new NotFound('input.needId')
      const { case_id: caseId, network_id: networkId, service_partner_id: targetPartnerId } = facts
      if (targetPartnerId === null) throw new NotFound('input.serviceId')
      if (facts.case_status !== 'ACTIVE') {
        throw new InvalidInput('CASE_CLOSED', 'input.needId', 'Reopen the case first.')
      }
      if (targetPartnerId === actor.partnerId) {
        throw new InvalidInput(
          'TARGET_IS_SOURCE',
          'input.serviceId',
          'Choose a service of another partner.',
        )
      }
      const disclosure = input.disclosure ?? null
      if (disclosure !== null) checkDisclosure(disclosure)
      const row = await insertDraft(
        tx,
        {
          networkId,
          caseId,
          needId: input.needId,
          serviceId: input.serviceId,
          sourcePartnerId: actor.partnerId,
          targetPartnerId,
          replacesId: null,
          disclosure,
        },
        now,
      )
      const event = referralEvent(row, {
        id: row.id,
        version: row.version,
        type: 'referral.drafted',
        state: 'DRAFT',
        isDraft: true,
        codes: {},
      })
      return { result: { id: row.id }, resultId: row.id, events: [event] }
    },
    async (id) => {
      const referral = await findReferral(context, id)
      if (referral === null) throw new NotFound('input.needId')
      return referral
    },
  )
}
