import { readFile } from 'node:fs/promises'
import { clientCredentials, createPasserelle, unwrap } from '@passerelle/sdk'

const folder = process.env.PASSERELLE_DATA ?? '.passerelle'
const { url, tokenUrl, clients } = JSON.parse(await readFile(`${folder}/sandbox.json`, 'utf8'))
const us = clients.find(({ partnerName }) => partnerName === 'Épicerie sociale de démonstration')
const passerelle = createPasserelle({ url, token: clientCredentials({ tokenUrl, ...us }) })

for await (const { id, version, serviceName } of passerelle.referrals.inbox({ state: ['SENT'] })) {
  const localReference = `ACCUEIL-${crypto.randomUUID()}` // your own file of this person
  const input = { id, expectedVersion: version, localReference } // the version that was read
  const { stateLabel } = unwrap(await passerelle.referrals.accept(input))
  console.log(`${stateLabel} : ${serviceName} (${id})`)
}
