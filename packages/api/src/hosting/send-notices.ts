import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Clock,
  dropNotice,
  hasDueNotice,
  noticeSent,
  takeNotice,
  tellDesks,
} from '@passerelle/schema'
import type { PgBoss } from 'pg-boss'
import type { WorkerDatabase } from '../database/worker-database.ts'
import { MailFailed, type MailPort } from './mail.ts'
import { noticeMail } from './notice-text.ts'

const QUEUE = 'desk-notices'
const REST_MS = 1_000
const MOST_ATTEMPTS = 12
const TAKEOVER_SECONDS = 120

interface Parts {
  readonly database: WorkerDatabase
  readonly clock: Clock
  readonly mail: MailPort
}

/** The notices of one worker. */
export interface DeskNotices {
  stop(): Promise<void>
}

/**
 * Makes notices of positions and sends them until stopped. What is to be sent stands in the tables; the queue sees to
 * it that one worker at a time sends. A mail is sent at least once: who dies between the mail server and the mark
 * sends it again, with another link.
 */
export async function sendNotices(
  boss: PgBoss,
  parts: Parts,
  onError: (error: unknown) => void,
): Promise<DeskNotices> {
  await boss.createQueue(QUEUE, {
    policy: 'exclusive',
    retryLimit: 0,
    expireInSeconds: TAKEOVER_SECONDS,
    deleteAfterSeconds: 300,
  })
  const stopping = new AbortController()
  const { signal } = stopping

  async function round(): Promise<void> {
    const { database, clock } = parts
    await database.transaction((tx) => tellDesks(tx, clock.now()))
    if (!(await database.transaction((tx) => hasDueNotice(tx, clock.now())))) return
    await boss.send(QUEUE, {}, { singletonKey: QUEUE })
    const [job] = await boss.fetch(QUEUE)
    if (job === undefined) return
    await sendDue(parts, signal, onError)
    await boss.complete(QUEUE, job.id)
  }

  async function loop(): Promise<void> {
    while (!signal.aborted) {
      await round().catch((error: unknown) => {
        if (!signal.aborted) onError(error)
      })
      await sleep(REST_MS, undefined, { signal }).catch(() => undefined)
    }
  }
  const looping = loop()

  return {
    async stop() {
      stopping.abort()
      await looping
      parts.mail.close()
    },
  }
}

/** Sends what is due, one after the other; what fails waits for its pause and holds nothing up. */
export async function sendDue(
  { database, clock, mail }: Parts,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    const notice = await database.transaction((tx) => takeNotice(tx, clock.now()))
    if (notice === null) return
    try {
      await mail.send(noticeMail(notice))
    } catch (error) {
      // Never the error itself: it may repeat the address.
      onError(error instanceof MailFailed ? error : new MailFailed('EUNKNOWN'))
      if (notice.attempts < MOST_ATTEMPTS) continue
      await database.transaction((tx) => dropNotice(tx, notice.id, clock.now()))
      continue
    }
    await database.transaction((tx) => noticeSent(tx, notice.id, clock.now()))
  }
}
