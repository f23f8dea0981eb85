import { type NewEvent, recordSystemOutcome } from '../kernel/command.store.ts'
import { type Command, type Outcome, runCommand } from '../kernel/command.ts'
import type { Context } from '../kernel/context.ts'
import { NotFound } from '../kernel/errors.ts'
import { isId, newId } from '../kernel/id.ts'
import type { Transaction } from '../kernel/scope.ts'
import { namedPartner } from '../partners/index.ts'
import type { WrittenArchive } from './archive.ts'
import type { ArchiveViewer } from './archive.types.ts'
import { knowsPerson } from './erasure.store.ts'
import { personArchive } from './person-archive.ts'

/**
 * Writes what the network knows of a person, as far as the actor takes part. The record of it is kept
 * before anything is read: an archive that left without a trace would be worse than a trace without one.
 *
 * @throws NotFound
 */
export async function exportPerson(
  context: Context,
  command: Command,
  input: { readonly personId: string },
): Promise<WrittenArchive> {
  const { personId } = input
  const { actor, scope, vault, clock } = context
  const note = async (tx: Transaction): Promise<Outcome<string>> => {
    if (!isId(personId) || !(await knowsPerson(tx, personId))) throw new NotFound('input.personId')
    return {
      result: personId,
      resultId: personId,
      events: [
        // That somebody uses a right is their own business, and the partner's they turned to.
        exported(personId, [actor.partnerId]),
      ],
    }
  }
  await runCommand(context, command, note, (earlier) =>
    // What is read again is of today: it leaves a record of its own.
    runCommand({ ...context, idempotencyKey: newId() }, command, note, async () => earlier),
  )
  const reach = {
    partnerId: actor.partnerId,
    read: scope.read.bind(scope),
  }
  const asked = { personId, now: clock.now() }
  const archive = await personArchive(reach, viewerOf(context), vault, asked)
  if (archive === null) throw new NotFound('input.personId')
  return archive
}

/** Notes, as the owner of the database, that the operator exported a person; no partner is told. */
export async function recordOperatorExport(
  tx: Transaction,
  personId: string,
  now: Date,
): Promise<void> {
  await recordSystemOutcome(tx, 'passerelle person export', now, exported(personId, []))
}

function exported(personId: string, audience: readonly string[]): NewEvent {
  return {
    type: 'person.exported',
    aggregateType: 'Person',
    aggregateId: personId,
    aggregateVersion: 1,
    networkId: null,
    caseId: null,
    audience,
    data: {},
  }
}

function viewerOf(context: Context): ArchiveViewer {
  const { actor, directory } = context
  const me = namedPartner(context, actor.partnerId, 'participant').name
  return {
    partnerId: actor.partnerId,
    reach: `Ce que le réseau sait de la personne, dans la limite de ce à quoi ${me} participe. Les informations que d’autres partenaires tiennent sont à leur demander ; l’opérateur du réseau remet l’ensemble de ce qu’il conserve.`,
    nameOf: (partnerId, relation = 'participant') =>
      namedPartner(context, partnerId, relation).name,
    conceals: (partnerId) => namedPartner(context, partnerId, 'participant').concealed,
    isSensitive: (partnerId) => directory.partner(partnerId)?.sensitive ?? true,
    serviceName: (serviceId) => directory.service(serviceId)?.name ?? null,
  }
}
