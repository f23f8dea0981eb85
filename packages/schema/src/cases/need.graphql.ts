import { findAsNode, NodeInterface } from '../kernel/index.ts'
import { namedPartner, PartnerRef, PublicEnum, ThemeEnum } from '../partners/index.ts'
import { THEMES } from '../partners/vocabulary/themes.ts'
import { caseLoader, needLoader } from './case.loaders.ts'
import { allowedNeedActions } from './case.policy.ts'
import {
  NeedActionEnum,
  NeedRef,
  NeedStatusEnum,
  NeedUrgencyEnum,
  SharedCaseRef,
} from './case.refs.ts'
import { standingOf } from './need.command.ts'

const labels: ReadonlyMap<string, string> = new Map(THEMES.map(({ code, label }) => [code, label]))

NeedRef.implement({
  interfaces: [NodeInterface],
  description: 'Besoin: what somebody of the household needs. It is answered by referrals.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', {
      description: 'Version: of the need itself; give it as `expectedVersion` when you change it.',
    }),
    theme: t.expose('theme', { type: ThemeEnum, description: 'Thématique: what it is about.' }),
    themeLabel: t.string({
      description: 'Libellé: the theme in French, for screens.',
      resolve: ({ theme }) => labels.get(theme) ?? theme,
    }),
    urgency: t.expose('urgency', { type: NeedUrgencyEnum, description: 'Urgence: how soon.' }),
    publics: t.field({
      type: [PublicEnum],
      description: 'Publics: whom it concerns, as services name them.',
      resolve: ({ publics }) => [...publics],
    }),
    status: t.expose('status', {
      type: NeedStatusEnum,
      nullable: true,
      description:
        'Suite donnée: derived from all of its referrals, for the lead and its author. Null for the target of a referral, which reads that referral’s state.',
    }),
    author: t.field({
      type: PartnerRef,
      description: 'Auteur: the partner that added it.',
      resolve: ({ authorPartnerId }, _args, context) =>
        namedPartner(context, authorPartnerId, 'participant'),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Ajouté le: when.' }),
    markedMetAt: t.expose('markedMetAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Marqué satisfait le: when the lead said that it is met.',
    }),
    allowedActions: t.field({
      type: [NeedActionEnum],
      description: 'Actions permises: what you may do with it now.',
      resolve: (need, _args, { actor }) =>
        allowedNeedActions(standingOf(need, actor.partnerId), actor.scopes),
    }),
    case: t.field({
      type: SharedCaseRef,
      nullable: true,
      description: 'Situation partagée: null when you take no part in it any more.',
      resolve: ({ caseId }, _args, context) => caseLoader(context).load(caseId),
    }),
  }),
})

findAsNode(NeedRef, 'cases:read', (context, id) => needLoader(context).load(id))
