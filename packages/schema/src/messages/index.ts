import './message.graphql.ts'

export { MESSAGE_REFUSALS } from './message.errors.ts'
