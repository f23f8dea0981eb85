import type {
  CreateServiceInput,
  SetServiceCapacityInput,
  SetServiceCoverageInput,
  UpdateServiceInput,
} from '../../generated/types.ts'
import { command, type Resolvers } from './commands.ts'
import { type Context, isOwnNetwork } from './context.ts'
import type { Coverage, Service } from './entities.ts'
import { happen, type NewEvent } from './events.ts'
import { conflict, invalid, notFound } from './outcomes.ts'
import { type PageArgs, pageOf } from './pages.ts'
import { presentPartner } from './partners.ts'
import { clocksOf } from './service-clocks.ts'
import { checkService } from './service-input.ts'
import { coversOn, type NeedQuestion, servicesForNeed } from './service-match.ts'

/** Its own services and those of its networks; null for any other. */
export function findService(context: Context, id: string): Service | null {
  const service = context.world.services.get(id)
  if (service === undefined) return null
  const own = service.partnerId === context.actor.partnerId
  return own || isOwnNetwork(context, service.networkId) ? service : null
}

function ownService(context: Context, input: { id: string; expectedVersion: number }): Service {
  const service = context.world.services.get(input.id)
  if (service?.partnerId !== context.actor.partnerId) throw notFound('input.id')
  if (service.version !== input.expectedVersion) {
    throw conflict('ServiceConflict', { current: service })
  }
  return service
}

/** Writes a change and tells everybody of the network. */
function change(
  context: Context,
  service: Service,
  changes: Partial<Service>,
  type: string,
  codes: NewEvent['codes'] = {},
): Service {
  const version = service.version + 1
  Object.assign(service, changes, { version, updatedAt: context.now })
  tell(context, service, type, codes)
  return service
}

function tell(context: Context, service: Service, type: string, codes: NewEvent['codes']): void {
  const { id, version, networkId, partnerId } = service
  const members = [...context.world.partners.values()].filter(({ networkIds }) =>
    networkIds.includes(networkId),
  )
  happen(context, {
    ...{ type, subjectId: id, subjectVersion: version, networkId },
    audience: [partnerId, ...members.map((member) => member.id)],
    codes: { partnerId, ...codes },
  })
}

interface ListArgs extends PageArgs {
  readonly networkId: string
  readonly theme?: string | null
  readonly partnerId?: string | null
  readonly communeCode?: string | null
}

interface CoverageArgs extends PageArgs {
  readonly communeCode?: string | null
  readonly at?: string | null
  readonly history?: boolean | null
}

export const serviceResolvers: Resolvers = {
  Query: {
    service: (_root: unknown, { id }: { readonly id: string }, context: Context) =>
      findService(context, id),
    services: (_root: unknown, args: ListArgs, context: Context) => {
      const { networkId, theme, partnerId, communeCode } = args
      const all = isOwnNetwork(context, networkId) ? [...context.world.services.values()] : []
      const found = all.filter(
        (service) =>
          service.networkId === networkId &&
          (theme == null || service.themes.includes(theme)) &&
          (partnerId == null || service.partnerId === partnerId) &&
          (communeCode == null || coversOn(service, communeCode, context.today) !== null),
      )
      return pageOf(args, found, { keys: ({ id }) => [id] })
    },
    servicesForNeed: (_root: unknown, args: NeedQuestion, context: Context) =>
      isOwnNetwork(context, args.networkId) ? servicesForNeed(context, args) : [],
  },
  Mutation: {
    createService: command((context, input: CreateServiceInput) => {
      if (!isOwnNetwork(context, input.networkId)) throw notFound('input.networkId')
      const details = checkService(context, null, input)
      const { world, actor, now } = context
      const service: Service = {
        ...{ __typename: 'Service', id: world.newId(), version: 1, partnerId: actor.partnerId },
        ...{ networkId: input.networkId, capacity: input.capacity ?? 'OPEN', coverage: [] },
        ...{ ...details, createdAt: now, updatedAt: now },
      }
      world.services.set(service.id, service)
      tell(context, service, 'service.created', {})
      return service
    }),
    updateService: command((context, input: UpdateServiceInput) => {
      const service = ownService(context, input)
      return change(context, service, checkService(context, service, input), 'service.updated')
    }),
    setServiceCapacity: command((context, input: SetServiceCapacityInput) => {
      const service = ownService(context, input)
      const { capacity } = input
      const codes = { capacity, previousCapacity: service.capacity }
      return change(context, service, { capacity }, 'service.capacity_changed', codes)
    }),
    setServiceCoverage: command((context, input: SetServiceCoverageInput) => {
      const since = input.since ?? context.today
      const replace = input.replace ?? false
      const { communes } = input
      if (since < context.today) throw invalid('SINCE_IN_THE_PAST', 'input.since')
      const codes = communes.map(({ communeCode }) => communeCode)
      if (new Set(codes).size < codes.length) throw invalid('COMMUNE_TWICE', 'input.communes')
      for (const [index, { tariffCents }] of communes.entries()) {
        if ((tariffCents ?? 0) < 0) {
          throw invalid('TARIFF_NEGATIVE', `input.communes.${index}.tariffCents`)
        }
      }
      const service = ownService(context, input)
      const unknown = codes.findIndex((code) => !context.world.communes.has(code))
      if (unknown >= 0) {
        const mend = 'No commune of today has this INSEE code.'
        throw invalid('COMMUNE_UNKNOWN', `input.communes.${unknown}.communeCode`, mend)
      }
      const touched = ({ communeCode }: Coverage) => replace || codes.includes(communeCode)
      const kept = service.coverage.filter((one) => !touched(one) || one.since < since)
      for (const one of kept) {
        if (touched(one) && (one.until === null || one.until > since)) one.until = since
      }
      const added = communes.map((one) => ({
        ...{ id: context.world.newId(), communeCode: one.communeCode, since, until: null },
        tariffCents: one.tariffCents ?? null,
        tariffUnit: one.tariffUnit ?? null,
        system: one.system ?? null,
      }))
      const told = { since, communes: communes.length, replace }
      const coverage = [...kept, ...added]
      return change(context, service, { coverage }, 'service.coverage_changed', told)
    }),
  },
  Service: {
    partner: ({ partnerId }: Service, _args: unknown, context: Context) =>
      presentPartner(context, partnerId, 'directory'),
    network: ({ networkId }: Service, _args: unknown, context: Context) =>
      isOwnNetwork(context, networkId) ? context.world.networks.get(networkId) : null,
    clocks: (service: Service) => clocksOf(service),
    coverage: ({ coverage }: Service, args: CoverageArgs, { today }: Context) => {
      const at = args.at ?? today
      const found = coverage.filter(
        ({ communeCode, since, until }) =>
          (args.communeCode == null || communeCode === args.communeCode) &&
          (args.history === true || (since <= at && (until === null || until > at))),
      )
      return pageOf(args, found, { keys: ({ communeCode, since, id }) => [communeCode, since, id] })
    },
  },
  ServiceCoverage: {
    commune: ({ communeCode }: Coverage, _args: unknown, { world }: Context) =>
      world.communes.get(communeCode),
  },
}
