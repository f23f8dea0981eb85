export { LiveEvents } from './live-events.ts'
export type { LiveSettings } from './live-settings.ts'
export { next } from './sse.ts'
