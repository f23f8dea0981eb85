import { connect, type Socket } from 'node:net'

export interface Reply {
  readonly status: number
  readonly body: Buffer
}

const HEAD_END = Buffer.from('\r\n\r\n')
const LINE_END = Buffer.from('\r\n')

/**
 * A kept-alive HTTP/1.1 connection that asks one thing at a time. Written on the socket, because the
 * client shares the machine with what it measures: a fuller one would cost as much as the servers.
 */
export class Connection {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #waiting: { resolve(reply: Reply): void; reject(error: Error): void } | null = null

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#receive(chunk))
    socket.on('error', (error) => this.#fail(error))
    socket.on('close', () => this.#fail(new Error('the server closed the connection')))
  }

  static open(host: string, port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, host, () => resolve(new Connection(socket)))
      socket.once('error', reject)
    })
  }

  ask(request: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #receive(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
    const reply = parse(this.#received)
    if (reply === null) return
    this.#received = Buffer.alloc(0)
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.resolve(reply)
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error)
    this.#waiting = null
  }
}

/** The reply, or null while some of it is still to come. */
export function parse(received: Buffer): Reply | null {
  const headEnd = received.indexOf(HEAD_END)
  if (headEnd === -1) return null
  const head = received.toString('latin1', 0, headEnd)
  const status = Number(head.slice(9, 12))
  const body = received.subarray(headEnd + 4)
  if (/^transfer-encoding: *chunked/im.test(head)) {
    const whole = joinChunks(body)
    return whole === null ? null : { status, body: whole }
  }
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)
  return body.length < length ? null : { status, body: body.subarray(0, length) }
}

function joinChunks(body: Buffer): Buffer | null {
  const chunks: Buffer[] = []
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf(LINE_END, at)
    if (lineEnd === -1) return null
    const size = Number.parseInt(body.toString('latin1', at, lineEnd), 16)
    const start = lineEnd + 2
    if (body.length < start + size + 2) return null
    if (size === 0) return Buffer.concat(chunks)
    chunks.push(body.subarray(start, start + size))
    at = start + size + 2
  }
}
