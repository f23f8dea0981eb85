import type { CaseVault, Sealed } from '@passerelle/schema'
import { onGround, seededRandom } from './ground.ts'
import { equal, type ProofResult, type ProofRow, resultOf, type Size } from './proof.ts'
import { cutTag, flipBit } from './vault/damage.ts'
import { oneKeyVault } from './vault/one-key-vault.ts'
import { places } from './vault/places.ts'
import { SWAPS, swapped } from './vault/swaps.ts'

const TRIALS = { reduced: 300, full: 10_000 } as const
const CUTS = [4, 8, 12] as const
const BATCH = 500

/**
 * Sealed texts are put where they were not sealed for, altered by a bit, or cut; none opens. Those that
 * are left alone do. Tried on the vault, and on its cipher with one key for all, where no difference of
 * keys can hide that a text is not bound to its place.
 *
 * @param careless a vault to prove in place of ours, so that the proof is seen to fail
 */
export async function run(size: Size, careless?: CaseVault): Promise<ProofResult> {
  const trials = TRIALS[size]
  const rows =
    careless === undefined
      ? await onGround(async ({ world }) => [
          ...(await attacks(world.vault, trials, 'the vault')),
          ...(await attacks(oneKeyVault(), trials, 'one key')),
        ])
      : await attacks(careless, trials, 'careless')
  return resultOf(
    'vault-swaps',
    `${trials} swaps of where a text stands, ${trials} flipped bits, cut tags, each on ${rows.length / CLAIMS} vaults`,
    rows,
  )
}

/** How many claims are made of one vault. */
const CLAIMS = SWAPS.length + CUTS.length + 3

async function attacks(
  vault: CaseVault,
  trials: number,
  whose: string,
): Promise<readonly ProofRow[]> {
  const random = seededRandom(3)
  const plain = places(random).map((place, index) => ({ place, text: `texte ${index}` }))
  const texts = await vault.seal(plain)
  const sealed = plain.map(({ place }, index): Sealed => ({ place, text: texts[index] ?? '' }))
  const any = (): Sealed => pick(sealed, random)
  const claim = async (
    what: string,
    tried: readonly Sealed[],
    expected: number,
  ): Promise<ProofRow> => equal(`${whose}: ${what} that open`, await opened(vault, tried), expected)

  const rows = [await claim('texts left alone', sealed, sealed.length)]
  const each = Math.ceil(trials / SWAPS.length)
  for (const [what, parts] of SWAPS) {
    const moved = Array.from({ length: each }, () => swapped(any(), any, parts))
    rows.push(await claim(`swaps of ${what}`, moved, 0))
  }
  const flips = Array.from({ length: trials }, () => altered(any(), (t) => flipBit(t, random)))
  rows.push(await claim('texts with one other bit', flips, 0))
  for (const bytes of CUTS) {
    const cut = sealed.map((one) => altered(one, (text) => cutTag(text, bytes)))
    rows.push(await claim(`texts with ${bytes} bytes of their tag`, cut, 0))
  }
  rows.push(await claim('texts left alone, afterwards,', sealed, sealed.length))
  return rows
}

function altered({ place, text }: Sealed, change: (text: string) => string): Sealed {
  return { place, text: change(text) }
}

async function opened(vault: CaseVault, sealed: readonly Sealed[]): Promise<number> {
  let count = 0
  for (let from = 0; from < sealed.length; from += BATCH) {
    const found = await vault.open(sealed.slice(from, from + BATCH))
    count += found.filter(({ kind }) => kind === 'OPENED').length
  }
  return count
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('there is nothing to choose from')
  return item
}
