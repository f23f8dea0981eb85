import { describe, expect, test } from 'vitest'
import { failureOf } from '../../test-support/server.ts'
import { type Page, paginate } from './index.ts'

/** A list of `total` numbers in pages of two; the cursor is the last number of the page. */
function numbers(total: number) {
  const asked: (string | null)[] = []
  const load = async (after: string | null): Promise<Page<number>> => {
    asked.push(after)
    const from = Number(after ?? 0)
    const nodes = [from + 1, from + 2].filter((n) => n <= total)
    return { nodes, pageInfo: { hasNextPage: from + 2 < total, endCursor: `${from + 2}` } }
  }
  return { asked, list: paginate(load) }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('a pager', () => {
  test('gives every item of every page, each time anew, and asks nothing before', async () => {
    const { list, asked } = numbers(5)
    expect(asked).toEqual([])
    expect(await collect(list)).toEqual([1, 2, 3, 4, 5])
    expect(await collect(list)).toEqual([1, 2, 3, 4, 5])
    expect(asked).toEqual([null, '2', '4', null, '2', '4'])
  })

  test('gives its pages with their cursors', async () => {
    const pages = await collect(numbers(3).list.pages())
    expect(pages.map(({ nodes, pageInfo }) => [nodes, pageInfo.endCursor])).toEqual([
      [[1, 2], '2'],
      [[3], '4'],
    ])
  })

  test('asks no page that its reader does not reach', async () => {
    const { list, asked } = numbers(100)
    for await (const n of list) if (n === 3) break
    expect(await list.toArray({ limit: 2 })).toEqual([1, 2])
    expect(asked).toEqual([null, '2', null])
  })

  test('makes an array of at most the limit, which must be a whole number', async () => {
    const { list, asked } = numbers(5)
    expect(await list.toArray({ limit: 3 })).toEqual([1, 2, 3])
    expect(await list.toArray({ limit: 99 })).toEqual([1, 2, 3, 4, 5])
    asked.length = 0
    expect(await list.toArray({ limit: 0 })).toEqual([])
    for (const limit of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(await failureOf(list.toArray({ limit }))).toMatchObject({ code: 'INVALID_ARGUMENT' })
    }
    expect(asked).toEqual([])
  })

  test.each([null, undefined, '', 'same'])(
    'stops at a cursor that does not move: %o',
    async (endCursor) => {
      let asked = 0
      const list = paginate<number>(async () => {
        asked++
        const pageInfo = { hasNextPage: true, ...(endCursor === undefined ? {} : { endCursor }) }
        return { nodes: [asked], pageInfo }
      })
      expect(await failureOf(collect(list))).toMatchObject({ code: 'PAGINATION_STALLED' })
      expect(asked).toBe(endCursor === 'same' ? 2 : 1)
    },
  )
})
