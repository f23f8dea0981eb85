import type { ActorScope } from '@passerelle/schema'
import { type AccessDecision, decideAccess } from '../../../schema/src/facets/access.ts'
import { groundsOf } from '../../../schema/src/facets/access-grounds.store.ts'
import { maySeeFacet } from '../../../schema/src/facets/facet.policy.ts'
import { facetsOfCases } from '../../../schema/src/facets/facet.store.ts'
import type { StoredFacet } from '../../../schema/src/facets/facet.types.ts'
import { dayOf } from '../../../schema/src/partners/day.ts'
import { type FactCase, type FactFacet, NOW } from './facts.ts'
import type { Question } from './oracle.ts'

/** What the first wall says of one field. */
export interface FirstWall {
  /** null where the facet is not shown to the reader at all. */
  readonly shown: AccessDecision | null
  /** The same function for a facet that the reader knows of, however it came to. */
  readonly decided: AccessDecision
}

/** The product's own decision about facets of cases, by what a scope gives it to decide on. */
export async function firstWall(
  scope: ActorScope,
  cases: readonly FactCase[],
): Promise<(question: Question) => FirstWall> {
  const caseIds = cases.map(({ id }) => id)
  const listed = (await facetsOfCases(scope, caseIds)).flat()
  const known = new Map(listed.map((facet) => [facet.id, facet]))
  const leaks = cases.flatMap((of) =>
    of.facets.filter(({ id }) => !known.has(id)).map((facet) => leaked(of, facet)),
  )
  const all = new Map([...listed, ...leaks].map((facet) => [facet.id, facet]))
  const groundsFor = await groundsOf(scope, [...all.values()], { now: NOW, today: dayOf(NOW) })
  return ({ of, facet, field, category, stage, purpose }) => {
    const stored = all.get(facet.id)
    if (stored === undefined) throw new Error('a facet of no case was asked about')
    const asked = { code: `${facet.name}.${field}`, category, stage }
    const decided = decideAccess(asked, purpose, groundsFor(stored))
    return { decided, shown: known.has(facet.id) && isSeen(of, stored) ? decided : null }
  }
}

function isSeen({ owner, reader }: FactCase, facet: StoredFacet): boolean {
  return maySeeFacet({
    isOwner: owner.id === reader.id,
    ownerParticipates: facet.ownerParticipates,
    ownerIsSensitive: owner.sensitive,
    disclosedToMe: facet.disclosedToMe,
  })
}

/** The row of a facet that was not listed, as if it had leaked. */
function leaked(of: FactCase, facet: FactFacet): StoredFacet {
  const at = NOW.toISOString()
  return {
    id: facet.id,
    caseId: of.id,
    personId: facet.personId,
    ownerPartnerId: of.owner.id,
    name: facet.name,
    hosting: facet.reference === null ? 'HOSTED' : 'REMOTE',
    version: 1,
    createdAt: at,
    updatedAt: at,
    ownerParticipates: of.roles.has(of.owner.id),
    disclosedToMe: false,
  }
}
