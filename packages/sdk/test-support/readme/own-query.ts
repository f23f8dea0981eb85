import type { Passerelle } from '@passerelle/sdk'

// graphql comes from './gql/index.js', which the generator writes.
const Waiting = graphql(`
  query Waiting($first: Int!) {
    referralInbox(filter: { states: [SENT] }, first: $first) {
      nodes { id sentAt }
    }
  }
`)
const { referralInbox } = await passerelle.query(Waiting, { first: 10 })
console.info(referralInbox.nodes.map(({ id }) => id))

declare const passerelle: Passerelle
declare function graphql(text: string): {
  readonly __apiType?: (variables: { first: number }) => {
    readonly referralInbox: { readonly nodes: readonly { readonly id: string }[] }
  }
}
