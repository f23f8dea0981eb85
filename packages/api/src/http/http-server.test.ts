import { once } from 'node:events'
import { Server } from 'node:http'
import { connect } from 'node:net'
import { expect, test, vi } from 'vitest'
import { listen } from './http-server.ts'

test('a server that stops does not wait for connections that were opened and never used', async () => {
  const server = await listen('127.0.0.1', 0)
  const cutAll = vi.spyOn(Server.prototype, 'closeAllConnections')
  const unused = connect(server.port, '127.0.0.1')
  await once(unused, 'connect')
  const used = await fetch(`http://127.0.0.1:${server.port}/health`)
  await used.text()
  const closed = once(unused, 'close')
  await server.stop()
  await closed
  expect(cutAll).not.toHaveBeenCalled()
})

test('a request that is on its way when the server stops is still answered', async () => {
  const server = await listen('127.0.0.1', 0)
  const socket = connect(server.port, '127.0.0.1')
  let said = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  await once(socket, 'connect')
  socket.write('GET /health HTTP/1.1\r\nHost: x\r\n')
  const accepted = await fetch(`http://127.0.0.1:${server.port}/health`)
  await accepted.text()
  const stopped = server.stop()
  const closed = once(socket, 'close')
  socket.end('Connection: close\r\n\r\n')
  await Promise.all([stopped, closed])
  expect(said).toContain('HTTP/1.1 503')
})
