import { createHash, createHmac, hkdfSync } from 'node:crypto'
import type { WidgetGate } from '@passerelle/schema'

/** How a token of a widget session begins; an access token of a program has dots instead. */
export const WIDGET_TOKEN_PREFIX = 'pws_'

/**
 * Tokens derived from the installation key: whoever repeats `createWidgetSession` gets the same one, and none has to
 * be kept. What the database holds is a hash, which opens nothing.
 */
export function createWidgetGate(installationKey: Uint8Array, sandbox: boolean): WidgetGate {
  const key = new Uint8Array(
    hkdfSync('sha256', installationKey, '', 'passerelle widget sessions', 32),
  )
  return {
    tokenOf: (sessionId) =>
      WIDGET_TOKEN_PREFIX + createHmac('sha256', key).update(sessionId).digest('base64url'),
    hashOf: hashOfToken,
    localOrigins: sandbox,
  }
}

/** What is kept of a token, and looked up by. */
export function hashOfToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest()
}
