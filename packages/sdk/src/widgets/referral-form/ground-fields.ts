import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { LegalBasis } from '../../generated/types.ts'
import { checkField, textField } from '../pieces/fields.ts'
import { radioField } from '../pieces/radio-field.ts'
import type { Errors } from './answers.ts'
import type { FormState } from './form-state.ts'

/** On what basis it is shared, and since when the person knows. */
export function groundFields(
  { basis, legalText, informed, informedOn }: FormState,
  errors: Errors,
  change: (change: Partial<FormState>) => void,
): TemplateResult {
  return html`${radioField<LegalBasis>({
    ...{ id: 'basis', label: msg('Sur quelle base ?'), value: basis, error: errors.basis },
    change: (value) => change({ basis: value }),
    choices: [
      {
        value: 'LEGAL_MISSION',
        label: msg('Mission légale'),
        details: msg('La loi en charge votre structure.'),
      },
      {
        value: 'CONSENT',
        label: msg('Consentement'),
        details: msg('La personne a donné son accord à ce partage.'),
      },
      {
        value: 'VITAL_INTEREST',
        label: msg('Urgence vitale'),
        details: msg('Sa vie ou sa sécurité est en jeu.'),
      },
    ],
  })}
  ${
    basis === 'LEGAL_MISSION'
      ? textField({
          ...{ id: 'legalText', label: msg('Texte qui fonde la mission'), maxLength: 200 },
          ...{ value: legalText ?? '', error: errors.legalText },
          change: (value) => change({ legalText: value }),
        })
      : nothing
  }
  ${checkField({
    id: 'informed',
    label: msg('La personne a été informée de cette orientation et de ce partage'),
    ...{ checked: informed, error: errors.informed },
    change: (value) => change({ informed: value }),
  })}
  ${textField({
    ...{ id: 'informedOn', label: msg('Informée le'), kind: 'date', value: informedOn },
    error: errors.informedOn,
    change: (value) => change({ informedOn: value }),
  })}`
}
