import { readFile } from 'node:fs/promises'
import { clientCredentials, createPasserelle } from '@passerelle/sdk'
import { graphql } from './gql/index.ts'

// Only what the screen shows, in one request.
const Waiting = graphql(`
  query WaitingByUrgency($filter: ReferralFilter, $first: Int!) {
    referralInbox(filter: $filter, first: $first) {
      nodes {
        id
        state
        need {
          urgency
        }
      }
    }
  }
`)

const { PASSERELLE_URL: url = '', PASSERELLE_CLIENT_ID: clientId = '' } = process.env
const { PASSERELLE_KEY_FILE: file, PASSERELLE_CLIENT_SECRET: clientSecret = '' } = process.env
// A key in production, a secret in the sandbox.
const proof = file ? { privateKey: JSON.parse(await readFile(file, 'utf8')) } : { clientSecret }
const token = clientCredentials({ tokenUrl: `${url}/oauth/token`, clientId, ...proof })
const passerelle = createPasserelle({ url, token })

const { referralInbox } = await passerelle.query(Waiting, {
  filter: { states: ['SENT', 'UNDER_REVIEW'] },
  first: 50,
})
const urgent = referralInbox.nodes.filter(({ need }) => need?.urgency === 'URGENT')
console.log(`${referralInbox.nodes.length} waiting, ${urgent.length} of them urgent`)
