import { CaseConflict, NeedConflict } from '../src/cases/case.errors.ts'
import { AgreementConflict } from '../src/cooperation/agreement.errors.ts'
import { DisclosureConflict } from '../src/disclosures/disclosure.errors.ts'
import { DocumentConflict } from '../src/documents/document.errors.ts'
import { FacetConflict } from '../src/facets/facet.errors.ts'
import {
  AGREEMENT_REFUSALS,
  CASE_REFUSALS,
  DISCLOSURE_REFUSALS,
  DOCUMENT_REFUSALS,
  FACET_REFUSALS,
  MESSAGE_REFUSALS,
  NotFound,
  REFERRAL_REFUSALS,
  WEBHOOK_REFUSALS,
} from '../src/index.ts'
import { ReferralConflict } from '../src/referrals/referral.errors.ts'
import { ErasureRefused } from '../src/rights/rights.errors.ts'
import { ServiceConflict } from '../src/services/service.errors.ts'
import { WebhookConflict } from '../src/webhooks/webhook.errors.ts'
import { thrownInputs } from './thrown-inputs.ts'

type Messages = Readonly<Record<string, string>>

/** Every expected outcome: for each member of result unions its codes, each with its message. */
export function printedOutcomes(): Readonly<Record<string, Messages>> {
  return {
    NotFound: told(new NotFound('')),
    InvalidInput: Object.fromEntries(thrownInputs()),
    ReferralActionRefused: described(REFERRAL_REFUSALS),
    CaseActionRefused: described(CASE_REFUSALS),
    AgreementActionRefused: described(AGREEMENT_REFUSALS),
    FacetActionRefused: described(FACET_REFUSALS),
    DisclosureActionRefused: described(DISCLOSURE_REFUSALS),
    MessageActionRefused: described(MESSAGE_REFUSALS),
    WebhookActionRefused: described(WEBHOOK_REFUSALS),
    DocumentActionRefused: described(DOCUMENT_REFUSALS),
    ErasureRefused: told(new ErasureRefused(1)),
    ReferralConflict: told(new ReferralConflict('', 1, [])),
    CaseConflict: told(new CaseConflict('', 1, [])),
    NeedConflict: told(new NeedConflict('', 1, [])),
    FacetConflict: told(new FacetConflict(1)),
    DisclosureConflict: told(
      new DisclosureConflict({ kind: 'DISCLOSURE', id: '', version: 1 }, []),
    ),
    // These hold the row as it is now, of which their message says nothing.
    ServiceConflict: told(new ServiceConflict(NO_ROW)),
    AgreementConflict: told(new AgreementConflict(NO_ROW, [])),
    WebhookConflict: told(new WebhookConflict(NO_ROW)),
    DocumentConflict: told(new DocumentConflict(NO_ROW)),
  }
}

const NO_ROW = {} as never

function told({ code, message }: { readonly code: string; readonly message: string }): Messages {
  return { [code]: message }
}

function described(
  rows: readonly { readonly code: string; readonly description: string }[],
): Messages {
  return Object.fromEntries(rows.map(({ code, description }) => [code, description]))
}
