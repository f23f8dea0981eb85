import type { Clock } from '@passerelle/schema'
import { createDatabaseOn, createTestDatabase, type TestDatabase } from '../src/testing/index.ts'
import { openTestServer, type TestServer } from '../src/testing/test-server.ts'
import { World } from '../src/testing/world.ts'

/** A small network in a database of its own, and how to connect to it. */
export interface Ground {
  readonly world: World
  readonly urls: TestDatabase
}

let server: TestServer | undefined

/** Opens the database server of `npm run proof`; under Vitest the run has one already. */
export async function openServer(): Promise<() => Promise<void>> {
  const opened = await openTestServer()
  await opened.ensureTemplate()
  server = opened
  return () => opened.close()
}

/** A new database for a proof that opens a world in it by itself, and drops it. */
export function newGround(): Promise<TestDatabase> {
  return server === undefined ? createTestDatabase() : createDatabaseOn(server.address)
}

/** Works in a new database, which is dropped afterwards. */
export async function onGround<Result>(
  work: (ground: Ground) => Promise<Result>,
  clock?: Clock,
): Promise<Result> {
  const urls = await newGround()
  const world = await World.open(clock, urls)
  try {
    return await work({ world, urls })
  } finally {
    await world.close()
  }
}

/** A generator of the same numbers at every run, from 0 up to but not including 1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
