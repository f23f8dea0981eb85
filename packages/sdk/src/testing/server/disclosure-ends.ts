import type { Context } from './context.ts'
import type { Disclosure } from './entities.ts'
import { happen, type NewEvent } from './events.ts'

type Where = Pick<Context, 'world' | 'now'>

/** Tells owner and reader. */
export function tellOfDisclosure(
  where: Where & { readonly actor: Context['actor'] | null },
  type: string,
  disclosure: Disclosure,
  codes: NewEvent['codes'],
): void {
  const { id, version, caseId, ownerPartnerId, readerPartnerId } = disclosure
  const networkId = where.world.cases.get(caseId)?.networkId ?? null
  const about = { subjectId: id, subjectVersion: version, networkId, caseId }
  happen(where, { type, ...about, audience: [ownerPartnerId, readerPartnerId], codes })
}

/** Ends those that follow what is past, by themselves: no partner stands on the event. */
export function endDisclosures(
  { world, now }: Where,
  reason: string,
  follows: (disclosure: Disclosure) => boolean,
): void {
  for (const one of world.disclosures.values()) {
    if (one.endedAt !== null || !follows(one)) continue
    Object.assign(one, { endedAt: now, endReason: reason, version: one.version + 1 })
    tellOfDisclosure({ world, now, actor: null }, 'disclosure.ended', one, { reason })
  }
}
