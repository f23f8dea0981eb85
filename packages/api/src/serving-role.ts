import pg from 'pg'

/** The database role is stronger than a serving role may be: row-level security would not hold it. */
export class RoleTooStrong extends Error {
  readonly code = 'ROLE_TOO_STRONG'

  constructor(why: string) {
    super(
      `This database role ${why}. Serve and work with the roles that \`passerelle migrate\` makes.`,
    )
    this.name = 'RoleTooStrong'
  }
}

interface RoleRow {
  readonly superuser: boolean
  readonly bypass: boolean
  readonly owner: boolean
}

/**
 * Boot check of the second wall: a role that is superuser, may bypass row-level security, or owns
 * a table (itself or through a role it is a member of) would see every partner's rows.
 *
 * @throws RoleTooStrong
 */
export async function refuseStrongRole(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<RoleRow>(`
      select bool_or(r.rolsuper) as superuser, bool_or(r.rolbypassrls) as bypass,
        exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'MEMBER')) as owner
      from pg_roles r where pg_has_role(current_user, r.oid, 'MEMBER')`)
    const [role] = rows
    if (role === undefined || role.superuser) throw new RoleTooStrong('is a superuser')
    if (role.bypass) throw new RoleTooStrong('may bypass row-level security')
    if (role.owner) throw new RoleTooStrong('owns tables')
  } finally {
    await client.end()
  }
}
