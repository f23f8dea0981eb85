export type { Event } from '../generated/domain.ts'
export { type LiveEventsOptions, liveEvents } from './live-events.ts'
