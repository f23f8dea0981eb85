import { brandWithType } from '@pothos/core'
import { builder } from '../kernel/builder.ts'
import type { Context } from '../kernel/context.ts'
import { ErrorInterface } from '../kernel/errors.graphql.ts'
import { NodeInterface } from '../kernel/node.graphql.ts'
import { DisclosureActionEnum, DisclosureRefusalEnum } from './disclosure.enums.graphql.ts'
import { DisclosureActionRefused, DisclosureConflict } from './disclosure.errors.ts'
import {
  disclosureLoader,
  grantLoader,
  objectionLoader,
  requestLoader,
} from './disclosure.loaders.ts'
import type { RecordKind } from './disclosure.policy.ts'
import {
  DisclosureRef,
  DisclosureRequestRef,
  ObjectionRef,
  StandingGrantRef,
} from './disclosure.refs.ts'

builder.objectType(DisclosureActionRefused, {
  name: 'DisclosureActionRefused',
  description: 'Action refusée: your part or a condition does not allow it. Nothing was changed.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof DisclosureActionRefused,
  fields: (t) => ({
    reason: t.field({
      type: DisclosureRefusalEnum,
      description: 'Motif: the same as `code`, as a closed list.',
      resolve: ({ code }) => code,
    }),
    allowedActions: t.field({
      type: [DisclosureActionEnum],
      description: 'Actions permises: what you may do with the record instead.',
      resolve: ({ allowedActions }) => [...allowedActions],
    }),
  }),
})

type Loaded = (context: Context, id: string) => Promise<{ readonly id: string } | null>

const RECORDS: Readonly<Record<RecordKind, Loaded>> = {
  DISCLOSURE: async (context, id) =>
    branded(await disclosureLoader(context).load(id), DisclosureRef),
  REQUEST: async (context, id) =>
    branded(await requestLoader(context).load(id), DisclosureRequestRef),
  STANDING_GRANT: async (context, id) =>
    branded(await grantLoader(context).load(id), StandingGrantRef),
  OBJECTION: async (context, id) => branded(await objectionLoader(context).load(id), ObjectionRef),
}

type Brand = Parameters<typeof brandWithType<typeof builder.$inferSchemaTypes>>[1]

function branded<Row extends object>(row: Row | null, type: Brand): Row | null {
  if (row !== null) brandWithType<typeof builder.$inferSchemaTypes>(row, type)
  return row
}

builder.objectType(DisclosureConflict, {
  name: 'DisclosureConflict',
  description: 'Conflit: somebody acted since you read the record. Nothing was changed.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof DisclosureConflict,
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', {
      description: 'Version actuelle: of the record.',
    }),
    current: t.field({
      type: NodeInterface,
      nullable: true,
      description:
        'Objet actuel: the record as it is now, a Disclosure, DisclosureRequest, StandingGrant or Objection.',
      resolve: ({ kind, id }, _args, context) => RECORDS[kind](context, id),
    }),
    allowedActions: t.field({
      type: [DisclosureActionEnum],
      description: 'Actions permises: what you may do with it now.',
      resolve: ({ allowedActions }) => [...allowedActions],
    }),
  }),
})
