import { fieldsOfGroups } from '@passerelle/schema/facet-registry'
import { referralEvent } from '../../../schema/src/referrals/referral.audience.ts'
import { newReferral } from '../../../schema/src/referrals/referral.draft.ts'
import { isOpen } from '../../../schema/src/referrals/referral.guards.ts'
import { CHANGED_COLUMNS, changedValues } from '../../../schema/src/referrals/referral.row.ts'
import type { Surroundings } from './case-rows.ts'
import { recordChange, type Who } from './changes.ts'
import { COMMANDS } from './commands.ts'
import type { DemoNeed, DemoReferral } from './demo/index.ts'
import { partnerId, serviceId } from './network-rows.ts'
import { type Replayed, type ReplayedStep, replay } from './replay.ts'
import { addRow, type Row, type Rows } from './rows.ts'
import { seedId } from './seed-id.ts'

/** Where a need stands: what its referrals share with it and with their case. */
export interface NeedPlace {
  readonly networkId: string
  readonly caseId: string
  readonly needId: string
  readonly leadPartnerId: string
  readonly communeCode: string
}

export interface ToldReferral {
  readonly targetId: string
  readonly steps: readonly ReplayedStep[]
  readonly write: (rows: Rows, participantIds: readonly string[]) => void
}

const referralId = ({ key, createdAt }: DemoReferral): string => seedId('referral', key, createdAt)

/** The referrals of a need, replayed; to be written once it is known who takes part in the case. */
export function tellReferrals(
  need: DemoNeed,
  place: NeedPlace,
  around: Surroundings,
): readonly ToldReferral[] {
  const stories = withLeftDrafts(need, around)
  const byKey = new Map(stories.map((story) => [story.key, story]))
  const next = new Map(stories.map((story) => [story.replacesKey, story]))
  return stories.map((story) => {
    const { service } = around.offered(story.serviceSlug)
    const replaced = byKey.get(story.replacesKey ?? '')
    const replacement = next.get(story.key)
    const draft = newReferral({
      id: referralId(story),
      caseId: place.caseId,
      needId: place.needId,
      sourcePartnerId: partnerId(story.sourceSlug),
      targetPartnerId: partnerId(story.targetSlug),
      serviceId: serviceId(story.serviceSlug),
      createdAt: story.createdAt,
      replacesId: replaced === undefined ? null : referralId(replaced),
    })
    const told = replay(story, {
      draft,
      service,
      until: around.until,
      serviceId,
      replacementId: replacement === undefined ? null : referralId(replacement),
    })
    const write = (rows: Rows, participantIds: readonly string[]): void => {
      addRow(rows, 'referral', referralRow(told, need, place, participantIds))
      disclosureRow(told, place, rows)
      recordHistory(story, told, place, around, rows)
    }
    return { targetId: draft.targetPartnerId, steps: told.steps, write }
  })
}

/** Accepting a redirect always makes a draft; where the story goes no further, it stays one. */
function withLeftDrafts(need: DemoNeed, around: Surroundings): readonly DemoReferral[] {
  const replaced = new Set(need.referrals.map(({ replacesKey }) => replacesKey))
  const left = need.referrals.flatMap((story): DemoReferral[] => {
    const accepted = story.steps.find(({ action }) => action === 'ACCEPT_REDIRECT')
    if (accepted === undefined || replaced.has(story.key)) return []
    const proposed = story.steps.findLast(({ action }) => action === 'PROPOSE_REDIRECT')
    const { service, partnerSlug } = around.offered(proposed?.input.proposedServiceSlug ?? '')
    return [
      {
        ...story,
        key: `${story.key}-next`,
        serviceSlug: service.slug,
        targetSlug: partnerSlug,
        createdAt: accepted.at,
        replacesKey: story.key,
        steps: [],
      },
    ]
  })
  return [...need.referrals, ...left]
}

function referralRow(
  { referral, updatedAt, nextTimerAt }: Replayed,
  need: DemoNeed,
  place: NeedPlace,
  participantIds: readonly string[],
): Row {
  const values = changedValues(referral)
  return {
    id: referral.id,
    network_id: place.networkId,
    case_id: place.caseId,
    need_id: place.needId,
    source_partner_id: referral.sourcePartnerId,
    target_partner_id: referral.targetPartnerId,
    service_id: referral.serviceId,
    lead_partner_id: place.leadPartnerId,
    participant_ids: participantIds,
    theme: need.theme,
    urgency: need.urgency,
    publics: need.publics,
    commune_code: place.communeCode,
    replaces_id: referral.replacesId,
    created_at: referral.createdAt,
    updated_at: updatedAt,
    next_timer_at: nextTimerAt,
    ...Object.fromEntries(CHANGED_COLUMNS.map((column, index) => [column, values[index]])),
  }
}

/** What was opened to the target with the referral; it ended with it. */
function disclosureRow({ referral }: Replayed, place: NeedPlace, rows: Rows): void {
  const { disclosure, sentAt, endedAt } = referral
  if (disclosure === null || sentAt === null) return
  const ended = isOpen(referral) ? null : endedAt
  addRow(rows, 'disclosure', {
    id: seedId('disclosure', referral.id, sentAt),
    case_id: place.caseId,
    person_id: null,
    owner_partner_id: referral.sourcePartnerId,
    reader_partner_id: referral.targetPartnerId,
    referral_id: referral.id,
    groups: disclosure.facetGroups,
    fields: fieldsOfGroups(disclosure.facetGroups).map(({ code }) => code),
    purposes: disclosure.purposes,
    legal_basis: disclosure.legalBasis,
    legal_text: disclosure.legalText,
    informed_on: disclosure.informedOn,
    version: ended === null ? 1 : 2,
    created_at: sentAt,
    ended_at: ended,
    end_reason: ended === null ? null : 'REFERRAL_ENDED',
  })
}

function recordHistory(
  story: DemoReferral,
  { referral, steps }: Replayed,
  place: NeedPlace,
  around: Surroundings,
  rows: Rows,
): void {
  const sides = {
    source_partner_id: referral.sourcePartnerId,
    target_partner_id: referral.targetPartnerId,
    lead_partner_id: place.leadPartnerId,
    network_id: place.networkId,
    case_id: place.caseId,
  }
  const actor = (slug: string): Who => ({
    partnerId: partnerId(slug),
    clientId: around.clientOf(slug),
  })
  const { id, replacesId } = referral
  recordChange(rows, {
    at: story.createdAt,
    who: actor(story.sourceSlug),
    // A replacement is part of accepting the redirect, and audited with it.
    command: replacesId === null ? 'createReferral' : null,
    event: referralEvent(sides, {
      id,
      version: 1,
      type: 'referral.drafted',
      state: 'DRAFT',
      isDraft: true,
      codes: { replacesId },
    }),
  })
  for (const step of steps) {
    const { after, action, timer, by } = step
    const slug = by === 'source' ? story.sourceSlug : story.targetSlug
    const codes =
      by === 'system'
        ? { timer, reasonCode: after.reasonCode }
        : { outcomeCode: after.outcomeCode, reasonCode: step.reasonCode }
    recordChange(rows, {
      at: step.at,
      who: by === 'system' ? null : actor(slug),
      command: by === 'system' || action === null ? 'runReferralClocks' : COMMANDS[action],
      event: referralEvent(sides, {
        id,
        version: after.version,
        type: step.eventType,
        state: after.state,
        isDraft: false,
        codes,
      }),
      ...(by === 'system' || action === null ? {} : { details: { action } }),
    })
  }
}
