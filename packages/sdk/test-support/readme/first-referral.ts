import { type Passerelle, unwrap } from '@passerelle/sdk'

/** Refers somebody in need of food aid, and gives the id of the referral: keep it. */
export async function refer(passerelle: Passerelle, localReference: string): Promise<string> {
  const me = await passerelle.viewer.get()
  const where = { networkId: me.networks[0]?.id ?? '', communeCode: '25056' }
  const need = { theme: 'EQUIPEMENT_ET_ALIMENTATION__ALIMENTATION', urgency: 'URGENT' } as const

  const matches = await passerelle.services.forNeed({ ...where, theme: need.theme })
  const match = matches.find(({ service }) => service.partner.id !== me.partner.id)
  if (!match) throw new Error('No service of another partner can take this need here.')

  const persons = [{ localReference }] // your own number of the person: no other partner sees it
  const opened = unwrap(await passerelle.sharedCases.create({ ...where, persons, needs: [need] }))
  const needId = opened.needs[0]?.id ?? ''
  const informedOn = new Date().toISOString().slice(0, 10)
  const disclosure = { legalBasis: 'CONSENT', informedOn, facetGroups: [] } as const

  const serviceId = match.service.id
  const draft = unwrap(await passerelle.referrals.create({ needId, serviceId, disclosure }))
  const version = { id: draft.id, expectedVersion: draft.version }
  return unwrap(await passerelle.referrals.send(version)).id
}

/** What has become of it by now, as a code. */
export async function outcomeOf(passerelle: Passerelle, id: string): Promise<string> {
  const { state, outcome, reason } = unwrap(await passerelle.referrals.get({ id }))
  return outcome ?? reason ?? state
}
