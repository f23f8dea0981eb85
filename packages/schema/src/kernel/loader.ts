import DataLoader from 'dataloader'
import type { Context } from './context.ts'

type Load<Key, Value> = (context: Context, keys: readonly Key[]) => Promise<readonly Value[]>

/**
 * Declares a loader: calls of one tick become one load for all keys, in the order of the keys.
 *
 * @example
 * export const needLoader = defineLoader((context, ids: readonly string[]) => loadNeeds(context.scope, ids))
 * needLoader(context).load(id)
 */
export function defineLoader<Key, Value>(
  load: Load<Key, Value>,
): (context: Context) => DataLoader<Key, Value> {
  return (context) => {
    const known = context.loaders.get(load) as DataLoader<Key, Value> | undefined
    if (known !== undefined) return known
    const loader = new DataLoader<Key, Value>((keys) => load(context, keys), { maxBatchSize: 500 })
    context.loaders.set(load, loader as DataLoader<never, unknown>)
    return loader
  }
}

/** Puts rows in the order of the keys, with null where there is none. */
export function inOrder<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.map((key) => byKey.get(key) ?? null)
}

/** Groups rows under the keys, in the order of the keys; a key without rows gets an empty list. */
export function grouped<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Row[][] {
  const byKey = Map.groupBy(rows, keyOf)
  return keys.map((key) => byKey.get(key) ?? [])
}
