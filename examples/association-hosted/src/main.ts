// The association's program, without a server: it runs when somebody of the association works with it.
import { hostSupport } from './host-support.ts'
import { joinCase } from './join-case.ts'
import { connect } from './network.ts'

const { passerelle } = await connect(
  process.env['ASSOCIATION_NAME'] ?? 'Épicerie sociale de démonstration',
)
let joined = 0
for await (const { id } of passerelle.invitations.list({ status: 'PENDING' })) {
  const person = await joinCase(passerelle, id)
  const values = { supportKind: 'FOOD_AID', since: '2025-10-06', nextStepOn: null } as const
  const { caseId, personId } = person
  await hostSupport(passerelle, { caseId, personId }, values)
  joined += 1
}
console.log(`L’association a confié ses informations au réseau : ${joined} situation(s).`)
