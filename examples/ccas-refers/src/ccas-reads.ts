// The program of the CCAS of Besançon: it reads what two partners know, by one query and at their place.
import { unwrap } from '@passerelle/sdk'
import { askForBenefits, recordObjection } from './ask-facts.ts'
import { followNews } from './news.ts'
import { linesOf, readFacets } from './read-facets.ts'
import { connectAs } from './sandbox.ts'
import { fileNumber, inFrench, longDay, moment, tell, today } from './tell.ts'

const ME = 'CCAS de Besançon'
const OWNERS = ['CAF du Doubs', 'Épicerie sociale de démonstration']

const passerelle = await connectAs(ME)
const { networks } = await passerelle.viewer.get()
const networkId = networks[0]?.id ?? ''
const news = await followNews(passerelle)

const opened = unwrap(
  await passerelle.sharedCases.create({
    networkId,
    communeCode: '25056',
    persons: [{ localReference: fileNumber('CCAS25') }],
    needs: [],
  }),
)
const { id: caseId } = opened
const personId = opened.persons[0]?.id ?? ''
tell(ME, 'ouvre une situation pour une demande d’aide, et invite qui connaît déjà la personne.')
const partners = await passerelle.partners.list({ networkId }).toArray({ limit: 200 })
for (const { id: partnerId } of partners.filter(({ name }) => OWNERS.includes(name))) {
  unwrap(await passerelle.invitations.create({ caseId, partnerId }))
}

const disclosed = new Set<string>()
for await (const one of news) {
  if (one.type === 'disclosure.made' && one.caseId === caseId) disclosed.add(one.subjectId)
  if (disclosed.size === OWNERS.length) break
}
await moment()
await read('lit les deux volets par une seule requête')

const ownerPartnerId = partners.find(({ name }) => name === OWNERS[0])?.id ?? ''
const facts = { caseId, personId, ownerPartnerId }
const asked = await askForBenefits(passerelle, facts, today())
tell(ME, `demande les prestations en cours à la CAF : demande ${inFrench(asked.status)}, aussitôt.`)
await moment()
await read('relit')

await recordObjection(passerelle, facts, today())
tell(ME, 'consigne que la personne s’oppose désormais au partage de ses prestations.')
await moment()
await read('relit')

const { version: expectedVersion } = unwrap(await passerelle.sharedCases.get({ id: caseId }))
unwrap(await passerelle.sharedCases.close({ caseId, expectedVersion }))
tell(ME, 'a instruit la demande et clôt la situation : les partages prennent fin.')

/** Reads, and shows what a case worker sees: each value with its source and date, and why one is withheld. */
async function read(how: string): Promise<void> {
  const facets = await readFacets(passerelle, caseId)
  const screen = facets.flatMap((facet) => {
    const { label, source, hosting, asOf } = facet
    const known = asOf === null ? '' : `, connu le ${longDay(asOf)}`
    const title = `${label} (source : ${source.name}, ${inFrench(hosting)}${known})`
    return [title, ...linesOf(facet).map((line) => `  ${line}`)]
  })
  tell(ME, `${how} :`, screen)
  await moment()
}
