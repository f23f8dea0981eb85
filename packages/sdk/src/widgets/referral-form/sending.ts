import type { FacetGroup, LegalBasis, SendReferralMutation } from '../../generated/types.ts'
import type { WidgetConnection } from '../connection/connection.ts'
import { PURPOSES } from './form-data.ts'
import { CreateReferral, DiscardReferral, SendReferral } from './generated/mutations.ts'

/** What the agent decided, as it stood when it was decided. */
export interface Decision {
  readonly needId: string
  readonly serviceId: string
  readonly legalBasis: LegalBasis
  readonly legalText: string | null
  readonly informedOn: string
  readonly facetGroups: readonly FacetGroup[]
}

/** A draft on the server that was not sent. */
export interface Draft {
  readonly id: string
  readonly version: number
  readonly needId: string
  readonly serviceId: string
}

/** The referral that was sent. */
export type SentReferral = Extract<
  SendReferralMutation['sendReferral'],
  { readonly __typename: 'Referral' }
>
/** A refusal as the contract words it, whichever of the requests met it. */
export interface Refused {
  readonly __typename: string
  readonly code: string
  readonly field?: string
}
export type SendingAnswer = SentReferral | Refused

/**
 * Drafts and sends under one decision. Each request keeps its key until the server has answered it, so
 * that trying again, now or after a failure, makes neither a second draft nor a second referral.
 */
export class Sending {
  readonly #keys = new Map<string, string>()
  /** What this form drafted and did not send. */
  draft: Draft | undefined

  /** @throws what no answer of the contract says */
  async send(connection: WidgetConnection, decision: Decision): Promise<SendingAnswer> {
    const { needId, serviceId, ...ground } = decision
    const { draft } = this
    if (draft && (draft.needId !== needId || draft.serviceId !== serviceId)) {
      await this.discard(connection)
    }
    if (!this.draft) {
      const input = { needId, serviceId }
      const { createReferral: made } = await this.#once(input, (options) =>
        connection.client.request(CreateReferral, { input }, options),
      )
      if (made.__typename !== 'Referral') return made
      this.draft = { needId, serviceId, id: made.id, version: made.version }
    }
    const { id, version: expectedVersion } = this.draft
    const input = { id, expectedVersion, disclosure: { ...ground, purposes: PURPOSES } }
    const { sendReferral } = await this.#once(input, (options) =>
      connection.client.request(SendReferral, { input }, options),
    )
    if (sendReferral.__typename === 'Referral') this.draft = undefined
    if (sendReferral.__typename === 'ReferralConflict') this.#changed(sendReferral.current)
    return sendReferral
  }

  /** Deletes the draft; one that is gone already, or was sent by a colleague, is let be. */
  async discard(connection: WidgetConnection): Promise<void> {
    if (!this.draft) return
    const { id, version: expectedVersion } = this.draft
    const input = { id, expectedVersion }
    const { discardReferral: answer } = await this.#once({ discard: input }, (options) =>
      connection.client.request(DiscardReferral, { input }, options),
    )
    if (answer.__typename !== 'ReferralConflict') this.draft = undefined
    else {
      this.#changed(answer.current)
      await this.discard(connection)
    }
  }

  /** Somebody of the same partner worked on the draft: what they left is taken up, unless they sent it. */
  #changed(current: { readonly state: string; readonly version: number } | null): void {
    if (!this.draft) return
    this.draft =
      current?.state === 'DRAFT' ? { ...this.draft, version: current.version } : undefined
  }

  async #once<Result>(
    payload: object,
    request: (options: { readonly idempotencyKey: string }) => Promise<Result>,
  ): Promise<Result> {
    const what = JSON.stringify(payload)
    const idempotencyKey = this.#keys.get(what) ?? crypto.randomUUID()
    this.#keys.set(what, idempotencyKey)
    const answer = await request({ idempotencyKey })
    this.#keys.delete(what)
    return answer
  }
}
