import type { Pool } from 'pg'

// Of the proof alone, on the database of the proof alone: the product's own commands commit late, and
// one transaction in ten does not commit though everything in it had been written. A sequence is the
// only thing that a transaction leaves behind when it is rolled back.
const TRIGGER = `
  create sequence proof_rolled_back;
  create function proof_commit() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
  begin
    perform pg_sleep(random() ^ 3 * 0.012 + case when random() < 0.005 then 0.25 else 0 end);
    if hashint8(txid_current()) % 10 = 0 then
      perform nextval('proof_rolled_back');
      raise exception 'rolled back by the proof';
    end if;
    return null;
  end $$;
  create constraint trigger proof_commit after insert on event deferrable initially deferred
    for each row when (new.aggregate_type = 'Referral') execute function proof_commit();`

/** From now on commits of referrals are late, and one in ten is none. */
export async function disturbCommits(owner: Pool): Promise<void> {
  await owner.query(TRIGGER)
}

/** How many transactions were rolled back. */
export async function countRolledBack(owner: Pool): Promise<number> {
  const { rows } = await owner.query<{ count: string }>(
    'select case when is_called then last_value else 0 end as count from proof_rolled_back',
  )
  return Number(rows[0]?.count)
}
