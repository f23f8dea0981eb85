/** What one document may ask at most; refused before anything runs. */
export interface Limits {
  /** Levels of fields, `__typename` included. */
  readonly depth: number
  /** Fields asked for, each counted as often as its lists may repeat it. */
  readonly cost: number
  readonly tokens: number
  readonly aliases: number
  readonly rootFields: number
  readonly directives: number
}

export const DEFAULT_LIMITS: Limits = {
  depth: 12,
  cost: 10_000,
  tokens: 4_000,
  aliases: 100,
  rootFields: 20,
  directives: 50,
}

/** Introspection describes types through types: it is deep by nature, and bounded by its own rule. */
export const INTROSPECTION_DEPTH = 20
