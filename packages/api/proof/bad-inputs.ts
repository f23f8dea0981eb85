import { randomBytes } from 'node:crypto'
import { newId } from '@passerelle/schema'
import pg from 'pg'
import { createLog } from '../src/observability/index.ts'
import { type RunningServer, startServer } from '../src/server.ts'
import type { World, WorldPartner } from '../src/testing/world.ts'
import { CREATE, command, done, sentReferral } from './ask.ts'
import { AGREEMENTS } from './bad-inputs/agreements.ts'
import type { BadInput, Known, TokenKind } from './bad-inputs/bad-input.ts'
import { DOCUMENTS } from './bad-inputs/documents.ts'
import { DOMAIN } from './bad-inputs/domain.ts'
import { REQUESTS } from './bad-inputs/requests.ts'
import { send } from './bad-inputs/send.ts'
import { TOKEN_REQUESTS } from './bad-inputs/token-requests.ts'
import { makeTokens, type TokenSubjects } from './bad-inputs/tokens.ts'
import { canariesIn, tablesWithCanaries } from './bad-inputs/traces.ts'
import { VARIABLES } from './bad-inputs/variables.ts'
import { type Ground, onGround } from './ground.ts'
import { equal, type ProofResult, type ProofRow, resultOf, type Size, some } from './proof.ts'
import { readFacts } from './walls/facts.ts'

export const BAD_INPUTS: readonly BadInput[] = [
  ...REQUESTS,
  ...TOKEN_REQUESTS,
  ...DOCUMENTS,
  ...VARIABLES,
  ...DOMAIN,
  ...AGREEMENTS,
]

/**
 * Every bad input gets the code that was promised for it, over HTTP, and leaves nothing: no row
 * changed, and no trace of what stood in it in answers, logs, metrics or any table.
 */
export async function run(
  _size: Size,
  inputs: readonly BadInput[] = BAD_INPUTS,
): Promise<ProofResult> {
  return onGround(async (ground) => {
    const { world } = ground
    const { known, subjects } = await furnish(world)
    const served = await serve(ground)
    try {
      const tokens = await served.tokens(subjects)
      const before = JSON.stringify([...(await readFacts(world.owner))])
      const rows: ProofRow[] = []
      for (const input of inputs)
        rows.push(...(await judge(served.server.url, tokens, known, input)))
      const metrics = await (await fetch(`${served.server.url}/metrics`)).text()
      const after = JSON.stringify([...(await readFacts(world.owner))])
      const kept = await tablesWithCanaries(world.owner)
      return resultOf('bad-inputs', `${inputs.length} bad inputs, ${kept.looked} tables searched`, [
        some('bad inputs', inputs.length),
        equal('answers with another status or code, or with what was sent', rows.length, 0),
        ...rows,
        {
          claim: 'tables that keep what was sent',
          found: kept.found.join(', ') || '0',
          ok: kept.found.length === 0,
        },
        nothingIn('logs', served.logged()),
        nothingIn('metrics', metrics),
        some('lines of the log', served.logged().split('\n').length - 1),
        {
          claim: 'no row was changed',
          found: before === after ? 'as it was' : 'changed',
          ok: before === after,
        },
      ])
    } finally {
      await served.close()
    }
  })
}

function nothingIn(place: string, text: string): ProofRow {
  const found = canariesIn(text)
  return {
    claim: `${place} hold nothing of what was sent`,
    found: found.join(', ') || '0',
    ok: found.length === 0,
  }
}

async function judge(
  url: string,
  tokens: ReadonlyMap<TokenKind, string | null>,
  known: Known,
  [name, status, code, sending]: BadInput,
): Promise<readonly ProofRow[]> {
  const sent = typeof sending === 'function' ? sending(known) : sending
  const received = await send(url, tokens, sent)
  const told = canariesIn(received.text)
  if (received.status === status && received.code === code && told.length === 0) return []
  const repeated = told.length === 0 ? '' : `, repeating ${told.join(', ')}`
  return [
    {
      claim: `${name}: ${status} ${code}`,
      found: `${received.status} ${received.code}${repeated}`,
      ok: false,
    },
  ]
}

interface Served {
  readonly server: RunningServer
  tokens(subjects: TokenSubjects): Promise<ReadonlyMap<TokenKind, string | null>>
  logged(): string
  close(): Promise<void>
}

