// A partner's program in one file: hears of referrals by webhooks, answers them, and serves a facet.
// Copy it, then put your own rule into `decide` and your own database in place of `Files`.
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  clientCredentials,
  createPasserelle,
  isRefusal,
  type Passerelle,
  type Referral,
  SdkError,
  unwrap,
} from '@passerelle/sdk'
import { createConnector, toNodeHandler } from '@passerelle/sdk/connector'
import {
  CreateWebhookEndpoint,
  SetWebhookEndpointStatus,
  WebhookEndpoints,
} from '@passerelle/sdk/operations'
import { createWebhookHandler, fetchKeys } from '@passerelle/sdk/webhooks'

// 1. Settings: from the environment, all looked at first. No value is repeated: one is a secret.

function readSettings(env: NodeJS.ProcessEnv) {
  const problems: string[] = []
  const take = (name: string, mend: string, isGood: (value: string) => boolean, other = '') => {
    const value = env[name]?.trim() || other
    if (!isGood(value)) problems.push(`${name}: ${mend}`)
    return value
  }
  const isAddress = (value: string): boolean => /^https?:\/\//.test(value) && URL.canParse(value)
  const url = take('PASSERELLE_URL', 'the network, such as https://passerelle.example', isAddress)
  const clientId = take('PASSERELLE_CLIENT_ID', 'the id your operator gave you', (id) => id !== '')
  const { PASSERELLE_CLIENT_SECRET: clientSecret, PASSERELLE_PRIVATE_KEY: keyFile } = env
  if (!clientSecret === !keyFile) {
    problems.push('PASSERELLE_PRIVATE_KEY (a file with your JWK) or PASSERELLE_CLIENT_SECRET: one')
  }
  const isPort = (port: string): boolean => /^\d+$/.test(port) && Number(port) < 65_536
  const port = take('PORT', 'a number up to 65535', isPort, '8080')
  const here = `http://127.0.0.1:${port}`
  const publicUrl = take('PUBLIC_URL', 'your address, without a path', isAddress, here)
  const stateFile = env['STATE_FILE'] || 'partner-state.json'
  return { problems, url, clientId, clientSecret, keyFile, port, publicUrl, stateFile }
}

type Settings = ReturnType<typeof readSettings>

async function connect(settings: Settings): Promise<Passerelle> {
  const { url, clientId, clientSecret = '', keyFile } = settings
  const client = { tokenUrl: new URL('/oauth/token', url).href, clientId }
  if (!keyFile)
    return createPasserelle({ url, token: clientCredentials({ ...client, clientSecret }) })
  const privateKey = JSON.parse(await readFile(keyFile, 'utf8'))
  const { kid, alg = 'ES256' } = privateKey // kid: which of your registered keys it is
  return createPasserelle({ url, token: clientCredentials({ ...client, privateKey, kid, alg }) })
}

// 2. Logs: one JSON object a line, with ids and codes. Never a value of a person, nor its reference.

function log(level: 'info' | 'warn' | 'error', message: string, facts: object = {}): void {
  console.log(JSON.stringify({ at: new Date().toISOString(), level, message, ...facts }))
}

/** What may be logged of an error: an SdkError holds no value; of others, only what kind they are. */
function told(error: unknown): object {
  if (SdkError.is(error)) return { error: error.toJSON() }
  const { name, code }: NodeJS.ErrnoException = error instanceof Error ? error : new Error()
  return { error: { name, code } }
}

// 3. What you keep: your place in the feed of events, and your own files. A database does it better.

class Files {
  position: string | null
  /** Your own file numbers, with the day each was opened. */
  readonly opened: Map<string, string>
  #writing = Promise.resolve()
  readonly #path: string

  constructor(path: string) {
    this.#path = path
    // A file that is there and cannot be read must not be taken for a first start: this throws.
    const kept = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { opened: [] }
    this.position = kept.position ?? null
    this.opened = new Map(kept.opened)
  }

  async keepPosition(position: string | null): Promise<void> {
    if (position === this.position) return
    this.position = position
    await this.#save()
  }

  async open(reference: string): Promise<void> {
    if (this.opened.has(reference)) return
    this.opened.set(reference, new Date().toISOString().slice(0, 10))
    await this.#save()
  }

