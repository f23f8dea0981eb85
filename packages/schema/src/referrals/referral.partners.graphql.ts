import { builder } from '../kernel/index.ts'
import { namedPartner, PartnerRef, PublicEnum, ThemeEnum } from '../partners/index.ts'
import { CommuneRef, communeLoader } from '../territories/index.ts'
import { ReferralRef } from './referral.graphql.ts'
import { roleFor } from './referral.loaders.ts'

// To the lead, who merely follows it, the two ends of a referral are participants: a name that says
// something of a person stays a category.
builder.objectFields(ReferralRef, (t) => ({
  source: t.field({
    type: PartnerRef,
    description: 'Émetteur: the partner that refers.',
    resolve: (row, _args, context) => {
      const isLead = roleFor(context.actor.partnerId, row) === 'lead'
      return namedPartner(context, row.source_partner_id, isLead ? 'participant' : 'referral')
    },
  }),
  target: t.field({
    type: PartnerRef,
    description: 'Destinataire: the partner whose service is asked.',
    resolve: (row, _args, context) => {
      const isLead = roleFor(context.actor.partnerId, row) === 'lead'
      return namedPartner(context, row.target_partner_id, isLead ? 'participant' : 'referral')
    },
  }),
  participants: t.field({
    type: [PartnerRef],
    description:
      'Partenaires de la situation: who takes part in the case now; empty for a partner that no longer does.',
    resolve: (row, _args, context) => {
      const { actor } = context
      if (!row.participant_ids.includes(actor.partnerId)) return []
      const ends = [row.source_partner_id, row.target_partner_id]
      return row.participant_ids.map((id) =>
        namedPartner(
          context,
          id,
          ends.includes(id) && ends.includes(actor.partnerId) ? 'referral' : 'participant',
        ),
      )
    },
  }),
  theme: t.expose('theme', { type: ThemeEnum, description: 'Thématique: of the need.' }),
  publics: t.field({
    type: [PublicEnum],
    description: 'Publics: whom the need concerns, as services name them.',
    resolve: ({ publics }) => [...publics],
  }),
  commune: t.field({
    type: CommuneRef,
    description: 'Commune: of the case.',
    resolve: async (row, _args, context) => {
      const commune = await communeLoader(context).load(row.commune_code)
      if (commune === null) throw new Error('a referral names a commune that does not exist')
      return commune
    },
  }),
}))
