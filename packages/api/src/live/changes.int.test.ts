import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { actions as caseActions, opened } from '../cases/documents-for-test.ts'
import { refer, sendReferral } from '../disclosures/documents-for-test.ts'
import type { RunningServer } from '../server.ts'
import type { WorldPartner, WorldService } from '../testing/world.ts'
import { blocksOf, LiveGround } from './live-for-test.ts'

vi.setConfig({ testTimeout: 60_000 })

let ground: LiveGround
let server: RunningServer
let source: WorldPartner
let target: WorldPartner
let other: WorldPartner
let service: WorldService
let second: WorldService
beforeAll(async () => {
  ground = await LiveGround.open()
  server = await ground.start()
  source = await ground.world.addPartner('CCAS', 'CCAS')
  target = await ground.world.addPartner('ASSOCIATION', 'Association')
  other = await ground.world.addPartner('MDS', 'MDS')
  service = await ground.world.addService(target)
  second = await ground.world.addService(target)
})
afterAll(() => ground.close())

const INBOX = `subscription ($after: Position, $serviceId: ID) {
  change: referralInboxChanges(after: $after, serviceId: $serviceId) {
    position eventId type referralId referral { id state version } } }`
const CASE = `subscription ($after: Position, $caseId: ID!) {
  change: sharedCaseChanges(after: $after, caseId: $caseId) {
    position type sharedCase { id status participants { partner { id } } needs { id } } } }`

interface Change {
  readonly position: string
  readonly type: string
  readonly referralId: string
  readonly referral: { readonly id: string; readonly state: string } | null
  readonly sharedCase: {
    readonly participants: readonly { readonly partner: { readonly id: string } }[]
    readonly needs: readonly object[]
  } | null
}

async function changes(response: Response, count: number): Promise<readonly Change[]> {
  const found: Change[] = []
  for await (const block of blocksOf(response)) {
    if (block.event !== 'next') continue
    const { data, errors } = JSON.parse(block.data ?? '')
    if (errors !== undefined) throw new Error(JSON.stringify(errors))
    expect(data.change.position).toBe(block.id)
    if (found.push(data.change) === count) break
  }
  return found
}

const send = async (serviceId: string, from = source) => {
  const { needId } = await ground.world.addCase(from)
  const sent = await sendReferral(ground.world, from, { needId, serviceId }, { facetGroups: [] })
  ground.wake()
  return sent
}
const accept = async (of: { readonly id: string; readonly version: number }) => {
  const input = { id: of.id, expectedVersion: of.version, localReference: 'DOSSIER-9' }
  const accepted = await refer(ground.world, target, 'acceptReferral', input)
  ground.wake()
  return accepted
}

