import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { FacetGroup } from '../../generated/types.ts'
import { localeOfPage } from '../foundation/locale.ts'
import { labelOf } from '../labels/label.ts'
import { icon } from '../look/icons.ts'
import type { Sharing } from './form-data.ts'

type Field = Sharing['fields'][number]
type Code = FacetGroup | '%future added value'

/** Whether anything of a group would ever be read. */
function opens({ fields }: Sharing, group: Code): boolean {
  return fields.some((field) => field.group === group && isLater(field))
}

/**
 * The groups to share: those the agent chose, else what somebody needs to know who it is and to reach
 * them. Never one of which nothing would be read.
 */
export function sharedGroups(
  sharing: Sharing | null,
  chosen: readonly FacetGroup[] | null,
): readonly FacetGroup[] {
  if (!sharing) return []
  const usual = ['CONTACT_IDENTIFICATION', 'CONTACT_REACH'] as const
  return (chosen ?? usual).filter((group) => opens(sharing, group))
}

/** The groups of the agent's own facts, each with what it opens, when, and what stays closed and why. */
export function sharingField(
  sharing: Sharing,
  chosen: readonly string[],
  toggle: (group: FacetGroup) => void,
): TemplateResult[] {
  return sharing.groups.map(({ group, label }) => {
    if (group === '%future added value') return html``
    const fields = sharing.fields.filter((field) => field.group === group)
    const title = said(group, label)
    const id = `group-${group}`
    const details = html`<div class="details stack" id="${id}-details">${momentsOf(fields)}</div>`
    return opens(sharing, group)
      ? html`<div class="choice card">
          <input
            type="checkbox"
            id=${id}
            aria-describedby="${id}-details"
            .checked=${chosen.includes(group)}
            @change=${() => toggle(group)}
          />
          <label for=${id}>${title}</label>
          ${details}
        </div>`
      : html`<div class="choice card">
          ${icon('lock')}
          <p class="strong">${title}</p>
          ${details}
        </div>`
  })
}

function momentsOf(fields: readonly Field[]): TemplateResult {
  const closed = new Map<string, Field[]>()
  for (const field of fields) {
    const { reason, reasonLabel, opensWith } = field.onceAccepted
    if (isLater(field)) continue
    const mend = localeOfPage() === 'fr' ? opensWith : null
    const why = [said(reason ?? '', reasonLabel), mend].filter(Boolean).join(' — ')
    closed.set(why, [...(closed.get(why) ?? []), field])
  }
  return html`${line('eye', msg('Dès l’envoi'), fields.filter(isNow))}
  ${line(
    'check',
    msg('Une fois l’orientation acceptée'),
    fields.filter((field) => isLater(field) && !isNow(field)),
  )}
  ${[...closed].map(([why, members]) => line('lock', msg('Reste fermé'), members, why))}
  ${
    fields.some((field) => isLater(field) && field.onceAccepted.reason === 'PERSON_OBJECTED')
      ? html`<p>${msg('Une personne du foyer s’y oppose : rien d’elle ne sera lu.')}</p>`
      : nothing
  }`
}

function line(
  shape: 'eye' | 'check' | 'lock',
  when: string,
  fields: readonly Field[],
  why?: string,
): TemplateResult | typeof nothing {
  if (fields.length === 0) return nothing
  const names = fields.map(({ field, label }) => said(field, label)).join(', ')
  return html`<p class="moment">
    ${icon(shape)}
    <span><span class="strong">${msg(str`${when} :`)}</span> ${names}${why ? ` (${why})` : nothing}</span>
  </p>`
}

/** The contract's own French; the code, readable, in another language. */
function said(code: string, french: string | null): string {
  return labelOf(french ? { [code]: french } : {}, code)
}

/** The names of the groups chosen, in a sentence. */
export function namesOf({ groups }: Sharing, chosen: readonly string[]): string {
  return groups
    .filter(({ group }) => chosen.includes(group))
    .map(({ group, label }) => said(group, label))
    .join(', ')
}

/** What stays closed though its group is chosen. */
export function leftOut({ leftOut: fields }: Sharing): TemplateResult | typeof nothing {
  if (fields.length === 0) return nothing
  const names = fields.map(({ field, label }) => said(field, label)).join(', ')
  return html`<p class="hint">${msg(str`Trop sensible pour être partagé ici : ${names}.`)}</p>`
}

function isNow({ atSending }: Field): boolean {
  return atSending.state === 'OPEN'
}

function isLater({ onceAccepted }: Field): boolean {
  return onceAccepted.state === 'OPEN'
}
