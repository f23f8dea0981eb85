import type { Context } from '../kernel/context.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { SealedPlace } from '../kernel/vault.ts'
import type { EmergencyRow } from './disclosure.types.ts'

/** Where the reason of an emergency access stands: it opens there and nowhere else. */
export function placeOfReason(
  access: Pick<EmergencyRow, 'id' | 'caseId' | 'readerPartnerId'>,
): SealedPlace {
  return {
    table: 'emergency_access',
    column: 'sealed_reason',
    row: access.id,
    caseId: access.caseId,
    partnerId: access.readerPartnerId,
    personId: null,
  }
}

/** The reasons of emergency accesses, in one call to the vault; null for one that does not open. */
export const reasonLoader = defineLoader<EmergencyRow, string | null>(
  async (context: Context, accesses) => {
    const sealed = accesses.map((access) => ({
      place: placeOfReason(access),
      text: access.sealedReason,
    }))
    // A key store that does not answer keeps the reasons; that the case was opened is still told.
    const opened = await context.vault.open(sealed).catch(() => [])
    return accesses.map((_access, index) => {
      const found = opened[index]
      return found?.kind === 'OPENED' ? found.text : null
    })
  },
)