  /** One after the other, each whole: a program that is killed leaves the file before or after. */
  #save(): Promise<void> {
    const text = JSON.stringify({ position: this.position, opened: [...this.opened] })
    const write = async (): Promise<void> => {
      await writeFile(`${this.#path}.new`, text, { mode: 0o600 })
      await rename(`${this.#path}.new`, this.#path)
    }
    this.#writing = this.#writing.then(write, write)
    return this.#writing
  }
}

// 4. Your rule.
const OUR_THEMES = ['EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION']

/** What to do about a referral as it is now. It must say the same of the same version each time. */
function decide(referral: Referral): 'accept' | 'ask' | 'reject' | null {
  const { state, theme, publics, question } = referral
  if (state === 'SENT') {
    if (!OUR_THEMES.includes(theme)) return 'reject'
    const isAlone = referral.case?.persons.length === 1 // a family of one: who else is there?
    return isAlone && publics.includes('FAMILLES') ? 'ask' : 'accept'
  }
  // Our question was answered. One that an agent of yours reviews has no question: it is theirs.
  return state === 'UNDER_REVIEW' && question === 'MISSING_HOUSEHOLD' ? 'accept' : null
}

// 5. Answering: as often as you like, with one effect. Deliveries come twice, programs are killed.

async function answer(passerelle: Passerelle, files: Files, id: string): Promise<void> {
  const referral = await passerelle.referrals.get({ id })
  if (!referral) return // it is not ours, or no more
  const { version: expectedVersion } = referral
  const [localReference, decision] = [fileOf(id), decide(referral)]
  if (!decision) {
    // A program that was killed between its acceptance and its pointer goes on from there.
    if (files.opened.has(localReference)) await point(passerelle, referral, localReference)
    return
  }
  if (decision === 'accept') await files.open(localReference)
  // The same key for the same decision: whoever comes second gets the first one's answer.
  const options = { idempotencyKey: `${decision}-${id}-${expectedVersion}` }
  const given = { id, expectedVersion }
  const { accept, reject, requestInformation } = passerelle.referrals
  const result = await {
    accept: () => accept({ ...given, localReference }, options),
    ask: () => requestInformation({ ...given, questionCode: 'MISSING_HOUSEHOLD' }, options),
    reject: () => reject({ ...given, reasonCode: 'NOT_COMPETENT' }, options),
  }[decision]()
  if (isRefusal(result)) {
    // Somebody was faster, or the network says no: expected, and nothing was changed by us.
    log('warn', 'answer refused', { referral: id, decision, code: result.code })
    return
  }
  log('info', 'referral answered', { referral: id, decision, state: result.state })
  if (decision === 'accept') await point(passerelle, referral, localReference)
}

/** Your own reference, seen by nobody else. In letters: what looks like a NIR is refused. */
const fileOf = (referral: string): string =>
  `DOSSIER-${referral.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`

/** Tells the network that you hold facts of this person. Who reads them is for a disclosure to say. */
async function point(passerelle: Passerelle, referral: Referral, reference: string): Promise<void> {
  const [person] = referral.case?.persons ?? []
  if (!referral.case || !person) return // you no longer take part in it
  const about = { caseId: referral.case.id, personId: person.id, reference }
  const facet = { name: 'ASSOCIATION_SUPPORT', hosting: 'REMOTE' } as const
  const result = await passerelle.facets.attach({ ...about, ...facet })
  if (!isRefusal(result)) log('info', 'facet attached', { referral: referral.id })
  else if (result.code !== 'ALREADY_ATTACHED') {
    log('warn', 'facet not attached', { referral: referral.id, code: result.code })
  }
}

// 6. Missing nothing: webhooks tell at once; the feed of events says what they could not.

const ANSWERED = ['referral.sent', 'referral.information_provided']

async function catchUp(passerelle: Passerelle, files: Files, signal: AbortSignal): Promise<void> {
  const after = files.position
  let end = after
  for await (const { nodes, pageInfo } of passerelle.events.all({ after }, { signal }).pages()) {
    end = pageInfo.endCursor ?? end
    if (after === null) continue
    const told = nodes.filter(({ type }) => ANSWERED.includes(type))
    for (const id of new Set(told.map(({ subjectId }) => subjectId))) {
      await answer(passerelle, files, id)
    }
    await files.keepPosition(end)
  }
  if (after !== null) return
  // The first time, nothing of the past matters but what still waits.
  const state = ['SENT', 'UNDER_REVIEW'] as const
  for await (const { id } of passerelle.referrals.inbox({ state }, { signal })) {
    await answer(passerelle, files, id)
  }
  await files.keepPosition(end)
}

