import { createPasserelle, unwrap } from '@passerelle/sdk'

/** The facade: a call, a list of two pages, the feed of events, facts, a query of one's own. */
export async function facade(url: string): Promise<object> {
  const passerelle = createPasserelle({ url: `${url}/registered`, token: async () => 'token' })
  const input = { id: 'r1', expectedVersion: 1, localReference: 'CAF-1' }
  const ids: string[] = []
  for await (const { id } of passerelle.referrals.inbox({ state: ['SENT'] })) ids.push(id)
  const positions: unknown[] = []
  for await (const { position } of passerelle.events.all({ after: '0' })) positions.push(position)
  const purpose = 'ASSESS_ELIGIBILITY'
  const fields = ['quotientFamilial'] as const
  return {
    accepted: unwrap(await passerelle.referrals.accept(input)),
    ids,
    positions,
    facet: await passerelle.sharedCases.facet('c1', 'familyBenefits', fields, { purpose }),
    own: await passerelle.query('query Own { own }'),
  }
}
