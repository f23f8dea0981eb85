import type { DeskNotice } from '@passerelle/schema'
import type { Mail } from './mail.ts'

// No name, theme, place or case: a mail is read by whoever reads the organisation's mail, and by every server between.
const TEXTS = {
  REFERRAL: {
    subject: 'Une orientation vous attend',
    first: 'Une orientation vous attend dans votre boîte Passerelle.',
  },
  LINK: {
    subject: 'Votre nouveau lien d’accès',
    first: 'Voici le nouveau lien que vous avez demandé pour ouvrir votre boîte Passerelle.',
  },
} as const

/** What an organisation is written: that something waits and where, nothing of what it is. */
export function noticeMail({ id, kind, address, deskUrl, token }: DeskNotice): Mail {
  const { subject, first } = TEXTS[kind]
  // Behind `#`: browsers send it to no server, in no request and no Referer.
  const text = `Bonjour,

${first}

Pour l’ouvrir :
${deskUrl}#${token}

Ce lien ne sert qu’une fois et reste valable huit jours. S’il ne s’ouvre plus, la page
vous propose d’en recevoir un autre à cette adresse. Ne le transférez pas : il ouvre
votre boîte.

Ce message est envoyé automatiquement, merci de ne pas y répondre.
`
  return { id, to: address, subject, text }
}
