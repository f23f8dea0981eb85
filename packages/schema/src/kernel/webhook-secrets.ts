/** A secret shared with one endpoint: shown once, kept only sealed. */
export interface NewWebhookSecret {
  /** `whsec_` and the base64 of the key, as Standard Webhooks writes it. */
  readonly secret: string
  /** The same, sealed under the installation key and bound to its endpoint. */
  readonly sealed: string
}

/** Makes the HMAC secrets of endpoints; only the worker can open one again. */
export interface WebhookSecretMaker {
  /** A new random secret for this endpoint. */
  create(endpointId: string): Promise<NewWebhookSecret>
}
