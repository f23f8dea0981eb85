import { newId } from '@passerelle/schema'
import type { WorldPartner, WorldService } from '../testing/world.ts'
import { documentOf, type Told, WidgetGround } from '../widgets/widgets-for-test.ts'

export const DESK = 'https://hote.example/association'
export const DESK_ORIGIN = 'https://hote.example'
export const ADDRESS = 'accueil@epicerie.example'

/** An association without software, and a CCAS that hosts its desk. */
export class DeskGround {
  readonly widgets: WidgetGround
  readonly association: WorldPartner
  readonly host: WorldPartner

  private constructor(widgets: WidgetGround, host: WorldPartner) {
    this.widgets = widgets
    this.association = widgets.association
    this.host = host
  }

  static async open(): Promise<DeskGround> {
    const widgets = await WidgetGround.open()
    const host = await widgets.live.world.addPartner('CCAS', 'CCAS hôte')
    await widgets.addAgent(widgets.association, 'benevole')
    return new DeskGround(widgets, host)
  }

  get owner() {
    return this.widgets.live.world.owner
  }

  /** As a partner's back end. */
  back(partner: WorldPartner, name: string, variables: object = {}, key = newId()): Promise<Told> {
    return this.widgets.back(partner, documentOf(name), variables, key)
  }

  delegate(input: object = {}, key = newId()): Promise<Told> {
    const given = { hostPartnerId: this.host.id, deskUrl: DESK, ...input }
    return this.back(this.association, 'DelegateDesk', { input: given }, key)
  }

  /** A desk that must be hosted from now on. */
  async hosted(): Promise<string> {
    const { data, codes } = await this.delegate()
    if (data?.delegateDesk.id === undefined) throw new Error(JSON.stringify([data, codes]))
    return data.delegateDesk.id
  }

  end(partner: WorldPartner, id: string, key = newId()): Promise<Told> {
    return this.back(partner, 'EndDeskHosting', { input: { id } }, key)
  }

  openSession(input: object = {}, key = newId()): Promise<Told> {
    const given = {
      agentRef: 'benevole',
      origin: DESK_ORIGIN,
      widgets: ['REFERRAL_INBOX'],
      hostedPartnerId: this.association.id,
      ...input,
    }
    return this.back(this.host, 'CreateWidgetSession', { input: given }, key)
  }

  page(token: string, name: string, variables: object = {}, key = newId()): Promise<Told> {
    const headers = { origin: DESK_ORIGIN, 'idempotency-key': key }
    return this.widgets.page(token, name, variables, headers)
  }

  /** A referral that was sent to the association by the CCAS of the network. */
  async referral(service?: WorldService): Promise<string> {
    const { live, ccas } = this.widgets
    const { needId } = await live.world.addCase(ccas)
    const { id: serviceId } = service ?? (await live.world.addService(this.association))
    const made = await this.back(ccas, 'CreateReferral', { input: { needId, serviceId } })
    const { id, version } = made.data.createReferral
    const disclosure = { legalBasis: 'CONSENT', informedOn: '2026-01-01', facetGroups: [] }
    const input = { id, expectedVersion: version, disclosure }
    const sent = await this.back(ccas, 'SendReferral', { input })
    if (sent.data?.sendReferral?.state !== 'SENT')
      throw new Error(JSON.stringify([sent.data, sent.codes]))
    return id
  }

  close(): Promise<void> {
    return this.widgets.close()
  }
}
