import type { Callers } from './caller.ts'
import type { Canaries } from './canaries.ts'
import { type Furnished, HOSTED_FIELDS } from './furnish.ts'

const SET = `mutation ($input: SetHostedFacetInput!) { result: setHostedFacet(input: $input) {
  ... on FacetChange { facet { id version } } ... on Error { code } } }`
const POST = `mutation ($input: PostReferralMessageInput!) { result: postReferralMessage(input: $input) {
  ... on Message { id } ... on Error { code } } }`
const OPEN = `mutation ($input: OpenEmergencyAccessInput!) { result: openEmergencyAccess(input: $input) {
  ... on EmergencyAccess { id } ... on Error { code } } }`

const READ_HOSTED = `query { sharedCases(first: 60) { nodes {
  contact(purpose: COORDINATE_SUPPORT) { hosting familyName givenNames phone email address } } } }`
const READ_MESSAGES = `query ($id: ID!, $after: String) { referral(id: $id) { messages(first: 100, after: $after) {
  nodes { text } pageInfo { endCursor hasNextPage } } } }`
const READ_REASONS = `query ($after: String) { emergencyAccesses(first: 100, after: $after) {
  nodes { writtenReason } pageInfo { endCursor hasNextPage } } }`

interface Page {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean }
}

/** What partners leave with the network: values, messages and reasons, each with a canary in it. */
export class Hosting {
  /** Canaries left with the network, by what they stand in; those written over since are counted too. */
  readonly left = { values: 0, messages: 0, reasons: 0 }
  /** Those that should be read, and those that were. */
  readonly current = new Set<string>()
  readonly readBack = new Set<string>()
  readonly #callers: Callers
  readonly #canaries: Canaries
  readonly #furnished: Furnished
  readonly #versions: Map<string, { version: number; texts: readonly string[] }>

  constructor(callers: Callers, canaries: Canaries, furnished: Furnished) {
    this.#callers = callers
    this.#canaries = canaries
    this.#furnished = furnished
    this.#versions = new Map(furnished.hostedIds.map((id) => [id, { version: 1, texts: [] }]))
  }

  /** Sets every value of every hosted facet anew. */
  async setValues(): Promise<void> {
    const { host } = this.#furnished
    for (const [id, before] of this.#versions) {
      const texts = HOSTED_FIELDS.map(() => this.#canaries.text('hosted'))
      const contact = Object.fromEntries(HOSTED_FIELDS.map((field, at) => [field, texts[at]]))
      await this.#command(host, SET, {
        id,
        expectedVersion: before.version,
        values: { contact },
      })
      for (const text of before.texts) this.current.delete(text)
      this.#versions.set(id, { version: before.version + 1, texts })
      for (const text of texts) this.current.add(text)
      this.left.values += texts.length
    }
  }

  /** Writes messages, one side after the other. */
  async postMessages(count: number): Promise<void> {
    const { host, reader, referralId } = this.#furnished
    for (let index = 0; index < count; index += 1) {
      const text = this.#canaries.text('hosted')
      await this.#command(index % 2 === 0 ? host : reader, POST, {
        referralId,
        text: `Elle ${text}`,
      })
      this.current.add(text)
      this.left.messages += 1
    }
  }

  /** Opens emergencies, each with its reason. */
  async openEmergencies(count: number): Promise<void> {
    const { reader, caseIds } = this.#furnished
    for (let index = 0; index < count; index += 1) {
      const text = this.#canaries.text('hosted')
      const caseId = caseIds[index % caseIds.length]
      await this.#command(reader, OPEN, { caseId, reason: `En danger: ${text}` })
      this.current.add(text)
      this.left.reasons += 1
    }
  }

  /** Reads everything that stands there now. */
  async readAll(): Promise<void> {
    const { reader, referralId } = this.#furnished
    this.#keep((await this.#callers.ask(reader, READ_HOSTED)).text)
    await this.#pages(READ_MESSAGES, { id: referralId }, (data) => {
      const { referral } = data as { readonly referral: { readonly messages: Page } }
      return referral.messages
    })
    await this.#pages(READ_REASONS, {}, (data) => {
      const { emergencyAccesses } = data as { readonly emergencyAccesses: Page }
      return emergencyAccesses
    })
  }

  async #pages(query: string, variables: object, pageOf: (data: object) => Page): Promise<void> {
    for (let after: string | null = null; ; ) {
      const { data, text } = await this.#callers.ask(this.#furnished.reader, query, {
        ...variables,
        after,
      })
      this.#keep(text)
      if (data === null) throw new Error(`nothing is read back: ${text}`)
      const { pageInfo }: Page = pageOf(data)
      if (!pageInfo.hasNextPage) return
      after = pageInfo.endCursor
    }
  }

  #keep(text: string): void {
    for (const canary of this.#canaries.namedIn(text, 'hosted')) this.readBack.add(canary)
  }

  async #command(partner: { readonly id: string }, mutation: string, input: object): Promise<void> {
    const { data, text } = await this.#callers.ask(partner, mutation, { input })
    const { result } = { ...data } as { readonly result?: { readonly code?: string } | null }
    if (result == null || result.code !== undefined) throw new Error(`nothing was left: ${text}`)
  }
}
