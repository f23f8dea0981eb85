import { builder } from '../kernel/builder.ts'
import { commandOf } from '../kernel/command.graphql.ts'
import { ErrorInterface } from '../kernel/errors.graphql.ts'
import { NotFound } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import { enumOfTable, namedPartner, PartnerRef } from '../partners/index.ts'
import { erasePerson, type PersonErasure } from './erase-person.ts'
import { ERASURE_REASONS, ERASURE_SCOPES, type ErasureReason } from './erasure.codes.ts'
import { erasuresOf } from './erasure.store.ts'
import type { ErasureRow } from './erasure.types.ts'
import { ErasureRefused } from './rights.errors.ts'

const ReasonEnum = enumOfTable(
  'ErasureReason',
  'Motif de l’effacement: why a person is erased.',
  ERASURE_REASONS,
)
const ScopeEnum = enumOfTable(
  'ErasureScope',
  'Étendue de l’effacement: how much of a case it took.',
  ERASURE_SCOPES,
)

builder.objectType(ErasureRefused, {
  name: 'ErasureRefused',
  description:
    'Effacement refusé: referrals of the cases you lead are still open. Nothing was erased anywhere.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof ErasureRefused,
  fields: (t) => ({
    openReferrals: t.exposeInt('openReferrals', {
      description: 'Orientations ouvertes: how many are to be ended or cancelled first.',
    }),
  }),
})

const ErasedFromCaseRef = builder.objectRef<ErasureRow>('ErasedFromCase').implement({
  description: 'Effacé d’une situation: what went, and who erases what is left. Numbers only.',
  fields: (t) => ({
    caseId: t.exposeID('caseId', {
      nullable: true,
      description: 'Identifiant de la situation: null where only your reference was known.',
    }),
    scope: t.expose('scope', {
      type: ScopeEnum,
      description: 'Étendue: all of the case, the person, or your own part.',
    }),
    facets: t.exposeInt('facets', {
      description: 'Volets effacés: of every owner, or your own only (OWN_PART).',
    }),
    links: t.exposeInt('links', {
      description: 'Rattachements effacés: partners’ own references of the person.',
    }),
    disclosures: t.exposeInt('disclosures', {
      description: 'Partages terminés: disclosures that ended by it.',
    }),
    messages: t.exposeInt('messages', {
      description:
        'Messages effacés: those of the case, once nobody is left in it. Until then they stay: they are the household’s.',
    }),
    lead: t.field({
      type: PartnerRef,
      nullable: true,
      description:
        'Pilote à saisir: who erases the rest of the case, with OWN_PART; null where nothing is left or you take part no more.',
      resolve: ({ leadPartnerId }, _args, context) =>
        leadPartnerId === null ? null : namedPartner(context, leadPartnerId, 'participant'),
    }),
    completedAt: t.expose('doneAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'Achevé le: when the keys were destroyed too, so that no backup can be read; null until then.',
    }),
  }),
})

const PersonErasureRef = builder.objectRef<PersonErasure>('PersonErasure').implement({
  description:
    'Effacement d’une personne: what one request erased. Needs, referrals and events stay, as ids and codes that are about nobody any more.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: of the request.' }),
    cases: t.field({
      type: [ErasedFromCaseRef],
      description: 'Situations: those that the person was in, as far as you took part.',
      resolve: ({ cases }) => [...cases],
    }),
    completed: t.boolean({
      description:
        'Achevé: whether every key is destroyed too. If not, the network goes on by itself; ask again later.',
      resolve: ({ cases }) => cases.every(({ doneAt }) => doneAt !== null),
    }),
  }),
})

const ErasePersonInput = builder.inputType('ErasePersonInput', {
  description: 'Données de l’effacement: whom, and why.',
  fields: (t) => ({
    personId: t.id({ required: true, description: 'Personne: one that you know.' }),
    reason: t.field({ type: ReasonEnum, required: true, description: 'Motif: for the audit.' }),
  }),
})

builder.mutationField('erasePerson', (t) =>
  t.field({
    type: PersonErasureRef,
    authScopes: { scope: 'privacy' },
    errors: { types: [NotFound, ErasureRefused] },
    description:
      'Effacer une personne: from the cases you lead, for every partner and for ever; from others, your own part only. It cannot be undone.',
    args: {
      input: t.arg({
        type: ErasePersonInput,
        required: true,
        description: 'Données: of the action.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      erasePerson(context, commandOf(info, input), {
        personId: input.personId,
        reason: input.reason as ErasureReason,
      }),
  }),
)

builder.queryField('personErasure', (t) =>
  t.field({
    type: PersonErasureRef,
    nullable: true,
    authScopes: { scope: 'privacy' },
    description:
      'Effacement d’une personne: a request of yours, to see that it is completed. Null for anybody else’s.',
    args: { id: t.arg.id({ required: true, description: 'Identifiant: of the request.' }) },
    resolve: async (_root, { id }, { scope }) => {
      const cases = isId(id) ? await erasuresOf(scope, id) : []
      return cases.length === 0 ? null : { id, cases }
    },
  }),
)
