export type { MailPort } from './mail.ts'
export { outboxMail } from './outbox-mail.ts'
export { sendNotices } from './send-notices.ts'
export { smtpMail } from './smtp-mail.ts'
