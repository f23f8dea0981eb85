import { rules } from '../../generated/rules.ts'
import type { CreateReferralInput } from '../../generated/types.ts'
import { DAY_MS, dayOf } from './calendar.ts'
import { createCase } from './case-commands.ts'
import type { Context } from './context.ts'
import type { Service } from './entities.ts'
import { postMessage } from './messages.ts'
import { join } from './participation.ts'
import type { ActInput } from './referral.types.ts'
import { rowOf } from './referral-actions.ts'
import { actOnReferral, createReferral } from './referrals.ts'
import type { SeedCase, SeedReferral, TestSeed } from './seed.types.ts'
import { emptyNames, type Named, type SeededIds, seededIds } from './seeded-ids.ts'
import type { World } from './world.ts'

interface Planting {
  readonly world: World
  readonly seed: TestSeed
  readonly named: Named
  readonly ids: SeededIds
  /** Does something as a partner did it, so many days ago. */
  as<Result>(partner: string, daysAgo: number, work: (context: Context) => Result): Result
}

/** Fills a world: what has a history is done again by the same rules that tests meet. */
export function plantSeed(world: World, seed: TestSeed): SeededIds {
  const named = emptyNames()
  const ids = seededIds(world.newId(), named)
  const as: Planting['as'] = (partner, daysAgo, work) => {
    const at = new Date(world.clock.ms - daysAgo * DAY_MS)
    const actor = {
      ...{ partnerId: ids.partner(partner), clientId: 'seed', agent: null },
      scopes: new Set(rules.scopes),
    }
    return world.clock.at(at, () =>
      work({
        ...{ world, now: at.toISOString(), today: dayOf(at), actor, requestId: 'seed' },
        ...{ idempotencyKey: null, onReplay: () => undefined },
      }),
    )
  }
  const planting: Planting = { world, seed, named, ids, as }
  plantTerritory(planting)
  for (const one of seed.partners) named.partner[one.key] = plantPartner(planting, one)
  for (const one of seed.services) named.service[one.key] = plantService(planting, one)
  for (const agreement of seed.agreements) plantAgreement(planting, agreement)
  for (const one of seed.cases) plantCase(planting, one)
  return ids
}

function plantTerritory({ world, seed, ids: { network } }: Planting): void {
  const { region, departement, epci, communes } = seed
  world.regions.set(region.code, region)
  world.departements.set(departement.code, { ...departement, regionCode: region.code })
  world.epcis.set(epci.code, epci)
  const around = {
    departementCode: departement.code,
    regionCode: region.code,
    epciCode: epci.code,
  }
  for (const commune of communes) world.communes.set(commune.code, { ...commune, ...around })
  const { code, name } = seed.network
  world.networks.set(network, {
    ...{ __typename: 'Network', id: network, code, name, departementCode: departement.code },
  })
}

function plantPartner(
  { world, ids: { network } }: Planting,
  one: TestSeed['partners'][number],
): string {
  const { key, name, kind, communeCode, publicCategory = null, suspended = false } = one
  const id = world.newId()
  const status = suspended ? 'SUSPENDED' : 'ACTIVE'
  const networkIds = [network]
  world.partners.set(id, { id, key, name, kind, communeCode, publicCategory, status, networkIds })
  return id
}

function plantService(planting: Planting, one: TestSeed['services'][number]): string {
  const { world, ids } = planting
  const { network } = ids
  const since = new Date(world.clock.ms - 365 * DAY_MS)
  const [createdAt, startsOn] = [since.toISOString(), dayOf(since)]
  const service: Service = {
    ...{ __typename: 'Service', id: world.newId(), version: 1, networkId: network },
    ...{ partnerId: ids.partner(one.partner), name: one.name, description: null },
    ...{ themes: one.themes, publics: one.publics ?? ['TOUS_PUBLICS'], modes: ['EN_PRESENTIEL'] },
    ...{ fee: 'GRATUIT', feeDetails: null, capacity: one.capacity ?? 'OPEN', startsOn },
    ...{ identityNeededToAssess: one.identityNeededToAssess ?? false, endsOn: null },
    ...{ legalDeadlineDays: one.legalDeadlineDays ?? null, silenceMeans: null },
    ...{ silenceSource: null, ownClocks: {}, createdAt, updatedAt: createdAt },
    coverage: one.communeCodes.map((communeCode) => ({
      ...{ id: world.newId(), communeCode, since: startsOn, until: null },
      ...{ tariffCents: null, tariffUnit: null, system: null },
    })),
  }
  world.services.set(service.id, service)
  return service.id
}

