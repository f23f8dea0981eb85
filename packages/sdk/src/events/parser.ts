/** One block of a stream of server-sent events. */
export interface Message {
  readonly id?: string
  readonly event?: string
  /** The lines of data, each ended by a line feed. */
  readonly data?: string
}

/**
 * Reads server-sent events: give it the text as it comes, cut anywhere, and it gives the blocks that
 * are complete. A block that the stream breaks off in is never given.
 */
export function createParser(): (text: string) => readonly Message[] {
  let rest = ''
  let block: Record<string, string> = {}
  return (text) => {
    // A carriage return at the end may be half of a line end.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    const complete: Message[] = []
    for (const line of lines) {
      const [, name, value = ''] = /^([^:]+)(?:: ?(.*))?$/s.exec(line) ?? []
      if (name) block[name] = name === 'data' ? `${block[name] ?? ''}${value}\n` : value
      if (line) continue
      complete.push(block)
      block = {}
    }
    return complete
  }
}
