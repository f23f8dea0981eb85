import { createWidgetConnection, type WidgetConnection } from '@passerelle/sdk/widgets'
import { backEnd } from './back-end.ts'

/** One connection for all widgets of the page: one session, one way to name a person. */
export function connect(apiUrl: string): WidgetConnection {
  return createWidgetConnection({
    url: apiUrl,
    openSession: backEnd.openSession,
    resolvePerson: namer(),
  })
}

/** Names by reference, asked for together: an inbox of fifty is one request. */
function namer(): (reference: string) => Promise<{ name: string } | undefined> {
  const known = new Map<string, Promise<string | undefined>>()
  let waiting: string[] = []
  let together: Promise<ReadonlyMap<string, string>> | undefined

  return async (reference) => {
    let name = known.get(reference)
    if (!name) {
      waiting.push(reference)
      together ??= Promise.resolve().then(async () => {
        const asked = waiting
        waiting = []
        together = undefined
        const answered = await backEnd.names(asked)
        return new Map(answered.map((one) => [one.reference, one.name]))
      })
      name = together.then((names) => names.get(reference))
      known.set(reference, name)
    }
    const found = await name
    return found ? { name: found } : undefined
  }
}
