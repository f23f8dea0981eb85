import { builder } from '../kernel/index.ts'
import { ServiceRef } from './service.graphql.ts'
import {
  CLOCK_DEFAULTS,
  type ClockName,
  resolveClocks,
  type ServiceClocks,
} from './service-clocks.ts'

const TEXTS: Readonly<Record<ClockName, string>> = {
  answerReminderDays:
    'Relance de la réponse: days without an answer after which the target is reminded.',
  answerExpiryDays:
    'Expiration sans réponse: days without an answer after which a referral expires, once reminded. Never sooner than the legal deadline and 15 days, so that no referral is given up while the law gives time to answer (CRPA L231-1 to L231-4 and the texts of each benefit: see `legalDeadlineDays` and `silenceSource`).',
  infoRequestedReminderDays:
    'Relance du complément: days after which the source is reminded of the question it was asked.',
  infoRequestedExpiryDays:
    'Expiration du complément: days after which a referral whose question stays unanswered expires, once reminded.',
  waitlistReviewDays:
    'Revue de la liste d’attente: days after which a waiting referral is looked at again.',
  staleDays:
    'Sans nouvelles: days without news of an accepted or started referral after which the target is reminded.',
  noNewsDays:
    'Clôture sans nouvelles: days without news after which it is closed with the reason NO_NEWS.',
  reopenWindowDays: 'Réouverture: days after its end during which a referral can be reopened.',
}

const NO_LAW = 'No law sets it.'
const described = (name: ClockName): string => {
  const law = name === 'answerExpiryDays' ? '' : ` ${NO_LAW}`
  return `${TEXTS[name]} ${CLOCK_DEFAULTS[name]} by default.${law}`
}

const ServiceClocksRef = builder.objectRef<ServiceClocks>('ServiceClocks').implement({
  description:
    'Délais: how long the clocks of the service’s referrals run, in days, defaults filled in. A dispute stops them.',
  fields: (t) => ({
    answerReminderDays: t.exposeInt('answerReminderDays', {
      description: described('answerReminderDays'),
    }),
    answerExpiryDays: t.exposeInt('answerExpiryDays', {
      description: described('answerExpiryDays'),
    }),
    infoRequestedReminderDays: t.exposeInt('infoRequestedReminderDays', {
      description: described('infoRequestedReminderDays'),
    }),
    infoRequestedExpiryDays: t.exposeInt('infoRequestedExpiryDays', {
      description: described('infoRequestedExpiryDays'),
    }),
    waitlistReviewDays: t.exposeInt('waitlistReviewDays', {
      description: described('waitlistReviewDays'),
    }),
    staleDays: t.exposeInt('staleDays', { description: described('staleDays') }),
    noNewsDays: t.exposeInt('noNewsDays', { description: described('noNewsDays') }),
    reopenWindowDays: t.exposeInt('reopenWindowDays', {
      description: described('reopenWindowDays'),
    }),
  }),
})

builder.objectField(ServiceRef, 'clocks', (t) =>
  t.field({
    type: ServiceClocksRef,
    description: 'Délais: of its referrals, in days.',
    resolve: (service) => resolveClocks(service),
  }),
)

const asked = (name: ClockName): string =>
  `${described(name)} 1 to 3650 days; null goes back to the default.`

export const ServiceClocksInput = builder.inputType('ServiceClocksInput', {
  description:
    'Délais: in days; what is not named stays, null goes back to the default. A reminder comes before its expiry, `staleDays` before `noNewsDays`. Other lengths hold for open referrals too: what a shorter one makes overdue is done at the next round of the worker, within minutes. The legal deadline already told to a referral (`dueAt`) stays.',
  fields: (t) => ({
    answerReminderDays: t.int({ description: asked('answerReminderDays') }),
    answerExpiryDays: t.int({ description: asked('answerExpiryDays') }),
    infoRequestedReminderDays: t.int({ description: asked('infoRequestedReminderDays') }),
    infoRequestedExpiryDays: t.int({ description: asked('infoRequestedExpiryDays') }),
    waitlistReviewDays: t.int({ description: asked('waitlistReviewDays') }),
    staleDays: t.int({ description: asked('staleDays') }),
    noNewsDays: t.int({ description: asked('noNewsDays') }),
    reopenWindowDays: t.int({ description: asked('reopenWindowDays') }),
  }),
})
