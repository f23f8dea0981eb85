const largest = 2 ** 20

/** A prefix of ours and all that arrives of the body; undefined beyond 1 MiB of it. */
export async function bodyAfter(
  prefix: string,
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: BlobPart[] = [prefix]
  const reader = body?.getReader()
  for (let size = 0; ; ) {
    const chunk = (await reader?.read().catch(() => undefined))?.value
    if (!chunk) return new Uint8Array(await new Blob(parts).arrayBuffer())
    parts.push(chunk)
    size += chunk.length
    if (size > largest) {
      // The sender is not waited for.
      reader?.cancel().catch(() => undefined)
      return undefined
    }
  }
}
