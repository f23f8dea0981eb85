import type { Ground } from './ground.ts'

/** One thing that the contract promises. */
export interface Check {
  readonly name: string
  readonly run: (ground: Ground) => Promise<void>
}

export const check = (name: string, run: Check['run']): Check => ({ name, run })
