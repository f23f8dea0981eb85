export { createLog } from './log.ts'
export { createMetrics, type Metrics, type PoolSize } from './metrics.ts'
export { type SafeError, safeError } from './safe-error.ts'
export { traced } from './tracing.ts'
