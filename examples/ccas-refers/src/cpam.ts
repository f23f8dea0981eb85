// The program of the CPAM: it examines the next referral it receives and refuses it with a reason.
import { unwrap } from '@passerelle/sdk'
import { followNews } from './news.ts'
import { connectAs } from './sandbox.ts'
import { inFrench, moment, tell } from './tell.ts'

const ME = 'CPAM du Doubs'

const passerelle = await connectAs(ME)
const news = await followNews(passerelle)
tell(ME, 'est prête à recevoir des orientations.')

for await (const { type, subjectId: id } of news) {
  if (type !== 'referral.sent') continue
  const referral = unwrap(await passerelle.referrals.get({ id }))
  tell(ME, `reçoit une demande de C2S du ${referral.source.name}.`)
  await moment()
  const examined = unwrap(
    await passerelle.referrals.startReview({ id, expectedVersion: referral.version }),
  )
  tell(ME, 'met la demande à l’étude.')
  await moment()
  await moment()
  const reasonCode = 'NOT_ELIGIBLE'
  unwrap(await passerelle.referrals.reject({ id, expectedVersion: examined.version, reasonCode }))
  tell(ME, `refuse : ${inFrench(reasonCode)}.`)
  break
}
