import pg from 'pg'

/** The roles that `migrate` makes and that log in. */
export type LoginRole = 'passerelle_app' | 'passerelle_worker'

/** Gives the roles their passwords, as the owner. */
export async function setRolePasswords(
  ownerUrl: string,
  passwords: Readonly<Partial<Record<LoginRole, string>>>,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    for (const [role, password] of Object.entries(passwords)) {
      // A role's password cannot be a parameter of a statement.
      await client.query(
        `alter role ${client.escapeIdentifier(role)} with login password ${client.escapeLiteral(password)}`,
      )
    }
  } finally {
    await client.end()
  }
}

/** The same database as another role. */
export function asRole(ownerUrl: string, role: LoginRole, password: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = password
  return url.href
}
