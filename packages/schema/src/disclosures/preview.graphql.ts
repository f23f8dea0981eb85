import { DataCategoryEnum, PurposeEnum } from '../cooperation/index.ts'
import { reasonEntry } from '../facets/access-reasons.ts'
import { AccessStateEnum } from '../facets/facet.enums.graphql.ts'
import type { FacetField } from '../facets/facet-registry.ts'
import {
  FacetFieldEnum,
  FacetGroupEnum,
  FacetNameEnum,
  OpeningActionEnum,
  WithheldReasonEnum,
} from '../facets/index.ts'
import { builder } from '../kernel/builder.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { PartnerRef } from '../partners/index.ts'
import { LegalBasisEnum } from './disclosure.enums.graphql.ts'
import { DisclosureActionRefused } from './disclosure.errors.ts'
import { PreviewDisclosureInput } from './disclosure-inputs.graphql.ts'
import { LEGAL_BASES, type LegalBasis } from './legal-bases.ts'
import type { PreviewedAccess, PreviewedField } from './preview.ts'
import { type Preview, previewDisclosure } from './preview-disclosure.ts'
import type { PreviewedGroup } from './preview-sentence.ts'

const PreviewedAccessRef = builder.objectRef<PreviewedAccess>('PreviewedAccess').implement({
  description: 'Accès simulé: whether the reader could read a field at one moment, and if not why.',
  fields: (t) => ({
    state: t.field({
      type: AccessStateEnum,
      description: 'Accès: open for one purpose at least, or withheld by a rule.',
      resolve: ({ purposes }) => (purposes.length > 0 ? 'OPEN' : 'WITHHELD'),
    }),
    purposes: t.field({
      type: [PurposeEnum],
      description: 'Finalités: of those asked, the ones it could be read for.',
      resolve: ({ purposes }) => [...purposes],
    }),
    exceptPersonIds: t.field({
      type: ['ID'],
      description: 'Sauf pour: persons of whom it could not be read though it could of others.',
      resolve: ({ exceptPersonIds }) => [...exceptPersonIds],
    }),
    reason: t.expose('reason', {
      type: WithheldReasonEnum,
      nullable: true,
      description:
        'Motif: why not, or not for every purpose and person asked; null when nothing is withheld.',
    }),
    reasonLabel: t.string({
      nullable: true,
      description: 'Motif en clair: the reason in French.',
      resolve: ({ reason }) => (reason === null ? null : reasonEntry(reason).label),
    }),
    opensWith: t.string({
      nullable: true,
      description: 'Ce qui l’ouvrirait: in French, for people.',
      resolve: ({ reason }) => (reason === null ? null : reasonEntry(reason).opensWith),
    }),
    openingAction: t.field({
      type: OpeningActionEnum,
      nullable: true,
      description: 'Action qui l’ouvrirait: for programs.',
      resolve: ({ reason }) => (reason === null ? null : reasonEntry(reason).action),
    }),
  }),
})

type HeldField = PreviewedField & { readonly held: boolean }

const PreviewedFieldRef = builder.objectRef<HeldField>('PreviewedField').implement({
  description: 'Information simulée: one field of the set, and who could read it when.',
  fields: (t) => ({
    field: t.field({
      type: FacetFieldEnum,
      description: 'Information: which field.',
      resolve: ({ field }) => field.code,
    }),
    label: t.string({
      description: 'Libellé: the field in French, for screens.',
      resolve: ({ field }) => field.definition.label,
    }),
    facet: t.field({
      type: FacetNameEnum,
      description: 'Volet: it belongs to.',
      resolve: ({ field }) => field.facet.name,
    }),
    group: t.field({
      type: FacetGroupEnum,
      description: 'Groupe: of the facet, which is named to disclose it.',
      resolve: ({ field }) => field.group,
    }),
    category: t.field({
      type: DataCategoryEnum,
      description: 'Catégorie: an agreement has to cover.',
      resolve: ({ field }) => field.definition.category,
    }),
    held: t.exposeBoolean('held', {
      description: 'Rattaché: you have attached such a facet to this case.',
    }),
    atSending: t.expose('atSending', {
      type: PreviewedAccessRef,
      description: 'Dès l’envoi: once the referral is sent, or the disclosure made.',
    }),
    onceAccepted: t.expose('onceAccepted', {
      type: PreviewedAccessRef,
      description: 'Une fois acceptée: the referral; without one, the same as `atSending`.',
    }),
  }),
})

