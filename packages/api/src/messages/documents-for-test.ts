import { expect } from 'vitest'
import type { World, WorldPartner, WorldService } from '../testing/world.ts'

export const MESSAGES = /* GraphQL */ `
  query ($id: ID!, $first: Int, $after: String) {
    referral(id: $id) {
      version
      staleSince
      receivedAt
      messages(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id author { name } mine text withheldReason }
      }
    }
  }`

export const POST = /* GraphQL */ `
  mutation ($input: PostReferralMessageInput!) {
    result: postReferralMessage(input: $input) {
      __typename
      ... on Message { id mine text withheldReason author { name } }
      ... on MessageActionRefused { code reason }
      ... on InvalidInput { code field }
      ... on NotFound { code field }
    }
  }`

const DISCLOSURE = {
  legalBasis: 'LEGAL_MISSION',
  legalText: 'CASF L123-5',
  informedOn: '2026-01-05',
  facetGroups: [],
}

export interface Step {
  readonly id: string
  readonly version: number
}

/** Takes a verb on a referral; anything but the referral fails the test. */
export async function act(
  world: World,
  partner: WorldPartner,
  field: string,
  step: Step,
  more: object = {},
): Promise<Step> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
  const { data, errors } = await world.ask(
    partner,
    `mutation ($input: ${type}!) { result: ${field}(input: $input) { __typename ... on Referral { id version } ... on Error { code } } }`,
    { variables: { input: { id: step.id, expectedVersion: step.version, ...more } } },
  )
  expect(errors).toBeUndefined()
  expect(data.result.__typename, data.result.code).toBe('Referral')
  return data.result
}

/** A referral of a need, sent to a service. */
export async function send(
  world: World,
  source: WorldPartner,
  service: WorldService,
  needId: string,
): Promise<Step> {
  const { data } = await world.ask(
    source,
    `mutation ($input: CreateReferralInput!) { createReferral(input: $input) { ... on Referral { id version } } }`,
    { variables: { input: { needId, serviceId: service.id } } },
  )
  return act(world, source, 'sendReferral', data.createReferral, { disclosure: DISCLOSURE })
}

/** Posts a message and gives what came of it. */
export async function post(
  world: World,
  partner: WorldPartner,
  referralId: string,
  text: string,
  asked: { readonly key?: string; readonly scopes?: readonly string[] } = {},
) {
  const answer = await world.ask(partner, POST, {
    variables: { input: { referralId, text } },
    ...asked,
  })
  return { ...answer.data?.result, replayed: answer.replayed, errors: answer.errors }
}

/** What a partner is shown of the messages of a referral. */
export async function messagesOf(world: World, partner: WorldPartner, id: string) {
  const { data, errors } = await world.ask(partner, MESSAGES, { variables: { id } })
  expect(errors).toBeUndefined()
  return data.referral?.messages?.nodes
}
