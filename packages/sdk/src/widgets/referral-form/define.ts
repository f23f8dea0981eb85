import { defineOnce } from '../foundation/define.ts'
import { PasserelleReferralForm } from './referral-form.ts'

defineOnce('passerelle-referral-form', PasserelleReferralForm)
