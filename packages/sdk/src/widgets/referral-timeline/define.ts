import { defineOnce } from '../foundation/define.ts'
import { PasserelleReferralTimeline } from './referral-timeline.ts'

defineOnce('passerelle-referral-timeline', PasserelleReferralTimeline)
