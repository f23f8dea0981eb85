// The program of a food-aid association: it answers the next referral it receives, then ends.
import { isRefusal, unwrap } from '@passerelle/sdk'
import { followNews } from './news.ts'
import { connectAs } from './sandbox.ts'
import { fileNumber, inFrench, moment, tell, today } from './tell.ts'

const ME = 'Épicerie sociale de démonstration'

const passerelle = await connectAs(ME)
const news = await followNews(passerelle)
tell(ME, 'est prête à recevoir des orientations.')

let handled: string | null = null
for await (const { type, subjectId } of news) {
  if (type === 'referral.sent' && handled === null) {
    handled = subjectId
    await ask(subjectId)
  }
  if (type === 'referral.information_provided' && subjectId === handled) {
    await help(subjectId)
    break
  }
}

async function ask(id: string): Promise<void> {
  const referral = unwrap(await passerelle.referrals.get({ id }))
  tell(ME, `reçoit une demande d’aide alimentaire du ${referral.source.name}.`)
  await moment()
  const questionCode = 'MISSING_HOUSEHOLD'
  const { version: expectedVersion } = referral
  const asked = await passerelle.referrals.requestInformation({ id, expectedVersion, questionCode })
  // A refusal is a result like another: here, somebody else of the association answered first.
  if (isRefusal(asked)) throw new Error(`The question was refused: ${asked.code}`)
  tell(ME, `demande un complément : ${inFrench(questionCode)}.`)
}

async function help(id: string): Promise<void> {
  const { version } = unwrap(await passerelle.referrals.get({ id }))
  await moment()
  const localReference = fileNumber('ASSO25')
  const accepted = unwrap(
    await passerelle.referrals.accept({ id, expectedVersion: version, localReference }),
  )
  tell(ME, 'accepte, et ouvre un dossier sous sa propre référence.')
  await moment()
  const started = unwrap(
    await passerelle.referrals.start({
      id,
      expectedVersion: accepted.version,
      contactOn: today(),
    }),
  )
  tell(ME, 'a vu la personne aujourd’hui : l’accompagnement commence.')
  await moment()
  const outcomeCode = 'SERVICE_PROVIDED'
  unwrap(await passerelle.referrals.complete({ id, expectedVersion: started.version, outcomeCode }))
  tell(ME, `a terminé : ${inFrench(outcomeCode)}.`)
}
