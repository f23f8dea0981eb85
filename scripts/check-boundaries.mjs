// Runs the dependency-direction check and proves that it looked: enough modules, and a planted
// violation is found. Beside some TypeScript versions the checker sees no module and is content.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import configuration from '../.dependency-cruiser.mjs'

const WHERE = ['packages/schema/src', 'packages/api/src', 'packages/sdk/src', 'examples']
const FEWEST = 150

async function check() {
  const { forbidden, options } = configuration
  const { output } = await cruise(WHERE, { ...options, ruleSet: { forbidden }, validate: true })
  return output.summary
}

const planted = 'packages/schema/src/kernel/planted-violation.ts'
mkdirSync('packages/schema/src/kernel', { recursive: true })
writeFileSync(planted, "import '../referrals/index.ts'\n")
const withPlanted = await check().finally(() => rmSync(planted))
if (!withPlanted.violations.some(({ from }) => from === planted)) {
  console.error('A planted violation was not found: the check sees nothing.')
  process.exit(1)
}

const { totalCruised, violations } = await check()
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`)
console.log(`${totalCruised} modules examined, ${violations.length} violations`)
process.exit(totalCruised < FEWEST || violations.length > 0 ? 1 : 0)
