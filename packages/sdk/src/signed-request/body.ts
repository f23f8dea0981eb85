/** A prefix of ours and all that arrives of the body; undefined beyond 1 MiB of it. */
export async function bodyAfter(
  prefix: string,
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
): Promise<ArrayBuffer | undefined> {
  const parts: BlobPart[] = [prefix]
  const reader = body?.getReader()
  for (let size = 0; ; ) {
    const chunk = (await reader?.read().catch(() => undefined))?.value
    if (!chunk) return new Blob(parts).arrayBuffer()
    parts.push(chunk)
    size += chunk.length
    if (size > 2 ** 20) {
      // The sender is not waited for.
      reader?.cancel().catch(() => undefined)
      return undefined
    }
  }
}
