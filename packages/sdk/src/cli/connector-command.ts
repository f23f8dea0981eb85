import { parseArgs } from 'node:util'
import { facetShapes } from '../generated/connector-types.ts'
import { type CheckKey, CheckKeyUnusable, checkKeyIn } from './check-key.ts'
import { checkConnector } from './connector-checks.ts'
import type { RecordShape } from './facet-shape.ts'
import { reportJson, reportLines } from './report.ts'
import { type Io, isArgumentError, UsageError } from './usage.ts'

const help = `Usage: passerelle connector check <url> --partner <id> [options]

Sends a connector what the network would send, and what nobody should, and says what to mend.
It signs with a key of your own, made on first use: add its public key to \`keys\` while you develop.
No value and no reference is ever printed.

Options:
  --partner <id>  your own partner id, as passerelle.viewer.get() gives it (required)
  --key <file>    the key to sign with (default: ./passerelle-check-key.json)
  --facet <name>  one facet to ask for (default: all)
  --ref <ref>     a reference that your system knows, best of a test person: its facts are checked
  --json          one JSON object instead of lines
  --help          this text

Exit code: 0 nothing to mend, 1 something to mend, 2 the check could not be run.`

const shapes: Readonly<Record<string, RecordShape>> = facetShapes

/** Runs `connector check` of these arguments and gives its exit code. */
export async function connectorCommand(args: readonly string[], io: Io): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        key: { type: 'string', default: './passerelle-check-key.json' },
        partner: { type: 'string' },
        facet: { type: 'string' },
        ref: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      io.out(help)
      return 0
    }
    const [, , address, ...more] = positionals
    if (!address || more.length > 0) {
      io.err(help)
      return 2
    }
    const url = addressOf(address)
    const partnerId = partnerOf(values.partner)
    const facets = facetsOf(values.facet)
    const key = await checkKeyIn(values.key)
    tellOf(key, values.key, io)
    const plan = { ...key, url, partnerId, facets, shapes, ref: values.ref }
    const findings = await checkConnector(plan)
    if (values.json) io.out(reportJson(findings, key.publicKey))
    else for (const line of reportLines(findings)) io.out(line)
    return findings.some(({ outcome }) => outcome === 'FAILED') ? 1 : 0
  } catch (error) {
    if (!isUsage(error)) throw error
    io.err(error.message)
    return 2
  }
}

function isUsage(error: unknown): error is Error {
  return error instanceof UsageError || error instanceof CheckKeyUnusable || isArgumentError(error)
}

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url
  throw new UsageError('Give the address of the connector, as https://caf.example.org/passerelle.')
}

function partnerOf(id: string | undefined): string {
  if (id) return id
  throw new UsageError(
    'Give --partner: your own partner id, (await passerelle.viewer.get()).partner.id.',
  )
}

function facetsOf(name: string | undefined): readonly string[] {
  const known = Object.keys(shapes)
  if (name === undefined) return known
  if (known.includes(name)) return [name]
  throw new UsageError(`--facet: this release knows ${known.join(', ')}.`)
}

function tellOf(key: CheckKey, file: string, io: Io): void {
  if (key.isNew) {
    io.err(`Made a key to check with: ${file}. Keep it out of version control.`)
    io.err(
      'While you develop, add its public key to the `keys` of your connector; never elsewhere.',
    )
    io.err(`  ${key.publicKey}`)
  }
  if (key.isExposed) io.err(`${file} can be read by others: chmod 600.`)
}
