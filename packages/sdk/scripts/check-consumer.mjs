// Type-checks a partner's program against dist, declarations included, as a browser and as Node see it.
import { resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(import.meta.dirname, '..')
const program = resolve(root, 'test-support/consumer/partner.ts')
const common = {
  ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  ...{ noEmit: true, skipLibCheck: false, target: ts.ScriptTarget.ES2022 },
  ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
}
const platforms = {
  browser: { lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.asynciterable.d.ts'], types: [] },
  node: { lib: ['lib.es2022.d.ts'], types: ['node'] },
}
let failed = false
for (const [name, options] of Object.entries(platforms)) {
  const checked = ts.createProgram([program], { ...common, ...options })
  const own = checked.getSourceFiles().filter(({ fileName }) => fileName.includes('/dist/'))
  const problems = ts.getPreEmitDiagnostics(checked)
  const host = {
    getCanonicalFileName: (file) => file,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  }
  if (problems.length > 0) console.error(ts.formatDiagnostics(problems, host))
  failed ||= problems.length > 0 || own.length === 0
  const characters = own.reduce((sum, file) => sum + file.text.length, 0)
  console.log(
    `${name}: ${problems.length} problems, ${own.length} declaration files, ${characters} characters`,
  )
}
process.exit(failed ? 1 : 0)
