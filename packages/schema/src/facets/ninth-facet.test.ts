import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const here = fileURLToPath(new URL('../../', import.meta.url))
let root: string
let copy: string

/** The whole package, copied, with one more file. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'passerelle-ninth-facet-'))
  copy = join(root, 'packages', 'schema')
  for (const part of ['src', 'scripts', 'versioning', 'releases', 'package.json']) {
    cpSync(join(here, part), join(copy, part), { recursive: true })
  }
  symlinkSync(join(here, 'node_modules'), join(copy, 'node_modules'))
  cpSync(join(here, '../../docs/guides'), join(root, 'docs/guides'), { recursive: true })
  writeFileSync(
    join(copy, 'src/facets/definitions/schooling.ts'),
    `import { defineFacet } from '../facet-definition.ts'
export const facet = defineFacet({
  name: 'schooling',
  label: 'Scolarité',
  description: 'What the commune knows of schooling.',
  ownerKinds: ['COMMUNE'],
  fields: {
    canteenQuotient: {
      type: { kind: 'CENTS' },
      label: 'Tarif de cantine',
      description: 'Price of a meal.',
      category: 'RESOURCES',
      stage: 'FULL',
      sensitivity: 'ORDINARY',
    },
  },
})
`,
  )
  for (const script of ['print-schema.ts', 'print-facets.ts']) {
    execFileSync(process.execPath, [join(copy, 'scripts', script)], { cwd: copy })
  }
}, 60_000)

afterAll(() => rmSync(root, { recursive: true, force: true }))

test('a ninth facet is one new file: its type, its enum values and its input are in the contract', () => {
  const schema = readFileSync(join(copy, 'schema.graphql'), 'utf8')
  expect(schema).toContain('type Schooling implements Facet')
  expect(schema).toMatch(/canteenQuotient: Int/)
  expect(schema).toMatch(/schooling\(/)
  for (const value of ['SCHOOLING', 'SCHOOLING_CANTEEN_QUOTIENT']) {
    expect(schema).toMatch(new RegExp(`^  ${value}$`, 'm'))
  }
  expect(schema).toContain('input SchoolingValues')
})

test('and so are the contract of connectors and the documentation', () => {
  const contract = JSON.parse(readFileSync(join(copy, 'connector.schema.json'), 'utf8'))
  expect(contract.$defs.Schooling.properties.canteenQuotient.anyOf[0].type).toBe('integer')
  expect(contract.$defs.Request.properties.items.items.properties.facet.enum).toContain('schooling')
  const guide = readFileSync(join(root, 'docs/guides/facets.md'), 'utf8')
  expect(guide).toContain('## Scolarité (`schooling`, type `Schooling`)')
})
