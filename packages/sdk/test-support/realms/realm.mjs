// Runs a script in a realm that has what the web has and nothing of Node, as an edge runtime gives it:
// no code from text either. Prints what the exercises did, on whatever Node this is run by.
import { readFileSync } from 'node:fs'
import { createContext, Script } from 'node:vm'

const [file, url] = process.argv.slice(2)
const names = [
  ...['AbortController', 'AbortSignal', 'Blob', 'DOMException', 'Event', 'EventTarget', 'FormData'],
  ...['Headers', 'ReadableStream', 'Request', 'Response', 'TextDecoder', 'TextEncoder'],
  ...['TransformStream', 'URL', 'URLSearchParams', 'WritableStream', 'atob', 'btoa', 'crypto'],
  ...['fetch', 'performance', 'queueMicrotask', 'structuredClone', 'clearTimeout'],
]
const logged = []
const log = (...values) => logged.push(values.map(String).join(' '))
const web = {
  ...Object.fromEntries(names.map((name) => [name, globalThis[name]])),
  // Elsewhere a timer is a number.
  setTimeout: (...told) => Number(setTimeout(...told)),
  console: { debug: log, info: log, log, warn: log, error: log },
}
const realm = createContext(web, { codeGeneration: { strings: false, wasm: false } })
const run = (code) => new Script(code).runInContext(realm)
run(readFileSync(file, 'utf8'))
const foreign = run(
  `['process', 'Buffer', 'require', 'module', 'global', 'setImmediate', 'window', 'document']
    .filter((name) => name in globalThis).join()`,
)
web.url = url
const done = JSON.parse(await run('exercises.run(url)'))
console.log(JSON.stringify({ foreign, logged, done, node: process.versions.node }))
process.exit(0)
