import { msg, str } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { day, daysUntil, inDays } from '../foundation/format.ts'
import { needUrgencyLabels } from '../labels/generated/need-urgency.ts'
import { labelOf } from '../labels/label.ts'
import { type IconName, icon } from '../look/icons.ts'
import { deadline } from '../pieces/deadline.ts'
import type { InboxRow } from './people.ts'

/** States in which the law's deadline still asks for an answer. */
const UNANSWERED = ['SENT', 'UNDER_REVIEW', 'INFO_REQUESTED', 'WAITLISTED']

/** What a referral's clocks say now, the gravest first: in words, with a shape, never by colour alone. */
export function clockNotes(row: InboxRow): TemplateResult {
  const { urgency, state, dueAt, reviewOn, remindedAt, staleSince, disputedSince } = row
  const open = UNANSWERED.includes(state)
  const reviewDue = state === 'WAITLISTED' && reviewOn && daysUntil(reviewOn) < 0
  return html`${
    urgency === 'IMMEDIATE' || urgency === 'URGENT'
      ? note(
          urgency === 'IMMEDIATE' ? 'bad' : 'attention',
          'alert',
          labelOf(needUrgencyLabels, urgency),
        )
      : nothing
  }
  ${row.cancellationAcknowledgementDue ? note('attention', 'alert', msg('Annulation à confirmer')) : nothing}
  ${disputedSince ? note('attention', 'alert', msg('Désaccord : délais suspendus')) : nothing}
  ${open && !disputedSince ? deadline(dueAt) : nothing}
  ${
    state === 'WAITLISTED' && reviewOn
      ? note(
          reviewDue ? 'attention' : 'muted',
          reviewDue ? 'alert' : 'clock',
          msg(str`À revoir le ${day(reviewOn)}`),
        )
      : nothing
  }
  ${staleSince ? note('attention', 'clock', msg(str`Sans nouvelles depuis le ${day(staleSince)}`)) : nothing}
  ${remindedAt && open ? note('attention', 'clock', msg(str`Relancée ${inDays(remindedAt)}`)) : nothing}`
}

function note(tone: string, shape: IconName, text: string): TemplateResult {
  return html`<span class="deadline ${tone}">${icon(shape)} ${text}</span>`
}
