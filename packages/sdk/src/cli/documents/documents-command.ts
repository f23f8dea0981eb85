import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { SdkError } from '../../core/errors.ts'
import { type Io, isArgumentError, UsageError } from '../usage.ts'
import { connect } from './connection.ts'
import { documentLines, documentsJson, whyNot } from './documents-report.ts'
import { localCheck } from './local-check.ts'
import { type ManifestDocument, readManifest } from './manifest-file.ts'
import { type Pushed, PushRefused, pretend, push } from './push.ts'

const help = `Usage: passerelle documents push [manifest] [options]

Registers your own queries and mutations with a server: outside the sandbox it runs no others.
The manifest is what your code generator writes (passerelleCodegen), ./src/gql/documents.json.
Everything is checked against the contract of this release first; then nothing or all is sent. What is
registered stays as it is, so it may run in every deployment, before the programs that need it.

Options:
  --url <address>    of the server (or PASSERELLE_URL)
  --client <id>      your client (or PASSERELLE_CLIENT_ID); it needs the scope documents:write
  --key <file>       its private key as JWK (or PASSERELLE_KEY_FILE)
  --token-url <url>  where tokens are given (default: /oauth/token of the server)
  --dry-run          say what would be registered; change nothing
  --sdk              the documents of this SDK itself, for a server that is older than it
  --json             one JSON object instead of lines
  --help             this text

Instead of a key: PASSERELLE_TOKEN, an access token; or PASSERELLE_CLIENT_SECRET, in the sandbox.

Exit code: 0 all may be sent, 1 something was refused, 2 the command could not be run.`

/** Runs `documents push` of these arguments and gives its exit code. */
export async function documentsCommand(
  args: readonly string[],
  io: Io,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        client: { type: 'string' },
        key: { type: 'string' },
        'token-url': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        sdk: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      io.out(help)
      return 0
    }
    const [file = './src/gql/documents.json', ...more] = positionals
    if (more.length > 0) throw new UsageError('Give one manifest at a time.')
    const ofSdk = await readManifest(
      createRequire(import.meta.url).resolve('@passerelle/sdk/documents.json'),
    )
    const documents = values.sdk ? ofSdk : await readManifest(file)
    // The SDK's own were checked when it was made.
    const unsound = values.sdk ? [] : await unsoundOf(documents)
    const work = async (): Promise<readonly Pushed[]> => {
      const { url, client: id, key, 'token-url': tokenUrl } = values
      const client = await connect({ url, client: id, key, tokenUrl }, env)
      if (!values['dry-run']) return push(client, documents)
      const known = new Set(values.sdk ? [] : ofSdk.map(({ hash }) => hash))
      return pretend(client, documents, known)
    }
    const pushed = unsound.length > 0 ? unsound : await work()
    if (values.json) io.out(documentsJson(pushed))
    else for (const line of documentLines(pushed)) io.out(line)
    if (unsound.length > 0) io.err('Nothing was sent.')
    return pushed.some(({ status }) => status === 'REFUSED') ? 1 : 0
  } catch (error) {
    io.err(messageOf(error))
    return 2
  }
}

async function unsoundOf(documents: readonly ManifestDocument[]): Promise<readonly Pushed[]> {
  const check = await localCheck()
  return documents
    .map((document) => ({ document, status: 'REFUSED' as const, problems: check(document) }))
    .filter(({ problems }) => problems.length > 0)
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError || isArgumentError(error)) return error.message
  if (error instanceof PushRefused) return whyNot(error.code, error.message)
  if (!SdkError.is(error)) throw error
  const { code, requestId } = error
  return whyNot(code, requestId === null ? 'try again.' : `quote the request id ${requestId}.`)
}
