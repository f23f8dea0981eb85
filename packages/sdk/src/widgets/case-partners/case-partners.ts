import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Purpose } from '../../generated/types.ts'
import type { WidgetConnection } from '../connection/connection.ts'
import type { WidgetClass, WidgetElement } from '../foundation/element.ts'
import { day } from '../foundation/format.ts'
import { RefreshOnReturn } from '../foundation/refresh-on-return.ts'
import { emptyState } from '../foundation/states.ts'
import { Widget } from '../foundation/widget.ts'
import { caseRoleLabels } from '../labels/generated/case-role.ts'
import { purposeLabels } from '../labels/generated/purpose.ts'
import { labelOf } from '../labels/label.ts'
import { icon } from '../look/icons.ts'
import { selectField } from '../pieces/fields.ts'
import {
  accessList,
  keptItem,
  type NameOf,
  openItem,
  sharedItem,
  withheldItem,
} from './access-lists.ts'
import { WidgetCasePartners, WidgetViewer } from './generated/operations.ts'
import {
  type AccessGroup,
  type NamedPartner,
  type PartnersCase,
  type PartnerView,
  partnerViews,
} from './partner-views.ts'
import { partnersStyles } from './partners.css.ts'

/** Purposes a case worker reads for; vital interest is the matter of an emergency access. */
const PURPOSES: readonly Purpose[] = [
  'COORDINATE_SUPPORT',
  'ASSESS_ELIGIBILITY',
  'OPEN_RIGHTS',
  'CONTACT_PERSON',
]

interface Data {
  readonly sharedCase: PartnersCase
  readonly me: NamedPartner
  /** What the agent calls each person. */
  readonly names: ReadonlyMap<string, string>
}

/**
 * `<passerelle-case-partners case-id="…" purpose="…">`: who takes part in a case, what the agent may
 * read of each and what not, why and what would open it, and what is shared with each until when. No
 * value of anybody is read for it.
 */
export interface CasePartnersElement extends WidgetElement {
  /** Id of a case that the agent's partner takes part in. */
  caseId: string | undefined
  /** What the facts would be read for; `COORDINATE_SUPPORT` by default. The agent may choose another. */
  purpose: Purpose | undefined
}

class CasePartners extends Widget<Data | null> implements CasePartnersElement {
  static override properties = { caseId: { attribute: 'case-id' }, purpose: {} }
  static override styles = [Widget.styles, partnersStyles]

  declare caseId: string | undefined
  declare purpose: Purpose | undefined
  readonly #current = new RefreshOnReturn(this, () => this.refresh())

  protected override heading(): string {
    return msg('Partenaires de la situation')
  }

  protected override dependencies(): readonly unknown[] {
    return [this.caseId, this.purpose]
  }

  protected override async load(
    { client, resolvePerson }: WidgetConnection,
    signal: AbortSignal,
  ): Promise<Data | null> {
    const { caseId, purpose = 'COORDINATE_SUPPORT' } = this
    if (!caseId) return null
    const [{ sharedCase }, { viewer }] = await Promise.all([
      client.request(WidgetCasePartners, { caseId, purpose }, { signal }),
      client.request(WidgetViewer, {}, { signal }),
    ])
    if (!sharedCase) return null
    const names = await Promise.all(
      sharedCase.persons.map(async ({ id, myLocalReference }, index) => {
        const known = myLocalReference === null ? undefined : await resolvePerson(myLocalReference)
        const name = known?.name ?? myLocalReference ?? msg(str`Personne ${index + 1}`)
        return [id, name] as const
      }),
    )
    return { sharedCase, me: viewer.partner, names: new Map(names) }
  }

  protected override loaded(): void {
    this.#current.read()
  }

