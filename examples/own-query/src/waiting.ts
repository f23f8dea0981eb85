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
const privateKey = JSON.parse(await readFile(process.env['PASSERELLE_KEY_FILE'] ?? '', 'utf8'))
const token = clientCredentials({ tokenUrl: `${url}/oauth/token`, clientId, privateKey })
const passerelle = createPasserelle({ url, token })

const { referralInbox } = await passerelle.query(Waiting, {
  filter: { states: ['SENT', 'UNDER_REVIEW'] },
  first: 50,
})
const urgent = referralInbox.nodes.filter(({ need }) => need?.urgency === 'URGENT')
console.log(`${referralInbox.nodes.length} waiting, ${urgent.length} of them urgent`)
