import { FAILING } from './behaviours.ts'
import type { Callers, Told } from './caller.ts'
import type { Canaries } from './canaries.ts'
import type { Furnished } from './furnish.ts'
import { type OwnerSystem, SOUND } from './owner-system.ts'

const READ = `query Read($first: Int!) { sharedCases(first: $first) { nodes {
  contact(purpose: COORDINATE_SUPPORT) { id asOf familyName givenNames phone email address }
  departmentSupport(purpose: COORDINATE_SUPPORT) { asOf referentMds }
  municipalAid(purpose: COORDINATE_SUPPORT) { asOf aidsGrantedThisYearCents } } } }`

// More than there are.
const MOST_CASES = 60
const AT_ONCE = 4

/** What reading needs, and what came of it so far. */
export class Reading {
  /** Canaries of remote values that stood in answers, each counted once. */
  readonly arrived = new Set<string>()
  /** How many remote values were given as agreed, reads cut off apart, and how many of them arrived. */
  readonly sound = { given: 0, arrived: 0 }
  operations = 0
  readonly #callers: Callers
  readonly #canaries: Canaries
  readonly #furnished: Furnished
  readonly #system: OwnerSystem

  constructor(callers: Callers, canaries: Canaries, furnished: Furnished, system: OwnerSystem) {
    this.#callers = callers
    this.#canaries = canaries
    this.#furnished = furnished
    this.#system = system
  }

  /** Reads every facet of every case in one operation. */
  async read(): Promise<Told> {
    const told = await this.#callers.ask(this.#furnished.reader, READ, { first: MOST_CASES })
    this.operations += 1
    for (const canary of this.#canaries.namedIn(told.text, 'remote')) this.arrived.add(canary)
    return told
  }

  /** Reads in a normal run: as many operations as that, some at once. */
  async normally(operations: number): Promise<void> {
    this.#system.behave(SOUND)
    this.#system.given = new Set()
    for (let done = 0; done < operations; done += AT_ONCE) {
      await Promise.all(
        Array.from({ length: Math.min(AT_ONCE, operations - done) }, () => this.read()),
      )
    }
    for (const canary of this.#system.given) {
      this.sound.given += 1
      if (this.arrived.has(canary)) this.sound.arrived += 1
    }
  }

  /** Reads while the owners' systems fail in every way; in between they answer, so that they are asked again. */
  async throughFailures(times: number): Promise<void> {
    for (const behaviour of FAILING) {
      for (let time = 0; time < times; time += 1) {
        this.#system.behave(behaviour)
        await this.read()
        await this.normally(1)
      }
    }
  }
}
