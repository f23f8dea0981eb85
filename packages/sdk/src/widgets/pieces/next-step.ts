import { msg, str } from '@lit/localize'
import { day } from '../foundation/format.ts'
import type { WholeReferral } from './history.ts'

/** What has to happen next, and by whom; null when nothing has. */
export function nextStep(referral: WholeReferral): string | null {
  const { state, source, target, reviewOn } = referral
  if (referral.cancellationAcknowledgementDue) {
    return msg(str`${target.name} doit prendre acte de l’annulation.`)
  }
  switch (state) {
    case 'DRAFT':
      return msg(str`${source.name} doit compléter et transmettre la demande.`)
    case 'SENT':
      return msg(str`${target.name} doit prendre connaissance de la demande.`)
    case 'UNDER_REVIEW':
      return msg(str`${target.name} examine la demande.`)
    case 'INFO_REQUESTED':
      return msg(str`${source.name} doit apporter le complément demandé.`)
    case 'WAITLISTED':
      return reviewOn
        ? msg(str`${target.name} réexamine la demande le ${day(reviewOn)}.`)
        : msg(str`${target.name} attend qu’une place se libère.`)
    case 'ACCEPTED':
      return msg(str`${target.name} prend contact avec la personne.`)
    case 'IN_PROGRESS':
      return msg(str`${target.name} accompagne la personne.`)
    default:
      return null
  }
}
