import { newId } from '@passerelle/schema'
import { FACET_FIELDS, FACETS } from '@passerelle/schema/facet-registry'
import {
  AGREED,
  agreementsOf,
  disclosuresOf,
  emergenciesOf,
  grantOf,
  objectionsOf,
  type Scene,
} from './case-grounds.ts'
import type { Draw } from './draw.ts'
import type { FactCase, FactFacet, FactReferral, Member } from './facts.ts'
import type { Setting } from './settings.ts'

const CATEGORIES = [...new Set(FACET_FIELDS.map(({ definition }) => definition.category))]
const SENT = ['SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED']
const STATES: Readonly<Record<Exclude<Setting['referral'], 'FREE'>, readonly string[]>> = {
  DRAFT: ['DRAFT'],
  SENT,
  SENT_NEEDING_IDENTITY: SENT,
  ACCEPTED: ['ACCEPTED', 'IN_PROGRESS'],
  ENDED: [
    'COMPLETED',
    'UNFULFILLED',
    'REJECTED',
    'REDIRECTED',
    'CANCELLED',
    'EXPIRED',
    'ENTERED_IN_ERROR',
  ],
}

/** Where remote facets of an owner are asked; null: nowhere. */
export interface ConnectorFact {
  readonly url: string
  readonly active: boolean
  readonly facets: readonly string[]
}

/** Who is in a case. */
export interface Cast {
  readonly owner: Member
  readonly reader: Member
  readonly witness: Member
  readonly connector: ConnectorFact | null
  readonly networkId: string
  readonly otherNetworkId: string
  readonly otherCaseId: string
}

/** A case with its persons. */
export interface MadeCase extends FactCase {
  readonly witness: Member
  readonly personIds: readonly [string, string]
}

/** The facts of a case of this setting. */
export function makeCase(draw: Draw, setting: Setting, cast: Cast): MadeCase {
  const { owner, reader, witness, networkId } = cast
  const [id, personId, otherPersonId] = [newId(), newId(), newId()]
  const facets = makeFacets(draw, cast, personId, otherPersonId)
  const referral = makeReferral(draw, setting, cast)
  const fields = facets.flatMap(({ name, fields: all }) =>
    all.map((field) => `${name}.${field.name}`),
  )
  const first = draw.pick(facets.filter((facet) => facet.personId === personId).flatMap(codesOf))
  const named = [first, ...fields.filter((code) => code !== first && draw.chance(0.75))]
  const scene: Scene = {
    ...cast,
    draw,
    setting,
    caseId: id,
    personId,
    otherPersonId,
    referral,
    fields,
    named: [...new Set(named)],
    purpose: draw.pick(AGREED),
    category: FACET_FIELDS.find(({ code }) => code === first)?.definition.category ?? '',
    categories: CATEGORIES,
  }
  const agreements = agreementsOf(scene)
  return {
    id,
    setting,
    networkId,
    owner,
    reader,
    witness,
    roles: rolesIn(draw, setting, cast),
    facets,
    referral,
    agreements,
    ...grantOf(scene, agreements),
    disclosures: [...disclosuresOf(scene)],
    objections: objectionsOf(scene),
    emergencies: emergenciesOf(scene),
    personIds: [personId, otherPersonId],
  }
}

function codesOf({ name, fields }: FactFacet): readonly string[] {
  return fields.map((field) => `${name}.${field.name}`)
}

/** Two or three facets of one person and one of another, hosted or remote. */
function makeFacets(
  draw: Draw,
  { connector }: Cast,
  personId: string,
  otherPersonId: string,
): readonly FactFacet[] {
  const about = [
    ...draw.some(FACETS, 2 + draw.below(2)).map((facet) => ({ facet, person: personId })),
    { facet: draw.pick(FACETS), person: otherPersonId },
  ]
  return about.map(({ facet, person }) => {
    const id = newId()
    const hosted = draw.chance(0.5)
    const asked = connector?.active === true && connector.facets.includes(facet.name)
    return {
      id,
      personId: person,
      name: facet.name,
      reference: hosted ? null : `reference of ${id}`,
      connectorUrl: !hosted && asked ? connector.url : null,
      fields: Object.keys(facet.fields).map((name) => ({
        name,
        sealed: hosted && draw.chance(0.85) ? `sealed ${id} ${name}` : null,
      })),
    }
  })
}

function makeReferral(draw: Draw, setting: Setting, cast: Cast): FactReferral | null {
  if (setting.referral === 'FREE') return null
  const { owner, witness } = cast
  const reader = cast.reader === owner ? witness : cast.reader
  const [source, target] = draw.some([owner, reader], 2)
  if (source === undefined || target === undefined) throw new Error('a referral has two sides')
  return {
    id: newId(),
    state: draw.pick(STATES[setting.referral]),
    sourceId: source.id,
    targetId: target.id,
    serviceNeedsIdentity: setting.referral === 'SENT_NEEDING_IDENTITY',
  }
}

function rolesIn(draw: Draw, setting: Setting, cast: Cast): ReadonlyMap<string, string> {
  const { owner, reader, witness } = cast
  const roles = new Map<string, string>()
  const { reader: part } = setting
  if (part === 'LEAD' || part === 'CONTRIBUTOR' || part === 'TARGET') roles.set(reader.id, part)
  if (setting.owner === 'PRESENT') {
    roles.set(owner.id, draw.pick(part === 'LEAD' ? ['CONTRIBUTOR', 'TARGET'] : ['LEAD', 'TARGET']))
  }
  if (![...roles.values()].includes('LEAD')) roles.set(witness.id, 'LEAD')
  else if (draw.chance(0.5)) roles.set(witness.id, 'CONTRIBUTOR')
  return roles
}
