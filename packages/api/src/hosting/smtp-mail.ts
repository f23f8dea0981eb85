import nodemailer from 'nodemailer'
import { type Mail, MailFailed, type MailPort } from './mail.ts'

const WAIT_MS = 20_000
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Sends by a mail server: always over TLS, but to one on this very machine. */
export function smtpMail(smtpUrl: string, from: string): MailPort {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl)
  const secure = protocol === 'smtps:'
  const transport = nodemailer.createTransport({
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !LOCAL.has(hostname),
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    // What is sent is ours alone: nothing is read from disk or from elsewhere to make a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(mail) {
      await transport.sendMail(messageOf(mail, from)).catch((error: unknown) => {
        throw new MailFailed(codeOf(error))
      })
    },
    close: () => transport.close(),
  }
}

/** A mail as it is written: no picture, no tracking, nothing that answers by itself. */
export function messageOf({ id, to, subject, text }: Mail, from: string) {
  return {
    from,
    to,
    subject,
    text,
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '')}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    // Quoted-printable would break the link in two.
    textEncoding: 'base64' as const,
  }
}

// The texts of mail servers repeat the address: the code alone is let through.
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^E[A-Z]{2,20}$/.test(code) ? code : 'EUNKNOWN'
}
