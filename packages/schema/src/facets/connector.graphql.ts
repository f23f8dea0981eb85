import { builder } from '../kernel/builder.ts'
import { commandOf } from '../kernel/command.graphql.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { enumOfTable } from '../partners/index.ts'
import { ownConnector } from './connector.store.ts'
import { CONNECTOR_STATUSES, type ConnectorRow } from './connector.types.ts'
import { FacetNameEnum } from './facet.enums.graphql.ts'
import { FacetActionRefused, FacetConflict } from './facet.errors.ts'
import { registerConnector } from './register-connector.ts'
import { setConnectorStatus } from './set-connector-status.ts'

const ConnectorStatusEnum = enumOfTable(
  'ConnectorStatus',
  'État du connecteur: whether it is asked.',
  CONNECTOR_STATUSES,
)

const ConnectorRef = builder.objectRef<ConnectorRow>('Connector').implement({
  description:
    'Connecteur: where your own system answers for your facts. The network asks it live, signed with the keys of /.well-known/passerelle-keys.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    version: t.exposeInt('version', {
      description: 'Version: give it as `expectedVersion` when you change it.',
    }),
    url: t.exposeString('url', { description: 'Adresse: where requests are posted.' }),
    facets: t.field({
      type: [FacetNameEnum],
      description: 'Volets servis: what it answers for.',
      resolve: ({ facets }) => [...facets],
    }),
    status: t.expose('status', {
      type: ConnectorStatusEnum,
      description: 'État: whether it is asked.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'Modifié le: last change.',
    }),
  }),
})

builder.queryField('connector', (t) =>
  t.field({
    type: ConnectorRef,
    nullable: true,
    authScopes: { scope: 'facets:write' },
    description: 'Mon connecteur: your own; null while none is registered.',
    resolve: (_root, _args, { scope }) => ownConnector(scope),
  }),
)

const RegisterConnectorInput = builder.inputType('RegisterConnectorInput', {
  description: 'Données du connecteur: where your system answers, and for what.',
  fields: (t) => ({
    url: t.string({
      required: true,
      description: 'Adresse: https and public, at most 500 characters, without credentials.',
    }),
    facets: t.field({
      type: [FacetNameEnum],
      required: true,
      description: 'Volets servis: facets that a partner of your kind may own.',
    }),
    expectedVersion: t.int({
      required: false,
      description: 'Version lue: of the connector registered before; leave it out the first time.',
    }),
  }),
})

const SetConnectorStatusInput = builder.inputType('SetConnectorStatusInput', {
  description: 'Données de l’état: pause or resume.',
  fields: (t) => ({
    status: t.field({
      type: ConnectorStatusEnum,
      required: true,
      description: 'État voulu: ACTIVE or PAUSED.',
    }),
    expectedVersion: t.int({ required: true, description: 'Version lue: the version seen.' }),
  }),
})

async function answered({ scope }: Context): Promise<ConnectorRow> {
  const connector = await ownConnector(scope)
  if (connector === null) throw new NotFound('input')
  return connector
}

const INPUT = 'Données: of the action.'

builder.mutationFields((t) => ({
  registerConnector: t.field({
    type: ConnectorRef,
    authScopes: { scope: 'facets:write' },
    errors: { types: [InvalidInput, FacetActionRefused, FacetConflict, NotFound] },
    description:
      'Enregistrer son connecteur: say where your system answers for your facts; again to move it.',
    args: { input: t.arg({ type: RegisterConnectorInput, required: true, description: INPUT }) },
    resolve: async (_root, { input }, context, info) => {
      await registerConnector(context, commandOf(info, input), input)
      return answered(context)
    },
  }),
  setConnectorStatus: t.field({
    type: ConnectorRef,
    authScopes: { scope: 'facets:write' },
    errors: { types: [NotFound, FacetConflict] },
    description: 'Suspendre ou reprendre: your connector; paused, it is asked nothing.',
    args: { input: t.arg({ type: SetConnectorStatusInput, required: true, description: INPUT }) },
    resolve: async (_root, { input }, context, info) => {
      await setConnectorStatus(context, commandOf(info, input), {
        ...input,
        status: input.status === 'PAUSED' ? 'PAUSED' : 'ACTIVE',
      })
      return answered(context)
    },
  }),
}))