  protected override view(data: Data | null): TemplateResult {
    if (!data) {
      return emptyState(
        msg('Aucune situation à montrer'),
        msg('Elle n’existe pas, ou votre structure n’y participe pas.'),
      )
    }
    const { sharedCase, me, names } = data
    const views = partnerViews(sharedCase, me.id)
    const several = names.size > 1
    const nameOf: NameOf = (id) =>
      several ? ((id && names.get(id)) ?? msg('toutes les personnes')) : undefined
    return html`<header class="stack">
        <div class="row">
          <h2>${this.heading()}</h2>
          <button type="button" class="button plain" @click=${() => this.#again()}>${msg('Actualiser')}</button>
        </div>
        <p class="row">
          <span>${[...names.values()].join(', ')}</span>
          <span class="row muted">${icon('place')} ${sharedCase.commune.name}</span>
        </p>
        ${selectField<Purpose>({
          id: 'purpose',
          label: msg('Vous consultez pour'),
          hint: msg('Ce que vous pouvez lire dépend de ce motif.'),
          value: this.purpose ?? 'COORDINATE_SUPPORT',
          choices: PURPOSES.map((value) => ({ value, label: labelOf(purposeLabels, value) })),
          change: (value) => {
            this.purpose = value || undefined
          },
        })}
      </header>
      ${
        views.length > 1
          ? nothing
          : emptyState(
              msg('Votre structure est seule sur cette situation'),
              msg('Transmettez une orientation ou invitez un partenaire : il apparaîtra ici.'),
            )
      }
      <ul class="stack">
        ${views.map((view) => this.#partner(view, me, nameOf))}
      </ul>`
  }

  #partner(view: PartnerView, me: NamedPartner, nameOf: NameOf): TemplateResult {
    const { partner, participation, mine } = view
    return html`<li class="card stack" part="partner">
      <h3>${mine ? msg(str`${partner.name} (votre structure)`) : partner.name}</h3>
      <p class="row">
        ${
          participation
            ? html`<span class="badge active">${labelOf(caseRoleLabels, participation.role)}</span>
                <span class="muted">${msg(str`depuis le ${day(participation.since)}`)}</span>`
            : html`<span class="muted">${msg('Ne participe plus à la situation.')}</span>`
        }
        ${
          partner.shownAsCategory
            ? html`<span class="badge muted">${icon('lock')} ${msg('Nom protégé : seule la catégorie est montrée')}</span>`
            : nothing
        }
      </p>
      ${mine ? this.#own(view, nameOf) : this.#sides(view, me, nameOf)}
    </li>`
  }

  #own({ open }: PartnerView, nameOf: NameOf): TemplateResult {
    return accessList(
      'open',
      msg('Vos propres informations'),
      open.map((group) => openItem(group, nameOf)),
      msg('Votre structure n’a rattaché aucune information à cette situation.'),
    )
  }

  #sides(view: PartnerView, me: NamedPartner, nameOf: NameOf): TemplateResult {
    const act = (group: AccessGroup): void => this.#open(group, view.partner.id)
    return html`<div class="sides">
      <div role="group" class="side" aria-label=${msg(str`${view.partner.name} vers ${me.name}`)}>
        <p class="direction">${msg('Ses informations')}</p>
        ${accessList(
          'open',
          msg('Vous pouvez lire'),
          view.open.map((group) => openItem(group, nameOf)),
          msg('Rien pour ce motif.'),
        )}
        ${accessList(
          'withheld',
          msg('Vous ne pouvez pas lire'),
          view.withheld.map((group) => withheldItem(group, nameOf, act)),
          view.open.length > 0
            ? msg('Rien ne vous est fermé.')
            : msg('Aucune autre information connue.'),
        )}
      </div>
      <div role="group" class="side" aria-label=${msg(str`${me.name} vers ${view.partner.name}`)}>
        <p class="direction">${msg('Vos informations')}</p>
        ${accessList(
          'shared',
          msg('Vous partagez avec ce partenaire'),
          view.shared.map((share) => sharedItem(share, nameOf)),
          msg('Rien n’est partagé avec lui.'),
        )}
        ${
          view.kept.length > 0
            ? accessList(
                'kept',
                msg('Vous ne partagez pas'),
                view.kept.map((group) => keptItem(group, nameOf)),
                '',
              )
            : nothing
        }
      </div>
    </div>`
  }

  #open({ facetId, openingAction, fields }: AccessGroup, partnerId: string): void {
    if (openingAction === 'TRY_LATER') {
      void this.#again()
    } else if (openingAction === 'CHANGE_PURPOSE') {
      void this.focusOn('#purpose')
    } else {
      this.tell('opening-wanted', {
        ...{ caseId: this.caseId ?? null, facetId, partnerId, action: openingAction },
        fields: fields.join(' '),
      })
    }
  }

  async #again(): Promise<void> {
    await this.refresh()
    this.announce(msg('Affichage actualisé.'))
  }
}

/** The class, without a name: `@passerelle/sdk/widgets/case-partners/define` gives it its own. */
export const PasserelleCasePartners: WidgetClass<CasePartnersElement> = CasePartners
