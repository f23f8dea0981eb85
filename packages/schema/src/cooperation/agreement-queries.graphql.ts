import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs, pageOf } from '../kernel/connection.ts'
import { isId } from '../kernel/id.ts'
import { dayOf } from '../partners/day.ts'
import { AGREEMENT_STATUSES } from './agreement.codes.ts'
import { AgreementStatusEnum } from './agreement.enums.graphql.ts'
import { AgreementConnection, AgreementRef, agreementLoader } from './agreement.refs.ts'
import { countAgreements, listAgreements } from './agreement-list.store.ts'

builder.queryFields((t) => ({
  agreement: t.field({
    type: AgreementRef,
    nullable: true,
    authScopes: { scope: 'agreements:read' },
    description: 'Convention: null when there is none that you are a party of.',
    args: { id: t.arg.id({ required: true, description: 'Identifiant: of the agreement.' }) },
    resolve: (_root, { id }, context) => (isId(id) ? agreementLoader(context).load(id) : null),
  }),
  agreements: t.field({
    type: AgreementConnection,
    authScopes: { scope: 'agreements:read' },
    description: 'Conventions: those you are a party of, the newest first.',
    args: {
      status: t.arg({
        type: AgreementStatusEnum,
        required: false,
        description: 'État: only those, as of today; all by default.',
      }),
      networkId: t.arg.id({
        required: false,
        description: 'Réseau: only those of it; all by default.',
      }),
      withPartnerId: t.arg.id({
        required: false,
        description: 'Avec: only those that this partner is a party of too.',
      }),
      ...pageArgs(t.arg),
    },
    resolve: async (_root, { status, networkId, withPartnerId, ...args }, { scope, clock }) => {
      const page = pageOf(args, ['id'])
      const filter = {
        networkId: named(networkId),
        withPartnerId: named(withPartnerId),
        status: AGREEMENT_STATUSES.find(({ code }) => code === status)?.code ?? null,
        day: dayOf(clock.now()),
      }
      const rows = await listAgreements(scope, filter, page)
      return connectionOf(
        page,
        rows,
        ({ id }) => [id],
        () => countAgreements(scope, filter),
      )
    },
  }),
}))

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** A text that is no id names nothing, and nothing is found by it. */
function named(id: string | null | undefined): string | null {
  if (id == null) return null
  return isId(id) ? id : NOBODY
}
