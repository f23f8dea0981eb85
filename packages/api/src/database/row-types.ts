import pg from 'pg'

const TIMESTAMPTZ = 1184
const DATE = 1082
const UUID_ARRAY = 2951

/** PostgreSQL's text of an instant (session time zone UTC) as ISO 8601; no Date is made of it. */
function isoInstant(text: string): string {
  const dot = text.indexOf('.')
  const seconds = `${text.slice(0, 10)}T${text.slice(11, 19)}`
  return dot === -1 ? `${seconds}.000Z` : `${seconds}.${text.slice(dot + 1, -3).padEnd(3, '0')}Z`
}

function uuidArray(text: string): string[] {
  return text.length === 2 ? [] : text.slice(1, -1).split(',')
}

/** How values of raw statements are read: instants as ISO text, days as text, bigint as text. */
export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === TIMESTAMPTZ) return isoInstant
    if (oid === DATE) return String
    if (oid === UUID_ARRAY) return uuidArray
    return pg.types.getTypeParser(oid, format)
  },
}
