import {
  type Connection,
  connectionOf,
  type Page,
  type PageArgs,
  pageOf,
} from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { isId } from '../kernel/id.ts'
import { RequestError } from '../kernel/request-errors.ts'
import { countCases, listCases } from './case.store.ts'
import type { CaseFilter, CaseRow, InvitationRow, LeadTransferRow, NeedRow } from './case.types.ts'
import { type AnswerFilter, countInvitations, listInvitations } from './invitation.store.ts'
import { countLeadTransfers, listLeadTransfers } from './lead-transfer.store.ts'
import { countUnmetNeeds, listUnmetNeeds, unmetKeys } from './need.store.ts'

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** A page whose cursor ends with an instant and an id, after a small number where `ranked`. */
function timedPage(args: PageArgs, ranked = false): Page {
  const page = pageOf(args, ranked ? 3 : 2)
  if (page.after === null) return page
  const [id, moment, rank] = [...page.after].reverse()
  const fits =
    id !== undefined &&
    isId(id) &&
    moment !== undefined &&
    ISO.test(moment) &&
    !Number.isNaN(Date.parse(moment)) &&
    (!ranked || /^[0-2]$/.test(rank ?? ''))
  if (!fits) throw new RequestError('BAD_USER_INPUT', 'after must be a cursor of this list')
  return page
}

export async function casesPage(
  { scope }: Context,
  filter: CaseFilter,
  args: PageArgs,
): Promise<Connection<CaseRow>> {
  const page = timedPage(args)
  const rows = await listCases(scope, filter, page)
  return connectionOf(
    page,
    rows,
    ({ mySince, id }) => [mySince, id],
    () => countCases(scope, filter),
  )
}

export async function unmetNeedsPage(
  { scope }: Context,
  args: PageArgs,
): Promise<Connection<NeedRow>> {
  const page = timedPage(args, true)
  const rows = await listUnmetNeeds(scope, page)
  return connectionOf(page, rows, unmetKeys, () => countUnmetNeeds(scope))
}

export async function invitationsPage(
  { scope }: Context,
  filter: AnswerFilter,
  args: PageArgs,
): Promise<Connection<InvitationRow>> {
  const page = timedPage(args)
  const rows = await listInvitations(scope, filter, page)
  return connectionOf(page, rows, createdKeys, () => countInvitations(scope, filter))
}

export async function leadTransfersPage(
  { scope }: Context,
  filter: AnswerFilter,
  args: PageArgs,
): Promise<Connection<LeadTransferRow>> {
  const page = timedPage(args)
  const rows = await listLeadTransfers(scope, filter, page)
  return connectionOf(page, rows, createdKeys, () => countLeadTransfers(scope, filter))
}

function createdKeys({ createdAt, id }: InvitationRow | LeadTransferRow): readonly string[] {
  return [createdAt, id]
}
