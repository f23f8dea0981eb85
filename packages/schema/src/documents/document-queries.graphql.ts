import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs, pageOf } from '../kernel/connection.ts'
import { DocumentConnection } from './document.graphql.ts'
import { countDocuments, findDocuments } from './document.store.ts'

builder.queryFields((t) => ({
  registeredDocuments: t.field({
    type: DocumentConnection,
    authScopes: { scope: 'documents:write' },
    description:
      'Documents enregistrés: those of your own that may be sent, newest first. The SDK’s own are known without being registered.',
    args: pageArgs(t.arg),
    resolve: async (_root, args, { scope }) => {
      const page = pageOf(args, ['id'])
      return connectionOf(
        page,
        await findDocuments(scope, page),
        ({ id }) => [id],
        () => countDocuments(scope),
      )
    },
  }),
}))
