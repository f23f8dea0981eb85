import type { CreateWidgetSessionMutationVariables } from '@passerelle/sdk'

/** The widgets that a page of this desk may show. */
export type Widget = CreateWidgetSessionMutationVariables['input']['widgets'][number]

/** Somebody who signs in to this software. Nobody here exists. */
export interface Agent {
  /** Ours, and what the network knows the agent by: opaque, one for ever. */
  readonly agentRef: string
  readonly name: string
  readonly work: string
  readonly partnerName: string
  /** What this agent's work needs, and so what a session may ask. */
  readonly widgets: readonly Widget[]
}

const caseWork: readonly Widget[] = [
  'REFERRAL_FORM',
  'REFERRAL_INBOX',
  'REFERRAL_TIMELINE',
  'CASE_PARTNERS',
  'STATISTICS',
]

/** Agents of two customers of the vendor. A real software has them in its database, with passwords. */
export const agents: readonly Agent[] = [
  {
    agentRef: 'agent-ccas-besancon-01',
    name: 'Nadia Belkacem',
    work: 'Travailleuse sociale',
    partnerName: 'CCAS de Besançon',
    widgets: caseWork,
  },
  {
    agentRef: 'agent-ccas-besancon-02',
    name: 'Thomas Courvoisier',
    work: 'Travailleur social',
    partnerName: 'CCAS de Besançon',
    widgets: caseWork,
  },
  {
    agentRef: 'agent-ccas-besancon-dpo',
    name: 'Claire Vuillemin',
    work: 'Déléguée à la protection des données',
    partnerName: 'CCAS de Besançon',
    widgets: ['ACCESS_JOURNAL', 'STATISTICS'],
  },
  {
    agentRef: 'agent-epicerie-besancon-amina',
    name: 'Amina Perrot',
    work: 'Responsable de l’accueil',
    partnerName: 'Épicerie sociale de démonstration',
    widgets: caseWork,
  },
  {
    agentRef: 'agent-epicerie-besancon-luc',
    name: 'Luc Grosjean',
    work: 'Bénévole référent',
    partnerName: 'Épicerie sociale de démonstration',
    widgets: caseWork,
  },
]
