import { builder } from '../kernel/builder.ts'
import { commandOf } from '../kernel/command.graphql.ts'
import {
  type Connection,
  connectionOf,
  connectionType,
  type Page,
  pageArgs,
  pageOf,
} from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { ErrorInterface } from '../kernel/errors.graphql.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { defineLoader } from '../kernel/loader.ts'
import { enumOfTable, namedPartner, PartnerRef } from '../partners/index.ts'
import { ReferralRef } from '../referrals/index.ts'
import { roleFor } from '../referrals/referral.loaders.ts'
import { MESSAGE_REFUSALS, MessageActionRefused } from './message.errors.ts'
import { MESSAGE_WITHHELD_REASONS, seesMessages } from './message.policy.ts'
import { countMessages, messagePages } from './message.store.ts'
import type { MessageRow } from './message.types.ts'
import { messageTextLoader } from './message-text.ts'
import { postReferralMessage } from './post-referral-message.ts'

const WithheldReasonEnum = enumOfTable(
  'MessageWithheldReason',
  'Motif de masquage: why the text of a message is withheld.',
  MESSAGE_WITHHELD_REASONS,
)
const RefusalEnum = enumOfTable(
  'MessageRefusalCode',
  'Motif du refus: why a message is refused.',
  MESSAGE_REFUSALS,
)

builder.objectType(MessageActionRefused, {
  name: 'MessageActionRefused',
  description: 'Message refusé: a condition does not allow it. Nothing was kept.',
  interfaces: [ErrorInterface],
  isTypeOf: (value) => value instanceof MessageActionRefused,
  fields: (t) => ({
    reason: t.field({
      type: RefusalEnum,
      description: 'Motif: which condition.',
      resolve: ({ code }) => code,
    }),
  }),
})

const MessageRef = builder.objectRef<MessageRow>('Message').implement({
  description:
    'Message: free text that one side of a referral wrote to the other. Kept encrypted; purged with its case.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Identifiant: opaque.' }),
    author: t.field({
      type: PartnerRef,
      description: 'Auteur: the side that wrote it.',
      resolve: ({ authorPartnerId }, _args, context) =>
        namedPartner(context, authorPartnerId, 'referral'),
    }),
    mine: t.boolean({
      description: 'De ma part: whether this partner wrote it.',
      resolve: ({ authorPartnerId }, _args, { actor }) => authorPartnerId === actor.partnerId,
    }),
    postedAt: t.expose('postedAt', {
      type: 'DateTime',
      description: 'Envoyé le: when it was posted.',
    }),
    text: t.string({
      nullable: true,
      description: 'Texte: null when it is withheld; `withheldReason` says why.',
      resolve: async (row, _args, context) => (await messageTextLoader(context).load(row)).text,
    }),
    withheldReason: t.field({
      type: WithheldReasonEnum,
      nullable: true,
      description: 'Motif de masquage: null when the text is shown.',
      resolve: async (row, _args, context) =>
        (await messageTextLoader(context).load(row)).withheldReason,
    }),
  }),
})

const MessageConnection = connectionType('Message', MessageRef)

interface Asked {
  readonly referralId: string
  readonly page: Page
}

/** Pages of several referrals, alike in size and start, come in one statement. */
const pagesLoader = defineLoader<Asked, readonly MessageRow[]>(async ({ scope }, asked) => {
  const pages = new Map<Asked, readonly MessageRow[]>()
  const alike = Map.groupBy(asked, ({ page }) => `${page.limit} ${page.after?.join(' ') ?? ''}`)
  for (const group of alike.values()) {
    const [first] = group
    if (first === undefined) continue
    const rows = await messagePages(
      scope,
      group.map(({ referralId }) => referralId),
      first.page,
    )
    for (const [index, one] of group.entries()) pages.set(one, rows[index] ?? [])
  }
  return asked.map((one) => pages.get(one) ?? [])
})

async function messagesOf(
  context: Context,
  referralId: string,
  page: Page,
): Promise<Connection<MessageRow>> {
  const rows = await pagesLoader(context).load({ referralId, page })
  const keys = ({ postedAt, id }: MessageRow) => [postedAt, id]
  return connectionOf(page, rows, keys, () => countMessages(context.scope, referralId))
}

builder.objectField(ReferralRef, 'messages', (t) =>
  t.field({
    type: MessageConnection,
    nullable: true,
    authScopes: { scope: 'referrals:read' },
    description:
      'Messages: what its two sides wrote to each other, oldest first; null for a lead that merely follows it.',
    args: pageArgs(t.arg),
    resolve: (row, args, context) => {
      if (!seesMessages(roleFor(context.actor.partnerId, row))) return null
      return messagesOf(context, row.id, pageOf(args, ['instant', 'id']))
    },
  }),
)

const PostReferralMessageInput = builder.inputType('PostReferralMessageInput', {
  description: 'Données du message: on which referral, and what.',
  fields: (t) => ({
    referralId: t.id({
      required: true,
      description: 'Orientation: open, and sent or received by you.',
    }),
    text: t.string({
      required: true,
      description:
        'Texte: 1 to 2,000 characters. What the other side needs, and no social security number.',
    }),
  }),
})

builder.mutationField('postReferralMessage', (t) =>
  t.field({
    type: MessageRef,
    authScopes: { anyScope: ['referrals:send', 'referrals:answer'] },
    errors: { types: [InvalidInput, NotFound, MessageActionRefused] },
    description:
      'Écrire un message: to the other side of an open referral. It reads it once the referral is accepted, until it ends.',
    args: {
      input: t.arg({
        type: PostReferralMessageInput,
        required: true,
        description: 'Données: of the action.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      postReferralMessage(context, commandOf(info, input), input),
  }),
)
