import { defineOnce } from '../foundation/define.ts'
import { PasserelleReferralInbox } from './referral-inbox.ts'

defineOnce('passerelle-referral-inbox', PasserelleReferralInbox)
