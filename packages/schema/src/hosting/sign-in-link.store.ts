import type { Statement, Transaction } from '../kernel/index.ts'

const FIND: Statement = {
  name: 'sign_in_link_find',
  text: `select f.hosting_id as "hostingId", f.partner_id as "partnerId", f.agent_ref as "agentRef", f.usable,
      passerelle_may_open_hosted(f.hosting_id, $2, f.agent_ref, $3) as "ofDesk"
    from passerelle_find_sign_in_link($1) f`,
}

/** A link of a desk that the actor hosts now. */
export interface FoundLink {
  readonly hostingId: string
  readonly partnerId: string
  readonly agentRef: string
  readonly usable: boolean
  /** Whether the page is the desk's. */
  readonly ofDesk: boolean
}

/** By the hash of its token; null for anybody but the host, and when hosting or agent is out of force. */
export async function findLink(
  tx: Transaction,
  tokenHash: Uint8Array,
  page: { readonly clientId: string; readonly origin: string },
): Promise<FoundLink | null> {
  const [link] = await tx.query<FoundLink>(FIND, [
    Buffer.from(tokenHash),
    page.clientId,
    page.origin,
  ])
  return link ?? null
}

const USE: Statement = {
  name: 'sign_in_link_use',
  text: 'select passerelle_use_sign_in_link($1) as used',
}

/** Uses it up; false when somebody else was faster. */
export async function useLink(tx: Transaction, tokenHash: Uint8Array): Promise<boolean> {
  const [row] = await tx.query<{ readonly used: boolean }>(USE, [Buffer.from(tokenHash)])
  return row?.used === true
}

const BEFORE: Statement = {
  name: 'sign_in_link_before',
  text: 'select 1 from passerelle_find_sign_in_link($1)',
}
const ASK: Statement = {
  name: 'sign_in_link_ask',
  text: 'select passerelle_ask_sign_in_link($1, $2) as asked',
}

/** Asks for another link to the address of this one. Whether one is sent is not said. */
export async function askLink(tx: Transaction, tokenHash: Uint8Array, id: string): Promise<void> {
  // A read goes first: what writes waits until the key is known to be free.
  await tx.query(BEFORE, [Buffer.from(tokenHash)])
  await tx.query(ASK, [Buffer.from(tokenHash), id])
}
