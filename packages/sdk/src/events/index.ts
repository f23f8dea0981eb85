export type { Event } from '../generated/domain.ts'
export { type LiveEventsOptions, type LiveOptions, live, liveEvents } from './live-events.ts'
