import { rules } from '../../generated/rules.ts'
import { roleIn } from './case-rules.ts'
import type { Context } from './context.ts'
import type { Disclosure, DisclosureRequest } from './entities.ts'
import { conflict, invalid, notFound, refused } from './outcomes.ts'

type Entry = Disclosure | DisclosureRequest

const readerOf = (entry: Entry): string =>
  entry.__typename === 'Disclosure' ? entry.readerPartnerId : entry.requesterPartnerId

function partOf({ actor }: Context, entry: Entry): 'OWNER' | 'READER' | 'OTHER' {
  if (entry.ownerPartnerId === actor.partnerId) return 'OWNER'
  return readerOf(entry) === actor.partnerId ? 'READER' : 'OTHER'
}

/** The owner always knows what it disclosed; all else is for those who take part in the case. */
export function sees(context: Context, entry: Entry): boolean {
  const part = partOf(context, entry)
  const takesPart = roleIn(context.world, entry.caseId, context.actor.partnerId) !== null
  if (part === 'OTHER') return false
  return takesPart || (part === 'OWNER' && entry.__typename === 'Disclosure')
}

const isPending = (entry: Entry): boolean =>
  entry.__typename === 'Disclosure' ? entry.endedAt === null : entry.status === 'PENDING'

function refusalOf(context: Context, action: string, entry: Entry): string | null {
  const kind = entry.__typename === 'Disclosure' ? 'DISCLOSURE' : 'REQUEST'
  const row = rules.disclosure.actions.find(({ code }) => code === action)
  const allowed = row?.of === kind && row.by === partOf(context, entry)
  if (!allowed) return 'ROLE_DOES_NOT_ALLOW'
  return isPending(entry) ? null : 'ALREADY_ENDED'
}

/** What the actor may do with a disclosure or a request now. */
export function allowedOn(context: Context, entry: Entry): readonly string[] {
  if (!context.actor.scopes.has('disclosures:write')) return []
  const codes = rules.disclosure.actions.map(({ code }) => code)
  return codes.filter((code) => refusalOf(context, code, entry) === null)
}

interface Change {
  readonly id: string
  readonly expectedVersion: number
}

/** What an action is about, as the caller last saw it and allowed. @throws Outcome */
export function heldEntry<Held extends Entry>(
  context: Context,
  entries: ReadonlyMap<string, Held>,
  action: string,
  { id, expectedVersion }: Change,
): Held {
  const entry = entries.get(id)
  if (entry === undefined || !sees(context, entry)) throw notFound('input.id')
  const allowedActions = allowedOn(context, entry)
  if (entry.version !== expectedVersion) {
    const current = { current: entry, currentVersion: entry.version, allowedActions }
    throw conflict('DisclosureConflict', current)
  }
  const refusal = refusalOf(context, action, entry)
  if (refusal !== null) throw refused('DisclosureActionRefused', refusal, { allowedActions })
  return entry
}

/** A day until today. @throws Outcome */
export function pastDay({ today }: Context, day: string, field: string): string {
  if (day <= today) return day
  throw invalid('DAY_IN_THE_FUTURE', field)
}

/** A last day, today or later; null for none. @throws Outcome */
export function lastDay({ today }: Context, day: string | null | undefined): string | null {
  if (day == null || day >= today) return day ?? null
  throw invalid('UNTIL_IN_THE_PAST', 'input.until')
}
