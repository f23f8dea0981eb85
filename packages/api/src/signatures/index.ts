export { createSignatureKey } from './signature-key.ts'
export {
  everyKey,
  type ListedSignatureKey,
  replaceKey,
} from './signature-keys.store.ts'
/** Where partners read the public keys. */
export const SIGNATURE_KEYS_PATH = '/.well-known/passerelle-keys'

export {
  type PublishedKey,
  type SignatureHeaders,
  SignatureKeys,
  type Signer,
} from './signature-keys.ts'