const LeftOutFieldRef = builder.objectRef<FacetField>('LeftOutField').implement({
  description:
    'Information laissée de côté: of special sensitivity (RGPD, art. 9 and 10); naming its group does not disclose it.',
  fields: (t) => ({
    field: t.field({
      type: FacetFieldEnum,
      description: 'Information: name it in `fields` to disclose it too.',
      resolve: ({ code }) => code,
    }),
    label: t.string({
      description: 'Libellé: in French, for screens.',
      resolve: ({ definition }) => definition.label,
    }),
  }),
})

const PreviewedGroupRef = builder.objectRef<PreviewedGroup>('PreviewedGroup').implement({
  description: 'Groupe simulé: what would become of the fields of one group, in a sentence.',
  fields: (t) => ({
    group: t.expose('group', { type: FacetGroupEnum, description: 'Groupe: which.' }),
    label: t.exposeString('label', { description: 'Libellé: of the group, in French.' }),
    sentence: t.exposeString('sentence', {
      description: 'Phrase: who could read what and until when, in French, for people.',
    }),
  }),
})

interface Shown extends Preview {
  readonly legalBasis: LegalBasis
}

const DisclosurePreviewRef = builder.objectRef<Shown>('DisclosurePreview').implement({
  description:
    'Simulation d’un partage: who would read which field, what for, on what basis and until when, by the agreements and objections of this moment. Nothing is written.',
  fields: (t) => ({
    reader: t.expose('reader', { type: PartnerRef, description: 'Lecteur: who would read.' }),
    followsReferral: t.exposeBoolean('bound', {
      description: 'Suit l’orientation: it would follow a referral, stage by stage.',
    }),
    legalBasis: t.expose('legalBasis', {
      type: LegalBasisEnum,
      description: 'Base légale: on what it would rest.',
    }),
    legalBasisLabel: t.string({
      description: 'Base légale en clair: in French.',
      resolve: ({ legalBasis }) =>
        LEGAL_BASES.find(({ code }) => code === legalBasis)?.label ?? legalBasis,
    }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'Jusqu’au: its last day; null without one.',
    }),
    untilLabel: t.exposeString('untilText', { description: 'Durée en clair: in French.' }),
    fields: t.field({
      type: [PreviewedFieldRef],
      description: 'Informations: every field that would be disclosed.',
      resolve: ({ fields }) => [...fields],
    }),
    groups: t.field({
      type: [PreviewedGroupRef],
      description: 'Groupes: the same in sentences, for people.',
      resolve: ({ groups }) => [...groups],
    }),
    leftOut: t.field({
      type: [LeftOutFieldRef],
      description: 'Laissées de côté: fields of the groups named that would not be disclosed.',
      resolve: ({ leftOut }) => [...leftOut],
    }),
  }),
})

builder.queryField('previewDisclosure', (t) =>
  t.field({
    type: DisclosurePreviewRef,
    authScopes: { scope: 'facets:read' },
    errors: { types: [InvalidInput, NotFound, DisclosureActionRefused] },
    description:
      'Simuler un partage: who would read which of your facts, before anything is disclosed or sent.',
    args: {
      input: t.arg({
        type: PreviewDisclosureInput,
        required: true,
        description: 'Données: of what would be disclosed.',
      }),
    },
    resolve: async (_root, { input }, context) => ({
      ...(await previewDisclosure(context, input)),
      legalBasis: input.legalBasis,
    }),
  }),
)
