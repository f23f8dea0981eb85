/**
 * As strict as a page can be, with the one address that the widgets need. `lit-html` is the policy of
 * trusted types under which the widgets make their templates; a page that holds two builds of the SDK
 * adds 'allow-duplicates'.
 */
export function headersFor(apiUrl: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${new URL(apiUrl).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ]
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    // Other sites learn no address of this one.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  }
}
