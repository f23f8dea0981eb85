import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createParser, type Message } from './parser.ts'

const read = (chunks: readonly string[]): readonly Message[] => {
  const parse = createParser()
  return chunks.flatMap((chunk) => parse(chunk))
}

const value = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n]/g, ''))
const message = fc.record({
  id: fc.bigInt({ min: 1n, max: 10n ** 18n }).map(String),
  event: fc.constantFrom('next', 'complete'),
  data: value,
})
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const cuts = fc.array(fc.nat(), { maxLength: 12 })

function cutUp(text: string, at: readonly number[]): readonly string[] {
  const places = [...new Set(at.map((place) => place % (text.length + 1)))].sort((a, b) => a - b)
  return [...places, text.length].map((place, index) => text.slice(places[index - 1] ?? 0, place))
}

test('blocks are the same wherever the text is cut and however its lines end', () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 6 }), lineEnd, cuts, (messages, end, at) => {
      const text = messages
        .map(({ id, event, data }) =>
          [':', `id: ${id}`, `event: ${event}`, `data: ${data}`, '', ''].join(end),
        )
        .join('')
      // The stream goes on: a carriage return at its very end would be half a line end.
      const found = read([...cutUp(text, at), 'x'])
      expect(found).toEqual(messages.map(({ data, ...rest }) => ({ ...rest, data: `${data}\n` })))
    }),
  )
})

test('bytes cut within a character are put together again', () => {
  fc.assert(
    fc.property(value, fc.nat(), (text, at) => {
      const bytes = new TextEncoder().encode(`data: ${text}\n\n`)
      const decoder = new TextDecoder()
      const place = at % bytes.length
      const chunks = [bytes.slice(0, place), bytes.slice(place)]
      const texts = chunks.map((chunk) => decoder.decode(chunk, { stream: true }))
      expect(read(texts)).toEqual([{ data: `${text}\n` }])
    }),
  )
})

test('data of several lines is joined, comments and unknown fields do no harm', () => {
  expect(read([': hello\ndata: a\ndata:b\ndata\nretry: 5\nfoo: bar\n\n'])).toEqual([
    { data: 'a\nb\n\n', retry: '5', foo: 'bar' },
  ])
})

test('a heartbeat says how far the server has looked, and what breaks off is never given', () => {
  expect(read([':\nid: 7\n\n', 'id: 8\nevent: next\ndata: {"a":1}\n'])).toEqual([{ id: '7' }])
})
