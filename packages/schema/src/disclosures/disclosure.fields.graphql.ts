import { PurposeEnum } from '../cooperation/index.ts'
import { FacetFieldEnum, FacetGroupEnum } from '../facets/index.ts'
import { builder } from '../kernel/builder.ts'
import type { Context } from '../kernel/context.ts'
import { namedPartner, type PresentedPartner } from '../partners/index.ts'
import { DisclosureActionEnum } from './disclosure.enums.graphql.ts'
import {
  allowedDisclosureActions,
  type DisclosureAction,
  type RecordStanding,
} from './disclosure.policy.ts'

interface SetRow {
  readonly groups: readonly string[]
  readonly fields: readonly string[]
  readonly purposes: readonly string[]
}

/** Which facts a record is about, and what for. */
export const SetInterface = builder.interfaceRef<SetRow>('DisclosedSet').implement({
  description: 'Informations et finalités: which fields, and what they may be read for.',
  fields: (t) => ({
    groups: t.field({
      type: [FacetGroupEnum],
      description: 'Groupes: as they were named; `fields` is what counts.',
      resolve: ({ groups }) => [...groups],
    }),
    fields: t.field({
      type: [FacetFieldEnum],
      description: 'Informations: exactly which fields.',
      resolve: ({ fields }) => [...fields],
    }),
    purposes: t.field({
      type: [PurposeEnum],
      description: 'Finalités: what they may be read for.',
      resolve: ({ purposes }) => [...purposes],
    }),
  }),
})

/** The field of a record that says what the actor may do with it now. */
export const allowedOn = <Row>(standing: (row: Row, partnerId: string) => RecordStanding) => ({
  type: [DisclosureActionEnum] as [typeof DisclosureActionEnum],
  description: 'Actions permises: what you may do with it now.',
  resolve: (row: Row, _args: object, { actor }: Context): DisclosureAction[] =>
    allowedDisclosureActions(standing(row, actor.partnerId), actor.scopes),
})

/** A partner that a record names: met as on a case, or as the other end of the referral it follows. */
export function partnerOf(
  context: Context,
  id: string,
  { sharesReferral }: { readonly sharesReferral: boolean } = { sharesReferral: false },
): PresentedPartner {
  return namedPartner(context, id, sharesReferral ? 'referral' : 'participant')
}
