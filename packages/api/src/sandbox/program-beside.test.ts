import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startBeside } from './program-beside.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-beside-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function program(text: string): Promise<string> {
  const file = join(folder, `${crypto.randomUUID()}.mjs`)
  await writeFile(file, text)
  return file
}

const answering = `import { createServer } from 'node:http'
const { PASSERELLE_DATA: folder, PORT: port } = process.env
const server = createServer((_, response) => response.end(folder))
server.listen(Number(port), '127.0.0.1', () => {
  process.send({ url: 'http://127.0.0.1:' + server.address().port + '/desk' })
})
process.once('SIGTERM', () => process.exit(0))`

it('a program beside the sandbox is told its folder, answers, and ends when it is stopped', async () => {
  const started = await startBeside(await program(answering), { folder, port: 0 })
  if (!started) throw new Error('It did not start.')
  expect(new URL(started.url).pathname).toBe('/desk')
  expect(await (await fetch(started.url)).text()).toBe(folder)
  await started.stop()
  await expect(fetch(started.url)).rejects.toThrow('fetch failed')
})

it.each([
  ['ends at once', 'process.exit(3)'],
  ['says something else', `process.send('hello'); setInterval(() => 1, 1000)`],
])('one that %s is done without, and left running by nobody', async (_what, text) => {
  expect(await startBeside(await program(text), { folder, port: 0 })).toBeNull()
})
