import { describe, expect, it } from 'vitest'
import { DirectoryStore } from './directory.store.ts'

const partner = (id: string, name: string, networks: string) => ({
  id,
  kind: 'CCAS',
  name,
  sensitive: false,
  public_category: null,
  status: 'ACTIVE',
  siret: null,
  siret_synthetic: false,
  commune_code: '40088',
  departement_code: '40',
  epci_code: null,
  networks,
})

function open() {
  const asked: string[] = []
  const state = { mark: '1 2026-01-01', partners: [partner('p1', 'Étoile', 'n1 n2')], now: 1_000 }
  const store = new DirectoryStore({
    now: () => new Date(state.now),
    query: async (text) => {
      const what = /passerelle_directory_(\w+)/.exec(text)?.[1] ?? ''
      asked.push(what)
      if (what === 'version') return { rows: [{ mark: state.mark }] }
      if (what === 'partners') return { rows: state.partners }
      return { rows: [{ id: 's1', partner_id: 'p1', network_id: 'n1', name: 'Repas' }] }
    },
  })
  return { store, state, asked }
}

describe('the directory in memory', () => {
  it('holds partners, services and the members of each network by name', async () => {
    const { store, state } = open()
    state.partners.push(partner('p2', 'Écho', 'n1'), partner('p3', 'Zone', ''))
    await store.refresh()
    expect(store.partner('p1')).toMatchObject({ name: 'Étoile', networkIds: ['n1', 'n2'] })
    expect(store.partner('p3')?.networkIds).toEqual([])
    expect(store.partnersOf('n1').map(({ id }) => id)).toEqual(['p2', 'p1'])
    expect(store.partnersOf('n9')).toEqual([])
    expect(store.service('s1')).toEqual({
      id: 's1',
      partnerId: 'p1',
      networkId: 'n1',
      name: 'Repas',
    })
    expect(store.partner('p9')).toBeNull()
  })

  it('asks for the version at most every half second, and for the rest only when it moved', async () => {
    const { store, state, asked } = open()
    await store.refreshIfStale()
    expect(asked).toEqual(['version', 'partners', 'services'])
    state.now += 499
    await store.refreshIfStale()
    expect(asked).toHaveLength(3)
    state.now += 1
    await store.refreshIfStale()
    expect(asked.slice(3)).toEqual(['version'])
    state.mark = '2 2026-01-01'
    state.partners = [partner('p1', 'Renommé', 'n1')]
    state.now += 500
    await store.refreshIfStale()
    expect(asked.slice(4)).toEqual(['version', 'partners', 'services'])
    expect(store.partner('p1')?.name).toBe('Renommé')
  })

  it('fills itself again when the day turned, since memberships begin and end by date', async () => {
    const { store, state } = open()
    await store.refresh()
    state.mark = '1 2026-01-02'
    state.partners = [partner('p1', 'Étoile', 'n2')]
    await store.refresh()
    expect(store.partnersOf('n1')).toEqual([])
  })

  it('keeps what it knew when the database does not answer, and says so', async () => {
    const { store, state } = open()
    await store.refresh()
    Object.defineProperty(state, 'mark', {
      get: () => {
        throw new Error('gone')
      },
    })
    await expect(store.refresh()).rejects.toThrow('gone')
    expect(store.partner('p1')?.name).toBe('Étoile')
  })

  it('sees a change made while a check was running', async () => {
    const { store, state } = open()
    const running = store.refresh()
    state.mark = '2 2026-01-01'
    state.partners = [partner('p1', 'Renommé', 'n1')]
    await Promise.all([running, store.refresh()])
    expect(store.partner('p1')?.name).toBe('Renommé')
  })
})
