/** An e-mail to one address, in plain text. */
export interface Mail {
  /** The same when it is sent again, so that who receives both may know. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Where e-mail leaves the installation. */
export interface MailPort {
  /** Resolves when the mail is in other hands; a rejection carries a code and may carry the address: log the code. */
  send(mail: Mail): Promise<void>
  close(): void
}

/** Mail was not taken. */
export class MailFailed extends Error {
  override readonly name = 'MailFailed'
  readonly code: string

  constructor(code: string) {
    super(`the mail was not taken (${code})`)
    this.code = code
  }
}
