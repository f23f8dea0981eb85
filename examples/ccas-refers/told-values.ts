/**
 * A text without its identifiers and the thousandths of its instants: these hold any three figures now and
 * then, so that a value looked for would seem to be told.
 */
export function toldValues(text: string): string {
  return text.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\.\d{3}Z/g, '')
}
