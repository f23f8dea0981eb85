import type { NeedUrgency, Theme } from '@passerelle/sdk'

interface Choice<Code> {
  readonly code: Code
  readonly label: string
}

/** What people come for at this customer's desk: a few of the themes of the network. */
export const themes: readonly Choice<Theme>[] = [
  { code: 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION', label: 'Alimentation' },
  { code: 'SANTE__ACCES_AUX_SOINS', label: 'Accès aux soins' },
  { code: 'LOGEMENT_HEBERGEMENT__REDUIRE_LES_IMPAYES_DE_LOYER', label: 'Impayés de loyer' },
  {
    code: 'LOGEMENT_HEBERGEMENT__SE_MAINTENIR_DANS_LE_LOGEMENT',
    label: 'Maintien dans le logement',
  },
  { code: 'MOBILITE__ETRE_ACCOMPAGNE_DANS_SON_PARCOURS_MOBILITE', label: 'Mobilité' },
  { code: 'FAMILLE__PRISE_EN_CHARGE_PERSONNE_DEPENDANTE', label: 'Perte d’autonomie' },
]

export const urgencies: readonly Choice<NeedUrgency>[] = [
  { code: 'ROUTINE', label: 'Sans urgence' },
  { code: 'URGENT', label: 'Urgent' },
  { code: 'IMMEDIATE', label: 'Immédiat' },
]

/** The code that a page sent, if it is one of those offered. */
export function chosen<Code>(among: readonly Choice<Code>[], sent: unknown): Code | undefined {
  return among.find(({ code }) => code === sent)?.code
}
