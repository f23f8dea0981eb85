// Writes docs/guides/errors.md from the tables of codes; with --check, says whether it is current.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import {
  AGREEMENT_REFUSALS,
  CASE_REFUSALS,
  DISCLOSURE_REFUSALS,
  DOCUMENT_REFUSALS,
  FACET_REFUSALS,
  MESSAGE_REFUSALS,
  REFERRAL_REFUSALS,
  REQUEST_ERRORS,
} from '../src/index.ts'

const file = new URL('../../../docs/guides/errors.md', import.meta.url)

const requestRows = Object.entries(REQUEST_ERRORS).map(
  ([code, { status, retryable, message }]) =>
    `### ${code}\n\nHTTP ${status}, ${retryable ? 'the SDK tries again by itself' : 'not tried again'}. ${message}\n`,
)

interface Refusal {
  readonly code: string
  readonly label: string
  readonly description: string
}

const refusalRows = (refusals: readonly Refusal[]): string =>
  refusals
    .map(({ code, label, description }) => `| \`${code}\` | ${label} | ${description} |`)
    .join('\n')

// The codes of refused arguments stand where each is thrown; a message that is put together is left out.
const sources = new URL('../src/', import.meta.url)
const THROWN = /new InvalidInput\(\s*'([A-Z_]+)',\s*[^,]+,\s*(?:'([^']*)')?/g
const inputs = new Map<string, string>()
for (const name of globSync('**/*.ts', { cwd: sources }).sort()) {
  if (name.includes('generated') || name.endsWith('.test.ts')) continue
  for (const [, code = '', message] of readFileSync(new URL(name, sources), 'utf8').matchAll(
    THROWN,
  )) {
    inputs.set(code, inputs.get(code) || (message ?? ''))
  }
}
if (inputs.size < 20) throw new Error('too few codes of refused arguments were found')
const inputRows = [...inputs]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([code, message]) =>
      `| \`${code}\` | ${message || 'Its message names the bounds or the codes it takes.'} |`,
  )
  .join('\n')

const text = `# Errors

Every code, and how to mend it. This page is printed from the tables the server itself uses.

There are two kinds. **Refused requests** stand in \`errors[].extensions.code\`, with their HTTP status; the SDK throws
them as \`SdkError\`. **Expected outcomes** of a command are members of its result union: they implement
\`interface Error { code message }\` and the SDK returns them (\`unwrap\` throws them). No error repeats what was sent.

## Refused requests

${requestRows.join('\n')}
## Expected outcomes

### VERSION_CONFLICT

\`ReferralConflict\`, \`CaseConflict\`, \`NeedConflict\`, \`ServiceConflict\`, \`AgreementConflict\`, \`FacetConflict\`,
\`DisclosureConflict\`: somebody acted in between. Nothing was changed. Look at \`current\`, show what changed, and decide again with its version.

### NOT_FOUND

\`NotFound\`: the object does not exist for this partner, whether or not it exists for another. \`field\` names the argument.

### Invalid input

\`InvalidInput\`: one argument cannot be used. \`field\` names it, \`code\` says why, \`message\` how to mend it.

| code | mend |
|---|---|
${inputRows}

### Refused actions on a referral

\`ReferralActionRefused\`; \`allowedActions\` says what may be done instead.

| code | in French | meaning |
|---|---|---|
${refusalRows(REFERRAL_REFUSALS)}

### Refused actions on a case

\`CaseActionRefused\`.

| code | in French | meaning |
|---|---|---|
${refusalRows(CASE_REFUSALS)}

### Refused actions on an agreement

\`AgreementActionRefused\`.

| code | in French | meaning |
|---|---|---|
${refusalRows(AGREEMENT_REFUSALS)}

### Refused actions on a facet or connector

\`FacetActionRefused\`. Why a *field* is withheld is no error: see [facets](facets.md).

| code | in French | meaning |
|---|---|---|
${refusalRows(FACET_REFUSALS)}

### Refused actions on disclosures, requests, standing grants, objections and emergency access

\`DisclosureActionRefused\`; \`allowedActions\` says what may be done instead.

| code | in French | meaning |
|---|---|---|
${refusalRows(DISCLOSURE_REFUSALS)}

### Refused messages

\`MessageActionRefused\`.

| code | in French | meaning |
|---|---|---|
${refusalRows(MESSAGE_REFUSALS)}

### Refused registrations of documents

\`DocumentActionRefused\`, of \`registerDocuments\` as a whole. What is wrong with one document stands in its \`problems\`,
under the code that a request with it would be refused with, or one of these:

| code | mend |
|---|---|
| \`DOCUMENT_NOT_ONE_OPERATION\` | Give each document exactly one operation, with a name. |
| \`DOCUMENT_HOLDS_TEXT\` | Give texts and identifiers as variables: what is written in a document would be kept. |
| \`DOCUMENT_TOO_LONG\` | A document has at most 20000 characters. Split it. |

| code | in French | meaning |
|---|---|---|
${refusalRows(DOCUMENT_REFUSALS)}

### OPEN_REFERRALS_LEFT of an erasure

\`ErasureRefused\`: referrals of the cases you lead are still open; \`openReferrals\` says how many. End or cancel them first.

## Errors of the SDK itself

\`SdkError\` also carries codes for what never reached the server, or did not come back:

| code | meaning |
|---|---|
| \`NETWORK_ERROR\` | no connection, or it broke; tried again |
| \`TIMEOUT\` | one attempt took longer than \`timeoutMs\`; tried again |
| \`DEADLINE_EXCEEDED\` | all attempts together took longer than the deadline |
| \`ABORTED\` | your \`signal\` was aborted |
| \`TOKEN_UNAVAILABLE\` | the token endpoint refused or did not answer |
| \`INVALID_RESPONSE\` | the answer was not GraphQL over HTTP: is the address right? |
| \`INVALID_ARGUMENT\` | a call was made with something it cannot use |
| \`PAGINATION_STALLED\` | a list gave the same cursor twice |
| \`UNKNOWN\` | an error without a code |
`

if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error(
    'docs/guides/errors.md is not current: run `pnpm --filter @passerelle/schema print`.',
  )
  process.exitCode = 1
}
