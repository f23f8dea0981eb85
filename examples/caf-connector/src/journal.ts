import type { Passerelle } from '@passerelle/sdk'

/**
 * Who read the CAF's facts since an instant, as CSV for its data-protection officer: the newest first, with
 * French headers, no value. One text for each 5 000 records.
 */
export async function* journalSince(passerelle: Passerelle, from: string): AsyncGenerator<string> {
  let after: string | null = null
  do {
    const page = await passerelle.accessRecords.csv({ from, after })
    yield page.text
    after = page.nextAfter
  } while (after !== null)
}
