import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { describe, expect, onTestFinished, test } from 'vitest'
import { deprecated, schemaText } from '../src/index.ts'
import { bumpFor, contractChanges, leastVersion } from './changes.ts'
import { deprecationProblems } from './deprecations.ts'
import { brokenDocuments } from './documents.ts'
import { judge } from './judge.ts'
import { plannedVersion } from './planned-version.ts'
import { RELEASES, readReleases } from './releases.ts'

const before = 'type Query { "A: a." a(one: Int): Int  b: Kind } enum Kind { X Y }'
const changed = (from: string, to: string) =>
  contractChanges(buildSchema(before), buildSchema(before.replace(from, to)))

describe('the least version', () => {
  test.each([
    ['nothing', 'a(', 'a(', null, null],
    ['a description', '"A: a."', '"A: b."', 'patch', 'patch'],
    ['a new field', 'b: Kind', 'b: Kind c: Int', 'minor', 'minor'],
    ['a new optional argument', 'one: Int', 'one: Int, two: Int', 'minor', 'minor'],
    ['a new value, which programs may not expect', 'X Y', 'X Y Z', 'minor', 'minor'],
    ['a deprecation', 'b: Kind', 'b: Kind @deprecated(reason: "gone")', 'minor', 'minor'],
    ['a field that is gone', 'b: Kind', 'c: Kind', 'minor', 'major'],
    ['an argument that must be given', 'one: Int', 'one: Int!', 'minor', 'major'],
    ['a result of another type', '): Int ', '): String ', 'minor', 'major'],
  ])('after %s follows from what breaks', async (_what, from, to, young, grown) => {
    const changes = await changed(from, to)
    expect([bumpFor(changes, '0.4.2'), bumpFor(changes, '2.4.2')]).toEqual([young, grown])
  })

  test('is the next one of that kind', async () => {
    const changes = await changed('b: Kind', 'c: Kind')
    expect([leastVersion(changes, '0.4.2'), leastVersion(changes, '2.4.2')]).toEqual([
      '0.5.0',
      '3.0.0',
    ])
  })
})

describe('the gate of versions', () => {
  const text = schemaText()
  const seeded = (from: RegExp, to: string) => {
    expect(text).toMatch(from)
    return buildSchema(text.replace(from, to))
  }

  test('lets a contract pass that keeps every promise', async () => {
    expect(await judge(buildSchema(text), readReleases(), '9.9.9')).toEqual([])
  })

  test('stops a breaking change twice: by its version and by the documents in the field', async () => {
    const schema = seeded(/ {2}acceptReferral\(/, '  acceptTheReferral(')
    const lines = await judge(schema, readReleases(), '0.1.1')
    expect(lines[0]).toMatch(/asks for 0\.2\.0 at least; 0\.1\.1 is planned/)
    expect(lines).toContainEqual(expect.stringMatching(/breaking: .*acceptReferral.*removed/))
    expect(lines).toContainEqual(
      expect.stringContaining('AcceptReferral of 0.1.0 would be refused'),
    )
    expect(lines.at(-1)).toContain('deprecate it')
    // A higher version does not help programs that were built before.
    const raised = await judge(schema, readReleases(), '1.0.0')
    expect(raised[0]).toContain('AcceptReferral of 0.1.0 would be refused')
  })

  test('stops an addition that no changeset speaks of', async () => {
    const [line] = await judge(buildSchema(text), readReleases(), '0.1.0')
    expect(line).toMatch(/asks for 0\.2\.0 at least; 0\.1\.0 is planned/)
  })

  test('sees that a manifest was changed after its release', () => {
    const [release] = readReleases()
    const [hash = ''] = Object.keys(release?.documents ?? {})
    const documents = { [hash]: { name: 'Changed', document: '{ viewer { scopes } }' } }
    const broken = brokenDocuments(buildSchema(text), [{ version: '0.1.0', documents }])
    expect(broken).toEqual([
      { version: '0.1.0', name: 'Changed', reasons: ['its text was changed after the release'] },
    ])
  })
})

describe('the planned version', () => {
  const project = (changesets: Readonly<Record<string, string>>, version = '0.1.0'): string => {
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-versions-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const sdk = join(folder, 'packages/sdk')
    cpSync(join(RELEASES, '0.1.0/release.json'), join(sdk, 'package.json'))
    writeFileSync(join(sdk, 'package.json'), JSON.stringify({ version }))
    cpSync(join(RELEASES, '0.1.0/release.json'), join(folder, '.changeset/config.json'))
    for (const [name, text] of Object.entries(changesets)) {
      writeFileSync(join(folder, `.changeset/${name}.md`), text)
    }
    return folder
  }
  const speaks = (type: string, name = '@passerelle/sdk') => `---\n'${name}': ${type}\n---\n\nA.\n`

  test.each([
    ['0.1.0', {}],
    ['0.1.1', { a: speaks('patch') }],
    ['0.2.0', { a: speaks('patch'), b: speaks('minor') }],
    ['1.0.0', { a: speaks('major') }],
    ['0.1.0', { a: speaks('major', '@passerelle/api') }],
  ])('is %s as the changesets say', async (planned, changesets) => {
    expect(await plannedVersion(project(changesets), '0.1.0')).toBe(planned)
  })

  test("is the package's own once that is set", async () => {
    expect(await plannedVersion(project({}, '0.3.0'), '0.1.0')).toBe('0.3.0')
  })
})

describe('a deprecated element', () => {
  const of = (reason: string) =>
    buildSchema(`type Query { a: Int, b(c: In): Int @deprecated(reason: "${reason}") }
      input In { d: Int @deprecated(reason: "${reason}") }`)
  const reason = (since: string, until: string) =>
    deprecated({ instead: 'Read \\"a\\".', since, until })
  const last = {
    version: '0.3.0',
    date: '2026-12-01',
    schema: buildSchema('type Query { b: Int }'),
  }

  test('names two days, twelve months apart', () => {
    expect(deprecationProblems(of(reason('2026-12-01', '2027-12-01')), last)).toEqual([])
    for (const wrong of ['Gone soon.', 'Gone. Since 2026-02-30, until 2028-01-01.']) {
      const problems = deprecationProblems(of(wrong), last)
      expect(problems).toEqual([
        expect.stringMatching(/^Query\.b: its reason must end with/),
        expect.stringMatching(/^In\.d: its reason must end with/),
      ])
    }
    expect(deprecationProblems(of(reason('2026-12-01', '2027-11-30')), last)[0]).toContain(
      'until 2027-12-01 or later',
    )
  })

  test('is not said to be so for longer than it is, nor taken away earlier than promised', () => {
    expect(deprecationProblems(of(reason('2026-11-30', '2028-01-01')), last)[0]).toContain(
      'since 2026-12-01 or later',
    )
    const promised = { ...last, schema: of(reason('2025-01-01', '2028-01-01')) }
    expect(deprecationProblems(of(reason('2025-01-01', '2027-12-31')), promised)[0]).toContain(
      'promised it until 2028-01-01',
    )
    expect(deprecationProblems(of(reason('2025-01-01', '2028-02-01')), promised)).toEqual([])
  })
})
