import './event.graphql.ts'
import './event.subscription.graphql.ts'
import './change.subscription.graphql.ts'

export { type EventRow, readFeed } from './event.store.ts'
export { passesFilter } from './event-filter.ts'
export { placeEvents } from './sequencer.ts'
