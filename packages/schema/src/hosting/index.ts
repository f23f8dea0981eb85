import './hosting-actions.graphql.ts'

export {
  type DeskNotice,
  dropNotice,
  forgetNotices,
  hasDueNotice,
  noticeSent,
  takeNotice,
  tellDesks,
} from './notices.store.ts'
export {
  operatorDelegatesDesk,
  operatorEndsHosting,
  operatorSetsAddress,
} from './operate-hosting.ts'
