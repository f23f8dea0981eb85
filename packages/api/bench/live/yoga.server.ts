import { createServer } from 'node:http'
import { createPubSub, createSchema, createYoga } from 'graphql-yoga'

// A subscription as Yoga's own guide writes it: one channel, each stream executed for itself. It has
// no database, asks for no token and filters nothing.
const pubSub = createPubSub<{ readonly events: [payload: object] }>()
const yoga = createYoga({
  logging: false,
  maskedErrors: false,
  schema: createSchema({
    typeDefs: `
      type Code { name: String! value: String! }
      type Event { position: String! type: String! subjectId: ID! codes: [Code!]! }
      type Query { ok: Boolean }
      scalar Position
      type Subscription {
        events(after: Position, types: [String!], caseId: ID, referralId: ID): Event!
      }`,
    resolvers: {
      Subscription: {
        events: { subscribe: () => pubSub.subscribe('events'), resolve: (event: object) => event },
      },
    },
  }),
})

const server = createServer(yoga)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : ''
  process.send?.({ url: `http://127.0.0.1:${port}` })
})
let position = 0
process.on('message', (asked) => {
  if (asked === 'publish') {
    position += 1
    const subjectId = crypto.randomUUID()
    const event = { position: String(position), type: 'referral.sent', subjectId, codes: [] }
    pubSub.publish('events', event)
  }
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMs: (user + system) / 1000 })
})
process.on('disconnect', () => process.exit(0))
