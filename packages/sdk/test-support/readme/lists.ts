import type { Event, Passerelle } from '@passerelle/sdk'

for await (const referral of passerelle.referrals.inbox({ state: ['SENT', 'UNDER_REVIEW'] })) {
  console.info(referral.id, referral.stateLabel, referral.serviceName)
}
const [newest] = await passerelle.referrals.outbox().toArray({ limit: 1 })
for await (const { nodes, pageInfo } of passerelle.needs.unmet({ first: 20 }).pages()) {
  console.info(nodes.length, pageInfo.endCursor) // to go on later: { after: endCursor }
}

for await (const event of passerelle.events.all({ after: await position.read() })) {
  await handle(event) // ids and codes: read what event.subjectId is now
  await position.keep(event.position)
}

declare const passerelle: Passerelle
declare const position: {
  read(): Promise<string | null>
  keep(position: string | null): Promise<void>
}
declare function handle(event: Event): Promise<void>

export { newest }
