import {
  caseLoader,
  NeedRef,
  NeedUrgencyEnum,
  needLoader,
  readWithCase,
  SharedCaseRef,
} from '../cases/index.ts'
import { builder, type Context } from '../kernel/index.ts'
import { namedPartner } from '../partners/index.ts'
import { ServiceRef, serviceLoader } from '../services/index.ts'
import { type ReferralNode, ReferralRef } from './referral.graphql.ts'
import {
  referralLoader,
  referralsOfCaseLoader,
  referralsOfNeedLoader,
  roleFor,
} from './referral.loaders.ts'

/** The category a lead sees the target of a referral as; null where it sees its name. */
function categoryOfTarget(context: Context, row: ReferralNode): string | null {
  if (roleFor(context.actor.partnerId, row) !== 'lead') return null
  const { concealed, name } = namedPartner(context, row.target_partner_id, 'participant')
  return concealed ? name : null
}

builder.objectFields(ReferralRef, (t) => ({
  urgency: t.expose('urgency', { type: NeedUrgencyEnum, description: 'Urgence: of the need.' }),
  serviceName: t.string({
    description: 'Nom du service: without a further look-up; fit for lists.',
    resolve: (row, _args, context) =>
      // Where the service would say more than the category its partner is shown as.
      categoryOfTarget(context, row) ?? context.directory.service(row.service_id)?.name ?? '',
  }),
  service: t.field({
    type: ServiceRef,
    nullable: true,
    description:
      'Service: null when this partner no longer shares a network with it, or follows a referral whose target is shown as its category.',
    resolve: (row, _args, context) =>
      categoryOfTarget(context, row) === null ? serviceLoader(context).load(row.service_id) : null,
  }),
  proposedService: t.field({
    type: ServiceRef,
    nullable: true,
    description: 'Service proposé: set while a redirect waits for the source.',
    resolve: async (row, _args, context) => {
      if (roleFor(context.actor.partnerId, row) === 'lead') return null
      const referral = await referralLoader(context).load(row.id)
      const id = referral?.proposed_service_id ?? null
      return id === null ? null : serviceLoader(context).load(id)
    },
  }),
  need: t.field({
    type: NeedRef,
    nullable: true,
    description: 'Besoin: null for a partner that may no longer see it.',
    resolve: (row, _args, context) => needLoader(context).load(row.need_id),
  }),
  case: t.field({
    type: SharedCaseRef,
    nullable: true,
    description: 'Situation partagée: null for a partner that no longer takes part in it.',
    resolve: (row, _args, context) => caseLoader(context).load(row.case_id),
  }),
}))

readWithCase('referrals', (context, caseId) => {
  // A failure is met by the field that asks for the same.
  referralsOfCaseLoader(context)
    .load(caseId)
    .catch(() => undefined)
})

builder.objectField(SharedCaseRef, 'referrals', (t) =>
  t.field({
    type: [ReferralRef],
    description:
      'Orientations: those this partner sent or received; its lead also sees the state of the others. Oldest first.',
    resolve: (row, _args, context) => referralsOfCaseLoader(context).load(row.id),
  }),
)

builder.objectField(NeedRef, 'referrals', (t) =>
  t.field({
    type: [ReferralRef],
    description: 'Orientations: of this need, as far as this partner may see them. Oldest first.',
    resolve: (row, _args, context) => referralsOfNeedLoader(context).load(row.id),
  }),
)
