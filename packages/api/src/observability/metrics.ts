import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Sizes of the pool that serves. */
export interface PoolSize {
  readonly totalCount: number
  readonly idleCount: number
  readonly waitingCount: number
}

/** What Prometheus reads. Labels are routes, statuses and codes: few, and of no person. */
export interface Metrics {
  readonly contentType: string
  render(): Promise<string>
  request(of: {
    readonly method: string
    readonly route: string
    readonly status: number
    readonly seconds: number
  }): void
  operation(of: { readonly type: string; readonly code: string; readonly seconds: number }): void
  /** A request to a partner's connector; no label says whose. */
  connector(of: { readonly outcome: string; readonly seconds: number }): void
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

/** What live streams came to. */
export interface LiveCounts {
  readonly open: number
  readonly rendered: number
  readonly delivered: number
}

export function createMetrics(
  pool: PoolSize,
  inFlight: () => number,
  live: () => LiveCounts = () => ({ open: 0, rendered: 0, delivered: 0 }),
): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'passerelle_http_request_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  const operations = new Histogram({
    name: 'passerelle_graphql_operation_seconds',
    help: 'Duration of GraphQL operations; code is OK or that of the first error',
    labelNames: ['type', 'code'],
    buckets: SECONDS,
    registers,
  })
  const internal = new Counter({
    name: 'passerelle_internal_errors_total',
    help: 'Operations that failed on our side',
    registers,
  })
  const asked = new Counter({
    name: 'passerelle_connector_requests_total',
    help: 'Requests to partners’ connectors; outcome is OK or why values are missing',
    labelNames: ['outcome'],
    registers,
  })
  const askedFor = new Histogram({
    name: 'passerelle_connector_request_seconds',
    help: 'Duration of requests to partners’ connectors, retry included',
    buckets: SECONDS,
    registers,
  })
  new Gauge({
    name: 'passerelle_http_requests_in_flight',
    help: 'Requests being answered',
    registers,
    collect() {
      this.set(inFlight())
    },
  })
  new Gauge({
    name: 'passerelle_live_streams',
    help: 'Open live streams',
    registers,
    collect() {
      this.set(live().open)
    },
  })
  new Counter({
    name: 'passerelle_live_events_total',
    help: 'Events of live streams by step; rendered counts those made, delivered those written to a stream',
    labelNames: ['step'],
    registers,
    collect() {
      const { rendered, delivered } = live()
      this.reset()
      this.inc({ step: 'rendered' }, rendered)
      this.inc({ step: 'delivered' }, delivered)
    },
  })
  new Gauge({
    name: 'passerelle_database_connections',
    help: 'Connections of the serving pool by state; waiting counts requests without one',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
  return {
    contentType: registry.contentType,
    render: () => registry.metrics(),
    request({ method, route, status, seconds }) {
      const known = METHODS.has(method) ? method : 'other'
      requests.observe({ method: known, route, status: String(status) }, seconds)
    },
    operation({ type, code, seconds }) {
      operations.observe({ type, code }, seconds)
      if (code === 'INTERNAL') internal.inc()
    },
    connector({ outcome, seconds }) {
      asked.inc({ outcome })
      askedFor.observe(seconds)
    },
  }
}
