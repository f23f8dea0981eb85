import { describe, expect, it } from 'vitest'
import { mayChangeService, mayOfferService, maySeeService } from './service.policy.ts'

const service = { partnerId: 'owner', networkId: 'n1' }
const actors = {
  owner: { partnerId: 'owner', networkIds: ['n1'] },
  'owner that left': { partnerId: 'owner', networkIds: [] },
  member: { partnerId: 'other', networkIds: ['n0', 'n1'] },
  outsider: { partnerId: 'other', networkIds: ['n2'] },
} as const

describe('who may do what with a service', () => {
  it.each<[keyof typeof actors, { see: boolean; change: boolean; offer: boolean }]>([
    ['owner', { see: true, change: true, offer: true }],
    ['owner that left', { see: true, change: true, offer: false }],
    ['member', { see: true, change: false, offer: true }],
    ['outsider', { see: false, change: false, offer: false }],
  ])('%s: %j', (name, expected) => {
    const actor = actors[name]
    expect({
      see: maySeeService(service, actor),
      change: mayChangeService(service, actor),
      offer: mayOfferService(service.networkId, actor),
    }).toEqual(expected)
  })
})
