import type { Clock } from '@passerelle/schema'
import { act, post, type Step, send } from '../messages/documents-for-test.ts'
import type { TestDatabase } from '../testing/index.ts'
import { World, type WorldPartner, type WorldService } from '../testing/world.ts'
import { disclose, host, link, object, pointTo, request } from './rights-for-test.ts'

/** What only one partner knows, or has said: none of it may reach another by these rights. */
export const CANARIES = {
  ccasPhone: '0381-canari-ccas',
  associationPhone: '0381-canari-epicerie',
  message: 'Canari du message du CCAS',
  reply: 'Canari de la réponse de l’épicerie',
  emergency: 'Canari de l’urgence',
} as const

/** A CCAS that leads, an association that is referred to, a CAF that takes part, and a stranger. */
export interface Town {
  readonly world: World
  readonly ccas: WorldPartner
  readonly association: WorldPartner
  readonly caf: WorldPartner
  readonly outsider: WorldPartner
  readonly food: WorldService
}

/** A town in a database of its own. */
export async function openTown(clock: Clock, database?: TestDatabase): Promise<Town> {
  const world = await World.open(clock, database)
  const association = await world.addPartner('ASSOCIATION', 'Épicerie sociale')
  return {
    world,
    association,
    ccas: await world.addPartner('CCAS', 'CCAS de Besançon'),
    caf: await world.addPartner('CAF', 'CAF du Doubs'),
    outsider: await world.addPartner('CPAM', 'CPAM du Doubs'),
    food: await world.addService(association, { name: 'Aide alimentaire' }),
  }
}

/** A case with one person. */
export interface Life {
  /** Counts the lives of a run; references end with it. */
  readonly number: number
  readonly caseId: string
  readonly personId: string
  readonly needId: string
  readonly referral: Step
}

let lives = 0

/** A case that the CCAS leads, with everything that a network keeps of a person; its referral is accepted. */
export async function life({ world, ccas, association, caf, food }: Town): Promise<Life> {
  const { caseId, personId, needId } = await world.addCase(ccas, [caf])
  const place = { caseId, personId }
  lives += 1
  await link(world, ccas, personId, `CCAS-${lives}`)
  await link(world, caf, personId, `CAF-${lives}`)
  const referral = await send(world, ccas, food, needId)
  await post(world, ccas, referral.id, CANARIES.message)
  await post(world, association, referral.id, CANARIES.reply)
  const accepted = await act(world, association, 'acceptReferral', referral, {
    localReference: `EPI-${lives}`,
  })
  await host(world, ccas, place, 'contact', { phone: CANARIES.ccasPhone })
  await host(world, association, place, 'contact', { phone: CANARIES.associationPhone })
  await pointTo(world, caf, place, `REF-${lives}`)
  await disclose(world, ccas, caf, place)
  await disclose(world, caf, ccas, { caseId, personId: null })
  await request(world, caf, ccas, place)
  await object(world, ccas, caf, place)
  await openInEmergency(world, caf, caseId)
  return { number: lives, caseId, personId, needId, referral: accepted }
}

/** Ends the referral of a life, and with it the association's part in the case. */
export function endReferral({ world, association }: Town, { referral }: Life): Promise<Step> {
  return act(world, association, 'closeReferralUnfulfilled', referral, { reasonCode: 'NO_SHOW' })
}

async function openInEmergency(world: World, reader: WorldPartner, caseId: string): Promise<void> {
  const [sealed] = await world.vault.seal([
    {
      place: {
        table: 'emergency_access',
        column: 'sealed_reason',
        row: caseId,
        caseId,
        partnerId: reader.id,
        personId: null,
      },
      text: CANARIES.emergency,
    },
  ])
  await world.owner.query(
    `insert into emergency_access (id, case_id, reader_partner_id, client_id, sealed_reason, opened_at, until)
     values ($1, $1, $2, $3, $4, $5, $5::timestamptz + interval '3 hours')`,
    [caseId, reader.id, reader.clientId, sealed, world.clock.now()],
  )
}
