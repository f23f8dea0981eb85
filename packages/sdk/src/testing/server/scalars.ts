import { type GraphQLSchema, isScalarType, Kind, type ValueNode } from 'graphql'
import { isDay } from './calendar.ts'
import { RequestError } from './request-error.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

const isInstant = (text: string): boolean => INSTANT.test(text) && !Number.isNaN(Date.parse(text))

/** What each scalar of the contract takes, with the shape that a refusal names. */
const shapes: Readonly<Record<string, readonly [(text: string) => boolean, string]>> = {
  DateTime: [isInstant, '2026-01-31T09:30:00Z'],
  Date: [isDay, '2026-01-31'],
  Position: [(text) => /^\d{1,18}$/.test(text), '1234'],
}

/** Lets the scalars of the contract refuse what is not of their shape, and never quote it. */
export function readScalars(schema: GraphQLSchema): void {
  for (const [name, [fits, shape]] of Object.entries(shapes)) {
    const type = schema.getType(name)
    if (!isScalarType(type)) throw new Error('a scalar of the contract is missing')
    const read = (value: unknown): string => {
      const text = String(value)
      if (typeof value !== 'string' || !fits(text) || text.startsWith('0000')) {
        throw new RequestError('BAD_USER_INPUT', `${name} must look like ${shape}.`)
      }
      return name === 'DateTime' ? new Date(text).toISOString() : text
    }
    type.parseValue = read
    type.parseLiteral = (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : null)
  }
}
