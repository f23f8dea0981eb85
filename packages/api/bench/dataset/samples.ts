import type pg from 'pg'
import type { Operation, Sample } from '../operation.ts'
import { onDatabase } from './cluster.ts'

const READERS = 64
const CHANGERS = 320
const CASES = 2_000

/** What is asked, the same for every server; changes are used up, so there are many. */
export type Samples = Readonly<Record<Operation, readonly Sample[]>>

/**
 * Inboxes of partners without drafts in them; cases seen by a lead that sent every referral itself, so
 * that it sees all of each; referrals waiting for the first answer of other partners; cases whose lead
 * may read facets of another.
 */
export async function chooseSamples(ownerUrl: string): Promise<Samples> {
  return onDatabase(ownerUrl, async (client) => {
    const readers = (await client.query<{ id: string }>(READER_IDS, [READERS])).rows.map(
      ({ id }) => id,
    )
    const changers = (
      await client.query<{ id: string }>(CHANGER_IDS, [readers, CHANGERS])
    ).rows.map(({ id }) => id)
    const factual = await rows(client, LED_WITH_FACTS, [READERS, CASES])
    return {
      inbox: readers.map((id) => ({ actor: id, id, version: 0 })),
      case: await rows(client, LED_CASES, [readers, CASES]),
      change: await rows(client, WAITING, [changers]),
      facets: factual,
      'thin-case': factual,
    }
  })
}

async function rows(
  client: pg.Client,
  text: string,
  values: readonly unknown[],
): Promise<readonly Sample[]> {
  return (await client.query<Sample>(text, [...values])).rows
}

// `md5` spreads the choice over the whole data and is the same on every machine.
const READER_IDS = `
  select p.id from (select id, row_number() over (order by id) - 1 as n from partner) p
  where p.n % 4 = 0 and (select count(*) from referral r where r.target_partner_id = p.id and r.sent_at is not null) >= 50
  order by md5(p.id::text) limit $1`

const CHANGER_IDS = `
  select id from partner where id <> all ($1::uuid[])
    and exists (select 1 from referral r where r.target_partner_id = partner.id)
  order by md5(id::text) limit $2`

const LED_CASES = `
  select x.partner_id as actor, x.case_id as id, 0 as version from case_access x
  where x.partner_id = any ($1::uuid[]) and x.role = 'LEAD'
    and not exists (select 1 from referral r where r.case_id = x.case_id and r.source_partner_id <> x.partner_id)
  order by md5(x.case_id::text) limit $2`

const LED_WITH_FACTS = `
  select d.reader_partner_id as actor, d.case_id as id, 0 as version, min(p.reference) as reference
  from disclosure d join facet f on f.case_id = d.case_id and f.owner_partner_id = d.owner_partner_id
  join facet_pointer p on p.facet_id = f.id
  where d.reader_partner_id in (select reader_partner_id from disclosure group by 1 order by md5(reader_partner_id::text) limit $1)
  group by d.id order by md5(d.case_id::text) limit $2`

const WAITING = `
  select target_partner_id as actor, id, version from referral
  where target_partner_id = any ($1::uuid[]) and state = 'SENT' and version = 2
  order by md5(id::text)`
