import {
  forgetDeliveries,
  forgetNotices,
  forgetSecrets,
  forgetSessions,
  type Statement,
} from '@passerelle/schema'
import type { WorkerDatabase } from '../database/worker-database.ts'

const MONTHS_AHEAD = 3

const PARTITION: Statement = {
  name: 'tidy_partition',
  text: `select passerelle_ensure_event_partition(m.moment), passerelle_ensure_access_partition(m.moment)
    from (select $1::timestamptz + make_interval(months => $2) as moment) m`,
}

const OLD_ACCESS_RECORDS: Statement = {
  name: 'tidy_access_records',
  text: `select passerelle_drop_access_records($1::timestamptz - make_interval(months => $2))`,
}

/** How many months access records are kept unless the operator says otherwise. */
export const ACCESS_RECORD_MONTHS = 36

// A key protects a change for as long as a client may still repeat it.
const OLD_KEYS: Statement = {
  name: 'tidy_idempotency',
  text: `delete from idempotency_record where created_at < $1::timestamptz - interval '7 days'`,
}

const OLD_ASSERTIONS: Statement = {
  name: 'tidy_oidc',
  text: `delete from oidc_payload where expires_at < $1::timestamptz - interval '1 hour'`,
}

/**
 * Makes the partitions of the coming months and takes away marks that protect nothing any more, and
 * access records, deliveries and widget sessions older than they are kept, former secrets of endpoints among them.
 */
export async function tidyUp(
  database: WorkerDatabase,
  now: Date,
  accessRecordMonths = ACCESS_RECORD_MONTHS,
): Promise<void> {
  await database.transaction(async (tx) => {
    for (let month = 0; month <= MONTHS_AHEAD; month += 1) await tx.query(PARTITION, [now, month])
  })
  await database.transaction((tx) => tx.query(OLD_ACCESS_RECORDS, [now, accessRecordMonths]))
  await database.transaction((tx) => forgetDeliveries(tx, now))
  await database.transaction((tx) => forgetSecrets(tx, now))
  await database.transaction((tx) => forgetNotices(tx, now))
  await database.transaction((tx) => forgetSessions(tx, now))
  await database.transaction((tx) => tx.query(OLD_KEYS, [now]))
  await database.transaction((tx) => tx.query(OLD_ASSERTIONS, [now]))
}
