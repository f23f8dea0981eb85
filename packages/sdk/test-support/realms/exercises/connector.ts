import { createConnector, fetchKeys, toNodeHandler } from '@passerelle/sdk/connector'
import { nodeCall } from './node-call.ts'

interface Asked {
  readonly headers: Record<string, string>
  readonly body: string
}

/** Facts asked by a network that signs by another implementation, and what is refused. */
export async function connector(url: string): Promise<object> {
  const response = await fetch(`${url}/questions`)
  const { owner, ...asked }: { owner: string } & Record<string, Asked | string> =
    await response.json()
  const failed: unknown[] = []
  const answer = createConnector({
    partnerId: owner,
    keys: fetchKeys(url),
    facets: {
      familyBenefits: ({ items }) =>
        items.map(({ ref }) => ({
          asOf: '2026-02-01T08:00:00Z',
          // More than was asked: it must not leave.
          values: { quotientFamilial: ref.length, adults: 2 },
        })),
      employment: () => {
        throw new Error('of one’s own')
      },
    },
    onError: ({ facet, requestId }) => failed.push([facet, requestId]),
  })
  const answers: Record<string, unknown> = {}
  for (const [name, question] of Object.entries(asked)) {
    if (typeof question === 'string') continue
    if (name === 'onNode') {
      answers[name] = await nodeCall(toNodeHandler(answer), question)
      continue
    }
    const told = await answer(new Request('https://partner.test/', { method: 'POST', ...question }))
    answers[name] = [told.status, await told.text()]
  }
  return { answers, failed }
}
