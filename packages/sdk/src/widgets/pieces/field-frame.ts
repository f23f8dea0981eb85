import { html, nothing, type TemplateResult } from 'lit'

/** What every field has: one id in its shadow root, a label, perhaps a hint, perhaps what is wrong. */
export interface FieldFrame {
  /** Unique in the widget: label, hint and error refer to it. */
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined
  /** Said beside the label: most fields are required, so the others say so. */
  readonly optional?: string | undefined
}

/** One choice of a list. */
export interface Choice<Value extends string = string> {
  readonly value: Value
  readonly label: string
  /** A second line, read with the first. */
  readonly details?: TemplateResult | string | undefined
  /** Why it cannot be chosen; shown in place of the choice. */
  readonly closed?: string | undefined
}

/** Ids of the hint and the error, for the control. */
export function describedBy({ id, hint, error }: FieldFrame): string | typeof nothing {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : nothing
}

/** That a field may be left out. */
export function optional({ optional: text }: FieldFrame): TemplateResult | typeof nothing {
  return text ? html`<span class="hint">(${text})</span>` : nothing
}

/** The hint. */
export function around({ id, hint }: FieldFrame): TemplateResult | typeof nothing {
  return hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing
}

/** What is wrong. */
export function wrong({ id, error }: FieldFrame): TemplateResult | typeof nothing {
  return error ? html`<p class="wrong" id="${id}-error">${error}</p>` : nothing
}
