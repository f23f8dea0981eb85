import type { Client } from '../../core/client.ts'
import { WidgetAccessJournalCsv } from './generated/operations.ts'
import type { journalVariables } from './journal.ts'

/** Milliseconds after which a browser has surely taken the file out of memory. */
const TAKEN_MS = 60_000

/**
 * Asks for the whole journal and hands it to the browser as one file, from memory: nothing of it
 * stands in an address. Returns how many readings it holds.
 */
export async function saveCsv(
  client: Client,
  variables: ReturnType<typeof journalVariables>,
  name: string,
): Promise<number> {
  const texts: string[] = []
  let rows = 0
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof readCsv>> = await readCsv(client, variables, after)
    // Each part has its own header; the file has one.
    texts.push(after === null ? page.text : page.text.slice(page.text.indexOf('\n') + 1))
    rows += page.rows
    after = page.nextAfter
  } while (after !== null)
  const address = URL.createObjectURL(new Blob(texts, { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_MS)
  return rows
}

async function readCsv(
  client: Client,
  variables: ReturnType<typeof journalVariables>,
  after: string | null,
) {
  const { accessRecordsCsv } = await client.request(WidgetAccessJournalCsv, { ...variables, after })
  return accessRecordsCsv
}
