import { heldCase } from '../cases/case.command.ts'
import type { LockedCase } from '../cases/participation.store.ts'
import { isPersonOf } from '../cases/person.store.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInput, NotFound } from '../kernel/errors.ts'
import { isId } from '../kernel/id.ts'
import type { PrismaTransaction } from '../kernel/scope.ts'
import { DisclosureActionRefused, DisclosureConflict } from './disclosure.errors.ts'
import {
  allowedDisclosureActions,
  type DisclosureAction,
  type RecordStanding,
  refusalOfAction,
} from './disclosure.policy.ts'

/** What an action on a record of this slice names. */
export interface RecordChange {
  readonly id: string
  readonly expectedVersion: number
}

interface Versioned {
  readonly id: string
  readonly version: number
}

interface RecordAccess<Row extends Versioned> {
  readonly read: (tx: PrismaTransaction, partnerId: string, id: string) => Promise<Row | null>
  readonly standing: (row: Row, partnerId: string) => RecordStanding
}

/**
 * The record of an action, as the caller last saw it and allowed by the policy.
 *
 * @throws NotFound, DisclosureConflict, DisclosureActionRefused
 */
export async function recordForAction<Row extends Versioned>(
  context: Context,
  tx: PrismaTransaction,
  { read, standing }: RecordAccess<Row>,
  action: DisclosureAction,
  { id, expectedVersion }: RecordChange,
): Promise<Row> {
  const { partnerId, scopes } = context.actor
  const row = isId(id) ? await read(tx, partnerId, id) : null
  if (row === null) throw new NotFound('input.id')
  const stands = standing(row, partnerId)
  const allowed = allowedDisclosureActions(stands, scopes)
  if (row.version !== expectedVersion) {
    throw new DisclosureConflict({ ...row, kind: stands.kind }, allowed)
  }
  const refusal = refusalOfAction(action, stands)
  if (refusal !== null) throw new DisclosureActionRefused(refusal, allowed)
  return row
}

/** Somebody was faster between the reading and the writing: says so with the record as it is now. */
export async function overtaken<Row extends Versioned>(
  context: Context,
  tx: PrismaTransaction,
  { read, standing }: RecordAccess<Row>,
  id: string,
): Promise<NotFound | DisclosureConflict> {
  const { partnerId, scopes } = context.actor
  const row = await read(tx, partnerId, id)
  if (row === null) return new NotFound('input.id')
  const stands = standing(row, partnerId)
  const allowed = allowedDisclosureActions(stands, scopes)
  return new DisclosureConflict({ ...row, kind: stands.kind }, allowed)
}

/**
 * The active case of a command, held, with the person it is about; null means everybody in it.
 *
 * @throws NotFound, DisclosureActionRefused, InvalidInput
 */
export async function heldActiveCase(
  context: Context,
  tx: PrismaTransaction,
  { caseId, personId }: { readonly caseId: string; readonly personId: string | null },
): Promise<LockedCase> {
  const held = await heldCase(context, tx, caseId)
  if (held.status !== 'ACTIVE') throw new DisclosureActionRefused('CASE_CLOSED')
  if (personId !== null) await checkPerson(tx, held.id, personId)
  return held
}

/** @throws InvalidInput when the person is not of the case */
export async function checkPerson(
  tx: PrismaTransaction,
  caseId: string,
  personId: string,
): Promise<void> {
  if (isId(personId) && (await isPersonOf(tx, caseId, personId))) return
  throw new InvalidInput(
    'PERSON_NOT_OF_THE_CASE',
    'input.personId',
    'Name a person of this case: read persons.',
  )
}
