// What turns the direction of a line around: a screen would show another text than the one that is kept.
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/
const CONTROLS = /[^\P{Cc}\n\r\t]/u

/**
 * Whether an address is kept as it is read: what a parser of URLs would drop or replace would make it another
 * one than what is shown.
 */
export function isAddressAsRead(url: string): boolean {
  return url.isWellFormed() && !/[\s\p{Cc}]/u.test(url)
}

/** Whether a text is what a screen shows of it: well formed, without control characters or overrides. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !CONTROLS.test(text) && !OVERRIDES.test(text)
}
