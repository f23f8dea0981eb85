// Serves the page beside a sandbox that runs.
import { fileURLToPath } from 'node:url'
import { startPage } from './start-page.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))
const folder = process.env['PASSERELLE_DATA'] ?? `${repository}.passerelle`
const { url } = await startPage(folder, Number(process.env['PORT'] ?? '4010'))
console.log(url)
