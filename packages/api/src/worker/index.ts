import { type Clock, type KeyDestroyer, runReferralClocks, systemClock } from '@passerelle/schema'
import { PgBoss } from 'pg-boss'
import { WorkerDatabase } from '../database/worker-database.ts'
import { type MailPort, sendNotices } from '../hosting/index.ts'
import { startWebhooks, type WebhookOptions } from '../webhooks/index.ts'
import { eraseExpired, finishErasures } from './retention.ts'
import { type Sequencer, sequenceEvents } from './sequence-events.ts'
import { tidyUp } from './tidy-up.ts'

const CLOCKS_BATCH = 100
// How often it is looked for jobs of workers that died; oftener where they are to be replaced sooner.
const SUPERVISE_SECONDS = 15

interface WorkerLog {
  error(fields: object, message: string): void
}

export interface WorkerOptions {
  /** Connection as the role passerelle_worker. */
  readonly workerUrl: string
  readonly clock?: Clock
  readonly log: WorkerLog
  /** Destroys the keys of what was erased; null: this installation has no key store. */
  readonly vault: KeyDestroyer | null
  /** How many months access records are kept; 36 unless set. */
  readonly accessRecordMonths?: number
  /** Absent: this worker delivers no webhooks. */
  readonly webhooks?: WebhookOptions
  /** Where e-mail leaves; absent: nobody is told by e-mail. The worker closes it. */
  readonly mail?: MailPort
}

/** A running worker. */
export interface Worker {
  /** Events were committed: place them now. */
  wake(): void
  /** What Prometheus reads of what this worker does; empty when it delivers no webhooks. */
  metrics(): Promise<string>
  close(): Promise<void>
}

/** Starts what the system does by itself. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const clock = options.clock ?? systemClock
  const database = new WorkerDatabase({ connectionString: options.workerUrl })
  const failed = (job: string) => (error: unknown) =>
    options.log.error({ job, err: error }, 'a job of the worker failed')
  const sequencer: Sequencer = sequenceEvents(database, failed('sequence-events'))
  const supervise = Math.min(SUPERVISE_SECONDS, options.webhooks?.takeoverSeconds ?? Infinity)
  const boss = await startJobs({ url: options.workerUrl, supervise }, failed('queue'), {
    'referral-clocks': { cron: '* * * * *', run: () => runClocks(database, clock.now()) },
    'tidy-up': {
      cron: '17 * * * *',
      run: () => tidyUp(database, clock.now(), options.accessRecordMonths),
    },
    retention: {
      cron: '41 3 * * *',
      run: () => eraseExpired(database, options.vault, clock.now()),
    },
    erasures: {
      cron: '*/5 * * * *',
      run: () => finishErasures(database, options.vault, clock.now()),
    },
  })
  const webhooks =
    options.webhooks === undefined
      ? null
      : await startWebhooks(options.webhooks, { boss, database, clock }, failed('webhooks'))
  const notices =
    options.mail === undefined
      ? null
      : await sendNotices(boss, { database, clock, mail: options.mail }, failed('desk-notices'))
  return {
    wake: () => sequencer.wake(),
    metrics: async () => (await webhooks?.metrics()) ?? '',
    close: async () => {
      await webhooks?.stop()
      await notices?.stop()
      await boss.stop({ graceful: true, timeout: 5_000 })
      await sequencer.stop()
      await database.close()
    },
  }
}

/** Runs the clocks of every referral that is due at this moment. */
export async function runClocks(database: WorkerDatabase, now: Date): Promise<void> {
  let looked = CLOCKS_BATCH
  while (looked === CLOCKS_BATCH) {
    looked = await database.transaction((tx) => runReferralClocks(tx, now, CLOCKS_BATCH))
  }
}

interface Job {
  readonly cron: string
  readonly run: () => Promise<void>
}

async function startJobs(
  { url, supervise }: { readonly url: string; readonly supervise: number },
  onError: (error: unknown) => void,
  jobs: Readonly<Record<string, Job>>,
): Promise<PgBoss> {
  // The owner installed the queue; the worker only uses it.
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    migrate: false,
    max: 2,
    superviseIntervalSeconds: supervise,
    monitorIntervalSeconds: supervise,
  })
  boss.on('error', onError)
  await boss.start()
  for (const [name, { cron, run }] of Object.entries(jobs)) {
    // One job of a kind at a time, however many workers run.
    await boss.createQueue(name, { policy: 'singleton' })
    await boss.schedule(name, cron, {})
    await boss.work(name, async () => {
      await run()
    })
  }
  return boss
}
