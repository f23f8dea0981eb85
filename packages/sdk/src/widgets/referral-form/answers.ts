import { msg } from '@lit/localize'
import type { Refused } from './sending.ts'

/** Fields of the form that may be wrong, in the order in which they stand. */
export type FieldName =
  | 'need'
  | 'service'
  | 'groups'
  | 'basis'
  | 'legalText'
  | 'informed'
  | 'informedOn'
/** What is wrong with which field, and how to mend it. */
export type Errors = Readonly<Partial<Record<FieldName, string>>>

/** A refusal beside its field; one that no field mends stands alone. */
export interface Told {
  readonly field: FieldName | undefined
  readonly text: string
  /** Somebody or something else changed: what is shown has to be read again. */
  readonly changed: boolean
}

/** Says a refusal in words, beside the field that mends it. */
export function told({ code, field }: Refused): Told {
  const [name, words] = ANSWERS[code === 'NOT_FOUND' ? `${code} ${field}` : code] ?? OTHERWISE
  return { field: name, text: words(), changed: name === 'service' || name === 'need' || !name }
}

type Row = readonly [FieldName | undefined, () => string]

const serviceGone: Row = [
  'service',
  () => msg('Ce service n’est plus proposé. Choisissez-en un autre.'),
]
const needGone: Row = ['need', () => msg('Ce besoin n’est plus à orienter. Vérifiez la situation.')]
const caseClosed: Row = [
  'need',
  () =>
    msg('La situation est close, ou votre structure n’y participe plus : rien ne peut en partir.'),
]
const lawMissing: Row = [
  'legalText',
  () => msg('Indiquez le texte qui fonde la mission, par exemple « CASF, art. L123-5 ».'),
]
const sharing: Row = [
  'groups',
  () => msg('Ce partage n’est pas possible. Vérifiez les informations cochées.'),
]
const elsewhere: Row = [
  undefined,
  () =>
    msg('Cette orientation a changé entre-temps. Vérifiez ce qui est affiché, puis transmettez.'),
]
const notYours: Row = [
  undefined,
  () =>
    msg(
      'Vous n’avez pas le droit de transmettre. Voyez avec la personne qui administre Passerelle.',
    ),
]
const OTHERWISE: Row = [
  undefined,
  () => msg('L’envoi a été refusé. Vérifiez votre saisie, puis transmettez de nouveau.'),
]

/** By code; what is not found, by what was looked for. */
const ANSWERS: Readonly<Record<string, Row>> = {
  'NOT_FOUND input.serviceId': serviceGone,
  'NOT_FOUND input.needId': needGone,
  'NOT_FOUND input.id': elsewhere,
  VERSION_CONFLICT: elsewhere,
  STATE_DOES_NOT_ALLOW: elsewhere,
  ROLE_DOES_NOT_ALLOW: notYours,
  SCOPE_DOES_NOT_ALLOW: notYours,
  CASE_CLOSED: caseClosed,
  CASE_NOT_OPEN_TO_YOU: caseClosed,
  SERVICE_NOT_OPEN: [
    'service',
    () => msg('Ce service n’accueille plus de demandes pour le moment. Choisissez-en un autre.'),
  ],
  COMMUNE_NOT_COVERED: [
    'service',
    () => msg('Ce service ne couvre plus cette commune. Choisissez-en un autre.'),
  ],
  TARGET_IS_SOURCE: [
    'service',
    () => msg('Ce service est celui de votre structure. Choisissez-en un autre.'),
  ],
  DUPLICATE_OPEN_REFERRAL: [
    'service',
    () => msg('Une orientation est déjà en cours auprès de ce partenaire pour ce besoin.'),
  ],
  LEGAL_BASIS_REQUIRED: ['basis', () => msg('Indiquez sur quelle base repose le partage.')],
  LEGAL_TEXT_REQUIRED: lawMissing,
  TOO_LONG: [
    'legalText',
    () => msg('Donnez la référence du texte seule, en 200 caractères au plus.'),
  ],
  TEXT_INVALID: ['legalText', () => msg('Donnez la référence du texte sur une seule ligne.')],
  LEGAL_TEXT_LOOKS_LIKE_NIR: [
    'legalText',
    () => msg('Ceci ressemble à un numéro de sécurité sociale. Donnez la référence du texte.'),
  ],
  PERSON_NOT_INFORMED: [
    'informedOn',
    () => msg('Indiquez le jour où la personne a été informée, au plus tard aujourd’hui.'),
  ],
  INVALID_DATE: ['informedOn', () => msg('Indiquez un jour qui existe.')],
  FACET_NOT_OWNED: sharing,
  FIELDS_EMPTY: sharing,
  PURPOSE_NOT_AGREED: sharing,
  UNKNOWN_CODE: sharing,
}
