import { localeOfPage } from '../foundation/locale.ts'

/** French labels by code. */
export type Labels = Readonly<Record<string, string>>

/**
 * A code in words. A code that this build does not know yet, and any code in English, is read as it
 * is written: `INFO_REQUESTED` is “Info requested”.
 */
export function labelOf(labels: Labels, code: string): string {
  return (localeOfPage() === 'fr' && labels[code]) || readable(code)
}

function readable(code: string): string {
  const words = code.replace(/[._]/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
