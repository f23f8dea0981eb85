/** How this installation signs its access tokens. */
export const SIGNING_ALGORITHM = 'ES256'

/** The longest life of an access token, in seconds: JWTs cannot be revoked, only outlived. */
export const TOKEN_SECONDS = 300

/** Claims of our own beside those of RFC 9068. */
export interface PasserelleClaims {
  /** Id of the partner. */
  readonly partner: string
  /** Id of the client, as against its public `client_id`. */
  readonly client: string
}
