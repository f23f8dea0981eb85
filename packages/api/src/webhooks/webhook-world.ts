import { type Clock, newId, placeEvents } from '@passerelle/schema'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { World, type WorldPartner } from '../testing/world.ts'
import { startWorker, type Worker } from '../worker/index.ts'
import type { WebhookOptions } from './index.ts'

const FIELDS = `id version url description eventTypes signing status disabledReason disabledAt position
  previousSecretUntil`
const ERRORS =
  '... on Error { code message ... on InvalidInput { field } ... on WebhookConflict { current { version } } }'

/** An endpoint as it is answered. */
export interface AnsweredEndpoint {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly disabledReason: string | null
  readonly position: string
}

/** A delivery as it is answered. */
export interface AnsweredDelivery {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly eventId: string
  readonly eventType: string
  readonly position: string | null
  readonly subjectId: string
  readonly attempts: readonly { readonly number: number; readonly outcome: string }[]
}

const RETURNS: Readonly<Record<string, string>> = {
  createWebhookEndpoint: `... on WebhookEndpointWithSecret { secret endpoint { ${FIELDS} } }`,
  rotateWebhookSecret: `... on WebhookEndpointWithSecret { secret endpoint { ${FIELDS} } }`,
  deleteWebhookEndpoint: '... on DeletedWebhookEndpoint { id }',
  sendTestWebhook: '... on WebhookDelivery { id status kind }',
  resendWebhookDelivery: '... on WebhookDelivery { id status kind }',
}

/** A world with a partner that listens, another that does not, and workers that deliver. */
export class WebhookWorld {
  readonly world: World
  readonly listener: WorldPartner
  readonly other: WorldPartner
  readonly errors: unknown[] = []
  readonly #clock: Clock
  readonly #database: TestDatabase
  readonly #serviceId: string
  #workers: Worker[] = []

  private constructor(
    parts: { readonly world: World; readonly clock: Clock; readonly database: TestDatabase },
    partners: readonly [WorldPartner, WorldPartner],
    serviceId: string,
  ) {
    this.world = parts.world
    this.#clock = parts.clock
    this.#database = parts.database
    this.#serviceId = serviceId
    ;[this.listener, this.other] = partners
  }

  static async open(clock: Clock): Promise<WebhookWorld> {
    const database = await createTestDatabase()
    const world = await World.open(clock, database)
    const listener = await world.addPartner('CCAS', 'CCAS')
    const other = await world.addPartner('ASSOCIATION', 'Association')
    const { id } = await world.addService(other)
    return new WebhookWorld({ world, clock, database }, [listener, other], id)
  }

  get workerUrl(): string {
    return this.#database.workerUrl
  }

  /** Runs a mutation on endpoints and gives what it answered. */
  async command(
    name: string,
    input: object,
    { by = this.listener, key = newId() }: { by?: WorldPartner; key?: string } = {},
    // biome-ignore lint/suspicious/noExplicitAny: the shape is the mutation's, known to each test alone
  ): Promise<any> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
    const returns = RETURNS[name] ?? `... on WebhookEndpoint { ${FIELDS} }`
    const document = `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename ${returns} ${ERRORS} } }`
    const { data, errors } = await this.world.ask(by, document, { variables: { input }, key })
    return data?.result ?? errors?.[0]
  }

  async endpoint(id: string, by = this.listener): Promise<AnsweredEndpoint | undefined> {
    const { data } = await this.world.ask(by, `{ webhookEndpoints { ${FIELDS} } }`)
    const endpoints: readonly AnsweredEndpoint[] = data.webhookEndpoints
    return endpoints.find((one) => one.id === id)
  }

  /** The log of an endpoint, oldest first. */
  async deliveries(endpointId: string, by = this.listener): Promise<readonly AnsweredDelivery[]> {
    const { data } = await this.world.ask(
      by,
      `query ($endpointId: ID!) { webhookDeliveries(endpointId: $endpointId, first: 100) { nodes {
        id kind status eventId eventType position subjectId attempts { number outcome } } } }`,
      { variables: { endpointId } },
    )
    return data.webhookDeliveries.nodes.toReversed()
  }

  /** A draft of the listener: one event for it alone. */
  async draft(): Promise<{ readonly id: string; readonly version: number }> {
    const { needId } = await this.world.addCase(this.listener)
    const { data } = await this.world.ask(
      this.listener,
      `mutation ($input: CreateReferralInput!) { result: createReferral(input: $input) {
        ... on Referral { id version } } }`,
      { variables: { input: { needId, serviceId: this.#serviceId } } },
    )
    return data.result
  }

  /** Sends a draft: one event for both partners. */
  async send({ id, version }: { id: string; version: number }): Promise<void> {
    const disclosure = {
      legalBasis: 'LEGAL_MISSION',
      legalText: 'CASF L123-5',
      informedOn: '2026-01-05',
      facetGroups: [],
    }
    const { data } = await this.world.ask(
      this.listener,
      `mutation ($input: SendReferralInput!) { result: sendReferral(input: $input) {
        ... on Referral { id version } } }`,
      { variables: { input: { id, expectedVersion: version, disclosure } } },
    )
    if (data?.result?.version !== version + 1) throw new Error('the referral was not sent')
  }

  /** A worker that delivers to this machine. */
  async work(options: Partial<WebhookOptions> = {}): Promise<Worker> {
    const worker = await startWorker({
      workerUrl: this.#database.workerUrl,
      clock: this.#clock,
      log: { error: (fields) => void this.errors.push(fields) },
      vault: null,
      webhooks: { installationKey: this.world.installationKey, sandbox: true, ...options },
    })
    this.#workers.push(worker)
    return worker
  }

  /** Gives what was committed its positions, so that a new endpoint begins after it. */
  async place(): Promise<void> {
    await this.world.worker.transaction((tx) => placeEvents(tx, 1_000))
  }

  /** Ends every worker of this test. */
  async rest(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()))
    this.#workers = []
    await this.world.owner.query('delete from webhook_endpoint')
  }

  async close(): Promise<void> {
    await this.rest()
    await this.world.close()
  }
}
