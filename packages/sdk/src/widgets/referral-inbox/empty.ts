import { msg } from '@lit/localize'
import type { TemplateResult } from 'lit'
import { emptyState } from '../foundation/states.ts'
import type { GroupCode } from './groups.ts'

/** What a heap says when nothing is in it, and what to do next. */
const EMPTY: Readonly<Record<GroupCode, () => readonly [title: string, next: string]>> = {
  todo: () => [
    msg('Rien à traiter'),
    msg('Les nouvelles orientations s’annonceront ici d’elles-mêmes.'),
  ],
  waiting: () => [
    msg('Rien en attente'),
    msg('Vous trouverez ici vos demandes de complément et votre liste d’attente.'),
  ],
  running: () => [
    msg('Aucune prise en charge en cours'),
    msg('Acceptez une orientation à traiter : elle viendra ici.'),
  ],
  ended: () => [
    msg('Aucune orientation terminée'),
    msg('Une orientation vient ici avec son résultat ou son motif de fin.'),
  ],
}

/** An empty heap. */
export function emptyHeap(group: GroupCode): TemplateResult {
  return emptyState(...EMPTY[group]())
}
