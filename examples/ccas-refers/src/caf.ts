// The CAF: its own system with its own database. It answers the network live, and lends out no copy.
import {
  agreementWith,
  answerAtOnce,
  disclosePart,
  joinCase,
  journalSince,
  pause,
  previewPart,
  register,
  startCafServer,
} from '@passerelle/example-caf-connector'
import { fetchKeys } from '@passerelle/sdk/connector'
import { followNews } from './news.ts'
import { connectAs, networkUrl } from './sandbox.ts'
import { moment, shortened, tell, today } from './tell.ts'

const ME = 'CAF du Doubs'
const READER = 'CCAS de Besançon'
const started = new Date().toISOString()

const passerelle = await connectAs(ME)
const news = await followNews(passerelle)
const keys = fetchKeys(await networkUrl())
const { id: partnerId } = (await passerelle.viewer.get()).partner
const server = await startCafServer({ partnerId, keys, port: 0, databasePath: ':memory:' })
try {
  await register(passerelle, server.url)
  tell(ME, 'répond aux lectures depuis son propre système : rien n’en est copié.')
  await prepare()
  await follow()
  await pause(passerelle)
} finally {
  await server.close()
}

/** Once for all cases: what was agreed, and what the CAF answers at once. */
async function prepare(): Promise<void> {
  const { networks } = await passerelle.viewer.get()
  const networkId = networks[0]?.id ?? ''
  const partners = await passerelle.partners.list({ networkId }).toArray({ limit: 200 })
  const reader = partners.find(({ name }) => name === READER)
  const agreement = await agreementWith(passerelle, reader?.id ?? '')
  if (!reader || !agreement) throw new Error(`No agreement with ${READER} is in force.`)
  tell(ME, `a signé avec le ${READER} : ${agreement.title}.`)
  await answerAtOnce(passerelle, agreement.id, reader.id)
  tell(
    ME,
    'y répond d’avance : prestations en cours, pour instruire une demande, si on les demande.',
  )
}

async function follow(): Promise<void> {
  let caseId: string | null = null
  for await (const one of news) {
    if (one.type === 'participant.invited' && caseId === null)
      caseId = await takePart(one.subjectId)
    if (one.caseId !== caseId) continue
    if (one.type === 'disclosure_request.granted') {
      tell(ME, 'apprend : une demande du CCAS a été accordée par l’accord permanent.')
    }
    if (one.type === 'objection.raised') {
      tell(ME, 'apprend : la personne s’oppose au partage de ses prestations.')
    }
    if (one.type === 'case.closed') {
      await readJournal()
      return
    }
  }
}

async function takePart(invitationId: string): Promise<string> {
  // An agent of the CAF finds the dossier of the person; this one is of nobody.
  const joined = await joinCase(passerelle, invitationId, 'CAF25-FICTIF-001')
  tell(
    ME,
    'accepte l’invitation et rattache ses « Prestations familiales » : un renvoi, aucun fait.',
  )
  await moment()
  for (const sentence of await previewPart(passerelle, joined)) tell(ME, `vérifie : ${sentence}`)
  await moment()
  await disclosePart(passerelle, joined, today())
  tell(ME, 'partage cette partie, avec le consentement de la personne ; le reste demeure fermé.')
  return joined.caseId
}

/** What the data-protection officer of the CAF reads: who, what, why, on what basis, when. No value. */
async function readJournal(): Promise<void> {
  const lines: string[] = []
  for await (const csv of journalSince(passerelle, started)) {
    lines.push(...csv.replace('\uFEFF', '').trimEnd().split('\r\n').map(shortened))
  }
  tell(ME, 'son délégué à la protection des données lit le journal des consultations :', lines)
}
