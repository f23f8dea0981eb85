import { createHash, randomInt } from 'node:crypto'
import { Digests } from './digests.ts'
import { writings } from './writings.ts'

/** What a canary stands for: a value of an owner's system, one left with the network, a pointer. */
export type CanaryKind = 'remote' | 'hosted' | 'reference'

/** What was found of canaries in some bytes; `digest` is a hash of a canary alone. */
export type Found = CanaryKind | 'digest'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const LEAST_NUMBER = 1_200_000_000

/**
 * Texts and numbers that occur nowhere else: wherever one of them stands, a value has been kept. All
 * texts of a kind share a mark, so that one look finds any of them.
 */
export class Canaries {
  readonly #marks: Readonly<Record<CanaryKind, string>> = {
    remote: newMark(),
    hosted: newMark(),
    reference: newMark(),
  }
  readonly #writings = Object.entries(this.#marks).map(
    ([kind, mark]) => [kind as CanaryKind, writings(mark)] as const,
  )
  readonly #numbers = new Set<string>()
  readonly #digests = new Digests()
  #made = 0
  #number = LEAST_NUMBER + randomInt(50_000_000)

  /** A text of 20 characters, as nobody has it yet. */
  text(kind: CanaryKind): string {
    this.#made += 1
    const text = `${this.#marks[kind]}-${String(this.#made).padStart(7, '0')}`
    this.#remember(text)
    return text
  }

  /** A whole number of ten digits, fit for an amount in cents; always of the kind `remote`. */
  cents(): number {
    this.#number += 1 + randomInt(20)
    this.#numbers.add(String(this.#number))
    this.#remember(String(this.#number))
    return this.#number
  }

  /** The canaries of a kind that stand in a text as they are. */
  namedIn(text: string, kind: CanaryKind): readonly string[] {
    const texts = text.match(new RegExp(`${this.#marks[kind]}-\\d{7}`, 'g')) ?? []
    return kind === 'remote' ? [...texts, ...this.#numbersIn(text)] : texts
  }

  /** Kinds of which anything stands in a text, in any usual writing. */
  findIn(text: string): ReadonlySet<Found> {
    const found = new Set<Found>()
    for (const [kind, forms] of this.#writings) {
      if (forms.some((form) => text.includes(form))) found.add(kind)
    }
    if (this.#numbersIn(text).length > 0) found.add('remote')
    if (this.#digests.areWrittenIn(text)) found.add('digest')
    return found
  }

  /** The same for bytes of any format. */
  findInBytes(bytes: Buffer): ReadonlySet<Found> {
    // One character for each byte, so that texts within are found whatever stands around them.
    const found = new Set(this.findIn(bytes.toString('latin1')))
    if (this.#digests.areIn(bytes)) found.add('digest')
    return found
  }

  #numbersIn(text: string): readonly string[] {
    return (text.match(/\d{10,}/g) ?? []).filter((digits) => this.#numbers.has(digits))
  }

  #remember(text: string): void {
    for (const form of [text, JSON.stringify(text)]) {
      this.#digests.add(createHash('sha256').update(form).digest())
    }
  }
}

function newMark(): string {
  return Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}
