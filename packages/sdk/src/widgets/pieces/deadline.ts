import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { day, daysUntil, inDays } from '../foundation/format.ts'
import { icon } from '../look/icons.ts'

/** Days before a deadline from which it asks for attention. */
const SOON_DAYS = 7

/** How near a deadline is: by words and by shape, never by colour alone. */
export function deadline(dueAt: string | null | undefined): TemplateResult | typeof nothing {
  if (!dueAt) return nothing
  const left = daysUntil(dueAt)
  const text =
    left < 0
      ? msg(str`Délai dépassé ${inDays(dueAt)}`)
      : msg(str`Réponse attendue ${inDays(dueAt)}`)
  const tone = left < 0 ? 'bad' : left <= SOON_DAYS ? 'attention' : 'muted'
  return html`<span class="deadline ${tone}" title=${day(dueAt)}>
    ${icon(left <= SOON_DAYS ? 'alert' : 'clock')} ${text}
  </span>`
}
