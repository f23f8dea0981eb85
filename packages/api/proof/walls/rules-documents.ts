import { ownsDocument } from '../../../schema/src/documents/document.policy.ts'
import { textOf } from './facts.ts'
import type { Rule } from './rules.ts'

const own: Rule['see'] = (row, partnerId) =>
  ownsDocument({ partnerId: textOf(row, 'partner_id') }, { partnerId })

/** Registered documents are their partner's alone, and nobody takes one away. */
export const DOCUMENT_RULES: Readonly<Record<string, Rule>> = {
  registered_document: { see: own, change: own },
}
