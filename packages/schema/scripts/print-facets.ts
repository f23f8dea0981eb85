// Writes what the facet definitions say elsewhere: the contract of connectors (connector.schema.json)
// and docs/guides/facets.md; with --check, says whether the committed ones are current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { DATA_CATEGORIES } from '../src/cooperation/data-categories.ts'
import { PURPOSES } from '../src/cooperation/purposes.ts'
import { WITHHELD_REASONS } from '../src/facets/access-reasons.ts'
import { connectorContract } from '../src/facets/connector-contract.ts'
import type { FieldType } from '../src/facets/facet-definition.ts'
import { enumNameOf, FACET_FIELDS, FACETS, typeNameOf } from '../src/facets/facet-registry.ts'

const KINDS: Readonly<Record<Exclude<FieldType['kind'], 'LIST' | 'CODE' | 'TEXT'>, string>> = {
  COUNT: 'whole number',
  CENTS: 'euro cents',
  YES_NO: 'yes or no',
  DAY: 'day',
}

function kindOf(type: FieldType): string {
  if (type.kind === 'LIST') return `list of \`${type.of.name}\``
  if (type.kind === 'CODE') return `\`${type.list.name}\``
  if (type.kind === 'TEXT') return `text, ${type.maxLength} characters at most`
  return KINDS[type.kind]
}

const STAGES = {
  SUMMARY: 'as soon as it is sent',
  ASSESSMENT:
    'as soon as it is sent, for services that need the identity to assess; else once accepted',
  FULL: 'once accepted',
} as const

const categories = new Map(DATA_CATEGORIES.map(({ code, label }) => [code, label]))

const sections = FACETS.map((facet) => {
  const owners = facet.ownerKinds === null ? 'any participant' : facet.ownerKinds.join(', ')
  const rows = FACET_FIELDS.filter((field) => field.facet === facet).map(
    ({ name, code, group, definition }) =>
      `| \`${name}\` | ${definition.label} | ${kindOf(definition.type)} | ${categories.get(definition.category)} | ${STAGES[definition.stage]} | ${
        definition.sensitivity === 'SPECIAL'
          ? `by its name only: \`${enumNameOf(code)}\``
          : `\`${enumNameOf(group)}\` or \`${enumNameOf(code)}\``
      } |`,
  )
  return `## ${facet.label} (\`${facet.name}\`, type \`${typeNameOf(facet)}\`)

${facet.description} Owners: ${owners}.

| field | in French | value | category | readable by the target of a referral | disclosed by |
|---|---|---|---|---|---|
${rows.join('\n')}
`
})

const guide = `# Facets: facts that stay with their owner

This page is printed from the facet definitions (\`packages/schema/src/facets/definitions\`); the GraphQL types, the access
rule and the contract of connectors (\`packages/schema/connector.schema.json\`) come from the same files.

A facet (volet) is what **one** partner knows of one person of a shared case. Nobody copies it: it is read field by field,
for a stated purpose, and every reading by another partner leaves a record that its owner can list.

## When a field can be read

Its owner reads it always. Another participant of the case reads it when three locks are open:

1. an **agreement** in force between owner and reader covers the field's category and the purpose;
2. a **disclosure** of the owner to the reader names the field (or its group) and the purpose, has not ended, and has
   reached the field's stage where it follows a referral;
3. no **objection** of the person covers it.

Emergency access replaces the first two for three hours, never the third. A withheld field is null, and \`access\` says why:

| code | in French | what would open it |
|---|---|---|
${WITHHELD_REASONS.map(({ code, label, opensWith }) => `| \`${code}\` | ${label} | ${opensWith} |`).join('\n')}

Purposes: ${PURPOSES.map(({ code, label }) => `\`${code}\` (${label})`).join(', ')}.

${sections.join('\n')}`

const files: readonly (readonly [URL, string])[] = [
  [
    new URL('../connector.schema.json', import.meta.url),
    `${JSON.stringify(connectorContract(), null, 2)}\n`,
  ],
  [new URL('../../../docs/guides/facets.md', import.meta.url), guide],
]

for (const [file, text] of files) {
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file.pathname.split('/').at(-1)} is not current: run the script \`print\`.`)
    process.exitCode = 1
  }
}
