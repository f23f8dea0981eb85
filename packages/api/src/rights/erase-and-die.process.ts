import {
  buildSchema,
  type Context,
  DirectoryStore,
  newId,
  OAUTH_SCOPES,
  systemClock,
} from '@passerelle/schema'
import { graphql } from 'graphql'
import pg from 'pg'
import { Database } from '../database/database.ts'
import { ERASE } from './documents-for-test.ts'

// Erases a person and is killed the moment it turns to the key store: the database has forgotten, the
// keys are all there. A test starts it.
const [appUrl = '', clientId = '', partnerId = '', personId = ''] = process.argv.slice(2)
const database = new Database({ connectionString: appUrl, max: 2 })
const plain = new pg.Pool({ connectionString: appUrl, max: 1 })
const directory = new DirectoryStore({ query: (text) => plain.query(text) })
await directory.refresh()
const actor = { clientId, partnerId, agent: null, scopes: new Set<string>(OAUTH_SCOPES) }
const unused = (): Promise<never> => Promise.reject(new Error('nothing asks for this'))
const context: Context = {
  actor,
  scope: database.scope(actor),
  clock: systemClock,
  directory,
  vault: {
    seal: unused,
    open: unused,
    destroy: () => {
      process.kill(process.pid, 'SIGKILL')
      return new Promise(() => undefined)
    },
  },
  connectors: { ask: unused, accepts: unused },
  requestId: newId(),
  idempotencyKey: newId(),
  loaders: new Map(),
  onReplay: () => undefined,
  onCommitted: () => undefined,
}
const input = { personId, reason: 'PERSON_REQUEST' }
await graphql({
  schema: buildSchema(),
  source: ERASE,
  contextValue: context,
  variableValues: { input },
})
