import { msg } from '@lit/localize'
import type { Errors, FieldName } from './answers.ts'
import { today } from './form-state.ts'
import type { Decision } from './sending.ts'

/** The law by which institutions of a kind act, which the agent may replace. */
const LAWS: Readonly<Record<string, string>> = {
  CCAS: 'CASF, art. L123-5',
  CIAS: 'CASF, art. L123-5',
  DEPARTEMENT: 'CASF, art. L121-1',
  MDS: 'CASF, art. L121-1',
  FRANCE_TRAVAIL: 'Code du travail, art. L5312-1',
  MISSION_LOCALE: 'Code du travail, art. L5314-2',
}

/** The usual law of a kind of partner; empty where there is none that fits all. */
export function usualLaw(kind: string): string {
  return LAWS[kind] ?? ''
}

/** What is missing or cannot be, in the order of the fields. */
export function groundErrors(decision: Decision, informed: boolean): Errors {
  const { legalBasis, legalText, informedOn } = decision
  const found: [FieldName, string, boolean][] = [
    [
      'legalText',
      msg('Indiquez le texte qui fonde la mission, par exemple « CASF, art. L123-5 ».'),
      legalBasis === 'LEGAL_MISSION' && !legalText?.trim(),
    ],
    [
      'informed',
      msg('Informez la personne avant de transmettre, puis confirmez-le ici.'),
      !informed,
    ],
    [
      'informedOn',
      msg('Indiquez le jour où la personne a été informée, au plus tard aujourd’hui.'),
      !informedOn || informedOn > today(),
    ],
  ]
  return Object.fromEntries(found.flatMap(([name, text, wrong]) => (wrong ? [[name, text]] : [])))
}
