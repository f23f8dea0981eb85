import { seededRandom } from '../ground.ts'

/** Chance that gives the same at every run. */
export interface Draw {
  chance(probability: number): boolean
  below(limit: number): number
  pick<Value>(values: readonly Value[]): Value
  /** So many of them, each once, in any order; all where there are fewer. */
  some<Value>(values: readonly Value[], count: number): readonly Value[]
}

export function drawOf(seed: number): Draw {
  const unit = seededRandom(seed)
  const below = (limit: number): number => Math.floor(unit() * limit)
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)]
    if (value === undefined) throw new RangeError('nothing to choose from')
    return value
  }
  const some = <Value>(values: readonly Value[], count: number): readonly Value[] => {
    const left = [...values]
    const taken: Value[] = []
    while (taken.length < count && left.length > 0) {
      taken.push(...left.splice(below(left.length), 1))
    }
    return taken
  }
  return { chance: (probability) => unit() < probability, below, pick, some }
}
