// What stands here for a partner's own log.
export const lines: Readonly<Record<string, unknown>>[] = []

export const log = {
  error(line: Readonly<Record<string, unknown>>): void {
    lines.push(line)
  },
}
