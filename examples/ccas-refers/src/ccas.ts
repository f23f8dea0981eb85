// The program of the CCAS of Besançon: it refers a person to two partners and follows the outcome.
import { type Service, unwrap } from '@passerelle/sdk'
import { codeOf, followNews, type News } from './news.ts'
import { connectAs } from './sandbox.ts'
import { fileNumber, inFrench, moment, tell, today } from './tell.ts'

const ME = 'CCAS de Besançon'
const BESANCON = '25056'
const FOOD = 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION'
const CARE = 'SANTE__ACCES_AUX_SOINS'

const passerelle = await connectAs(ME)
const { networks } = unwrap(await passerelle.viewer.get())
const networkId = networks[0]?.id ?? ''
const news = await followNews(passerelle)

const localReference = fileNumber('CCAS25')
const opened = unwrap(
  await passerelle.sharedCases.create({
    networkId,
    communeCode: BESANCON,
    persons: [{ localReference }],
    needs: [
      { theme: FOOD, urgency: 'URGENT' },
      { theme: CARE, urgency: 'ROUTINE' },
    ],
  }),
)
tell(ME, 'ouvre une situation partagée, sans nom ni numéro : seule sa référence, pour lui seul.')
await moment()

// What each referral is about, in the words of the case worker.
const followed = new Map<string, string>()
const consent = { legalBasis: 'CONSENT', informedOn: today() } as const
const mission = {
  legalBasis: 'LEGAL_MISSION',
  legalText: 'CASF L123-5',
  informedOn: today(),
} as const
await refer(FOOD, 'aide alimentaire', ({ partner }) => partner.kind === 'ASSOCIATION', consent)
await refer(
  CARE,
  'C2S',
  ({ partner, name }) => partner.kind === 'CPAM' && /santé sol/.test(name),
  mission,
)

const open = new Set(followed.keys())
for await (const one of news) {
  const about = followed.get(one.subjectId)
  if (about === undefined) continue
  await react(one, about)
  if (/^referral\.(completed|rejected)$/.test(one.type)) open.delete(one.subjectId)
  if (open.size === 0) break
}
await conclude()

/** Finds who can meet a need where the person lives, and sends the need there: no fact but its theme. */
async function refer(
  theme: typeof FOOD | typeof CARE,
  about: string,
  suits: (service: Service) => boolean,
  basis: typeof consent | typeof mission,
): Promise<void> {
  const matches = unwrap(
    await passerelle.services.forNeed({ networkId, theme, communeCode: BESANCON }),
  )
  const service = matches.map((match) => match.service).find(suits)
  const need = opened.needs.find((one) => one.theme === theme)
  if (service === undefined || need === undefined) throw new Error(`Nobody offers ${about}.`)
  const draft = unwrap(
    await passerelle.referrals.create({ needId: need.id, serviceId: service.id }),
  )
  followed.set(draft.id, about)
  unwrap(
    await passerelle.referrals.send({
      id: draft.id,
      expectedVersion: draft.version,
      disclosure: { ...basis, facetGroups: [] },
    }),
  )
  const urgency = inFrench(need.urgency)
  tell(ME, `oriente la personne vers ${service.partner.name} : ${about} (${urgency}).`)
  await moment()
}

async function react(one: News, about: string): Promise<void> {
  if (one.type === 'referral.review_started') tell(ME, `apprend : ${about}, demande à l’étude.`)
  if (one.type === 'referral.accepted') tell(ME, `apprend : ${about}, demande acceptée.`)
  if (one.type === 'referral.started') tell(ME, `apprend : ${about}, la prise en charge commence.`)
  if (one.type === 'referral.completed') {
    tell(ME, `apprend : ${about}, réalisée (${inFrench(codeOf(one, 'outcomeCode'))}).`)
  }
  if (one.type === 'referral.rejected') {
    tell(ME, `apprend : ${about}, refusée (${inFrench(codeOf(one, 'reasonCode'))}).`)
  }
  if (one.type === 'referral.information_requested') await inform(one.subjectId, about)
}

async function inform(id: string, about: string): Promise<void> {
  const { version: expectedVersion, question } = unwrap(await passerelle.referrals.get({ id }))
  tell(ME, `apprend : ${about}, on lui demande : ${inFrench(question ?? '')}.`)
  await moment()
  unwrap(await passerelle.referrals.provideInformation({ id, expectedVersion }))
  tell(ME, `${about} : apporte le complément.`)
}

/** All that the CCAS can read in the end: states, outcomes, its own reference, and nothing more. */
async function conclude(): Promise<void> {
  const { needs, persons } = unwrap(await passerelle.sharedCases.get({ id: opened.id }))
  const references = persons.map((person) => person.myLocalReference)
  if (references.join() !== localReference) throw new Error('The CCAS lost its own reference.')
  for (const [id, about] of followed) {
    const { state, outcome, reason } = unwrap(await passerelle.referrals.get({ id }))
    const theme = about === 'C2S' ? CARE : FOOD
    const need = needs.find((one) => one.theme === theme)
    const how = `${inFrench(state)} (${inFrench(outcome ?? reason ?? '')})`
    tell(ME, `voit au dossier : ${about}, ${how} ; besoin ${inFrench(need?.status ?? '')}.`)
  }
  tell(ME, 'ne voit rien du dossier que chaque partenaire tient chez lui.')
}
