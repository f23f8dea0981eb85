import { readWithCase, SharedCaseRef } from '../cases/index.ts'
import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs, pageOf } from '../kernel/connection.ts'
import { isId } from '../kernel/id.ts'
import { dayOf } from '../partners/day.ts'
import { REQUEST_STATUSES } from './disclosure.codes.ts'
import {
  DisclosureDirectionEnum,
  RequestDirectionEnum,
  RequestStatusEnum,
} from './disclosure.enums.graphql.ts'
import {
  disclosureLoader,
  disclosuresOfCaseLoader,
  objectionsOfCaseLoader,
  seesDisclosure,
  seesEmergency,
  seesRequest,
} from './disclosure.loaders.ts'
import {
  DisclosureConnection,
  DisclosureRef,
  DisclosureRequestConnection,
  EmergencyAccessConnection,
  ObjectionRef,
} from './disclosure.refs.ts'
import { countDisclosures, listDisclosures } from './disclosure.store.ts'
import { countEmergencies, listEmergencies } from './emergency.store.ts'
import { countRequests, listRequests } from './request.store.ts'

const READS = { scope: 'facets:read' } as const
const NOWHERE = '00000000-0000-0000-0000-000000000000'

/** A text that is no id names nothing: nothing is of it. */
const idOrNothing = (id: string | null | undefined): string | null =>
  id == null ? null : isId(id) ? id : NOWHERE

builder.queryFields((t) => ({
  disclosure: t.field({
    type: DisclosureRef,
    nullable: true,
    authScopes: READS,
    description: 'Partage: null when there is none that you made or received.',
    args: { id: t.arg.id({ required: true, description: 'Identifiant: of the disclosure.' }) },
    resolve: (_root, { id }, context) => (isId(id) ? disclosureLoader(context).load(id) : null),
  }),
  disclosures: t.field({
    type: DisclosureConnection,
    authScopes: READS,
    description:
      'Partages: made by you, or to you on cases you take part in; the newest first, ended ones included.',
    args: {
      direction: t.arg({
        type: DisclosureDirectionEnum,
        required: false,
        description: 'Sens: MADE by default.',
      }),
      caseId: t.arg.id({ required: false, description: 'Situation: only of this case.' }),
      withPartnerId: t.arg.id({
        required: false,
        description: 'Partenaire: only with this other one.',
      }),
      active: t.arg.boolean({
        required: false,
        description: 'Actifs: only those that are, or only those that are not; all by default.',
      }),
      ...pageArgs(t.arg),
    },
    resolve: async (_root, { direction, caseId, withPartnerId, active, ...args }, context) => {
      const { actor, clock, scope } = context
      const page = pageOf(args, ['instant', 'id'])
      const filter = {
        made: direction !== 'RECEIVED',
        caseId: idOrNothing(caseId),
        withPartnerId: idOrNothing(withPartnerId),
        active: active ?? null,
        day: dayOf(clock.now()),
      }
      const rows = await listDisclosures(scope, filter, page)
      return connectionOf(
        page,
        rows.filter((row) => seesDisclosure(row, actor.partnerId)),
        ({ createdAt, id }) => [createdAt, id],
        () => countDisclosures(scope, filter),
      )
    },
  }),
  disclosureRequests: t.field({
    type: DisclosureRequestConnection,
    authScopes: READS,
    description: 'Demandes de partage: received or sent; the newest first.',
    args: {
      direction: t.arg({
        type: RequestDirectionEnum,
        required: false,
        description: 'Sens: RECEIVED by default.',
      }),
      status: t.arg({
        type: RequestStatusEnum,
        required: false,
        description: 'Réponse: only those; all by default.',
      }),
      ...pageArgs(t.arg),
    },
    resolve: async (_root, { direction, status, ...args }, { actor, scope }) => {
      const page = pageOf(args, ['instant', 'id'])
      const filter = {
        received: direction !== 'SENT',
        status: REQUEST_STATUSES.find(({ code }) => code === status)?.code ?? null,
      }
      const rows = await listRequests(scope, filter, page)
      return connectionOf(
        page,
        rows.filter((row) => seesRequest(row, actor.partnerId)),
        ({ createdAt, id }) => [createdAt, id],
        () => countRequests(scope, filter),
      )
    },
  }),
  emergencyAccesses: t.field({
    type: EmergencyAccessConnection,
    authScopes: { scope: 'privacy' },
    description:
      'Accès d’urgence: yours, and those to cases in which you hold facts; the newest first.',
    args: {
      open: t.arg.boolean({
        required: false,
        description: 'En cours: only those that are, or only those that are not; all by default.',
      }),
      ...pageArgs(t.arg),
    },
    resolve: async (_root, { open, ...args }, { actor, clock, scope }) => {
      const page = pageOf(args, ['instant', 'id'])
      const filter = { open: open ?? null, now: clock.now() }
      const rows = await listEmergencies(scope, filter, page)
      return connectionOf(
        page,
        rows.filter((row) => seesEmergency(row, actor.partnerId)),
        ({ openedAt, id }) => [openedAt, id],
        () => countEmergencies(scope, filter),
      )
    },
  }),
}))

builder.objectFields(SharedCaseRef, (t) => ({
  disclosures: t.field({
    type: [DisclosureRef],
    authScopes: READS,
    description:
      'Partages: made by you or to you on this case; the newest first, ended ones included.',
    resolve: ({ id }, _args, context) => disclosuresOfCaseLoader(context).load(id),
  }),
  objections: t.field({
    type: [ObjectionRef],
    authScopes: READS,
    description:
      'Oppositions: of the persons of the case; all of them for the lead, else those you recorded or that name you as the owner. Lifted ones included.',
    resolve: ({ id }, _args, context) => objectionsOfCaseLoader(context).load(id),
  }),
}))

// A failure is met by the field that asks for the same.
readWithCase('disclosures', (context, caseId) => {
  disclosuresOfCaseLoader(context)
    .load(caseId)
    .catch(() => undefined)
})
readWithCase('objections', (context, caseId) => {
  objectionsOfCaseLoader(context)
    .load(caseId)
    .catch(() => undefined)
})