describe('changes of the inbox', () => {
  it('bring what was received, with the referral as it stands now, and nothing of what was sent', async () => {
    const after = await ground.placed()
    const stream = await ground.ask(server, target, { query: INBOX, after })
    expect(stream.status).toBe(200)
    const own = await ground.world.addService(other)
    await send(own.id, target)
    const sent = await send(service.id)
    await accept(sent)
    const found = await changes(stream, 2)
    expect(found.map(({ type, referralId }) => [type, referralId])).toEqual([
      ['referral.sent', sent.id],
      ['referral.accepted', sent.id],
    ])
    expect(found[1]?.referral).toMatchObject({ id: sent.id, state: 'ACCEPTED' })
  })

  it('go on behind a position, one service alone if so asked, with the state of today', async () => {
    const after = await ground.placed()
    await send(service.id)
    const sent = await send(second.id)
    await accept(sent)
    await ground.placed()
    const asked = { query: INBOX, after, serviceId: second.id }
    const found = await changes(await ground.ask(server, target, asked), 2)
    expect(found.map(({ referral }) => [referral?.id, referral?.state])).toEqual([
      [sent.id, 'ACCEPTED'],
      [sent.id, 'ACCEPTED'],
    ])
    const rest = await ground.ask(server, target, { ...asked, after: found[0]?.position ?? '' })
    expect((await changes(rest, 1)).map(({ type }) => type)).toEqual(['referral.accepted'])
  })

  it('are read once for all that ask the same', async () => {
    const alone = await ground.start()
    const streams = await Promise.all(
      Array.from({ length: 10 }, () => ground.ask(alone, target, { query: INBOX })),
    )
    const taken = Promise.all(streams.map((stream) => changes(stream, 1)))
    const sent = await send(service.id)
    for (const found of await taken) expect(found[0]?.referralId).toBe(sent.id)
    const text = await (await fetch(`http://127.0.0.1:${alone.port}/metrics`)).text()
    // A stream that was still on its way to the others reads by itself.
    expect(text).toMatch(/passerelle_live_events_total\{step="rendered"\} [1-3]\b/)
    await alone.close()
  })

  it('are refused without the scope, and bring no facts', async () => {
    const refused = async (asked: Parameters<LiveGround['ask']>[2]) => {
      const response = await ground.ask(server, target, asked)
      const { errors } = (await response.json()) as {
        errors: { message: string; extensions: { code: string } }[]
      }
      return errors[0]?.extensions.code
    }
    expect(await refused({ query: INBOX, scope: 'events:read' })).toBe('SCOPE_MISSING')
    expect(await refused({ query: INBOX, serviceId: 'x' })).toBe('BAD_USER_INPUT')
    const { caseId } = await ground.world.addCase(target)
    const facts = CASE.replace('needs { id }', 'familyBenefits(purpose: ASSESS_ELIGIBILITY) { id }')
    expect(await refused({ query: facts, caseId })).toBe('BAD_USER_INPUT')
    expect(await refused({ query: CASE, caseId, scope: 'referrals:read' })).toBe('SCOPE_MISSING')
  })
})

describe('changes of a case', () => {
  it('are refused to who takes no part in it, as if there were none', async () => {
    const { caseId } = await ground.world.addCase(source)
    for (const id of [caseId, crypto.randomUUID()]) {
      const response = await ground.ask(server, other, { query: CASE, caseId: id })
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('you take part in no such case')
    }
  })

  it('bring the case as it stands, and null once the reader has been removed from it', async () => {
    const made = await opened(ground.world, source)
    const act = caseActions(ground.world)
    const invitation = await act(source, 'inviteParticipant', {
      caseId: made.id,
      partnerId: other.id,
    })
    const joined = await act(other, 'acceptInvitation', { invitationId: invitation.id })
    ground.wake()
    await ground.placed()
    const before = await delivered()
    const stream = changes(await ground.ask(server, other, { query: CASE, caseId: made.id }), 2)
    const added = await act(other, 'addNeed', {
      caseId: made.id,
      theme: 'SANTE__ACCES_AUX_SOINS',
      urgency: 'ROUTINE',
    })
    expect(added.__typename).toBe('Need')
    ground.wake()
    await vi.waitFor(async () => expect(await delivered()).toBeGreaterThan(before), {
      timeout: 20_000,
    })
    const removed = await act(source, 'removeParticipant', {
      caseId: made.id,
      partnerId: other.id,
      expectedVersion: joined.version,
    })
    expect(removed.__typename).toBe('SharedCase')
    ground.wake()
    const [first, last] = await stream
    expect(first?.type).toBe('need.added')
    expect(first?.sharedCase?.needs).toHaveLength(1)
    expect(last).toMatchObject({ type: 'participant.removed', sharedCase: null })
    // What was told while it took part is not told again to a stream that asks from before.
    const again = await ground.ask(server, other, { query: CASE, caseId: made.id })
    expect(again.status).toBe(400)
  })
})

const delivered = async (): Promise<number> => {
  const text = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text()
  return Number(/passerelle_live_events_total\{step="delivered"\} (\d+)/.exec(text)?.[1] ?? 0)
}
