import { type Load, load } from './load.ts'

// The load generator's own process: its work is nobody's CPU but its own.
process.on('message', (message: Load) => {
  load(message).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
