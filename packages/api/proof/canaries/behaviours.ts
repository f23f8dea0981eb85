import { type Asked, type Behaviour, SOUND } from './owner-system.ts'

/** Longer than the server of the proof waits. */
const LATE_MS = 900

type Answer = Behaviour['answer']

const json = ({ response }: Asked, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

const valuesOf = (asked: Asked): string =>
  JSON.stringify({ items: asked.items.map((item) => ({ status: 'OK', ...item })) })

/** Every item as one function makes it. */
const each =
  (make: (item: Asked['items'][number], asked: Asked) => unknown): Answer =>
  (asked) =>
    json(asked, { items: asked.items.map((item) => make(item, asked)) })

const inValues = (make: (value: unknown, asked: Asked) => unknown): Answer =>
  each(({ asOf, values }, asked) => ({
    status: 'OK',
    asOf,
    values: Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, make(value, asked)]),
    ),
  }))

const TIME_OUTS: Readonly<Record<string, Answer>> = {
  'nothing comes': () => undefined,
  'half of the answer comes': (asked) => {
    const body = valuesOf(asked)
    asked.response.writeHead(200, { 'content-length': body.length })
    asked.response.write(body.slice(0, -20))
  },
  'the answer comes late': (asked) => {
    setTimeout(() => SOUND.answer(asked), LATE_MS)
  },
}

const MALFORMED: Readonly<Record<string, Answer>> = {
  'another type': inValues((value) => [value]),
  'a text too long': inValues((value) => String(value).repeat(40)),
  'an object for a value': inValues((value) => ({ [String(value)]: value })),
  'a field beside those asked': each(({ asOf, values }, { another }) => ({
    status: 'OK',
    asOf,
    values: { ...values, notAsked: another() },
  })),
  'values as names of fields': each(({ asOf, values }) => ({
    status: 'OK',
    asOf,
    values: Object.fromEntries(Object.values(values).map((value) => [String(value), 1])),
  })),
  'an instant that is none': each(({ values }, { another }) => ({
    status: 'OK',
    asOf: another(),
    values,
  })),
  'a status that is none': each((item, { another }) => ({ ...item, status: another() })),
  'more items than asked': (asked) => {
    const items = asked.items.map((item) => ({ status: 'OK', ...item }))
    json(asked, { items: [...items, ...items] })
  },
  'another envelope': (asked) => json(asked, { values: asked.items, error: asked.another() }),
  'JSON that breaks off': (asked) => json(asked, valuesOf(asked).slice(0, -3)),
  'JSON with a value outside of quotes': (asked) => json(asked, `{"items":[${asked.another()}]}`),
  'a page': (asked) => json(asked, `<p>${valuesOf(asked)}</p>`),
  'more than a mebibyte': (asked) =>
    json(asked, `${valuesOf(asked)}${asked.another().repeat(60_000)}`),
}

const refusal =
  (status: number, headers: (canary: string) => Record<string, string> = () => ({})): Answer =>
  (asked) => {
    const canary = asked.another()
    asked.response.writeHead(status, `No ${canary}`, { 'x-reason': canary, ...headers(canary) })
    asked.response.end(`${canary} ${valuesOf(asked)}`)
  }

const REFUSALS: Readonly<Record<string, Answer>> = {
  'status 500': refusal(500),
  'status 404': refusal(404),
  'status 401': refusal(401, (canary) => ({ 'www-authenticate': `Bearer error="${canary}"` })),
  'status 429': refusal(429, (canary) => ({ 'retry-after': canary })),
  'status 302': refusal(302, (canary) => ({ location: `http://127.0.0.1:9/${canary}` })),
  'no HTTP at all': (asked) => {
    asked.response.socket?.end(`${asked.another()} ${valuesOf(asked)}\r\n\r\n`)
  },
  'a header that is none': (asked) => {
    asked.response.socket?.end(`HTTP/1.1 200 OK\r\n${asked.another()}\u0001\r\n\r\n`)
  },
  'the connection breaks': (asked) => {
    const body = valuesOf(asked)
    asked.response.writeHead(200, { 'content-length': body.length })
    asked.response.write(body.slice(0, -20), () => asked.response.socket?.destroy())
  },
}

const table = (
  phase: Behaviour['phase'],
  answers: Readonly<Record<string, Answer>>,
): readonly Behaviour[] =>
  Object.entries(answers).map(([name, answer]) => ({ name, phase, answer }))

/** Every way in which an owner's system fails to give what was asked, though canaries are on the wire. */
export const FAILING: readonly Behaviour[] = [
  ...table('time-outs', TIME_OUTS),
  ...table('malformed', MALFORMED),
  ...table('refusals', REFUSALS),
]
