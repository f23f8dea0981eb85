// Writes docs/guides/events.md and event-types.json, which the SDK reads, from the table of event
// types; with --check, says whether the committed ones are current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { EVENT_TYPES } from '../src/kernel/event-types.ts'

const subjects = Map.groupBy(EVENT_TYPES, ({ subjectType }) => subjectType)

const sections = [...subjects].map(
  ([subject, rows]) => `## ${subject}

| type | in French | meaning |
|---|---|---|
${rows.map(({ code, label, description }) => `| \`${code}\` | ${label} | ${description} |`).join('\n')}
`,
)

const guide = `# Events

Every type of event, by the type of what it is about. This page is printed from the table the server itself uses; the SDK's
type \`EventType\` comes from the same table.

An event says in ids and codes that something happened, never a value of a person: read what its subject is *now*. The
same event has the same id wherever you meet it, in the feed (\`events\`), live, or in a webhook (\`webhook-id\`). You are
told of what you may know at the moment it happens. New types may come: ignore those you do not know.

${sections.join('\n')}`

const files: readonly (readonly [URL, string])[] = [
  [new URL('../../../docs/guides/events.md', import.meta.url), guide],
  [
    new URL('../event-types.json', import.meta.url),
    `${JSON.stringify({ eventTypes: EVENT_TYPES }, null, 2)}\n`,
  ],
]

for (const [file, text] of files) {
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file.pathname.split('/').at(-1)} is not current: run the script \`print\`.`)
    process.exitCode = 1
  }
}
