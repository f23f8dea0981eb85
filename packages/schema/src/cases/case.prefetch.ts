import type { Context } from '../kernel/index.ts'

interface Companion {
  readonly path: string
  readonly load: (context: Context, caseId: string) => void
}

const companions: Companion[] = []

/**
 * Lets a later slice load its part of a case while the case itself is being read, when the selection
 * has it: otherwise each level waits for the one above. The load must carry its own condition on the
 * actor, for whether the case may be seen is not known yet.
 */
export function readWithCase(path: string, load: Companion['load']): void {
  companions.push({ path, load })
}

/** Starts what the selection has below a case. */
export function bringAlong(context: Context, caseId: string, paths: ReadonlySet<string>): void {
  for (const { path, load } of companions) if (paths.has(path)) load(context, caseId)
}
