import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export type Weighted<T> = readonly (readonly [value: T, weight: number])[]

/** A seeded source of chance: the same seed draws the same sequence on every machine. */
export type Dice = {
  /** In [0, 1). */
  readonly unit: () => number
  readonly between: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(values: readonly [T, ...T[]]) => T
  readonly weighted: <T>(choices: Weighted<T>) => T
  /** Log-normal with that median and that 90th percentile, under `limit`. */
  readonly delay: (median: number, p90: number, limit: number) => number
}

/** 90th percentile of the standard normal distribution. */
const Z90 = 1.2815515655446004

export const diceOf = (seed: number): Dice => {
  const generator = xoroshiro128plus(seed)
  const unit = (): number => uniformFloat64(generator)
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit())

  const weighted = <T>(choices: Weighted<T>): T => {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0)
    let rest = unit() * total
    for (const [value, weight] of choices) {
      rest -= weight
      if (rest < 0) return value
    }
    const last = choices.at(-1)
    if (!last) throw new RangeError('Nothing to choose from')
    return last[0]
  }

  return {
    unit,
    between: (low, high) => low + unit() * (high - low),
    chance: (probability) => unit() < probability,
    pick: (values) => values[Math.floor(unit() * values.length)] ?? values[0],
    weighted,
    delay: (median, p90, limit) => {
      const sigma = Math.log(p90 / median) / Z90
      for (let attempt = 0; attempt < 20; attempt += 1) {
        const days = median * Math.exp(sigma * normal())
        if (days < limit) return days
      }
      return limit * unit()
    },
  }
}
