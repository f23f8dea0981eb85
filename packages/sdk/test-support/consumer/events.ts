// A partner that listens, and types its own queries; checked against the built types.
import { passerelleCodegen } from '@passerelle/sdk/codegen'
import { type Event, liveEvents } from '@passerelle/sdk/events'

export const configuration = passerelleCodegen({ documents: 'src/**/*.ts' })

export async function listen(after: string, signal: AbortSignal): Promise<Event['type'] | null> {
  const connection = { url: 'https://passerelle.test', token: async () => 'token' }
  for await (const { position, type } of liveEvents(connection, { after, signal })) {
    if (position !== after) return type
  }
  // @ts-expect-error there is no such filter
  liveEvents(connection, { partnerId: 'p' })
  return null
}
