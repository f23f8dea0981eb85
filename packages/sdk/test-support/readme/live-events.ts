import { liveEvents } from '@passerelle/sdk/events'

let after = await position.read()
for await (const event of liveEvents({ url, token }, { after, types: ['referral.accepted'] })) {
  await handle(event) // ids and codes: read what event.subjectId is now
  after = await position.keep(event.position) // the next start goes on from here
}

declare const url: string
declare const token: string
declare const position: {
  read(): Promise<string | undefined>
  keep(position: string | null | undefined): Promise<string | undefined>
}
declare function handle(event: import('@passerelle/sdk/events').Event): Promise<void>