async function serve({ urls }: Ground): Promise<Served> {
  const lines: string[] = []
  const log = createLog({ level: 'debug', destination: { write: (line) => void lines.push(line) } })
  const installationKey = new Uint8Array(randomBytes(32))
  const server = await startServer(
    {
      host: '127.0.0.1',
      port: 0,
      appDatabaseUrl: urls.appUrl,
      publicUrl: null,
      installationKey,
      externalIssuer: null,
      sandbox: true,
      databaseConnections: 4,
    },
    { log },
  )
  const pool = new pg.Pool({ connectionString: urls.appUrl, max: 1 })
  return {
    server,
    tokens: (subjects) => makeTokens(pool, installationKey, server.url, subjects),
    logged: () => lines.join(''),
    close: async () => {
      await pool.end()
      await server.close()
    },
  }
}

/** A caller with a case, a draft, a referral each way; others in another network. */
async function furnish(
  world: World,
): Promise<{ readonly known: Known; readonly subjects: TokenSubjects }> {
  const foreignNetwork = newId()
  await world.addNetwork(foreignNetwork, 'ailleurs')
  const [me, colleague, frozen, barred] = [
    await world.addPartner('CCAS', 'CCAS de Besançon'),
    await world.addPartner('CAF', 'CAF du Doubs'),
    await world.addPartner('CPAM', 'CPAM du Doubs'),
    await world.addPartner('MDS', 'MDS de Besançon'),
  ]
  const stranger = await world.addPartner('CHRS', 'Foyer', { networkId: foreignNetwork })
  const ownService = await world.addService(me)
  const otherService = await world.addService(colleague)
  const foreignService = await world.addService(stranger, { network_id: foreignNetwork })
  const own = await world.addCase(me)
  const foreign = await world.addCase(stranger)
  const asking = { world, scope: world.database.scope(me.actor) }
  const draft = done(
    await command(asking, CREATE, { needId: own.needId, serviceId: otherService.id }),
  )
  const sent = await sentReferral(world, me, otherService.id)
  const received = await sentReferral(world, colleague, ownService.id)
  const third = await world.addService(frozen)
  const between = await sentReferral(world, colleague, third.id)
  await world.owner.query(`update client set status = 'SUSPENDED' where id = $1`, [frozen.clientId])
  await world.owner.query(`update partner set status = 'SUSPENDED' where id = $1`, [barred.id])
  const subject = ({ id, clientId }: typeof me) => ({ partnerId: id, clientId })
  return {
    subjects: {
      good: subject(me),
      suspendedClient: subject(frozen),
      suspendedPartner: subject(barred),
    },
    known: {
      ownCase: own.caseId,
      ownNeed: own.needId,
      ownPerson: own.personId,
      ownDraft: draft.id,
      ownSent: sent.id,
      received: received.id,
      ownService: ownService.id,
      otherService: otherService.id,
      foreignCase: foreign.caseId,
      foreignNeed: foreign.needId,
      foreignReferral: between.id,
      foreignService: foreignService.id,
      network: world.networkId,
      foreignNetwork,
      colleague: colleague.id,
      stranger: stranger.id,
      ...(await agreements(world, me, colleague, barred)),
      nowhere: newId(),
    },
  }
}

/** A proposal of the caller, an agreement of it in force, and one between others. */
async function agreements(
  world: World,
  me: WorldPartner,
  colleague: WorldPartner,
  other: WorldPartner,
): Promise<Pick<Known, 'ownAgreement' | 'heldAgreement' | 'foreignAgreement'>> {
  const agreed = async (
    first: WorldPartner,
    second: WorldPartner,
    answer: 'PENDING' | 'ACCEPTED',
  ): Promise<string> => {
    const id = newId()
    await world.owner.query(
      `insert into agreement (id, network_id, title, purposes, categories, starts_on, proposed_by_partner_id, version,
         created_at, updated_at)
       values ($1, $2, 'Convention', '{OPEN_RIGHTS}', '{BENEFITS}', '2026-01-01', $3, $4, now(), now())`,
      [id, world.networkId, first.id, answer === 'PENDING' ? 1 : 2],
    )
    await world.owner.query(
      `insert into agreement_party (agreement_id, partner_id, answer, answered_at)
       values ($1, $2, 'ACCEPTED', now()), ($1, $3, $4, case when $4 = 'ACCEPTED' then now() end)`,
      [id, first.id, second.id, answer],
    )
    return id
  }
  return {
    ownAgreement: await agreed(me, colleague, 'PENDING'),
    heldAgreement: await agreed(colleague, me, 'ACCEPTED'),
    foreignAgreement: await agreed(colleague, other, 'ACCEPTED'),
  }
}
