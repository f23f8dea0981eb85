import { builder } from '../kernel/builder.ts'
import { connectionType } from '../kernel/connection.ts'
import { defineLoader } from '../kernel/loader.ts'
import { findAgreements } from './agreement.store.ts'
import type { AgreementRow } from './agreement.types.ts'

/** Later slices add fields with `builder.objectField(AgreementRef, …)`. */
export const AgreementRef = builder.objectRef<AgreementRow>('Agreement')
export const AgreementConnection = connectionType('Agreement', AgreementRef)

/** One agreement by id; null when the actor is no party of it. */
export const agreementLoader = defineLoader(({ scope }, ids: readonly string[]) =>
  findAgreements(scope, ids),
)
