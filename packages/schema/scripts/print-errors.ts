// Writes docs/guides/errors.md from the tables of codes; with --check, says whether it is current.
import { readFileSync, writeFileSync } from 'node:fs'
import {
  AGREEMENT_REFUSALS,
  CASE_REFUSALS,
  DISCLOSURE_REFUSALS,
  DOCUMENT_REFUSALS,
  FACET_REFUSALS,
  HANDLER_REFUSALS,
  MESSAGE_REFUSALS,
  REFERRAL_REFUSALS,
  REQUEST_ERRORS,
  SDK_ERRORS,
  TOKEN_ERRORS,
  WEBHOOK_REFUSALS,
} from '../src/index.ts'
import { thrownInputs } from './thrown-inputs.ts'

const told = new Set<string>()

/** An anchor where a code stands first: headings would be linked in small letters. */
function anchored(code: string): string {
  if (told.has(code)) return ''
  told.add(code)
  return `<a id="${code}"></a>`
}

const outsideRows = (rows: readonly { readonly code: string; readonly description: string }[]) =>
  rows
    .map(({ code, description }) => `| ${anchored(code)}\`${code}\` | ${description} |`)
    .join('\n')

const file = new URL('../../../docs/guides/errors.md', import.meta.url)

const requestRows = Object.entries(REQUEST_ERRORS).map(
  ([code, { status, retryable, message }]) =>
    `### ${anchored(code)}${code}\n\nHTTP ${status}, ${retryable ? 'the SDK tries again by itself' : 'not tried again'}. ${message}\n`,
)

interface Refusal {
  readonly code: string
  readonly label: string
  readonly description: string
}

const refusalRows = (refusals: readonly Refusal[]): string =>
  refusals
    .map(
      ({ code, label, description }) =>
        `| ${anchored(code)}\`${code}\` | ${label} | ${description} |`,
    )
    .join('\n')

const inputRows = thrownInputs()
  .map(
    ([code, message]) =>
      `| ${anchored(code)}\`${code}\` | ${message || 'Its message names the bounds or the codes it takes.'} |`,
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

### ${anchored('VERSION_CONFLICT')}VERSION_CONFLICT

\`ReferralConflict\`, \`CaseConflict\`, \`NeedConflict\`, \`ServiceConflict\`, \`AgreementConflict\`, \`FacetConflict\`,
\`DisclosureConflict\`, \`WebhookConflict\`: somebody acted in between. Nothing was changed. Look at \`current\`, show what changed, and decide again with its version.

### ${anchored('NOT_FOUND')}NOT_FOUND

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
| ${anchored('DOCUMENT_NOT_ONE_OPERATION')}\`DOCUMENT_NOT_ONE_OPERATION\` | Give each document exactly one operation, with a name. |
| ${anchored('DOCUMENT_HOLDS_TEXT')}\`DOCUMENT_HOLDS_TEXT\` | Give texts and identifiers as variables: what is written in a document would be kept. |
| ${anchored('DOCUMENT_TOO_LONG')}\`DOCUMENT_TOO_LONG\` | A document has at most 20000 characters. Split it. |

| code | in French | meaning |
|---|---|---|
${refusalRows(DOCUMENT_REFUSALS)}

### Refused actions on a webhook endpoint

\`WebhookActionRefused\`.

| code | in French | meaning |
|---|---|---|
${refusalRows(WEBHOOK_REFUSALS)}

### OPEN_REFERRALS_LEFT of an erasure

\`ErasureRefused\`: referrals of the cases you lead are still open; \`openReferrals\` says how many. End or cancel them first.

## Errors of the SDK itself

\`SdkError\` also carries codes for what never reached the server, or did not come back:

| code | meaning |
|---|---|
${outsideRows(SDK_ERRORS)}
| \`HTTP_<status>\` | An answer without a code of ours, mostly of a proxy between; 408, 425, 429, 502, 503 and 504 are tried again |

The token endpoint's own refusals come with \`operation: 'token'\`:

| code | meaning |
|---|---|
${outsideRows(TOKEN_ERRORS)}

## What your own webhook handler and connector answer

The network reads it, and so do you in the log of deliveries and in \`passerelle connector check\`.

| code | meaning |
|---|---|
${outsideRows(HANDLER_REFUSALS)}
`

// The server's own page has them too, and reads no source.
const inputFile = new URL('../input-errors.json', import.meta.url)
const inputText = `${JSON.stringify(Object.fromEntries(thrownInputs()), null, 2)}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(file, text)
  writeFileSync(inputFile, inputText)
} else if (readFileSync(inputFile, 'utf8') !== inputText) {
  console.error('packages/schema/input-errors.json is not current: run `pnpm print` there.')
  process.exitCode = 1
}
if (process.argv.includes('--check') && readFileSync(file, 'utf8') !== text) {
  console.error(
    'docs/guides/errors.md is not current: run `pnpm --filter @passerelle/schema print`.',
  )
  process.exitCode = 1
}
