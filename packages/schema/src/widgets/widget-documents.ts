import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { WidgetCode } from './widget.codes.ts'

/** An operation that some widgets use, as it is registered. */
export interface WidgetDocument {
  readonly name: string
  readonly widgets: readonly WidgetCode[]
  /** Whether it names a case in `$caseId`. */
  readonly ofCase: boolean
}

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
  registered ??= readWidgetDocuments(fileURLToPath(new URL('../../releases', import.meta.url)))
  return registered.get(hash) ?? null
}

/**
 * The documents of widgets of every release, and of the one to come: a page built with an earlier release goes on
 * sending what stands there. A widget that has asked a text in any of them may ask it.
 */
export function readWidgetDocuments(releases: string): ReadonlyMap<string, WidgetDocument> {
  const documents = new Map<string, WidgetDocument>()
  for (const file of globSync('*/widget-documents.json', { cwd: releases }).sort()) {
    const manifest: Readonly<Record<string, WidgetDocument>> = JSON.parse(
      readFileSync(`${releases}/${file}`, 'utf8'),
    )
    for (const [hash, document] of Object.entries(manifest)) {
      const widgets = [...(documents.get(hash)?.widgets ?? []), ...document.widgets]
      documents.set(hash, { ...document, widgets: [...new Set(widgets)] })
    }
  }
  if (documents.size === 0) throw new Error(`${releases} holds no documents of widgets`)
  return documents
}
