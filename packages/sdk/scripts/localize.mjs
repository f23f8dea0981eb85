// Takes the French texts out of the widgets and makes the English module of their translations.
// With --check it writes nothing, and fails when something is stale or not translated.
import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const locale = join(root, 'src/widgets/locale')
const outputs = ['xliff/en.xlf', 'generated/en.ts']
const check = process.argv.includes('--check')

// The program takes its folders from a configuration beside the sources.
const scratch = await mkdtemp(join(root, '.localize-'))
try {
  await cp(locale, scratch, { recursive: true })
  const configuration = join(scratch, 'configuration.json')
  const from = (path) => `./${relative(scratch, join(root, path))}`
  await writeFile(
    configuration,
    JSON.stringify({
      sourceLocale: 'fr',
      targetLocales: ['en'],
      tsConfig: from('tsconfig.json'),
      output: { mode: 'runtime', outputDir: './generated', language: 'ts' },
      interchange: { format: 'xliff', xliffDir: './xliff' },
    }),
  )
  for (const step of ['extract', 'build']) {
    const program = join(root, 'node_modules/@lit/localize-tools/bin/lit-localize.js')
    const { status, stderr } = spawnSync(
      process.execPath,
      [program, step, '--config', configuration],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`lit-localize ${step}: ${stderr}`)
  }
  const translations = await readFile(join(scratch, 'xliff/en.xlf'), 'utf8')
  const units = translations.match(/<trans-unit[\s\S]*?<\/trans-unit>/g) ?? []
  if (units.length === 0) throw new Error('No text was found: the extraction sees nothing.')
  const untranslated = units.filter((unit) => !unit.includes('<target>'))
  for (const unit of untranslated)
    console.error(`Not translated: ${/<source>(.*?)<\/source>/s.exec(unit)?.[1]}`)

  const stale = []
  for (const output of outputs) {
    const made = await readFile(join(scratch, output), 'utf8')
    const written = await readFile(join(locale, output), 'utf8').catch(() => '')
    if (made === written) continue
    stale.push(output)
    if (!check) await cp(join(scratch, output), join(locale, output))
  }
  if (check && stale.length > 0)
    console.error(`Stale (run \`node --run localize\`): ${stale.join(', ')}`)
  console.log(`${units.length} texts, ${untranslated.length} not translated.`)
  process.exitCode = untranslated.length > 0 || (check && stale.length > 0) ? 1 : 0
} finally {
  await rm(scratch, { recursive: true, force: true })
}
