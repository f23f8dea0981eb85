import {
  type DocumentCheck,
  type DocumentDesk,
  type DocumentProblem,
  RequestError,
} from '@passerelle/schema'
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import type { AdmittedDocuments } from './admitted-documents.ts'
import { checkCost } from './cost.ts'
import { checkShape, fragmentsOf } from './document-shape.ts'
import type { Limits } from './limits.ts'
import { PreparedDocument, parseBounded } from './prepared-document.ts'

const NAME_LENGTH = 100
const KINDS = { query: 'QUERY', mutation: 'MUTATION', subscription: 'SUBSCRIPTION' } as const

/** Checks texts as a request with them would be checked, and a little more: they stay for long. */
export function createDocumentDesk(
  { schema, limits }: { readonly schema: GraphQLSchema; readonly limits: Limits },
  admitted: AdmittedDocuments,
): DocumentDesk {
  return {
    isReleased: (hash) => admitted.isReleased(hash),
    changed: (partnerId) => admitted.forget(partnerId),
    check: (text) => {
      try {
        return checkDocument(parseBounded(text, limits), schema, limits)
      } catch (error) {
        return { name: '', kind: 'QUERY', problems: [problemOf(error)] }
      }
    },
  }
}

function checkDocument(
  document: DocumentNode,
  schema: GraphQLSchema,
  limits: Limits,
): DocumentCheck {
  checkShape(document, limits)
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  )
  const [operation] = operations
  const name = operation?.name?.value ?? ''
  if (operation === undefined || operations.length > 1 || !name || name.length > NAME_LENGTH) {
    return { name: '', kind: 'QUERY', problems: [NOT_ONE_OPERATION] }
  }
  // A registered document may not ask for the schema: that is a public file.
  const { errors } = new PreparedDocument(document, schema, false)
  const problems = [...errors.map(problemOf), ...literalTexts(document)]
  if (errors.length === 0) problems.push(...costProblems(operation, document, schema, limits))
  return { name, kind: KINDS[operation.operation], problems }
}

const NOT_ONE_OPERATION: DocumentProblem = {
  code: 'DOCUMENT_NOT_ONE_OPERATION',
  message: `Give each document exactly one operation, with a name of at most ${NAME_LENGTH} characters.`,
  line: null,
  column: null,
}

/** What is written into a document stays in it: a person's reference must not. */
function literalTexts(document: DocumentNode): readonly DocumentProblem[] {
  const problems: DocumentProblem[] = []
  visit(document, {
    StringValue({ loc }) {
      const { line = null, column = null } = loc?.startToken ?? {}
      problems.push({
        code: 'DOCUMENT_HOLDS_TEXT',
        message: 'Give texts and identifiers as variables: what is written here would be kept.',
        line,
        column,
      })
    },
  })
  return problems
}

/** With the usual lengths of lists; with the variables it is checked again at each request. */
function costProblems(
  operation: OperationDefinitionNode,
  document: DocumentNode,
  schema: GraphQLSchema,
  limits: Limits,
): readonly DocumentProblem[] {
  try {
    checkCost(operation, { schema, fragments: fragmentsOf(document), variables: {} }, limits.cost)
    return []
  } catch (error) {
    return [problemOf(error)]
  }
}

function problemOf(error: unknown): DocumentProblem {
  if (!isGraphQLError(error)) throw error
  const [place] = error.locations ?? []
  return {
    code: String(error.extensions['code']),
    message: error.message,
    line: place?.line ?? null,
    column: place?.column ?? null,
  }
}

function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof RequestError || (error instanceof Error && 'locations' in error)
}
