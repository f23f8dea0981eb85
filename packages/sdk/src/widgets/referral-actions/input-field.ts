import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import { failurePanel, skeleton } from '../foundation/states.ts'
import { serviceCapacityLabels } from '../labels/generated/service-capacity.ts'
import { labelOf } from '../labels/label.ts'
import { textField } from '../pieces/fields.ts'
import { radioField } from '../pieces/radio-field.ts'
import type { ActionInput } from './inputs.ts'
import type { RedirectServices } from './redirect-services.ts'

const ID = 'action-input'

/** What a field shows now. */
export interface InputState {
  readonly value: string
  readonly error: string | undefined
  readonly services: RedirectServices
  readonly change: (value: string) => void
}

/** The field for what an action wants to be told. */
export function inputField(input: ActionInput, state: InputState): TemplateResult {
  const { value, error, change } = state
  const frame = { id: ID, label: input.label(), error }
  switch (input.kind) {
    case 'code':
      return radioField({
        ...frame,
        value,
        change,
        choices: input.codes.map((code) => ({ value: code, label: labelOf(input.labels, code) })),
      })
    case 'day':
      return textField({
        ...frame,
        kind: 'date',
        value,
        change,
        min: input.from === 'tomorrow' ? dayFromNow(1) : undefined,
      })
    case 'reference':
      return textField({
        ...frame,
        hint: msg(
          'Celle de votre logiciel. Le partenaire ne la voit pas. Pas de numéro de sécurité sociale.',
        ),
        maxLength: 100,
        value,
        change,
      })
    case 'service':
      return serviceField(frame, state)
  }
}

function serviceField(
  frame: { id: string; label: string; error: string | undefined },
  { value, change, services: { services, failure, retry } }: InputState,
): TemplateResult {
  if (failure) return failurePanel(failure, retry)
  if (!services) return html`<div aria-busy="true">${skeleton(3)}</div>`
  if (services.length === 0) {
    return html`<p id=${ID} tabindex="-1">
      ${msg('Aucun autre service ne répond à ce besoin dans cette commune. Refusez la demande, ou écrivez au partenaire.')}
    </p>`
  }
  return radioField({
    ...frame,
    value,
    change,
    choices: services.map(({ id, name, partner, capacity }) => ({
      value: id,
      label: name,
      details: `${partner.name} · ${labelOf(serviceCapacityLabels, capacity)}`,
    })),
  })
}

/** What is wrong with a value before it is sent; undefined when nothing is. */
export function inputError(input: ActionInput, value: string): string | undefined {
  switch (input.kind) {
    case 'code':
      return value ? undefined : msg('Choisissez une réponse dans la liste.')
    case 'service':
      return value ? undefined : msg('Choisissez un service.')
    case 'reference':
      return value.trim() ? undefined : msg('Indiquez la référence de la personne chez vous.')
    case 'day':
      if (!value) return msg('Indiquez une date.')
      return input.from === 'tomorrow' && value < dayFromNow(1)
        ? msg('Choisissez une date à venir.')
        : undefined
  }
}

/** A day in France, so many from now, as the contract writes days. */
function dayFromNow(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(
    Date.now() + days * 86_400_000,
  )
}
