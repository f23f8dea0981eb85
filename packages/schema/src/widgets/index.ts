import './widget.graphql.ts'

export { scopesOfWidgets, type WidgetCode } from './widget.codes.ts'
export { type WidgetDocument, widgetDocument, widgetDocumentByHash } from './widget-documents.ts'
