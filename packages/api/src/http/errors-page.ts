import {
  AGREEMENT_REFUSALS,
  CASE_REFUSALS,
  DISCLOSURE_REFUSALS,
  DOCUMENT_REFUSALS,
  FACET_REFUSALS,
  MESSAGE_REFUSALS,
  REFERRAL_REFUSALS,
  REQUEST_ERRORS,
} from '@passerelle/schema'

const REFUSALS = [
  ...REFERRAL_REFUSALS,
  ...CASE_REFUSALS,
  ...AGREEMENT_REFUSALS,
  ...FACET_REFUSALS,
  ...DISCLOSURE_REFUSALS,
  ...MESSAGE_REFUSALS,
  ...DOCUMENT_REFUSALS,
]

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
  const refusals = REFUSALS.filter(({ code }) => {
    const isNew = !told.has(code)
    told.add(code)
    return isNew
  })
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
${refusals.map(({ code, label, description }) => entry(code, `${label}: ${description}`)).join('\n')}
</dl>
</main>
</body>
</html>
`
}
