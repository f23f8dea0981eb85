import { GraphQLError } from 'graphql'
import { rules } from '../../generated/rules.ts'
import type { RequestErrorRow } from './rules.types.ts'

/** What only the test server answers, and never the network. */
const own: Readonly<Record<string, RequestErrorRow>> = {
  NOT_IN_TEST_SERVER: {
    status: 501,
    retryable: false,
    message: 'The test server does not do this. Test it against the sandbox: npm start.',
  },
  MAGIC_NOT_OF_THIS_OPERATION: {
    status: 400,
    retryable: false,
    message: 'This operation never answers the code of this magic id. Use it with one that does.',
  },
}

/** What a request as a whole can be refused with; null for any other code. */
export function requestErrorRow(code: string): RequestErrorRow | null {
  return rules.requestErrors[code] ?? own[code] ?? null
}

/** A refusal of the request as a whole. */
export class RequestError extends GraphQLError {
  readonly code: string

  constructor(code: string, detail?: string) {
    const { message = code } = requestErrorRow(code) ?? {}
    super(detail === undefined ? message : `${message} (${detail})`)
    this.code = code
  }
}
