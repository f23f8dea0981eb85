import { msg } from '@lit/localize'
import { SdkError } from '../../core/errors.ts'

/** What a widget can do about a failure, and so what it offers. */
export type FailureKind = 'offline' | 'session-ended' | 'refused' | 'gone' | 'failed'

/** A failure in the words of the person in front of the screen. */
export interface Failure {
  readonly kind: FailureKind
  readonly title: string
  /** What to do now. */
  readonly mend: string
  /** Code and request id, to quote to the support. */
  readonly reference: string
}

const OFFLINE = ['NETWORK_ERROR', 'TIMEOUT', 'DEADLINE_EXCEEDED', 'OVERLOADED']
const ENDED = ['TOKEN_UNAVAILABLE', 'UNAUTHENTICATED', 'WIDGET_SESSION_ENDED']
const REFUSED = ['FORBIDDEN', 'INSUFFICIENT_SCOPE', 'CLIENT_SUSPENDED', 'PARTNER_SUSPENDED']

/** Which kind an error is; anything that is no error of the SDK is a defect of ours. */
export function failureKind(error: unknown): FailureKind {
  if (!SdkError.is(error)) return 'failed'
  const { code } = error
  if (OFFLINE.includes(code) || /^HTTP_50[234]$/.test(code)) return 'offline'
  if (ENDED.includes(code)) return 'session-ended'
  if (REFUSED.includes(code) || code.startsWith('WIDGET_')) return 'refused'
  return 'failed'
}

/** Says a failure. It never holds a person's value: the SDK's errors hold none. */
export function failureOf(error: unknown): Failure {
  const kind = failureKind(error)
  const known = SdkError.is(error) ? error : undefined
  const reference = [known?.code ?? 'UNKNOWN', known?.requestId].filter(Boolean).join(' · ')
  return { kind, reference, ...WORDS[kind]() }
}

const WORDS: Record<FailureKind, () => { title: string; mend: string }> = {
  offline: () => ({
    title: msg('La connexion est interrompue'),
    mend: msg('Rien n’est perdu. L’affichage reprendra dès que le réseau répondra.'),
  }),
  'session-ended': () => ({
    title: msg('Votre session est terminée'),
    mend: msg('Reprenez la session pour continuer. Votre saisie est conservée.'),
  }),
  refused: () => ({
    title: msg('Cet accès n’est pas ouvert'),
    mend: msg('Demandez à la personne qui administre Passerelle dans votre structure.'),
  }),
  gone: () => ({
    title: msg('Introuvable'),
    mend: msg('Cet élément n’existe pas ou ne vous est plus accessible.'),
  }),
  failed: () => ({
    title: msg('Une erreur est survenue'),
    mend: msg('Réessayez. Si elle se répète, transmettez la référence au support.'),
  }),
}
