import { defineOnce } from '../foundation/define.ts'
import { PasserelleStatistics } from './statistics.ts'

defineOnce('passerelle-statistics', PasserelleStatistics)
