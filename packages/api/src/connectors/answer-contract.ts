import {
  type ConnectorAnswer,
  type ConnectorItem,
  isPlainText,
  looksLikeNir,
  type UnavailableCause,
} from '@passerelle/schema'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { BoundedCache } from '../bounded-cache.ts'
import { AskFailed } from './ask-failed.ts'

const REMEMBERED = 1_000
const FUTURE_TOLERATED_MS = 5 * 60_000

/** JSON Schema of the values of exactly these fields of a facet; null when there is no such facet. */
export type ValuesSchema = (facet: string, fields: readonly string[]) => object | null

interface Envelope {
  readonly items: readonly unknown[]
}

type Item =
  | { readonly status: 'UNAVAILABLE' }
  | {
      readonly status: 'OK'
      readonly asOf: string
      readonly values: Readonly<Record<string, unknown>>
    }

// What stands beside these names is left unread, so that connectors may come to say more.
const ENVELOPE = {
  type: 'object',
  properties: { items: { type: 'array' } },
  required: ['items'],
}

const ITEM = {
  type: 'object',
  required: ['status'],
  anyOf: [
    { properties: { status: { const: 'UNAVAILABLE' } } },
    {
      properties: {
        status: { const: 'OK' },
        asOf: {
          type: 'string',
          maxLength: 40,
          pattern: '^\\d{4}-\\d\\d-\\d\\dT',
          format: 'date-time',
        },
        values: { type: 'object' },
      },
      required: ['asOf', 'values'],
    },
  ],
}

/** Holds what a connector answers against the contract. */
export class AnswerContract {
  readonly #valuesSchema: ValuesSchema
  // Errors are never read: they would quote values.
  readonly #ajv = new Ajv2020({
    strict: true,
    messages: false,
    logger: false,
    formats: fullFormats,
  })
  readonly #envelope = this.#ajv.compile<Envelope>(ENVELOPE)
  readonly #item = this.#ajv.compile<Item>(ITEM)
  readonly #values = new BoundedCache<string, ValidateFunction>(REMEMBERED)

  constructor(valuesSchema: ValuesSchema) {
    this.#valuesSchema = valuesSchema
  }

  /** Whether there is a contract for this item at all. */
  covers(item: ConnectorItem): boolean {
    return this.#validatorOf(item) !== null
  }

  /**
   * One answer for each item asked.
   *
   * @throws AskFailed when the whole is malformed
   */
  read(answer: unknown, asked: readonly ConnectorItem[], now: Date): readonly ConnectorAnswer[] {
    if (!this.#envelope(answer) || answer.items.length !== asked.length) {
      throw new AskFailed('MALFORMED', { ofConnector: false })
    }
    return asked.map((item, index) => this.#readItem(item, answer.items[index], now))
  }

  #readItem(asked: ConnectorItem, given: unknown, now: Date): ConnectorAnswer {
    if (!this.#item(given)) return unavailable('MALFORMED')
    if (given.status === 'UNAVAILABLE') return unavailable('NOT_GIVEN')
    const asOf = new Date(given.asOf)
    // Written so that no date at all is refused with a date to come.
    if (!(asOf.getTime() <= now.getTime() + FUTURE_TOLERATED_MS)) return unavailable('MALFORMED')
    if (this.#validatorOf(asked)?.(given.values) !== true) return unavailable('MALFORMED')
    if (!isFit(given.values)) return unavailable('MALFORMED')
    return { kind: 'VALUES', asOf: asOf.toISOString(), values: given.values }
  }

  #validatorOf({ facet, fields }: ConnectorItem): ValidateFunction | null {
    const sorted = [...new Set(fields)].sort()
    const key = JSON.stringify([facet, ...sorted])
    const known = this.#values.get(key)
    if (known !== undefined) return known
    const schema = this.#valuesSchema(facet, sorted)
    if (schema === null) return null
    const validator = this.#ajv.compile(schema)
    // It would keep every schema it ever saw.
    this.#ajv.removeSchema(schema)
    this.#values.set(key, validator)
    return validator
  }
}

/** Texts are held to what hosted ones are: what a screen shows of them, and no social security number. */
function isFit(value: unknown): boolean {
  if (typeof value === 'string') return isPlainText(value) && !looksLikeNir(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isFit)
}

/** The answer for an item that gave no value. */
export function unavailable(cause: UnavailableCause): ConnectorAnswer {
  return { kind: 'UNAVAILABLE', cause }
}
