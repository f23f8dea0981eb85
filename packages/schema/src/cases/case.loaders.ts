import { defineLoader } from '../kernel/loader.ts'
import { findCases, formerParticipantsOf, participantsOf, personsOf } from './case.store.ts'
import { invitationsOf } from './invitation.store.ts'
import { pendingTransfersOf } from './lead-transfer.store.ts'
import { findNeeds, needsOf } from './need.store.ts'

type Ids = readonly string[]

/** One case by id, for fields of other slices; null when the actor takes no part in it. */
export const caseLoader = defineLoader(({ scope }, ids: Ids) => findCases(scope, ids))
/** One need by id, for fields of other slices; null when the actor may not see it. */
export const needLoader = defineLoader(({ scope }, ids: Ids) => findNeeds(scope, ids))
export const needsLoader = defineLoader(({ scope }, ids: Ids) => needsOf(scope, ids))
export const participantsLoader = defineLoader(({ scope }, ids: Ids) => participantsOf(scope, ids))
export const formerLoader = defineLoader(({ scope }, ids: Ids) => formerParticipantsOf(scope, ids))
export const personsLoader = defineLoader(({ scope }, ids: Ids) => personsOf(scope, ids))
export const invitationsLoader = defineLoader(({ scope }, ids: Ids) => invitationsOf(scope, ids))
export const transfersLoader = defineLoader(({ scope }, ids: Ids) => pendingTransfersOf(scope, ids))
