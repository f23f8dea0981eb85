import { builder, commandOf, InvalidInput, NotFound } from '../kernel/index.ts'
import { dayAsked, dayOf } from '../partners/day.ts'
import { createService } from './create-service.ts'
import { ServiceConflict } from './service.errors.ts'
import { ServiceRef } from './service.graphql.ts'
import type { ServiceDetails } from './service.types.ts'
import { type OwnClocks, ownClocks } from './service-clocks.ts'
import {
  CreateServiceInput,
  SetServiceCapacityInput,
  SetServiceCoverageInput,
  UpdateServiceInput,
} from './service-inputs.graphql.ts'
import { setServiceCapacity } from './set-service-capacity.ts'
import { setServiceCoverage } from './set-service-coverage.ts'
import { updateService } from './update-service.ts'

const authScopes = { scope: 'services:write' } as const
const INPUT = 'Données: of the action.'

builder.mutationFields((t) => ({
  createService: t.field({
    type: ServiceRef,
    authScopes,
    errors: { types: [InvalidInput, NotFound] },
    description: 'Créer un service: it covers no commune until told which.',
    args: { input: t.arg({ type: CreateServiceInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      createService(context, commandOf(info, input), {
        networkId: input.networkId,
        capacity: input.capacity ?? 'OPEN',
        name: input.name,
        themes: input.themes,
        description: input.description ?? null,
        publics: input.publics ?? [],
        modes: input.modes ?? [],
        fee: input.fee ?? null,
        feeDetails: input.feeDetails ?? null,
        identityNeededToAssess: input.identityNeededToAssess ?? false,
        legalDeadlineDays: input.legalDeadlineDays ?? null,
        silenceMeans: input.silenceMeans ?? null,
        silenceSource: input.silenceSource ?? null,
        startsOn: input.startsOn ?? new Date(dayOf(context.clock.now())),
        endsOn: input.endsOn ?? null,
        ...ownClocks(input.clocks ?? {}),
      }),
  }),
  updateService: t.field({
    type: ServiceRef,
    authScopes,
    errors: { types: [InvalidInput, NotFound, ServiceConflict] },
    description: 'Modifier un service: what is said of it, by its own partner.',
    args: { input: t.arg({ type: UpdateServiceInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) => {
      const { id, expectedVersion, ...asked } = input
      return updateService(context, commandOf(info, input), {
        id,
        expectedVersion,
        changes: changesOf(asked),
      })
    },
  }),
  setServiceCapacity: t.field({
    type: ServiceRef,
    authScopes,
    errors: { types: [NotFound, ServiceConflict] },
    description: 'Dire la disponibilité: a full service takes no new referral.',
    args: { input: t.arg({ type: SetServiceCapacityInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      setServiceCapacity(context, commandOf(info, input), input),
  }),
  setServiceCoverage: t.field({
    type: ServiceRef,
    authScopes,
    errors: { types: [InvalidInput, NotFound, ServiceConflict] },
    description: 'Dire la couverture: communes and tariffs from a day on, history kept.',
    args: { input: t.arg({ type: SetServiceCoverageInput, required: true, description: INPUT }) },
    resolve: (_root, { input }, context, info) =>
      setServiceCoverage(context, commandOf(info, input), {
        id: input.id,
        expectedVersion: input.expectedVersion,
        since: dayAsked(input.since, context.clock.now()),
        replace: input.replace ?? false,
        communes: input.communes.map(({ communeCode, tariffCents, tariffUnit, system }) => ({
          communeCode,
          tariffCents: tariffCents ?? null,
          tariffUnit: tariffUnit ?? null,
          system: system ?? null,
        })),
      }),
  }),
}))

type Asked = Omit<typeof UpdateServiceInput.$inferInput, 'id' | 'expectedVersion'>

// What is not named stays; null clears what may be absent and means nothing for the rest.
function changesOf(asked: Asked): Partial<ServiceDetails> {
  const { name, themes, publics, modes, identityNeededToAssess, startsOn } = asked
  const { description, fee, feeDetails, legalDeadlineDays, silenceMeans, silenceSource, endsOn } =
    asked
  return {
    ...(name == null ? {} : { name }),
    ...(themes == null ? {} : { themes }),
    ...(publics == null ? {} : { publics }),
    ...(modes == null ? {} : { modes }),
    ...(identityNeededToAssess == null ? {} : { identityNeededToAssess }),
    ...(startsOn == null ? {} : { startsOn }),
    ...(description === undefined ? {} : { description }),
    ...(fee === undefined ? {} : { fee }),
    ...(feeDetails === undefined ? {} : { feeDetails }),
    ...(legalDeadlineDays === undefined ? {} : { legalDeadlineDays }),
    ...(silenceMeans === undefined ? {} : { silenceMeans }),
    ...(silenceSource === undefined ? {} : { silenceSource }),
    ...(endsOn === undefined ? {} : { endsOn }),
    ...clockChangesOf(asked.clocks),
  }
}

// Null goes back to the defaults: of one clock, or of them all.
function clockChangesOf(asked: Asked['clocks']): Partial<OwnClocks> {
  if (asked === undefined) return {}
  if (asked === null) return ownClocks({})
  return Object.fromEntries(Object.entries(asked).filter(([, days]) => days !== undefined))
}