/** Says where this program is told of events; again after each start, which enables it again. */
async function tellUs(passerelle: Passerelle, url: string): Promise<void> {
  const { webhookEndpoints } = await passerelle.query(WebhookEndpoints)
  const known = webhookEndpoints.find((endpoint) => endpoint.url === url)
  if (!known) {
    const input = { url, eventTypes: ANSWERED }
    unwrap((await passerelle.query(CreateWebhookEndpoint, { input })).createWebhookEndpoint)
  } else if (known.status === 'DISABLED') {
    const input = { id: known.id, expectedVersion: known.version, status: 'ENABLED' } as const
    unwrap((await passerelle.query(SetWebhookEndpointStatus, { input })).setWebhookEndpointStatus)
  }
}

/** Tells the network where your facts are; a paused connector is asked nothing, and nobody waits for it. */
async function serveFacts(passerelle: Passerelle, url: string): Promise<void> {
  const known = await passerelle.connector.get()
  const expectedVersion = known?.version ?? null
  const facets = ['ASSOCIATION_SUPPORT'] as const
  unwrap(await passerelle.connector.register({ url, facets, expectedVersion }))
}

async function pauseFacts({ connector }: Passerelle): Promise<void> {
  const known = await connector.get({ timeoutMs: 3_000, maxRetries: 0 })
  if (known?.status !== 'ACTIVE') return
  unwrap(await connector.setStatus({ expectedVersion: known.version, status: 'PAUSED' }))
}

// 7. The program.
const [CATCH_UP_MS, STOPPING_MS] = [5 * 60_000, 10_000]

async function run(settings: Settings): Promise<void> {
  const stopping = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => stopping.abort())
  const files = new Files(settings.stateFile)
  const passerelle = await connect(settings)
  const { partner } = await passerelle.viewer.get()
  const keys = fetchKeys(settings.url) // read again as the network rotates them

  const onReferral = ({ subjectId }: { readonly subjectId: string }): Promise<void> =>
    answer(passerelle, files, subjectId)
  const webhooks = createWebhookHandler({
    keys,
    on: { 'referral.sent': onReferral, 'referral.information_provided': onReferral },
    onError: ({ event, error }) =>
      log('error', 'delivery failed', { event: event?.id, ...told(error) }),
  })
  const facts = createConnector({
    partnerId: partner.id,
    keys,
    facets: {
      associationSupport: ({ items }) =>
        items.map(({ ref }) => {
          const since = files.opened.get(ref)
          return since ? { supportKind: 'FOOD_AID', since, nextStepOn: null } : undefined
        }),
    },
    onError: ({ facet, requestId, error }) =>
      log('error', 'facts not given', { facet, requestId, ...told(error) }),
  })
  const [hear, give] = [toNodeHandler(webhooks), toNodeHandler(facts)]
  const server = createServer((request, response) => {
    if (request.url === '/webhooks') void hear(request, response)
    else if (request.url === '/passerelle') void give(request, response)
    else response.writeHead(request.url === '/health' ? 200 : 404).end()
  })
  server.listen(Number(settings.port))
  await once(server, 'listening')
  try {
    await tellUs(passerelle, new URL('/webhooks', settings.publicUrl).href)
    await serveFacts(passerelle, new URL('/passerelle', settings.publicUrl).href)
    log('info', 'started', { partner: partner.id, publicUrl: settings.publicUrl })
    while (!stopping.signal.aborted) {
      await catchUp(passerelle, files, stopping.signal).catch((error: unknown) => {
        if (!stopping.signal.aborted) log('error', 'catching up failed', told(error))
      })
      await sleep(CATCH_UP_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  } finally {
    log('info', 'stopping')
    setTimeout(() => process.exit(1), STOPPING_MS).unref() // for what does not end
    await pauseFacts(passerelle).catch((error: unknown) => log('warn', 'not paused', told(error)))
    const closed = once(server, 'close')
    server.close() // what is being answered is answered first
    server.closeIdleConnections()
    await closed
  }
  log('info', 'stopped')
}

const settings = readSettings(process.env)
for (const problem of settings.problems) console.error(`Setting ${problem}.`)
if (settings.problems.length > 0) process.exitCode = 2
else {
  await run(settings).catch((error: unknown) => {
    log('error', 'failed', told(error))
    process.exitCode = 1
  })
}
