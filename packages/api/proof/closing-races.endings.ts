import { newId } from '@passerelle/schema'
import {
  agree,
  attachHosted,
  attachRemote,
  disclose,
  PURPOSE,
} from '../src/facets/facts-for-test.ts'
import type { World, WorldPartner, WorldService } from '../src/testing/world.ts'
import { command } from './ask.ts'

/** Partners that meet in nobody else's races. */
export interface Lane {
  readonly world: World
  readonly lead: WorldPartner
  /** Owns the facts. */
  readonly owner: WorldPartner
  /** Reads them. */
  readonly reader: WorldPartner
  readonly service: WorldService
}

/** A case whose facts are open to the reader, and the command that closes them. */
export interface OpenCase {
  readonly caseId: string
  readonly personId: string
  readonly purpose: string
  /** Sends the command and waits for its answer. */
  end(): Promise<void>
}

/** The values of the two facets; the remote one's is what the connector of the proof answers. */
export const VALUES = { remote: 512, hosted: true } as const

const FIELDS = ['familyBenefits.quotientFamilial', 'healthCoverage.puma']
const TODAY = '2026-01-05'

type Prepare = (lane: Lane) => Promise<OpenCase>

/** Every way in which facts close, by its name. */
export const ENDINGS: Readonly<Record<string, Prepare>> = {
  endAgreement: async (lane) => {
    const opened = await openCase(lane)
    const agreementId = await agreed(lane)
    await disclosed(lane, opened.caseId)
    const input = { id: agreementId, expectedVersion: 1, reason: 'NO_LONGER_NEEDED' }
    return ending(opened, lane, lane.owner, 'endAgreement', input)
  },
  endDisclosure: async (lane) => {
    const opened = await openCase(lane)
    await agreed(lane)
    const id = await disclosed(lane, opened.caseId)
    const input = { id, expectedVersion: 1, reason: 'CONSENT_WITHDRAWN' }
    return ending(opened, lane, lane.owner, 'endDisclosure', input)
  },
  raiseObjection: async (lane) => {
    const opened = await openCase(lane)
    await agreed(lane)
    await disclosed(lane, opened.caseId)
    return ending(opened, lane, lane.lead, 'raiseObjection', objection(opened))
  },
  'raiseObjection in an emergency': async (lane) => {
    const opened = await openCase(lane)
    await send(lane, lane.reader, 'openEmergencyAccess', {
      caseId: opened.caseId,
      reason: 'Danger pour la personne.',
    })
    const closing = ending(opened, lane, lane.owner, 'raiseObjection', objection(opened))
    return { ...closing, purpose: 'VITAL_INTEREST' }
  },
  'leaveCase by the owner': async (lane) => {
    const opened = await wholeCase(lane)
    const input = { caseId: opened.caseId, expectedVersion: 1 }
    return ending(opened, lane, lane.owner, 'leaveCase', input, 'CaseChangeInput')
  },
  'removeParticipant of the reader': async (lane) => {
    const opened = await wholeCase(lane)
    const input = { caseId: opened.caseId, expectedVersion: 1, partnerId: lane.reader.id }
    return ending(opened, lane, lane.lead, 'removeParticipant', input)
  },
  'cancelReferral to a target': async (lane) => {
    const opened = await openCase(lane, [lane.owner])
    const id = await referred(lane, opened, 'ACCEPTED')
    const input = { id, expectedVersion: 1, reasonCode: 'SITUATION_CHANGED' }
    return ending(opened, lane, lane.owner, 'cancelReferral', input)
  },
  'completeReferral of a contributor': async (lane) => {
    const opened = await openCase(lane)
    const id = await referred(lane, opened, 'IN_PROGRESS')
    const input = { id, expectedVersion: 1, outcomeCode: 'SERVICE_PROVIDED' }
    return ending(opened, lane, lane.reader, 'completeReferral', input)
  },
  closeSharedCase: async (lane) => {
    const opened = await wholeCase(lane)
    const input = { caseId: opened.caseId, expectedVersion: 1 }
    return ending(opened, lane, lane.lead, 'closeSharedCase', input, 'CaseChangeInput')
  },
}

interface Opened {
  readonly caseId: string
  readonly personId: string
  readonly needId: string
}

/** A case with a remote and a hosted facet of the owner. */
async function openCase(lane: Lane, contributors = [lane.owner, lane.reader]): Promise<Opened> {
  const { world, lead, owner } = lane
  const opened = await world.addCase(lead, contributors)
  await attachRemote(world, { ...opened, owner, name: 'familyBenefits' }, 'reference')
  const of = { ...opened, owner, name: 'healthCoverage' }
  await attachHosted(world, of, { puma: VALUES.hosted })
  return opened
}

/** The same, agreed on and disclosed. */
async function wholeCase(lane: Lane): Promise<Opened> {
  const opened = await openCase(lane)
  await agreed(lane)
  await disclosed(lane, opened.caseId)
  return opened
}

/** The one agreement between owner and reader: those of earlier races are over. */
async function agreed({ world, owner, reader }: Lane): Promise<string> {
  await world.owner.query(
    `update agreement set ended_at = now(), ended_by_partner_id = $1, end_reason = 'REPLACED'
     where proposed_by_partner_id = $1 and ended_at is null`,
    [owner.id],
  )
  return agree(world, [owner, reader])
}

function disclosed({ world, owner, reader }: Lane, caseId: string, columns = {}): Promise<string> {
  return disclose(world, { caseId, owner, reader, fields: FIELDS }, columns)
}

/** A referral of the owner to the reader in a state that opens everything, which the disclosure follows. */
async function referred(
  lane: Lane,
  { caseId, needId }: Opened,
  state: 'ACCEPTED' | 'IN_PROGRESS',
): Promise<string> {
  const { world, owner, reader, service } = lane
  await agreed(lane)
  const id = newId()
  await world.owner.query(
    `insert into referral (id, network_id, case_id, need_id, source_partner_id, target_partner_id, service_id, state,
       theme, urgency, commune_code, legal_basis, informed_on, sent_at, responded_at, state_since, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'DRAFT', '', '', '', 'CONSENT', $8, now(), now(), now(), now(), now())`,
    [id, world.networkId, caseId, needId, owner.id, reader.id, service.id, TODAY],
  )
  // By an update, so that the target joins the case as it does in earnest.
  await world.owner.query('update referral set state = $2 where id = $1', [id, state])
  await disclosed(lane, caseId, { referral_id: id })
  return id
}

function objection({ caseId, personId }: Opened): Readonly<Record<string, unknown>> {
  return { caseId, personId, categories: [], raisedOn: TODAY }
}

function ending(
  { caseId, personId }: Opened,
  lane: Lane,
  by: WorldPartner,
  verb: string,
  input: Readonly<Record<string, unknown>>,
  type?: string,
): OpenCase {
  return { caseId, personId, purpose: PURPOSE, end: () => send(lane, by, verb, input, type) }
}

/** Sends a command that must be acknowledged. */
async function send(
  { world }: Lane,
  by: WorldPartner,
  verb: string,
  input: Readonly<Record<string, unknown>>,
  type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`,
): Promise<void> {
  const { result, code } = await command(
    { world, scope: world.database.scope(by.actor) },
    `mutation ($input: ${type}!) { result: ${verb}(input: $input) { __typename ... on Error { code } } }`,
    { ...input },
  )
  const refused = code ?? result?.code
  if (refused !== undefined && refused !== null) throw new Error(`${verb}: ${refused}`)
}
