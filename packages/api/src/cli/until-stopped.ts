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
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
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
