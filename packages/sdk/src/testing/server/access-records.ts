import type { Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import type { AccessRecord } from './entities.ts'
import { type PageArgs, pageOf } from './pages.ts'
import { presentPartner } from './partners.ts'

interface RecordArgs extends PageArgs {
  readonly direction?: string | null
  readonly caseId?: string | null
  readonly partnerId?: string | null
  readonly personId?: string | null
  readonly from?: string | null
  readonly before?: string | null
}

/** Who read facts of whom, when and what for. */
export const accessRecordResolvers: Resolvers = {
  Query: {
    accessRecords: (_root: unknown, args: RecordArgs, { world, actor }: Context) => {
      const found = world.accessRecords.filter((one) => {
        const mine = args.direction === 'BY_MY_AGENTS'
        const [own, other] = mine
          ? [one.readerPartnerId, one.ownerPartnerId]
          : [one.ownerPartnerId, one.readerPartnerId]
        return (
          own === actor.partnerId &&
          (args.caseId == null || one.caseId === args.caseId) &&
          (args.personId == null || one.personId === args.personId) &&
          (args.partnerId == null || other === args.partnerId) &&
          (args.from == null || one.occurredAt >= args.from) &&
          (args.before == null || one.occurredAt < args.before)
        )
      })
      const keys = ({ occurredAt, id }: AccessRecord) => [occurredAt, id]
      return pageOf(args, found, { keys, newestFirst: true })
    },
  },
  AccessRecord: {
    owner: ({ ownerPartnerId }: AccessRecord, _args: unknown, context: Context) =>
      presentPartner(context, ownerPartnerId, 'participant'),
    reader: ({ readerPartnerId }: AccessRecord, _args: unknown, context: Context) =>
      presentPartner(context, readerPartnerId, 'participant'),
    agent: (one: AccessRecord, _args: unknown, { actor }: Context) =>
      one.readerPartnerId === actor.partnerId ? one.agent : null,
    emergencyAccessId: () => null,
  },
}
