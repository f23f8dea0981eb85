// What turns the direction of a line around: a screen would show another text than the one that is kept.
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/
const CONTROLS = /[^\P{Cc}\n\r\t]/u

/** Whether a text is what a screen shows of it: well formed, without control characters or overrides. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !CONTROLS.test(text) && !OVERRIDES.test(text)
}
