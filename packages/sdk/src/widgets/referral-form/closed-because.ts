import { msg } from '@lit/localize'
import type { FormData } from './form-data.ts'

/** Why nothing can be referred from this case; undefined when something can. */
export function closedBecause(data: FormData | null): string | undefined {
  if (!data) return msg('Cette situation est introuvable')
  const { status, myRole, needs } = data.case
  if (status !== 'ACTIVE') return msg('Cette situation est close')
  if (myRole === 'TARGET')
    return msg('Seuls les partenaires qui suivent la situation peuvent orienter')
  if (needs.length === 0) return msg('Aucun besoin à orienter : ajoutez-en un à la situation')
  return undefined
}
