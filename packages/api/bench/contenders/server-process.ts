import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A setting the benchmark gives to each server it starts. */
export function required(name: string): string {
  const value = process.env[name]
  if (value === undefined)
    throw new Error(`${name} is missing: the benchmark starts this file itself.`)
  return value
}

/** Listens on loopback, says where, and ends with the benchmark. */
export function announce(server: Server): void {
  server.keepAliveTimeout = 120_000
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    process.send?.({ url: `http://127.0.0.1:${port}` })
    if (!process.send) console.log(port)
  })
  endWithParent()
}

/** A benchmark that was killed leaves no server behind. */
export function endWithParent(): void {
  process.on('disconnect', () => process.exit(0))
}
