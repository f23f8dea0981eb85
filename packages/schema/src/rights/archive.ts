/**
 * One thing an archive says: to programs under its key, to people under its label. Both come from the
 * one description, so that neither says more than the other.
 */
export interface ArchiveLine {
  readonly key: string
  /** French. */
  readonly label: string
  readonly json: unknown
  /** French; null where there is nothing to say. Several lines where it names several things. */
  readonly text: string | readonly string[] | null
}

export interface ArchiveEntry {
  readonly title: string
  readonly lines: readonly ArchiveLine[]
}

export interface ArchiveSection {
  readonly key: string
  readonly heading: string
  readonly entries: readonly ArchiveEntry[]
}

/** What the network knows of a person, as far as whoever asks may know it. */
export interface Archive {
  readonly personId: string
  readonly generatedAt: Date
  /** A French sentence: how far this archive reaches, and where the rest is to be asked for. */
  readonly reach: string
  readonly sections: readonly ArchiveSection[]
}

/** An archive in its two forms. */
export interface WrittenArchive {
  readonly personId: string
  readonly generatedAt: Date
  readonly json: string
  readonly text: string
}

interface Term {
  readonly code: string
  readonly label: string
}

const INSTANT = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
})

/** An instant as French people write it, in Paris. */
export function frenchInstant(moment: Date | string): string {
  return INSTANT.format(typeof moment === 'string' ? new Date(moment) : moment)
}

/** A day `YYYY-MM-DD` as French people write it. */
export function frenchDay(day: string): string {
  return day.slice(0, 10).split('-').reverse().join('/')
}

export function text(key: string, label: string, value: string | null): ArchiveLine {
  return { key, label, json: value, text: value }
}

/** An instant, ISO 8601. */
export function instant(key: string, label: string, value: string | null): ArchiveLine {
  return { key, label, json: value, text: value === null ? null : frenchInstant(value) }
}

/** A day, `YYYY-MM-DD`. */
export function day(key: string, label: string, value: string | null): ArchiveLine {
  return { key, label, json: value, text: value === null ? null : frenchDay(value) }
}

/** A code of a closed list, with its French label. */
export function code(
  key: string,
  label: string,
  value: string | null,
  terms: readonly Term[],
): ArchiveLine {
  const term = value === null ? null : labelled(value, terms)
  return { key, label, json: term, text: term?.label ?? null }
}

export function codes(
  key: string,
  label: string,
  values: readonly string[],
  terms: readonly Term[],
): ArchiveLine {
  const found = values.map((value) => labelled(value, terms))
  const labels = found.map((term) => term.label)
  return { key, label, json: found, text: labels.length === 0 ? null : labels.join(', ') }
}

function labelled(value: string, terms: readonly Term[]): Term {
  return { code: value, label: terms.find((term) => term.code === value)?.label ?? value }
}

/** Writes an archive in both forms. */
export function writeArchive(archive: Archive): WrittenArchive {
  const { personId, generatedAt } = archive
  return { personId, generatedAt, json: jsonOf(archive), text: textOf(archive) }
}

function jsonOf({ personId, generatedAt, reach, sections }: Archive): string {
  const content = sections.map(({ key, entries }) => [
    key,
    entries.map(({ lines }) => Object.fromEntries(lines.map((line) => [line.key, line.json]))),
  ])
  const archive = { personId, generatedAt: generatedAt.toISOString(), reach }
  return JSON.stringify({ ...archive, ...Object.fromEntries(content) }, null, 2)
}

function textOf({ personId, generatedAt, reach, sections }: Archive): string {
  const head = [
    'EXPORT DES DONNÉES D’UNE PERSONNE',
    '',
    `Personne : ${personId}`,
    `Établi le : ${frenchInstant(generatedAt)} (heure de Paris)`,
    '',
    reach,
  ]
  const body = sections.flatMap(({ heading, entries }, index) => [
    '',
    '',
    `${index + 1}. ${heading.toLocaleUpperCase('fr')}`,
    ...(entries.length === 0 ? ['', 'Rien.'] : entries.flatMap(entryText)),
  ])
  return `${[...head, ...body].join('\n')}\n`
}

function entryText({ title, lines }: ArchiveEntry): readonly string[] {
  return ['', title, ...lines.flatMap(lineText)]
}

function lineText({ label, text: value }: ArchiveLine): readonly string[] {
  if (value === null) return []
  if (typeof value !== 'string') return [`  ${label} :`, ...value.map((line) => `    ${line}`)]
  const [first = '', ...others] = value.split('\n')
  return [`  ${label} : ${first}`, ...others.map((line) => `    ${line}`)]
}
