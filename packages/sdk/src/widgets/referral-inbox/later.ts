// What an inbox needs once its first entries are shown: loaded then.
export { Live } from '../foundation/live.ts'
export { Course } from './course.ts'
export { emptyHeap } from './empty.ts'
export { Selected } from './selected.ts'
