import {
  RequestError,
  type WidgetDocument,
  widgetDocument,
  widgetDocumentByHash,
} from '@passerelle/schema'
import type { Authenticated } from '../auth/index.ts'

interface Asked {
  readonly text: string | undefined
  /** A document named by its hash instead. */
  readonly documentHash: string | undefined
  readonly variables: Readonly<Record<string, unknown>> | undefined
}

/**
 * Refuses what the widgets of a session do not ask, before it is parsed. A program's request passes.
 *
 * @throws RequestError WIDGET_OPERATION_REFUSED, WIDGET_CASE_REFUSED
 */
export function checkWidgetOperation({ widgets, session }: Authenticated, asked: Asked): void {
  if (widgets === undefined) return
  const document = documentOf(asked)
  if (document === null || !document.widgets.some((widget) => widgets.includes(widget))) {
    throw new RequestError('WIDGET_OPERATION_REFUSED')
  }
  const only = session?.caseId ?? null
  if (only !== null && document.ofCase && asked.variables?.['caseId'] !== only) {
    throw new RequestError('WIDGET_CASE_REFUSED')
  }
}

function documentOf({ text, documentHash }: Asked): WidgetDocument | null {
  // Whoever sends both is answered by the text: it is what would run.
  if (text !== undefined) return widgetDocument(text)
  return documentHash === undefined ? null : widgetDocumentByHash(documentHash)
}
