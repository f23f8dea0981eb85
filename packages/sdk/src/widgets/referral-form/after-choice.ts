// What is needed once a service is chosen or the form is sent: loaded with what the service would read.
export { told } from './answers.ts'
export { groundErrors } from './check-ground.ts'
export { choiceErrors, draftOf } from './choice.ts'
export { errorSummary } from './error-summary.ts'
export { decisionOf, lowerHalf } from './lower-half.ts'
export { Sending } from './sending.ts'
export { sentView } from './sent.ts'
