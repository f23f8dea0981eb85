export { changeSupport, hostSupport } from './host-support.ts'
export { type JoinedCase, joinCase } from './join-case.ts'
