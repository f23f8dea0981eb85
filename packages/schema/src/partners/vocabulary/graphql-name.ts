const CODE = /^[a-z0-9]+(?:--?[a-z0-9]+)*$/

/**
 * The GraphQL enum value of a vocabulary code: `sante--acces-aux-soins` is `SANTE__ACCES_AUX_SOINS`.
 * No two codes share a name, since a code has no underscore; one that begins with a digit gets one.
 */
export function graphqlNameOf(code: string): string {
  if (!CODE.test(code)) throw new TypeError(`Not a vocabulary code: ${code}`)
  const name = code.replaceAll('-', '_').toUpperCase()
  return /^\d/.test(name) ? `_${name}` : name
}
