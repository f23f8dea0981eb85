import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId, systemClock, tellDesks } from '@passerelle/schema'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { WorldService } from '../testing/world.ts'
import { ADDRESS, DESK, DESK_ORIGIN, DeskGround } from './desk-for-test.ts'
import { type Mail, MailFailed, type MailPort } from './mail.ts'
import { outboxMail } from './outbox-mail.ts'
import { sendDue } from './send-notices.ts'

let ground: DeskGround
let service: WorldService
let hostingId: string
let folder: string
beforeAll(async () => {
  ground = await DeskGround.open()
  service = await ground.widgets.live.world.addService(ground.association, {
    name: 'CANARI-SERVICE',
  })
  hostingId = await ground.hosted()
  await address(ADDRESS)
  folder = await mkdtemp(join(tmpdir(), 'passerelle-outbox-'))
})
afterAll(async () => {
  await ground.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => round({ send: async () => undefined, close: () => undefined }))

const address = (given: string, key = newId()) =>
  ground.back(
    ground.association,
    'SetNoticeAddress',
    { input: { agentRef: 'benevole', address: given } },
    key,
  )

/** What the worker does in one round. */
async function round(mail: MailPort): Promise<readonly unknown[]> {
  const { world } = ground.widgets.live
  const failures: unknown[] = []
  await ground.widgets.live.placed()
  while ((await world.worker.transaction((tx) => tellDesks(tx, new Date()))) > 0);
  await sendDue(
    { database: world.worker, clock: systemClock, mail },
    new AbortController().signal,
    (error) => failures.push(error),
  )
  return failures
}

async function sent(): Promise<readonly Mail[]> {
  const mails: Mail[] = []
  await round({ send: async (mail) => void mails.push(mail), close: () => undefined })
  return mails
}

const tokenOf = ({ text }: Mail): string => /#([A-Za-z0-9_-]{43})$/m.exec(text)?.[1] ?? ''

async function newLink(): Promise<string> {
  await ground.referral(service)
  const [mail] = await sent()
  if (mail === undefined) throw new Error('no notice was sent')
  return tokenOf(mail)
}

const exchange = (token: string, input: object = {}, key = newId()) =>
  ground.back(
    ground.host,
    'ExchangeSignInLink',
    { input: { token, origin: DESK_ORIGIN, ...input } },
    key,
  )
const codeOf = async (token: string, input: object = {}) =>
  (await exchange(token, input)).data.exchangeSignInLink.code
const requestAnother = (token: string) =>
  ground.back(ground.host, 'RequestSignInLink', { input: { token } })

describe('an address for notices', () => {
  it('is the partner’s alone, and stands in no event, audit record or log', async () => {
    const { data } = await address('bureau@epicerie.example')
    expect(data.setNoticeAddress).toMatchObject({ address: 'bureau@epicerie.example' })
    const own = await ground.back(ground.association, 'NoticeAddresses')
    expect(own.data.noticeAddresses).toEqual([data.setNoticeAddress])
    const { rows } = await ground.owner.query(
      `select row_to_json(e)::text as text from event e union all select row_to_json(a)::text from audit_record a
       union all select row_to_json(i)::text from idempotency_record i union all select row_to_json(j)::text from pgboss.job j`,
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const { text } of rows) expect(text).not.toContain('@epicerie')
    expect(ground.widgets.live.logged.join('')).not.toContain('@epicerie')
    await address(ADDRESS)
  })

  it.each(['pas une adresse', 'a@b', 'a@b.fr, c@d.fr', 'A <a@b.fr>', 'a@b.fr\nBcc: c@d.fr'])(
    'cannot be %j',
    async (given) => {
      const { code, message } = (await address(given)).data.setNoticeAddress
      expect(code).toBe('NOTICE_ADDRESS_INVALID')
      expect(message).not.toContain(given)
    },
  )

  it('takes the links that were sent to the one before with it', async () => {
    const token = await newLink()
    await address('bureau@epicerie.example')
    expect(await codeOf(token)).toBe('SIGN_IN_LINK_OVER')
    await address(ADDRESS)
  })
})

describe('a notice', () => {
  it('says that something waits and nothing of what it is', async () => {
    const referralId = await ground.referral(service)
    await round(outboxMail(folder))
    const files = await readdir(folder)
    expect(files).toHaveLength(1)
    const written = await readFile(join(folder, files[0] ?? ''), 'utf8')
    const [head = '', body = ''] = written.split('\r\n\r\n')
    const text = Buffer.from(body, 'base64').toString('utf8')
    expect(head).toContain(`To: ${ADDRESS}`)
    expect(text).toContain('Une orientation vous attend')
    expect(text).toMatch(new RegExp(`^${DESK}#[A-Za-z0-9_-]{43}$`, 'm'))
    const canaries = ['CANARI', 'CCAS', 'Besançon', 'alimentation', referralId, service.id]
    for (const canary of [...canaries, ground.widgets.ccas.id, ground.association.id, 'benevole']) {
      expect(`${head}${text}`).not.toContain(canary)
    }
  })

  it('is one for several referrals that came together, and none is sent twice', async () => {
    await ground.referral(service)
    await ground.referral(service)
    expect(await sent()).toHaveLength(1)
    expect(await sent()).toEqual([])
  })

  it('is sent for no event of another partner, and for none of what the partner did', async () => {
    const elsewhere = await ground.widgets.live.world.addService(ground.host)
    const { needId } = await ground.widgets.live.world.addCase(ground.widgets.ccas)
    await ground.back(ground.widgets.ccas, 'CreateReferral', {
      input: { needId, serviceId: elsewhere.id },
    })
    expect(await sent()).toEqual([])
  })

  it('is tried again where the mail server failed, and the failure repeats nothing', async () => {
    await ground.referral(service)
    const failures = await round({
      send: () => Promise.reject(new Error(`550 ${ADDRESS} unknown`)),
      close: () => undefined,
    })
    expect(failures).toHaveLength(1)
    expect(failures[0]).toBeInstanceOf(MailFailed)
    expect(JSON.stringify(failures) + String(failures[0])).not.toContain('epicerie')
    expect(await sent()).toEqual([])
    await ground.owner.query(
      `update desk_notice set next_attempt_at = now() where status = 'PENDING'`,
    )
    expect(await sent()).toHaveLength(1)
  })

  it('is sent once where two workers look at once', async () => {
    await ground.referral(service)
    const both = await Promise.all([sent(), sent()])
    expect(both.flat()).toHaveLength(1)
  })

  it('leaves its token in the mail alone: at rest is a hash', async () => {
    const token = await newLink()
    const { rows } = await ground.owner.query(
      'select row_to_json(l)::text as text, token_hash from sign_in_link l order by created_at desc, id desc limit 1',
    )
    expect(rows[0].text).not.toContain(token)
    expect(rows[0].token_hash).toEqual(createHash('sha256').update(token).digest())
  })
})

describe('a link of one use', () => {
  it('opens the desk once, and repeats its answer only under the same key', async () => {
    const token = await newLink()
    const key = newId()
    const first = (await exchange(token, {}, key)).data.exchangeSignInLink
    expect(first.session).toMatchObject({ agentRef: 'benevole', hostId: ground.host.id })
    expect((await ground.page(first.token, 'WidgetInbox', { first: 5 })).codes).toEqual([])
    expect((await exchange(token, {}, key)).data.exchangeSignInLink.token).toBe(first.token)
    expect(await codeOf(token)).toBe('SIGN_IN_LINK_OVER')
  })

  it('is used once when two try at the same moment', async () => {
    const token = await newLink()
    const both = await Promise.all([exchange(token), exchange(token)])
    const kinds = both.map(({ data }) => data.exchangeSignInLink.code ?? 'OPENED')
    expect(kinds.sort()).toEqual(['OPENED', 'SIGN_IN_LINK_OVER'])
  })

  it('is not used up by a page of another origin', async () => {
    const token = await newLink()
    const refused = await codeOf(token, { origin: 'https://ailleurs.example' })
    expect(refused).toBe('WIDGET_ORIGIN_NOT_OF_DESK')
    expect(await codeOf(token)).toBeUndefined()
  })

  it('opens nothing for anybody but the host', async () => {
    const token = await newLink()
    for (const partner of [ground.widgets.ccas, ground.association]) {
      const input = { token, origin: DESK_ORIGIN }
      const { data } = await ground.back(partner, 'ExchangeSignInLink', { input })
      expect(data.exchangeSignInLink.code).toBe('SIGN_IN_LINK_OVER')
    }
    expect(await codeOf(token)).toBeUndefined()
  })

  it('opens nothing after eight days', async () => {
    const token = await newLink()
    await ground.owner.query(
      `update sign_in_link set created_at = now() - interval '8 days 1 second', expires_at = now() - interval '1 second'
       where token_hash = $1`,
      [createHash('sha256').update(token).digest()],
    )
    expect(await codeOf(token)).toBe('SIGN_IN_LINK_OVER')
  })

  it('opens nothing once its agent left, also when the agent is back', async () => {
    const token = await newLink()
    const agent = 'where partner_id = $1'
    const { id } = ground.association
    await ground.owner.query(`update agent_membership set until = now() ${agent}`, [id])
    expect(await codeOf(token)).toBe('SIGN_IN_LINK_OVER')
    await ground.owner.query(`update agent_membership set until = null ${agent}`, [id])
    expect(await codeOf(token)).toBe('SIGN_IN_LINK_OVER')
  })

  it('opens nothing once the partner is suspended, nor once the hosting ended', async () => {
    const { id } = ground.association
    const suspended = await newLink()
    await ground.owner.query(`update partner set status = 'SUSPENDED' where id = $1`, [id])
    await ground.owner.query(`update partner set status = 'ACTIVE' where id = $1`, [id])
    expect(await codeOf(suspended)).toBe('SIGN_IN_LINK_OVER')
    const ended = await newLink()
    await ground.end(ground.association, hostingId)
    hostingId = await ground.hosted()
    expect(await codeOf(ended)).toBe('SIGN_IN_LINK_OVER')
  })
})

describe('a link that opens nothing any more', () => {
  it('brings another to the same address, three an hour at most, and answers the same for any text', async () => {
    const token = await newLink()
    await exchange(token)
    const answers: unknown[] = []
    const mails: Mail[] = []
    for (let time = 0; time < 5; time += 1) {
      answers.push((await requestAnother(token)).data.requestSignInLink)
      mails.push(...(await sent()))
    }
    answers.push((await requestAnother('a'.repeat(43))).data.requestSignInLink)
    answers.push((await requestAnother('anything')).data.requestSignInLink)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ received: true })
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual(
      Array.from({ length: 3 }, () => [ADDRESS, 'Votre nouveau lien d’accès']),
    )
    expect(
      await codeOf(tokenOf(mails[2] ?? { id: '', to: '', subject: '', text: '' })),
    ).toBeUndefined()
  })

  it('brings none to who does not host the desk', async () => {
    await ground.owner.query('delete from desk_notice')
    const token = await newLink()
    await ground.back(ground.widgets.ccas, 'RequestSignInLink', { input: { token } })
    expect(await sent()).toEqual([])
  })
})
