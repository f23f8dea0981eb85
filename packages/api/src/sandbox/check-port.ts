import { createServer } from 'node:net'

/** Listens for a moment where the server will. @throws the error of listening, EADDRINUSE for instance */
export async function checkPortIsFree(address: {
  readonly host: string
  readonly port: number
}): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(address.port, address.host, resolve)
  })
  await new Promise((resolve) => probe.close(resolve))
}
