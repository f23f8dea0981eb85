import type { Samples } from '../dataset/samples.ts'
import type { Operation, Sample } from '../operation.ts'
import { type Options, requestsPerServer } from '../options.ts'

/** What one server is asked of the samples. */
export interface Share {
  take(operation: Operation, count: number): readonly Sample[]
}

/**
 * Reads are the same for all and come round again; changes are each server's own, used once.
 *
 * @param index which of the `servers` that can make changes; -1 for one that cannot
 */
export function shareOf(samples: Samples, index: number, servers: number, options: Options): Share {
  const changes = samples.change.filter((_, place) => place % servers === index)
  const changing = index >= 0 && options.operations.includes('change')
  const needed = changing ? requestsPerServer(options, 'change') : 0
  if (changes.length < needed) {
    throw new Error(
      `${needed} changes for each server, but the data holds ${changes.length}: ask for fewer rounds or a larger scale`,
    )
  }
  const taken: Record<Operation, number> = {
    inbox: 0,
    case: 0,
    change: 0,
    facets: 0,
    'thin-case': 0,
  }
  return {
    take(operation, count) {
      const from = operation === 'change' ? changes : samples[operation]
      const start = taken[operation]
      taken[operation] += count
      return Array.from({ length: count }, (_, offset) => {
        const sample = from[(start + offset) % from.length]
        if (sample === undefined) throw new Error(`nothing to ask for ${operation}`)
        return sample
      })
    },
  }
}
