import { newId } from '@passerelle/schema'
import type { Draw } from './draw.ts'
import {
  type FactAgreement,
  type FactDisclosure,
  type FactEmergency,
  type FactGrant,
  type FactObjection,
  type FactReferral,
  type FactRequest,
  type Member,
  NOW,
  TODAY,
  TOMORROW,
  YESTERDAY,
} from './facts.ts'
import type { Setting } from './settings.ts'

export const AGREED = ['ASSESS_ELIGIBILITY', 'COORDINATE_SUPPORT', 'OPEN_RIGHTS', 'CONTACT_PERSON']
const PURPOSES = [...AGREED, 'VITAL_INTEREST']

const LATER = '2030-01-01'
const HOUR_MS = 3_600_000

/** What the grounds of a case are made of. */
export interface Scene {
  readonly draw: Draw
  readonly setting: Setting
  readonly caseId: string
  /** Another case, in which neither of both takes part. */
  readonly otherCaseId: string
  readonly networkId: string
  readonly otherNetworkId: string
  readonly owner: Member
  readonly reader: Member
  /** A third partner, who is never asked about. */
  readonly witness: Member
  readonly personId: string
  readonly otherPersonId: string
  readonly referral: FactReferral | null
  /** Every field of the owner's facets, as disclosures name them. */
  readonly fields: readonly string[]
  /** Those that are disclosed or asked for; the first is what the setting turns on. */
  readonly named: readonly string[]
  readonly purpose: string
  readonly category: string
  readonly categories: readonly string[]
}

const without = (all: readonly string[], one: string): readonly string[] =>
  all.filter((value) => value !== one)

export function agreementsOf(scene: Scene): readonly FactAgreement[] {
  const { draw, setting, owner, reader, witness } = scene
  const usual = (members: readonly Member[]): FactAgreement => ({
    id: newId(),
    networkId: scene.networkId,
    parties: members.map(({ id }) => ({ partnerId: id, answer: 'ACCEPTED' })),
    purposes: AGREED,
    categories: scene.categories,
    startsOn: draw.pick(['2020-01-01', TODAY]),
    endsOn: draw.pick([null, TODAY, LATER]),
    ended: false,
  })
  if (owner === reader) return [usual([owner, witness])]
  const members = draw.chance(0.3) ? [owner, reader, witness] : [owner, reader]
  const made = usual(draw.some(members, members.length))
  const answered = (answer: string): FactAgreement => {
    const late = draw.below(made.parties.length)
    const parties = made.parties.map((party, index) =>
      index === late ? { ...party, answer } : party,
    )
    return { ...made, parties }
  }
  const withoutCategory = { ...made, categories: without(made.categories, scene.category) }
  const withoutPurpose = { ...made, purposes: without(made.purposes, scene.purpose) }
  const ended = { ...made, ended: true }
  const by: Readonly<Record<typeof setting.agreement, readonly FactAgreement[]>> = {
    NONE: [],
    WITH_OTHERS: [usual([owner, witness]), usual([witness, reader])],
    OF_ANOTHER_NETWORK: [{ ...made, networkId: scene.otherNetworkId }, ended],
    PROPOSED: [answered('PENDING'), ended],
    DECLINED: [answered('DECLINED'), ended],
    UPCOMING: [{ ...made, startsOn: TOMORROW, endsOn: draw.pick([null, LATER]) }, ended],
    IN_FORCE: [made, ended],
    // Two that do not reach far enough do not add up.
    WITHOUT_CATEGORY: [withoutCategory, withoutPurpose],
    WITHOUT_PURPOSE: [withoutPurpose, withoutCategory],
    ENDED: [ended],
    EXPIRED: [{ ...made, startsOn: '2020-01-01', endsOn: YESTERDAY }, ended],
  }
  const wanted = by[setting.agreement]
  const all = setting.agreement === 'WITH_OTHERS' || draw.chance(0.3)
  return wanted.slice(0, all ? 2 : 1).map((one) => ({ ...one, id: newId() }))
}

export function disclosuresOf(scene: Scene): readonly FactDisclosure[] {
  const { draw, setting, owner, reader, witness, named, purpose } = scene
  if (owner === reader) return []
  const others = without(AGREED, purpose)
  const made: FactDisclosure = {
    id: newId(),
    caseId: scene.caseId,
    personId: draw.pick([null, scene.personId]),
    ownerId: owner.id,
    readerId: reader.id,
    followsReferral: scene.referral !== null && draw.chance(0.9),
    fields: named,
    purposes: [purpose, ...draw.some(others, draw.below(4))],
    until: draw.pick([null, TODAY, LATER]),
    ended: false,
  }
  const otherPurpose = { ...made, purposes: draw.some(others, 1 + draw.below(3)) }
  const unnamed = scene.fields.filter((field) => !named.includes(field))
  const otherField = { ...made, fields: unnamed }
  const by: Readonly<Record<Setting['disclosure'], readonly FactDisclosure[]>> = {
    NONE: [],
    ACTIVE: [made, { ...made, ended: true }],
    ENDED: [
      { ...made, ended: true },
      { ...made, until: YESTERDAY },
    ],
    PAST: [{ ...made, until: YESTERDAY }],
    // Two that do not reach far enough do not add up.
    OTHER_PURPOSE: [otherPurpose, otherField],
    OTHER_PERSON: [{ ...made, personId: scene.otherPersonId }],
    OTHER_FIELD: [otherField, otherPurpose],
    OF_OTHERS: [
      { ...made, readerId: witness.id },
      { ...made, ownerId: witness.id },
      { ...made, ownerId: reader.id, readerId: owner.id },
      { ...made, caseId: scene.otherCaseId, followsReferral: false },
    ],
  }
  const wanted = by[setting.disclosure]
  const beside = setting.disclosure === 'OF_OTHERS' || draw.chance(0.3)
  return wanted.slice(0, beside ? wanted.length : 1).map((one) => ({ ...one, id: newId() }))
}

