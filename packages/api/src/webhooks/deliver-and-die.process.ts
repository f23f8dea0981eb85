import { startWorker } from '../worker/index.ts'

// A worker in a process of its own, which the test kills while it delivers.
const setting = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is missing: the test starts this file itself.`)
  return value
}

await startWorker({
  workerUrl: setting('TEST_WORKER_URL'),
  log: { error: () => undefined },
  vault: null,
  webhooks: {
    installationKey: Buffer.from(setting('TEST_KEY'), 'base64url'),
    sandbox: true,
    takeoverSeconds: 2,
  },
})
process.send?.('working')
// A test that was itself killed leaves no worker behind.
process.on('disconnect', () => process.exit(0))
