import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOf, basic, type ServerForTest, serveForTest } from './http/server-for-test.ts'

let server: ServerForTest
beforeAll(async () => {
  server = await serveForTest()
})
afterAll(() => server.close())

describe('a server', () => {
  it('does not start as a role that row-level security would not hold', async () => {
    const asOwner = server.start({}, { appDatabaseUrl: server.database.ownerUrl })
    await expect(asOwner).rejects.toMatchObject({ code: 'ROLE_TOO_STRONG' })
  })

  it('does not start with a key that does not open its signing keys', async () => {
    const withAnother = server.start({}, { installationKey: new Uint8Array(randomBytes(32)) })
    await expect(withAnother).rejects.toMatchObject({ code: 'SIGNING_KEYS_SEALED' })
  })

  it('outside the sandbox takes no secret, shows no schema and has no page', async () => {
    const config = { sandbox: false, publicUrl: server.url }
    const strict = await server.start({}, { ...config, documents: 'any' })
    const address = `http://127.0.0.1:${strict.port}`
    const asked = await fetch(`${address}/oauth/token`, {
      method: 'POST',
      headers: basic('by-secret'),
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    expect(asked.status).toBe(401)
    const ask = async (query: string): Promise<readonly string[]> =>
      (
        await answerOf(
          await fetch(`${address}/graphql`, {
            method: 'POST',
            headers: {
              // One installation under one public address: the tokens of its processes are alike.
              authorization: `Bearer ${await server.token()}`,
              'content-type': 'application/json',
            },
            body: JSON.stringify({ query }),
          }),
        )
      ).codes
    expect(await ask('{ hello }')).toEqual([])
    expect(await ask('{ __schema { types { name } } }')).toContain('GRAPHQL_VALIDATION_FAILED')
    expect((await fetch(`${address}/`)).status).toBe(404)
    await strict.close()
  })

  it('that is stopping tells a request on an open connection to come back', async () => {
    const other = await server.start({}, { publicUrl: server.url })
    const body = JSON.stringify({ query: '{ slow }' })
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${await server.token()}\r\ncontent-type: application/json\r\n`
    const socket = connect(other.port, '127.0.0.1')
    let received = ''
    socket.on('data', (chunk) => {
      received += chunk
    })
    const ended = new Promise((resolve) => socket.once('close', resolve))
    socket.write(`${head}content-length: ${body.length}\r\n\r\n${body}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
    const closed = other.close()
    socket.write(`${head}content-length: ${body.length}\r\n\r\n${body}`)
    await ended
    await closed
    const [first = '', second = ''] = received.split(/(?=HTTP\/1\.1 503)/)
    expect(first).toContain('{"data":{"slow":"done"}}')
    expect(second).toContain('OVERLOADED')
    expect(second.toLowerCase()).toContain('connection: close')
  })

  it('survives the loss of its database connections', async () => {
    expect((await server.ask('{ partners }')).data).toEqual({ partners: 1 })
    await server.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'passerelle_app' and datname = current_database()`,
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await server.ask('{ partners }')).data).toEqual({ partners: 1 })
  })
})
