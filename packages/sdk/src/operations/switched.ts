import type { Operation } from '../core/operation.ts'
import { literal } from './literal.ts'

/**
 * Makes an operation in which each field of many types has a switch of its own; used by generated code,
 * so that a bundle holds each name once. `types` is written `Contact[phone email]Employment[…]`.
 */
export function switched<Result, Variables>(
  head: string,
  middle: string,
  types: string,
  ...fragments: readonly string[]
): Operation<Result, Variables> {
  return literal(switchedText(head, middle, types), ...fragments)
}

/** The text of such an operation. */
export function switchedText(head: string, middle: string, types: string): string {
  let variables = ''
  const selections = types.replace(/(\w+)\[(.*?)\]/g, (_, type: string, fields: string) => {
    const group = type.charAt(0).toLowerCase() + type.slice(1)
    const selected = fields.replace(/(\w+)({.*?})? ?/g, (_field, name: string, inner = '') => {
      const variable = `$${group}${name.charAt(0).toUpperCase()}${name.slice(1)}`
      variables += `${variable}:Boolean!=false`
      return `${name}@include(if:${variable})${inner}`
    })
    return `...on ${type}{${selected}}`
  })
  return `${head}${variables}${middle}${selections}}}}`
}
