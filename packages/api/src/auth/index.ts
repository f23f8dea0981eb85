export {
  type AuthorizationServer,
  OAUTH_PATHS,
  startAuthorizationServer,
} from './authorization-server.ts'
export { hashSecret, secretMatches } from './client-secret.ts'
export { ensureKeyFile } from './installation-key.ts'
export { SigningKeys, SigningKeysSealed } from './signing-keys.ts'
export { TOKEN_SECONDS } from './token.ts'
export { type Authenticate, authenticateExternally, authenticateLocally } from './verify-token.ts'
