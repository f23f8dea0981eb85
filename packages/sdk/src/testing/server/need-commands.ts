import { rules } from '../../generated/rules.ts'
import type {
  AddNeedInput,
  ChangeNeedUrgencyInput,
  MarkNeedMetInput,
  NeedInput,
} from '../../generated/types.ts'
import {
  allowedNeedActions,
  findNeed,
  leadOf,
  needRoleOf,
  refusalOfNeedAction,
} from './case-rules.ts'
import { command, type Resolvers } from './commands.ts'
import type { Context } from './context.ts'
import type { Need, SharedCase } from './entities.ts'
import { happen, type NewEvent } from './events.ts'
import { heldCase, permit } from './held-case.ts'
import { conflict, invalid, notFound, refused } from './outcomes.ts'

/** @throws Outcome */
export function checkNeeds(needs: readonly NeedInput[]): readonly NeedInput[] {
  if (needs.length > 20) {
    throw invalid('NEEDS_COUNT', 'input.needs', 'Give at most 20 needs at once.')
  }
  return needs
}

/** A need of the actor's: the lead and its author learn of it, nobody else. */
export function addNeed(context: Context, held: SharedCase, input: NeedInput): Need {
  const { world, actor, now } = context
  const { theme, urgency, publics } = input
  const need: Need = {
    ...{ __typename: 'Need', id: world.newId(), version: 1, caseId: held.id },
    ...{ authorPartnerId: actor.partnerId, theme, urgency, publics: [...new Set(publics ?? [])] },
    ...{ createdAt: now, markedMetAt: null },
  }
  world.needs.set(need.id, need)
  tell(context, 'need.added', need, { theme, urgency })
  return need
}

function tell(context: Context, type: string, need: Need, codes: NewEvent['codes']): void {
  const { id, version, caseId, authorPartnerId } = need
  const networkId = context.world.cases.get(caseId)?.networkId ?? null
  const about = { subjectId: id, subjectVersion: version, networkId, caseId }
  const audience = [leadOf(context.world, caseId), authorPartnerId]
  happen(context, { type, ...about, audience, codes })
}

interface Asked {
  readonly needId: string
  readonly expectedVersion: number
}

/** The need of a command, at the version the caller saw and allowed by the policy. @throws Outcome */
function heldNeed(context: Context, { needId, expectedVersion }: Asked, action: string): Need {
  const need = findNeed(context, needId)
  if (need === null) throw notFound('input.needId')
  // A target has no hand on the need of its referral: refused, whatever it last saw.
  if (needRoleOf(context, need) !== 'TARGET' && expectedVersion !== need.version) {
    const allowedActions = allowedNeedActions(context, need)
    const current = { current: need, currentVersion: need.version, allowedActions }
    throw conflict('NeedConflict', current)
  }
  const refusal = refusalOfNeedAction(context, action, need)
  if (refusal !== null) throw refused('CaseActionRefused', refusal, { allowedActions: [] })
  return need
}

export const needMutations: Resolvers = {
  Mutation: {
    addNeed: command((context, input: AddNeedInput) => {
      const held = heldCase(context, input.caseId)
      permit(context, held, 'ADD_NEED')
      return addNeed(context, held, input)
    }),
    changeNeedUrgency: command((context, input: ChangeNeedUrgencyInput) => {
      const need = heldNeed(context, input, 'CHANGE_URGENCY')
      const { urgency } = input
      Object.assign(need, { urgency, version: need.version + 1 })
      tell(context, 'need.urgency_changed', need, { urgency })
      return need
    }),
    markNeedMet: command((context, input: MarkNeedMetInput) => {
      const need = heldNeed(context, input, 'MARK_MET')
      Object.assign(need, { markedMetAt: context.now, version: need.version + 1 })
      tell(context, 'need.met', need, {})
      return need
    }),
  },
  Need: {
    themeLabel: ({ theme }: Need) => rules.themes[theme] ?? theme,
  },
}
