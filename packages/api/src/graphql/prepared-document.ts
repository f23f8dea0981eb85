import { RequestError, type RequestErrorCode } from '@passerelle/schema'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
  valueFromASTUntyped,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { BoundedCache } from '../bounded-cache.ts'
import { documentDeprecations, type UsedDeprecation, variableDeprecations } from './deprecations.ts'
import { checkShape, type Fragments, fragmentsOf, introspects } from './document-shape.ts'
import type { Limits } from './limits.ts'

const MAX_ERRORS = 10
// Longer documents are parsed each time: nobody fills the memory with them.
const MAX_REMEMBERED_LENGTH = 20_000

const REJECTED_VALUES: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
])

/** One operation of a document, ready to run. */
export interface PreparedOperation {
  readonly operation: OperationDefinitionNode
  /** What its variables are when they are not given, by name. */
  readonly defaults: Readonly<Record<string, unknown>>
  /** Everything it uses that will go away. */
  deprecations(variables: Readonly<Record<string, unknown>>): readonly UsedDeprecation[]
  /** Compiled code for a query that came at least twice; null runs it by graphql-js. */
  compiled(): CompiledQuery | null
}

/** A document that was parsed, bounded and validated once. */
export class PreparedDocument {
  readonly document: DocumentNode
  readonly fragments: Fragments
  readonly errors: readonly GraphQLError[]
  /** What is written in it and will go away. */
  readonly deprecations: readonly UsedDeprecation[]
  readonly #schema: GraphQLSchema
  readonly #compilable: boolean
  // By operation name: the same document may hold several operations.
  readonly #operations = new Map<string, PreparedOperation>()

  constructor(document: DocumentNode, schema: GraphQLSchema, introspection: boolean) {
    const rules = introspection
      ? specifiedRules
      : [...specifiedRules, NoSchemaIntrospectionCustomRule]
    this.document = document
    this.fragments = fragmentsOf(document)
    this.errors = validate(schema, document, rules, { maxErrors: MAX_ERRORS }).map(presentable)
    this.deprecations = this.errors.length > 0 ? [] : documentDeprecations(schema, document)
    this.#schema = schema
    this.#compilable = !introspects(document)
  }

  /** @throws RequestError OPERATION_NOT_FOUND */
  operation(name: string | null | undefined): PreparedOperation {
    const key = name ?? ''
    const known = this.#operations.get(key)
    if (known !== undefined) return known
    const operation = getOperationAST(this.document, name)
    if (!operation) throw new RequestError('OPERATION_NOT_FOUND')
    const prepared = this.#prepare(operation)
    this.#operations.set(key, prepared)
    return prepared
  }

  #prepare(operation: OperationDefinitionNode): PreparedOperation {
    const compilable = this.#compilable && operation.operation === 'query'
    let uses = 0
    let compiled: CompiledQuery | null | undefined
    const { deprecations } = this
    const inVariables = variableDeprecations(this.#schema, operation)
    return {
      operation,
      deprecations: (variables) =>
        inVariables === null ? deprecations : [...deprecations, ...inVariables(variables)],
      defaults: defaultsOf(operation),
      compiled: () => {
        // Compiling costs more than one run: a document seen once does not pay for it.
        uses += 1
        if (!compilable || uses < 2) return null
        if (compiled === undefined) {
          const made = compileQuery(this.#schema, this.document, operation.name?.value ?? '', {
            disablingCapturingStackErrors: true,
          })
          compiled = isCompiledQuery(made) ? made : null
        }
        return compiled
      },
    }
  }
}

function defaultsOf({
  variableDefinitions = [],
}: OperationDefinitionNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  )
}

/** The documents met lately, bounded. */
export class PreparedDocuments {
  readonly #schema: GraphQLSchema
  readonly #limits: Limits
  readonly #introspection: boolean
  readonly #byText: BoundedCache<string, PreparedDocument>
  readonly #byDocument = new WeakMap<DocumentNode, PreparedDocument>()

  constructor(options: {
    readonly schema: GraphQLSchema
    readonly limits: Limits
    readonly introspection: boolean
    readonly remembered: number
  }) {
    this.#schema = options.schema
    this.#limits = options.limits
    this.#introspection = options.introspection
    this.#byText = new BoundedCache(options.remembered)
  }

  /** @throws RequestError GRAPHQL_PARSE_FAILED, QUERY_TOO_DEEP or QUERY_TOO_COSTLY */
  prepare(text: string): PreparedDocument {
    const known = this.#byText.get(text)
    if (known !== undefined) return known
    const document = parseBounded(text, this.#limits)
    checkShape(document, this.#limits)
    const prepared = new PreparedDocument(document, this.#schema, this.#introspection)
    this.#byDocument.set(document, prepared)
    if (prepared.errors.length === 0 && text.length <= MAX_REMEMBERED_LENGTH) {
      this.#byText.set(text, prepared)
    }
    return prepared
  }

  /** What was prepared of a document that `prepare` gave. */
  of(document: DocumentNode): PreparedDocument {
    const prepared = this.#byDocument.get(document)
    if (prepared === undefined) throw new Error('the document was not prepared')
    return prepared
  }
}

/** @throws RequestError GRAPHQL_PARSE_FAILED or QUERY_TOO_COSTLY */
export function parseBounded(text: string, { tokens }: Limits): DocumentNode {
  try {
    return parse(text, { maxTokens: tokens })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    if (error.message.includes('tokens. Parsing aborted')) {
      throw new RequestError('QUERY_TOO_COSTLY', `at most ${tokens} tokens`)
    }
    // The text of the parser quotes the document, which may hold a literal value: the place is enough.
    const [place] = error.locations ?? []
    throw new RequestError(
      'GRAPHQL_PARSE_FAILED',
      place && `line ${place.line}, column ${place.column}`,
    )
  }
}

function presentable(error: GraphQLError): GraphQLError {
  const code: RequestErrorCode = 'GRAPHQL_VALIDATION_FAILED'
  const rejectsValue = error.nodes?.some(({ kind }) => REJECTED_VALUES.has(kind)) ?? false
  return new GraphQLError(
    rejectsValue ? 'A literal value does not fit the type of its argument.' : error.message,
    {
      ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
      extensions: { code, retryable: false, http: { status: 400 } },
    },
  )
}
