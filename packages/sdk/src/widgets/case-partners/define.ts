import { defineOnce } from '../foundation/define.ts'
import { PasserelleCasePartners } from './case-partners.ts'

defineOnce('passerelle-case-partners', PasserelleCasePartners)