export function objectionsOf(scene: Scene): readonly FactObjection[] {
  const { draw, setting, owner, reader, witness, category } = scene
  const made: FactObjection = {
    personId: scene.personId,
    ownerId: draw.pick([null, owner.id]),
    readerId: draw.pick([null, reader.id]),
    categories: draw.pick([[], [category]]),
    lifted: false,
  }
  const by = {
    NONE: [],
    EVERYTHING: [{ ...made, ownerId: null, readerId: null, categories: [] }],
    CATEGORY: [{ ...made, categories: [category] }],
    OTHER_CATEGORY: [{ ...made, categories: [draw.pick(without(scene.categories, category))] }],
    OTHER_READER: [{ ...made, readerId: witness.id }],
    OTHER_OWNER: [{ ...made, ownerId: witness.id }],
    OTHER_PERSON: [{ ...made, personId: scene.otherPersonId }],
    LIFTED: [{ ...made, lifted: true }],
  }
  return by[setting.objection]
}

export function emergenciesOf(scene: Scene): readonly FactEmergency[] {
  const { draw, setting, caseId, otherCaseId, reader, owner, witness } = scene
  const lasting = (from: number, to: number, over: Partial<FactEmergency> = {}): FactEmergency => ({
    id: newId(),
    caseId,
    readerId: reader.id,
    opened: new Date(NOW.getTime() + from),
    until: new Date(NOW.getTime() + to),
    ...over,
  })
  const other = owner === reader ? witness : draw.pick([owner, witness])
  const by = {
    NONE: () => [],
    OPEN: () => [draw.pick([lasting(0, 3 * HOUR_MS), lasting(-2 * HOUR_MS, 1)])],
    OVER: () => [
      draw.pick([lasting(-3 * HOUR_MS, 0), lasting(-9 * HOUR_MS, -6 * HOUR_MS), lasting(1, 9)]),
    ],
    OF_OTHERS: () => [
      lasting(-1, HOUR_MS, draw.pick([{ readerId: other.id }, { caseId: otherCaseId }])),
    ],
  }
  return by[setting.emergency]()
}

/** A standing grant of the owner and what the reader asks of it. */
export function grantOf(
  scene: Scene,
  [agreement]: readonly FactAgreement[],
): { readonly grant: FactGrant | null; readonly request: FactRequest | null } {
  const { draw, setting, owner, reader, witness, fields, named, purpose } = scene
  if (setting.grant === 'NONE' || agreement === undefined || owner === reader) {
    return { grant: null, request: null }
  }
  const unnamed = fields.find((field) => !named.includes(field))
  const purposes = [purpose, ...draw.some(without(AGREED, purpose), draw.below(3))]
  const grant: FactGrant = {
    id: newId(),
    agreementId: agreement.id,
    ownerId: owner.id,
    readerId: draw.pick([null, reader.id]),
    fields: named,
    purposes,
    stage: draw.pick(['SUMMARY', 'FULL']),
    ended: false,
  }
  const request: FactRequest = {
    id: newId(),
    personId: draw.pick([null, scene.personId]),
    fields: [...named.slice(0, 1), ...draw.some(named.slice(1), draw.below(named.length))],
    purposes: draw.pick([[purpose], purposes]),
    disclosureId: newId(),
  }
  const otherPurpose = draw.pick(PURPOSES.filter((one) => !purposes.includes(one)))
  const by = {
    NOT_ASKED: { grant, request: null },
    ASKED: { grant, request },
    ASKED_TOO_MUCH: {
      grant,
      request: { ...request, fields: [...request.fields, unnamed ?? 'x.y'] },
    },
    ASKED_FOR_MORE_PURPOSES: {
      grant,
      request: { ...request, purposes: [...request.purposes, otherPurpose] },
    },
    ASKED_WHEN_ENDED: { grant: { ...grant, ended: true }, request },
    ASKED_BY_ANOTHER: { grant: { ...grant, readerId: witness.id }, request },
    ASKED_OF_ANOTHER: { grant: { ...grant, ownerId: witness.id }, request },
  }
  return by[setting.grant]
}
