import type { SessionEndReason, WidgetCode } from './widget.codes.ts'

/** A session as its partner reads it: the token is nowhere in it. */
export interface WidgetSessionRow {
  readonly id: string
  /** Whose agent it is for. */
  readonly partnerId: string
  readonly agentRef: string
  readonly origin: string
  readonly widgets: readonly WidgetCode[]
  readonly caseId: string | null
  /** The host of the desk that opened it; null: the partner's own back end did. */
  readonly hostId: string | null
  readonly expiresAt: Date | string
  readonly endedAt: Date | string | null
  readonly endReason: SessionEndReason | null
  readonly version: number
  readonly createdAt: Date | string
}
