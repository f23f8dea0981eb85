import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/
// There was none, and the database knows none.
const NO_YEAR = '0000'
const DAY = /^\d{4}-\d{2}-\d{2}$/

function invalid(name: string, shape: string): GraphQLError {
  return new GraphQLError(`${name} must look like ${shape}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  })
}

function parseInstant(value: unknown): Date {
  if (typeof value === 'string' && INSTANT.test(value) && !value.startsWith(NO_YEAR)) {
    const moment = new Date(value)
    if (!Number.isNaN(moment.getTime())) return moment
  }
  throw invalid('DateTime', '2026-01-31T09:30:00Z')
}

function parseDay(value: unknown): Date {
  if (typeof value === 'string' && DAY.test(value) && !value.startsWith(NO_YEAR)) {
    const day = new Date(`${value}T00:00:00Z`)
    // The calendar has no 31 February: a day that moved was never written.
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return day
  }
  throw invalid('Date', '2026-01-31')
}

function parsePosition(value: unknown): bigint {
  if (typeof value === 'string' && /^\d{1,18}$/.test(value)) return BigInt(value)
  throw invalid('Position', '1234')
}

builder.scalarType('DateTime', {
  description: 'Instant: a moment in UTC, ISO 8601 with milliseconds, `2026-01-31T09:30:00.000Z`.',
  serialize: (value) => (typeof value === 'string' ? value : value.toISOString()),
  parseValue: parseInstant,
})

builder.scalarType('Date', {
  description: 'Jour: a calendar day without time, ISO 8601, `2026-01-31`.',
  serialize: (value) => (typeof value === 'string' ? value : value.toISOString()).slice(0, 10),
  parseValue: parseDay,
})

builder.scalarType('Position', {
  description:
    'Position: where an event stands in the feed, a whole number written as text. Keep it and ask for what comes after it.',
  serialize: (value) => String(value),
  parseValue: parsePosition,
})
