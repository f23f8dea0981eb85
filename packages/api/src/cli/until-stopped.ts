const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * Until called back, a signal ends the process by its exit handlers rather than at once: a database
 * that is being started is stopped with it.
 */
export function exitOnSignal(): () => void {
  const exit = (): void => process.exit(130)
  for (const signal of SIGNALS) process.on(signal, exit)
  return () => {
    for (const signal of SIGNALS) process.off(signal, exit)
  }
}

/**
 * Waits for Ctrl-C, a terminate signal, or the loss of what the process cannot do without; then
 * closes. A second signal does not wait.
 *
 * @returns whether the end was asked for
 */
export async function untilStopped(
  close: () => Promise<void>,
  lost: Promise<void> = new Promise(() => undefined),
): Promise<boolean> {
  const asked = new Promise<true>((resolve) => {
    for (const signal of SIGNALS) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130))
        resolve(true)
      })
    }
  })
  const orderly = await Promise.race([asked, lost.then((): false => false)])
  await close()
  return orderly
}
