import { defineOnce } from '../foundation/define.ts'
import { PasserelleAccessJournal } from './access-journal.ts'

defineOnce('passerelle-access-journal', PasserelleAccessJournal)
