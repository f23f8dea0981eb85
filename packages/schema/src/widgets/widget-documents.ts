import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { WidgetCode } from './widget.codes.ts'

/** An operation that some widgets use, as it is registered. */
export interface WidgetDocument {
  readonly name: string
  readonly widgets: readonly WidgetCode[]
  /** Whether it names a case in `$caseId`. */
  readonly ofCase: boolean
}

const FILE = new URL('../../widget-documents.json', import.meta.url)

let registered: ReadonlyMap<string, WidgetDocument> | undefined

/**
 * The operation a document is, if widgets use it: known by its whole text, so that a token taken from a page asks
 * nothing the widgets would not.
 */
export function widgetDocument(text: string): WidgetDocument | null {
  return widgetDocumentByHash(createHash('sha256').update(text).digest('hex'))
}

/** The same by the SHA-256 of its text, in hex. */
export function widgetDocumentByHash(hash: string): WidgetDocument | null {
  registered ??= new Map(Object.entries<WidgetDocument>(JSON.parse(readFileSync(FILE, 'utf8'))))
  return registered.get(hash) ?? null
}
