// A partner's own queries, checked against the types that the generator made of them.
import { createPasserelle, unwrap } from '@passerelle/sdk'
import { graphql } from './gql/index.js'

const Waiting = graphql(`
  query Waiting($filter: ReferralFilter, $first: Int!) {
    referralInbox(filter: $filter, first: $first) {
      nodes {
        id
        state
        sentAt
        need {
          urgency
        }
      }
    }
  }
`)

const Accept = graphql(`
  mutation Accept($input: AcceptReferralInput!) {
    acceptReferral(input: $input) {
      __typename
      ... on Referral {
        id
        version
      }
      ... on Error {
        code
        message
      }
    }
  }
`)

const passerelle = createPasserelle({ url: process.env['URL'] ?? '', token: 't' })

const { referralInbox } = await passerelle.query(Waiting, {
  filter: { states: ['SENT'] },
  first: 2,
})
for (const { id, state } of referralInbox.nodes) {
  console.log(id.toUpperCase(), state satisfies string)
  if (state === '%future added value') console.log('a state of a later release')
}
const input = { id: 'r1', expectedVersion: 3, localReference: 'ours-1' }
const { acceptReferral } = await passerelle.query(Accept, { input })
console.log(
  acceptReferral.__typename === 'Referral' ? unwrap(acceptReferral).version.toFixed() : '',
)

export async function refused(): Promise<void> {
  // @ts-expect-error there is no such state
  void passerelle.query(Waiting, { filter: { states: ['LOST'] }, first: 2 })
  // @ts-expect-error the number is not optional
  void passerelle.query(Waiting, {})
  // @ts-expect-error variables are not optional
  void passerelle.query(Waiting)
  // @ts-expect-error it was not selected
  void referralInbox.nodes[0]?.version
  // @ts-expect-error nothing of an answer is assigned to
  referralInbox.nodes = []
}
