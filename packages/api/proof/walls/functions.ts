import { newId } from '@passerelle/schema'
import type { World, WorldPartner } from '../../src/testing/world.ts'
import { equal, type ProofRow, some } from '../proof.ts'
import { rowsOf, textOf } from './facts.ts'
import { type Knowledge, RULES } from './rules.ts'
import { actingAs, type Probe } from './second-wall.ts'

const DEFINERS = `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace
  and p.prosecdef and has_function_privilege('passerelle_app', p.oid, 'EXECUTE') order by 1`

interface Attack {
  /** Whose rows the first argument names. */
  readonly table: string
  readonly call: string
  /** What it must answer for a row the actor does not see. */
  readonly refuses: (answer: unknown) => boolean
}

const isFalse = (answer: unknown): boolean => answer === false

// What a caller without a part in it must get from the functions that read or write past the policies.
const ATTACKS: Readonly<Record<string, Attack>> = {
  passerelle_open_case: {
    table: 'shared_case',
    call: 'passerelle_open_case($1, gen_random_uuid(), now())',
    refuses: isFalse,
  },
  passerelle_accept_invitation: {
    table: 'invitation',
    call: 'passerelle_accept_invitation($1, gen_random_uuid(), now())',
    refuses: isFalse,
  },
  passerelle_end_participation: {
    table: 'shared_case',
    call: `(select bool_or(passerelle_end_participation($1, p.id, now())) from passerelle_directory_partners() p)`,
    refuses: isFalse,
  },
  passerelle_accept_lead_transfer: {
    table: 'lead_transfer',
    call: 'passerelle_accept_lead_transfer($1, gen_random_uuid(), gen_random_uuid(), now())',
    refuses: isFalse,
  },
  passerelle_may_open_hosted: {
    table: 'desk_hosting',
    call: `(select bool_or(passerelle_may_open_hosted($1, c.id, 'agent-1', 'https://page.example')) from client c)`,
    refuses: (answer) => answer !== true,
  },
  passerelle_knows_person: {
    table: 'person',
    call: 'passerelle_knows_person($1)',
    refuses: isFalse,
  },
  passerelle_add_agreement_parties: {
    table: 'agreement',
    call: 'passerelle_add_agreement_parties($1, array(select p.id from passerelle_directory_partners() p))',
    refuses: isFalse,
  },
  passerelle_case_objections: {
    table: 'shared_case',
    call: '(select count(*)::int from passerelle_case_objections(array[$1::uuid]))',
    refuses: (answer) => answer === 0,
  },
  passerelle_fact_holders: {
    table: 'shared_case',
    call: 'cardinality(passerelle_fact_holders($1, null))',
    refuses: (answer) => answer === 0,
  },
  passerelle_open_fields: {
    table: 'facet',
    call: `(select count(*)::int from passerelle_open_fields(array[$1::uuid], 'VITAL_INTEREST', now()))`,
    refuses: (answer) => answer === 0,
  },
  passerelle_read_facets: {
    table: 'facet',
    call: `(select count(*)::int from passerelle_read_facets(array[$1::uuid, $1::uuid], array['adults', 'phone'],
      'ASSESS_ELIGIBILITY', gen_random_uuid(), null, 'request', now()))`,
    refuses: (answer) => answer === 0,
  },
  passerelle_answer_by_grant: {
    table: 'disclosure_request',
    call: 'passerelle_answer_by_grant($1, gen_random_uuid(), now())',
    refuses: isFalse,
  },
  passerelle_read_messages: {
    table: 'message',
    call: '(select count(*)::int from passerelle_read_messages(array[$1::uuid]))',
    refuses: (answer) => answer === 0,
  },
  passerelle_erase_person: {
    table: 'person',
    call: `(select count(*)::int from passerelle_erase_person($1, gen_random_uuid(), 'PERSON_REQUEST', now()))`,
    refuses: (answer) => answer === 0,
  },
  passerelle_referrals_of_person: {
    table: 'person',
    call: '(select count(*)::int from passerelle_referrals_of_person($1))',
    refuses: (answer) => answer === 0,
  },
  passerelle_need_status: {
    table: 'need',
    call: '(select count(*)::int from passerelle_need_status(array[$1::uuid]))',
    refuses: (answer) => answer === 0,
  },
}

// Open to every caller of the serving role by design: who acts, and the directory, hold nothing of a person.
const BY_DESIGN = new Set([
  'passerelle_bind',
  // A session is found by the hash of its token alone; that an origin has one says nothing of whom it is for.
  'passerelle_bind_widget_session',
  'passerelle_find_widget_session',
  'passerelle_widget_origin',
  // A link is found by the hash of its token alone, and only by the host of its desk.
  'passerelle_find_sign_in_link',
  'passerelle_use_sign_in_link',
  'passerelle_ask_sign_in_link',
  // Positions alone: that a feed goes on, never what is in it.
  'passerelle_feed_news',
  'passerelle_find_client',
  'passerelle_actor_networks',
  'passerelle_actor_agreements',
  'passerelle_directory_version',
  'passerelle_directory_partners',
  'passerelle_directory_services',
  'passerelle_sensitive_partners',
])

/** Every function that runs with the owner's rights, called with what the actor must not reach. */
export async function definerFunctions(
  world: World,
  partners: readonly WorldPartner[],
  known: Knowledge,
): Promise<readonly ProofRow[]> {
  const { rows } = await world.owner.query<{ name: string }>(DEFINERS)
  const names = rows.map(({ name }) => name)
  const bare = names.filter((name) => ATTACKS[name] === undefined && !BY_DESIGN.has(name))
  let calls = 0
  const granted: string[] = []
  for (const partner of partners) {
    await actingAs(world, partner, async (probe) => {
      for (const name of names) {
        const attack = ATTACKS[name]
        if (attack === undefined) continue
        const answers = await callAll(probe, attack, partner, known)
        calls += answers.length
        granted.push(...answers.filter((answer) => !attack.refuses(answer)).map(() => name))
      }
    })
  }
  return [
    {
      claim: 'functions with the owner’s rights that nobody attacks',
      found: bare.join(', ') || '0',
      ok: bare.length === 0,
    },
    some('calls of such functions with what the caller must not reach', calls),
    equal('calls that were granted', granted.length, 0),
    ...[...new Set(granted)].map((name) => ({ claim: name, found: 'granted', ok: false })),
  ]
}

const MOST = 20

async function callAll(
  probe: Probe,
  { table, call }: Attack,
  { id }: WorldPartner,
  known: Knowledge,
): Promise<readonly unknown[]> {
  const foreign = rowsOf(known.facts, table)
    .filter((row) => !(RULES[table]?.see(row, id, known) ?? false))
    .map((row) => textOf(row, 'id'))
  const answers: unknown[] = []
  for (const target of [...foreign.slice(0, MOST), newId()]) {
    const answer = await probe(`select ${call} as answer`, [target])
    // A refusal with an error would tell a row that exists from one that does not.
    answers.push('code' in answer ? answer.code : answer.rows[0]?.['answer'])
  }
  return answers
}
