// What acting takes, loaded when there is something to act on.
export { ActionDialog } from './action-dialog.ts'
export { actionStyles } from './actions.css.ts'
export { Messages } from './messages.ts'
