// Serves the association's desk beside a sandbox that runs; `npm start` does both.
import { fileURLToPath } from 'node:url'
import { startAssociation } from './start-association.ts'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))
const folder = process.env['PASSERELLE_DATA'] ?? `${repository}.passerelle`
const desk = await startAssociation({ folder, port: Number(process.env['PORT'] ?? '4002') })
if (process.send) process.send({ url: desk.url })
else console.log(desk.url)

const stop = (): void => void desk.close().then(() => process.exit(0))
process.once('SIGTERM', stop)
// Ctrl-C of a terminal reaches the sandbox too, which then stops us in its order.
process.on('SIGINT', () => process.connected || stop())
process.once('disconnect', stop)
