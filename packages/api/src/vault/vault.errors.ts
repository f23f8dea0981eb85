/** The key store lacks tables of this version. */
export class KeyStoreOutdated extends Error {
  readonly code = 'KEY_STORE_OUTDATED'

  constructor() {
    super('The key store is not of this version. Run `passerelle keys migrate`.')
    this.name = 'KeyStoreOutdated'
  }
}

/** A case key cannot be unwrapped: the key ring is not, or no longer, the one it was wrapped under. */
export class CaseKeysSealed extends Error {
  readonly code = 'CASE_KEYS_SEALED'

  constructor() {
    super(
      'PASSERELLE_CASE_KEY_RING, or the file `case-key-ring`, does not open the keys of this key store. Give every key that `passerelle keys status` lists.',
    )
    this.name = 'CaseKeysSealed'
  }
}

/** What is written of the key ring cannot be used; the message never repeats it. */
export class KeyRingInvalid extends Error {
  readonly code = 'KEY_RING_INVALID'

  constructor() {
    super(
      'a key ring holds at least one key, the newest first, one in a line or separated by commas: `id:` and 32 bytes in base64url; each id once, of letters, digits, dots and dashes.',
    )
    this.name = 'KeyRingInvalid'
  }
}
