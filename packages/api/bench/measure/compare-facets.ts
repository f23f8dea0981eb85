import { deepStrictEqual } from 'node:assert'
import { ASKED_FIELDS, type AskedFacet, readItem, requestFor } from '../contenders/connector.ts'
import type { BenchDatabase } from '../contenders/contender.ts'
import type { FacetAnswer, Sample, ThinCaseAnswer } from '../operation.ts'
import { answerOf, post } from './answer-of.ts'
import type { Running } from './measure.ts'

/**
 * Insists that our server gives of each facet what its owner's connector gives when it is asked itself,
 * and of the case the same with facets and without.
 */
export async function compareFacets(
  running: readonly Running[],
  samples: readonly Sample[],
  database: BenchDatabase,
): Promise<void> {
  const named = (name: string): Running => {
    const found = running.find(({ contender }) => contender.name === name)
    if (found === undefined) throw new Error(`${name} does not run`)
    return found
  }
  const [passerelle, connector] = [named('passerelle'), named('connector')]
  if (samples.length === 0) throw new Error('the data holds no case with facets')
  for (const sample of samples) {
    const facets = await facetsFrom(connector, sample)
    const thin = (await answerOf(passerelle, 'thin-case', sample, database)) as ThinCaseAnswer
    deepStrictEqual(
      await answerOf(passerelle, 'facets', sample, database),
      { ...thin, facets },
      'passerelle answers otherwise than the connector it asked',
    )
  }
}

async function facetsFrom(
  { url }: Running,
  sample: Sample,
): Promise<Readonly<Record<string, FacetAnswer>>> {
  const facets: Record<string, FacetAnswer> = {}
  for (const facet of Object.keys(ASKED_FIELDS) as AskedFacet[]) {
    const { text } = await post(url, requestFor(sample, facet))
    facets[facet] = readItem(JSON.parse(text))
  }
  return facets
}
