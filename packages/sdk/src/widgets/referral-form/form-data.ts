import type {
  FacetGroup,
  FacetName,
  WidgetReferralFormQuery,
  WidgetSharingQuery,
  WidgetViewerQuery,
} from '../../generated/types.ts'
import type { WidgetConnection } from '../connection/connection.ts'
import {
  WidgetReferralForm,
  WidgetServices,
  WidgetSharing,
  WidgetViewer,
} from './generated/operations.ts'
import { type RankedService, rankServices } from './rank-services.ts'

/** The case that the form refers from. */
export type FormCase = NonNullable<WidgetReferralFormQuery['sharedCase']>
/** One need of it, with what was already asked for it. */
export type FormNeed = FormCase['needs'][number]
/** What would be opened, field by field. */
export type Sharing = Extract<
  WidgetSharingQuery['previewDisclosure'],
  { readonly __typename: 'DisclosurePreview' }
>
type OwnPartner = WidgetViewerQuery['viewer']['partner']

/** What the form shows: the case, then the services of the need chosen, then what one of them would read. */
export interface FormData {
  readonly partner: OwnPartner
  readonly case: FormCase
  /** Names that the host's software has for the persons of the case. */
  readonly names: readonly string[]
  readonly need: FormNeed | undefined
  readonly services: readonly RankedService[]
  /** The service that `sharing` is about. */
  readonly serviceId: string
  /** Null when the agent's partner holds no facts on this case, or when nothing can be foreseen. */
  readonly sharing: Sharing | null
}

/** What was chosen so far. */
export interface Chosen {
  readonly caseId: string
  readonly needId: string
  readonly serviceId: string
}

/** What services read facts for: to see whether they can help, then to do so. */
export const PURPOSES = ['ASSESS_ELIGIBILITY', 'COORDINATE_SUPPORT'] as const

/** Reads what the form shows, each part once until `forget`. */
export class FormReader {
  #case: Promise<Pick<FormData, 'partner' | 'case' | 'names'> | null> | undefined
  #of = ''

  /** The next reading asks everything again. */
  forget(): void {
    this.#case = undefined
  }

  /** Null when there is no such case. */
  async read(
    connection: WidgetConnection,
    chosen: Chosen,
    signal: AbortSignal,
  ): Promise<FormData | null> {
    const base = await this.#base(connection, chosen.caseId)
    if (!base) return null
    const { needs, networkId, commune } = base.case
    const need = needs.length === 1 ? needs[0] : needs.find(({ id }) => id === chosen.needId)
    if (!need) return { ...base, need, services: [], serviceId: '', sharing: null }
    const [services, sharing] = await Promise.all([
      connection.client.request(
        WidgetServices,
        { networkId, communeCode: commune.code, theme: need.theme, publics: need.publics },
        { signal },
      ),
      this.#sharing(connection, base, { needId: need.id, serviceId: chosen.serviceId }, signal),
    ])
    return {
      ...base,
      need,
      services: rankServices(services.servicesForNeed, { ...base, need }),
      serviceId: chosen.serviceId,
      sharing,
    }
  }

  #base(connection: WidgetConnection, caseId: string) {
    if (!this.#case || this.#of !== caseId) {
      this.#of = caseId
      const reading = readCase(connection, caseId)
      this.#case = reading
      // What failed is asked again the next time.
      reading.catch(() => this.#case === reading && this.forget())
    }
    return this.#case
  }

  async #sharing(
    { client }: WidgetConnection,
    { case: { facets }, partner }: Pick<FormData, 'case' | 'partner'>,
    of: Omit<Chosen, 'caseId'>,
    signal: AbortSignal,
  ): Promise<Sharing | null> {
    const own = facets.filter(({ source }) => source.id === partner.id)
    const groups = [...new Set(own.flatMap(({ name }) => groupsOf(name)))]
    if (!of.serviceId || groups.length === 0) return null
    const input = { ...of, groups, purposes: PURPOSES, legalBasis: 'LEGAL_MISSION' } as const
    const { previewDisclosure } = await client.request(WidgetSharing, { input }, { signal })
    return previewDisclosure.__typename === 'DisclosurePreview' ? previewDisclosure : null
  }
}

async function readCase(connection: WidgetConnection, caseId: string) {
  const { client, resolvePerson } = connection
  const [{ viewer }, { sharedCase }] = await Promise.all([
    client.request(WidgetViewer, {}),
    client.request(WidgetReferralForm, { caseId }),
  ])
  if (!sharedCase) return null
  const people = await Promise.all(
    sharedCase.persons.map(({ myLocalReference: own }) => own && resolvePerson(own)),
  )
  const names = people.flatMap((person) => (person ? [person.name] : []))
  return { partner: viewer.partner, case: sharedCase, names }
}

/** The contact of a person is disclosed in two groups, every other kind of facts in one of its name. */
function groupsOf(name: FacetName | '%future added value'): readonly FacetGroup[] {
  if (name === 'CONTACT') return ['CONTACT_IDENTIFICATION', 'CONTACT_REACH']
  return name === '%future added value' ? [] : [name]
}