function plantAgreement(planting: Planting, one: TestSeed['agreements'][number]): void {
  const { world, ids } = planting
  const { network } = ids
  const since = new Date(world.clock.ms - 365 * DAY_MS)
  const { parties, ...rest } = one
  const id = world.newId()
  world.agreements.set(id, {
    ...{ __typename: 'Agreement', id, version: parties.length + 1, networkId: network, ...rest },
    partyIds: parties.map((key) => ids.partner(key)),
    ...{ startsOn: dayOf(since), endsOn: null, createdAt: since.toISOString() },
  })
}

function plantCase(planting: Planting, one: SeedCase): void {
  const { world, named, ids, as } = planting
  const { network } = ids
  const { key, lead, communeCode, openedDaysAgo, needs } = one
  const persons = Object.values(one.persons).map((localReference) => ({ localReference }))
  const wanted = needs.map(({ theme, urgency = 'ROUTINE' }) => ({ theme, urgency }))
  const made = as(lead, openedDaysAgo, (context) => {
    const input = { networkId: network, communeCode, persons, needs: wanted }
    const held = createCase(context, input)
    for (const partner of one.contributors ?? []) {
      join(context, held.id, ids.partner(partner), 'CONTRIBUTOR')
    }
    return held
  })
  named.case[key] = made.id
  for (const [index, person] of Object.keys(one.persons).entries()) {
    named.person[person] = made.personIds[index] ?? ''
  }
  const added = [...world.needs.values()].filter(({ caseId }) => caseId === made.id)
  for (const [index, need] of needs.entries()) named.need[need.key] = added[index]?.id ?? ''
  for (const { owner, person, name, values } of one.facets ?? []) {
    const id = world.newId()
    const asOf = made.createdAt
    world.facets.set(id, {
      ...{ id, version: 1, name, caseId: made.id, personId: ids.person(person), values, asOf },
      ...{ ownerPartnerId: ids.partner(owner), hosting: 'HOSTED', reference: null },
    })
  }
  for (const referral of one.referrals ?? []) {
    named.referral[referral.key] = plantReferral(planting, lead, referral)
  }
}

function plantReferral({ world, as, ids, seed }: Planting, source: string, one: SeedReferral) {
  const { draftedDaysAgo, facetGroups = [] } = one
  const target = seed.services.find(({ key }) => key === one.service)?.partner ?? ''
  const { id } = as(source, draftedDaysAgo, (context) => {
    const set = { legalBasis: 'CONSENT', informedOn: context.today, facetGroups }
    return createReferral(context, {
      ...{ needId: ids.need(one.need), serviceId: ids.service(one.service) },
      disclosure: set as NonNullable<CreateReferralInput['disclosure']>,
    })
  })
  const steps = one.steps.map(({ action, daysAgo, input }) => ({
    daysAgo,
    by: rowOf(action).by['source'] === undefined ? target : source,
    work: (context: Context) => {
      const expectedVersion = world.referrals.get(id)?.version ?? 0
      actOnReferral(context, action, { id, expectedVersion, ...input } satisfies ActInput)
    },
  }))
  const messages = (one.messages ?? []).map(({ by, text, daysAgo }) => ({
    ...{ daysAgo, by },
    work: (context: Context) => {
      postMessage(context, { referralId: id, text })
    },
  }))
  const history = [...steps, ...messages].sort((a, b) => b.daysAgo - a.daysAgo)
  for (const { by, daysAgo, work } of history) as(by, daysAgo, work)
  return id
}
