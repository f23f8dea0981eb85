import { readFile } from 'node:fs/promises'
import { clientCredentials, createPasserelle, unwrap } from '@passerelle/sdk'

const folder = process.env.PASSERELLE_DATA ?? '.passerelle'
const { url, tokenUrl, clients } = JSON.parse(await readFile(`${folder}/sandbox.json`, 'utf8'))
const ccas = clients.find(({ partnerName }) => partnerName === 'CCAS de Besançon')
const passerelle = createPasserelle({ url, token: clientCredentials({ tokenUrl, ...ccas }) })

const [{ id: networkId }] = unwrap(await passerelle.viewer.get()).networks
const place = { networkId, communeCode: '25056' }
const theme = 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION'
const persons = [{ localReference: 'DOSSIER-2026-17' }] // your own file number, seen by nobody else
const needs = [{ theme, urgency: 'URGENT' }]
const opened = unwrap(await passerelle.sharedCases.create({ ...place, persons, needs }))
const [{ service }] = unwrap(await passerelle.services.forNeed({ ...place, theme }))
const draft = unwrap(
  await passerelle.referrals.create({ needId: opened.needs[0].id, serviceId: service.id }),
)
const disclosure = { legalBasis: 'CONSENT', informedOn: '2026-01-05', facetGroups: [] }
const sent = unwrap(
  await passerelle.referrals.send({ id: draft.id, expectedVersion: draft.version, disclosure }),
)
console.log(`${sent.stateLabel} : ${service.name}, ${sent.target.name} (${sent.id})`)
