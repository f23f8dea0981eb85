import { type DestinationStream, type Logger, pino } from 'pino'
import { safeError } from './safe-error.ts'

/**
 * Everything a log line may say. Whatever is not named here is dropped, so that no personal value,
 * token or variable can stand in a log by mistake.
 */
const FIELDS: ReadonlySet<string> = new Set([
  'requestId',
  'method',
  'route',
  'status',
  'durationMs',
  'operation',
  'operationType',
  'partnerId',
  'clientId',
  'connectorId',
  'code',
  'path',
  'url',
  'port',
  'count',
  'position',
  'job',
  'jobId',
  'eventId',
  'attempt',
  'name',
  'err',
])

const MAX_TEXT = 200

/** A logger whose lines hold ids, codes and durations alone; messages are constant texts. */
export function createLog(
  options: { readonly level?: string; readonly destination?: DestinationStream } = {},
): Logger {
  const settings = {
    level: options.level ?? 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => error },
    formatters: { level: (label: string) => ({ level: label }), log: safeFields },
  }
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination)
}

function safeFields(fields: Record<string, unknown>): Record<string, unknown> {
  const safe: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (!FIELDS.has(name)) continue
    if (name === 'err') safe['err'] = safeError(value)
    else if (typeof value === 'string') safe[name] = value.slice(0, MAX_TEXT)
    else if (typeof value === 'number' || typeof value === 'boolean') safe[name] = value
  }
  return safe
}
