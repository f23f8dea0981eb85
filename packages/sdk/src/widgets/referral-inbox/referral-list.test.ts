import { describe, expect, it } from 'vitest'
import { type Entry, ReferralList } from './referral-list.ts'

const entry = (id: string, version = 1): Entry => ({ id, version })
const page = (ids: readonly string[], endCursor: string | null = null) => ({
  nodes: ids.map((id) => entry(id)),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
})
const ids = (rows: readonly Entry[]): string => rows.map(({ id }) => id).join('')

describe('the entries of an inbox', () => {
  it('stay where they are when new ones come, until these are let in', () => {
    const list = new ReferralList(page(['b', 'a']))
    list.update([entry('d'), entry('c'), entry('b'), entry('a')])
    expect([ids(list.rows), ids(list.waiting)]).toEqual(['ba', 'dc'])
    list.update([entry('e'), entry('d')])
    expect(ids(list.waiting)).toBe('edc')
    expect(ids(list.letIn())).toBe('edc')
    expect([ids(list.rows), ids(list.waiting)]).toEqual(['edcba', ''])
  })

  it('change in place, and only for something newer', () => {
    const list = new ReferralList<Entry>({ ...page([]), nodes: [entry('b', 3), entry('a', 3)] })
    expect(list.update([entry('a', 4), entry('b', 2)])).toEqual([entry('a', 4)])
    expect(list.rows).toEqual([entry('b', 3), entry('a', 4)])
  })

  it('that no longer stand in what was read stay, because somebody may be reading them', () => {
    const list = new ReferralList(page(['b', 'a']))
    list.update([entry('b')])
    expect(ids(list.rows)).toBe('ba')
  })

  it('of the next page come once, though the pages moved meanwhile', () => {
    const list = new ReferralList(page(['d', 'c'], 'after-c'))
    list.update([entry('e'), entry('d')])
    expect(list.next).toBe('after-c')
    expect(ids(list.add(page(['c', 'b', 'e', 'a'])))).toBe('ba')
    expect(ids(list.rows)).toBe('dcba')
    expect(list.next).toBeUndefined()
  })

  it('are the same objects when nothing changed, so that nothing is drawn again', () => {
    const list = new ReferralList(page(['b', 'a']))
    const before = [...list.rows]
    list.update([entry('b'), entry('a')])
    expect(list.rows.every((row, index) => row === before[index])).toBe(true)
  })
})
