export {
  type AuthorizationServer,
  OAUTH_PATHS,
  startAuthorizationServer,
} from './authorization-server.ts'
export { hashSecret, secretMatches } from './client-secret.ts'
export { ensureKeyFile } from './installation-key.ts'
export { SigningKeys } from './signing-keys.ts'
export {
  type Authenticate,
  type Authenticated,
  authenticateExternally,
  authenticateLocally,
} from './verify-token.ts'
