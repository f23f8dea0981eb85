export { checkWidgetOperation } from './check-widget-operation.ts'
export { createWidgetGate } from './create-widget-gate.ts'
export { authenticateWidgets } from './widget-caller.ts'
export { hasLiveSession } from './widget-origin.ts'
