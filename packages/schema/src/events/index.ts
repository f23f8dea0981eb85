import './event.graphql.ts'

export { placeEvents } from './sequencer.ts'
