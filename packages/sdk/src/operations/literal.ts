import { type Operation, op } from '../core/operation.ts'

/**
 * Makes an operation of the texts it consists of; used by generated code. Its hash is in
 * `documents.json` alone: no program needs it to run, and it cannot be compressed.
 */
export function literal<Result, Variables>(
  ...texts: readonly string[]
): Operation<Result, Variables> {
  return op(texts.join(''))
}

/**
 * Makes the usual mutation: named like its field, of one input of that name. A bundle holds of each only
 * what is its own.
 */
export function mutation<Result, Variables>(
  name: string,
  selection: string,
  ...fragments: readonly string[]
): Operation<Result, Variables> {
  const field = name.charAt(0).toLowerCase() + name.slice(1)
  return literal(
    `mutation ${name}($input:${name}Input!){${field}(input:$input){__typename ${selection}}}`,
    ...fragments,
  )
}
