import {
  AGREEMENT_REFUSALS,
  CASE_REFUSALS,
  DISCLOSURE_REFUSALS,
  DOCUMENT_REFUSALS,
  FACET_REFUSALS,
  HANDLER_REFUSALS,
  HTTP_STATUSES,
  MESSAGE_REFUSALS,
  REFERRAL_REFUSALS,
  REQUEST_ERRORS,
  SDK_ERRORS,
  SHARED_OUTCOMES,
  TOKEN_ERRORS,
  WEBHOOK_REFUSALS,
} from '@passerelle/schema'
import INPUT_ERRORS from '@passerelle/schema/input-errors.json' with { type: 'json' }

const REFUSALS = [
  ...REFERRAL_REFUSALS,
  ...CASE_REFUSALS,
  ...AGREEMENT_REFUSALS,
  ...FACET_REFUSALS,
  ...DISCLOSURE_REFUSALS,
  ...MESSAGE_REFUSALS,
  ...DOCUMENT_REFUSALS,
  ...WEBHOOK_REFUSALS,
]

interface Explained {
  readonly code: string
  readonly label?: string
  readonly description: string
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const entry = (code: string, text: string): string =>
  `<dt id="${code}"><code>${code}</code></dt><dd>${escaped(text)}</dd>`

/** What `SdkError.docUrl` points at: each code with its mend, from the tables the server itself uses. */
export function errorsPage(): string {
  const requests = Object.entries(REQUEST_ERRORS).map(([code, { status, message }]) =>
    entry(code, `HTTP ${status}. ${message}`),
  )
  const told = new Set(Object.keys(REQUEST_ERRORS))
  // A code that several tables have is explained where it stands first: an anchor is one place.
  const list = (rows: readonly Explained[]): string =>
    rows
      .filter(({ code }) => !told.has(code) && told.add(code))
      .map(({ code, label, description }) =>
        entry(code, label ? `${label}: ${description}` : description),
      )
      .join('\n')
  const inputs = Object.entries(INPUT_ERRORS).map(([code, mend]) => ({
    code,
    description: mend || 'The message names the bounds, or the codes it takes.',
  }))
  const statuses = HTTP_STATUSES.map((status) => ({
    code: `HTTP_${status}`,
    description: 'An answer without a code of ours, mostly of a proxy between.',
  }))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Passerelle: errors</title>
<style>
body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; color: #161616; background: #fff; }
dt { font-weight: 600; margin-top: .9rem; }
dt:target { background: #fff3bf; }
dd { margin: 0; }
</style>
</head>
<body>
<main>
<h1>Errors</h1>
<h2>Refused requests</h2>
<dl>
${requests.join('\n')}
</dl>
<h2>Refused actions</h2>
<dl>
${list([...SHARED_OUTCOMES, ...REFUSALS])}
</dl>
<h2>Refused input</h2>
<dl>
${list(inputs)}
</dl>
<h2>Of the SDK and of the token endpoint</h2>
<dl>
${list([...SDK_ERRORS, ...TOKEN_ERRORS, ...statuses])}
</dl>
<h2>What your own webhook handler and connector answer</h2>
<dl>
${list(HANDLER_REFUSALS)}
</dl>
</main>
</body>
</html>
`
}
