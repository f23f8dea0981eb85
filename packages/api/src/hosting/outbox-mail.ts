import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import type { MailPort } from './mail.ts'
import { messageOf } from './smtp-mail.ts'

const FROM = 'Passerelle <ne-pas-repondre@passerelle.example>'

/** Sends nothing: each mail becomes a file `.eml`, whole or not at all, as a mail program would open it. */
export function outboxMail(folder: string): MailPort {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true })
  return {
    async send(mail) {
      const { message } = await transport.sendMail(messageOf(mail, FROM))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${mail.id}.eml`
      const draft = join(folder, `.${randomUUID()}`)
      await writeFile(draft, message, { mode: 0o600 })
      await rename(draft, join(folder, name))
    },
    close: () => transport.close(),
  }
}
