import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { announce, required } from './server-process.ts'

// PostGraphile as its documentation starts it on node:http, in production mode. With
// BENCH_BIND_ACTOR each request runs under our policies, bound to the partner that a header names
// (there is no token to verify: that work is ours alone).
const bindActor = process.env['BENCH_BIND_ACTOR'] === '1'

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: required('BENCH_DATABASE_URL'),
      schemas: ['public', 'bench'],
      poolConfig: { max: 16 },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: ({ node }) =>
      bindActor
        ? { pgSettings: { 'passerelle.partner_id': String(node?.req.headers['x-partner'] ?? '') } }
        : {},
  },
})
const server = createServer()
await instance.createServ(grafserv).addTo(server)
announce(server)
