import { besancon } from './besancon.ts'
import type { DemoCase } from './case.types.ts'
import { casesOf } from './cases.ts'
import { filing } from './household.ts'
import { demoNetworks } from './networks.ts'
import type { DemoNetwork } from './types.ts'
import { visaSanteCases } from './visa-sante.ts'

export type GeneratorOptions = {
  readonly seed: number
  /** Where the story stops: nothing happens after it, and what is open then stays open. */
  readonly until: Date
  readonly months?: number
  /** 1 gives some 6,000 referrals over 24 months; the campaign of 2016 is the same at any scale. */
  readonly scale?: number
}

export type DemoHistory = {
  readonly network: DemoNetwork
  readonly cases: Iterable<DemoCase>
}

/** Cases per network at scale 1. */
const volumes: Readonly<Record<string, number>> = {
  'grand-dax': 1_150,
  'vallee-du-lot': 550,
  besancon: 1_150,
  'haute-garonne': 1_500,
}

function* historyOf(
  network: DemoNetwork,
  seed: number,
  options: GeneratorOptions,
): Generator<DemoCase> {
  const { until, months = 24, scale = 1 } = options
  // Files of the campaign have numbers of their own, whatever the volume of the rest.
  if (network === besancon) yield* visaSanteCases(network, seed + 1, filing('25-2016'))
  const count = Math.max(1, Math.round((volumes[network.code] ?? 500) * scale))
  yield* casesOf(network, { seed, until, months, count })
}

/**
 * What happened in each demonstration network, told case by case and lazily. Equal options give
 * equal stories, on any machine and in any year: chance comes from the seed and time from `until`.
 */
export const generateDemo = (options: GeneratorOptions): readonly DemoHistory[] =>
  demoNetworks.map((network, index) => ({
    network,
    // Iterable more than once, each time from the beginning.
    cases: {
      [Symbol.iterator]: () => historyOf(network, options.seed * 1_000 + index * 10, options),
    },
  }))
