// The association has no server: it leaves its facts with the network, encrypted.
import { hostSupport, joinCase } from '@passerelle/example-association-hosted'
import { unwrap } from '@passerelle/sdk'
import { followNews } from './news.ts'
import { connectAs } from './sandbox.ts'
import { inDays, moment, tell, today } from './tell.ts'

const ME = 'Épicerie sociale de démonstration'

const passerelle = await connectAs(ME)
const news = await followNews(passerelle)
tell(ME, 'n’a pas de serveur : elle confie ses informations au réseau, chiffrées.')

for await (const { type, subjectId } of news) {
  if (type !== 'participant.invited') continue
  await share(subjectId)
  break
}

async function share(invitationId: string): Promise<void> {
  const { caseId, personId, inviterPartnerId } = await joinCase(passerelle, invitationId)
  const values = { supportKind: 'FOOD_AID', since: '2025-10-06', nextStepOn: inDays(14) } as const
  await hostSupport(passerelle, { caseId, personId }, values)
  tell(ME, 'accepte l’invitation et dépose son « Accompagnement associatif », chiffré.')
  await moment()
  unwrap(
    await passerelle.disclosures.make({
      caseId,
      personId,
      readerPartnerId: inviterPartnerId,
      groups: ['ASSOCIATION_SUPPORT'],
      purposes: ['ASSESS_ELIGIBILITY'],
      legalBasis: 'CONSENT',
      informedOn: today(),
    }),
  )
  tell(ME, 'le partage avec le CCAS, avec le consentement de la personne.')
}
