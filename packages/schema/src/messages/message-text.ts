import type { Context } from '../kernel/context.ts'
import { defineLoader } from '../kernel/loader.ts'
import { CaseErased, HostingNotConfigured, type Opened, type SealedPlace } from '../kernel/vault.ts'
import { MessageActionRefused } from './message.errors.ts'
import { type MessageWithheldReason, reasonToWithhold } from './message.policy.ts'
import { readSealedTexts } from './message.store.ts'
import type { MessageRow } from './message.types.ts'

/** Where the text of a message stands: it opens there and nowhere else. */
export function placeOfText(
  message: Pick<MessageRow, 'id' | 'caseId' | 'authorPartnerId'>,
): SealedPlace {
  return {
    table: 'message',
    column: 'sealed',
    row: message.id,
    caseId: message.caseId,
    partnerId: message.authorPartnerId,
    // Of the case as a whole: a referral does not say whom of a household it is about.
    personId: null,
  }
}

/**
 * Seals the text of a new message.
 *
 * @throws MessageActionRefused CASE_ERASED, HOSTING_NOT_CONFIGURED
 */
export async function sealText(
  { vault }: Context,
  message: Pick<MessageRow, 'id' | 'caseId' | 'authorPartnerId'>,
  text: string,
): Promise<string> {
  try {
    const [sealed] = await vault.seal([{ place: placeOfText(message), text }])
    if (sealed === undefined) throw new Error('the vault sealed nothing')
    return sealed
  } catch (error) {
    if (error instanceof CaseErased) throw new MessageActionRefused('CASE_ERASED')
    if (error instanceof HostingNotConfigured) {
      throw new MessageActionRefused('HOSTING_NOT_CONFIGURED')
    }
    throw error
  }
}

/** The text of a message, or why it is withheld: one of the two is null. */
export interface MessageText {
  readonly text: string | null
  readonly withheldReason: MessageWithheldReason | null
}

const withheld = (withheldReason: MessageWithheldReason): MessageText => ({
  text: null,
  withheldReason,
})

/** Opens texts of messages: those of one level of an operation in one statement and one call to the vault. */
export const messageTextLoader = defineLoader<MessageRow, MessageText>(async (context, rows) => {
  const reasons = rows.map((row) =>
    reasonToWithhold(row.authorPartnerId === context.actor.partnerId, row.state),
  )
  const wanted = rows.filter((_row, index) => reasons[index] === null)
  const opened = await openTexts(context, wanted)
  return rows.map((row, index) => {
    const reason = reasons[index]
    if (reason != null) return withheld(reason)
    return opened.get(row.id) ?? withheld('REFERRAL_ENDED')
  })
})

/** Texts by message; absent: the referral has left FULL since the message was listed. */
async function openTexts(
  context: Context,
  rows: readonly MessageRow[],
): Promise<ReadonlyMap<string, MessageText>> {
  if (rows.length === 0) return new Map()
  const stored = await readSealedTexts(
    context.scope,
    rows.map(({ id }) => id),
  )
  const sealed = rows.flatMap((row) => {
    const text = stored.get(row.id)
    return text == null ? [] : [{ id: row.id, place: placeOfText(row), text }]
  })
  const opening = sealed.length === 0 ? [] : context.vault.open(sealed)
  // A key store that does not answer withholds texts; the rest of the answer stands.
  const opened = await Promise.resolve(opening).catch(() => [])
  const texts = new Map<string, MessageText>()
  for (const [id, text] of stored) if (text === null) texts.set(id, withheld('ERASED'))
  for (const [index, { id }] of sealed.entries()) texts.set(id, textOf(opened[index]))
  return texts
}

function textOf(opened: Opened | undefined): MessageText {
  if (opened?.kind === 'OPENED') return { text: opened.text, withheldReason: null }
  return withheld(opened?.kind === 'ERASED' ? 'ERASED' : 'UNAVAILABLE')
}
