import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KeyRing, newKeyRingEntry } from './key-ring.ts'
import { addKeyToFile, ensureKeyRingFile } from './key-ring-file.ts'

const bytes = (): string => randomBytes(32).toString('base64url')
const idsOf = async (ring: KeyRing): Promise<readonly string[]> =>
  (await ring.all()).map(({ id }) => id)

describe('a key ring', () => {
  it('names its keys by line or comma, the newest first', async () => {
    const ring = KeyRing.ofText(`2027:${bytes()}\n\n 2026.b-1:${bytes()} ,2025:${bytes()}=\r\n`)
    expect(await idsOf(ring)).toEqual(['2027', '2026.b-1', '2025'])
    expect((await ring.newest()).id).toBe('2027')
    expect((await ring.find('2025'))?.key).toHaveLength(32)
    expect(await ring.find('2024')).toBeNull()
  })

  it.each([
    ['nothing', ''],
    ['no id', `${bytes()}`],
    ['an empty id', `:${bytes()}`],
    ['an id of other characters', `clé:${bytes()}`],
    ['a short key', 'a:c2hvcnQ'],
    ['an id twice', `a:${bytes()},a:${bytes()}`],
    ['a good key beside a bad one', `a:${bytes()},b`],
  ])('is refused when it holds %s, without being repeated', (_what, text) => {
    const refused = expect.objectContaining({ code: 'KEY_RING_INVALID' })
    expect(() => KeyRing.ofText(text)).toThrow(refused)
    if (text === '') return
    try {
      KeyRing.ofText(text)
    } catch (error) {
      expect(String(error)).not.toContain(text)
    }
  })
})

describe('the file of a key ring', () => {
  let folder: string
  let path: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-ring-'))
    path = join(folder, 'case-key-ring')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is made once, for its owner alone, and leaves nothing beside it', async () => {
    const rings = await Promise.all([ensureKeyRingFile(path), ensureKeyRingFile(path)])
    const [first, second] = await Promise.all(rings.map(idsOf))
    expect(first).toHaveLength(1)
    expect(second).toEqual(first)
    expect(await idsOf(await ensureKeyRingFile(path))).toEqual(first)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['case-key-ring'])
  })

  it('takes a new key before those it has, and a process that reads it learns of it', async () => {
    const ring = await ensureKeyRingFile(path)
    const [old] = await idsOf(ring)
    await addKeyToFile(path)
    const newest = (await readFile(path, 'utf8')).split(':')[0] ?? ''
    expect(await ring.find(newest)).not.toBeNull()
    expect((await ring.newest()).id).toBe(newest)
    expect(await idsOf(ring)).toEqual([newest, old])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('is begun by the first key', async () => {
    await addKeyToFile(path)
    expect(await idsOf(KeyRing.ofFile(path))).toHaveLength(1)
  })

  it('keeps two new keys of one moment apart', () => {
    expect(newKeyRingEntry()).not.toBe(newKeyRingEntry())
  })
})
