export type { PrivateJwk, SigningAlgorithm, SigningKey, WebCryptoKey } from './assertion.ts'
export { clientCredentials, type KeyCredentials, type SecretCredentials } from './credentials.ts'
