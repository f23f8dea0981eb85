import { buildSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import { plugin } from '../../codegen/connector.plugin.ts'

const scalars = { Date: 'string', DateTime: 'string', ID: 'string' }
const generated = (sdl: string) => plugin(buildSchema(sdl), [], { scalars })

const sdl = `
  scalar Date
  scalar DateTime
  interface Node { id: ID! }
  interface Facet { owner: String! asOf: DateTime }
  enum Purpose { ASSESS_ELIGIBILITY OPEN_RIGHTS }
  enum Benefit { RSA AL }
  """Prestation en cours: a benefit."""
  type BenefitInPayment { benefit: Benefit! "Depuis: first day." since: Date! endsOn: Date }
  """Prestations familiales: what the CAF knows."""
  type FamilyBenefits implements Node & Facet {
    id: ID!
    owner: String!
    asOf: DateTime
    """
    Quotient familial: of the month,
    in whole euros. */
    """
    quotientFamilial: Int
    benefitsInPayment: [BenefitInPayment!]
    main: Benefit
    names: [String!]!
    checkedAt: DateTime
    closed: Boolean
  }
  type Accommodation implements Facet { owner: String! asOf: DateTime rate: Float }
  type Query { facet: Facet benefits: FamilyBenefits }
`

describe('the types of a connector', () => {
  const code = generated(sdl)

  test('hold the facts of each facet, without what every facet has', () => {
    const start = code.indexOf('export interface FacetValues')
    const end = code.indexOf('/** What every facet holds')
    expect(code.slice(start, end).trim()).toBe(`export interface FacetValues {
  /** No description. */
  readonly accommodation: {
    /** No description. */
    readonly rate: number | null
  }
  /** Prestations familiales: what the CAF knows. */
  readonly familyBenefits: {
    /** Quotient familial: of the month, in whole euros. */
    readonly quotientFamilial: number | null
    /** No description. */
    readonly benefitsInPayment: ReadonlyArray<{
      /** No description. */
      readonly benefit: 'RSA' | 'AL'
      /** Depuis: first day. */
      readonly since: string
      /** No description. */
      readonly endsOn: string | null
    }> | null
    /** No description. */
    readonly main: 'RSA' | 'AL' | null
    /** No description. */
    readonly names: ReadonlyArray<string>
    /** No description. */
    readonly checkedAt: string | null
    /** No description. */
    readonly closed: boolean | null
  }
}`)
  })

  test('come with the same as data, for the command that checks', () => {
    expect(code).toContain(`export const facetShapes = {
  accommodation: { rate: { nullable: true, scalar: 'Float' } },
  familyBenefits: { quotientFamilial: { nullable: true, scalar: 'Int' }, benefitsInPayment: { nullable: true, list: { record: { benefit: { codes: ['RSA', 'AL'] }, since: { scalar: 'Date' }, endsOn: { nullable: true, scalar: 'Date' } } } }, main: { nullable: true, codes: ['RSA', 'AL'] }, names: { list: { scalar: 'String' } }, checkedAt: { nullable: true, scalar: 'DateTime' }, closed: { nullable: true, scalar: 'Boolean' } },
} as const`)
  })

  test('come with the names that may leave inside records', () => {
    const line = "export const recordMembers: readonly string[] = ['benefit', 'endsOn', 'since']"
    expect(code).toContain(`${line}\n`)
    expect(generated('type Query { a: Int }')).toContain('recordMembers: readonly string[] = []')
  })

  test('know the purposes and kinds of the contract, which may grow', () => {
    expect(code).toContain(
      "export type ReadingPurpose = 'ASSESS_ELIGIBILITY' | 'OPEN_RIGHTS' | '%future added value'",
    )
    expect(code).toContain('export type ReaderKind = string')
  })

  test('are empty while the contract has no facet', () => {
    const empty = generated('type Query { hello: String }')
    expect(empty).toContain('export interface FacetValues {}')
    expect(empty).toContain('export const facetShapes = {} as const')
  })

  test('refuse a fact that is neither scalar, enum, list nor record, by its type', () => {
    const unknown = sdl
      .replace('rate: Float', 'rate: Rate')
      .replace('scalar DateTime', 'scalar Rate scalar DateTime')
    expect(() => generated(unknown)).toThrow(/^Rate: a fact is/)
    const linked = sdl.replace('rate: Float', 'rate: Node')
    expect(() => generated(linked)).toThrow(/^Node: a fact is/)
  })
})
