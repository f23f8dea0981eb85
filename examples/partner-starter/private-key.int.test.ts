import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  clientCredentials,
  createPasserelle,
  type KeyCredentials,
  SdkError,
  type SigningAlgorithm,
} from '@passerelle/sdk'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createClient } from '../../packages/api/src/cli/client.ts'
import { type DemoSandbox, openDemoSandbox } from '../../packages/api/src/testing/demo-sandbox.ts'
import { copyStarter, freePort, Program } from './program.ts'

const ALGORITHMS = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  EdDSA: { name: 'Ed25519' },
  RS256: rsa('RSASSA-PKCS1-v1_5'),
  PS256: rsa('RSA-PSS'),
} as const
const SCOPES = ['directory:read', 'events:read', 'webhooks:write', 'facets:write', 'facets:read']
const ANSWERING = ['cases:read', 'referrals:read', 'referrals:answer']

let sandbox: DemoSandbox
let folder: string
let partnerId: string

beforeAll(async () => {
  sandbox = await openDemoSandbox()
  folder = await mkdtemp(join(tmpdir(), 'passerelle-keys-'))
  const { clients } = JSON.parse(await readFile(join(sandbox.folder, 'sandbox.json'), 'utf8'))
  const { clientId, clientSecret } = clients.find(
    ({ partnerName }: { partnerName: string }) =>
      partnerName === 'Épicerie sociale de démonstration',
  )
  const token = clientCredentials({ tokenUrl: tokenUrl(), clientId, clientSecret })
  partnerId = (await createPasserelle({ url: sandbox.url, token }).viewer.get()).partner.id
}, 180_000)

afterAll(async () => {
  await sandbox?.close()
  if (folder) await rm(folder, { recursive: true })
})

function rsa(name: string) {
  const publicExponent = new Uint8Array([1, 0, 1])
  return { name, modulusLength: 2048, publicExponent, hash: 'SHA-256' }
}

const tokenUrl = (): string => `${sandbox.url}/oauth/token`

async function keyPair(alg: SigningAlgorithm, kid: string) {
  // The type of Node's WebCrypto gives a pair for these algorithms only where it is told so.
  const pair = (await crypto.subtle.generateKey(ALGORITHMS[alg], true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair
  const jwkOf = async (key: CryptoKey) => ({
    ...(await crypto.subtle.exportKey('jwk', key)),
    kty: alg === 'ES256' ? 'EC' : alg === 'EdDSA' ? 'OKP' : 'RSA',
    alg,
    kid,
  })
  const { key_ops, ext, ...publicJwk } = await jwkOf(pair.publicKey)
  return { key: pair.privateKey, privateJwk: await jwkOf(pair.privateKey), publicJwk }
}

/** Registers a program by its public keys, as an operator does. */
async function register(keys: readonly object[]): Promise<string> {
  const jwks = join(folder, 'public-keys.json')
  await writeFile(jwks, JSON.stringify({ keys }))
  const scope = [...SCOPES, ...ANSWERING]
  const options = { partner: partnerId, name: 'By key', scope, jwks }
  const client = await createClient(sandbox.database.ownerUrl, options)
  return 'clientId' in client ? String(client.clientId) : ''
}

async function whoAmI(credentials: Omit<KeyCredentials, 'tokenUrl'>): Promise<string> {
  const token = clientCredentials({ tokenUrl: tokenUrl(), ...credentials })
  return (await createPasserelle({ url: sandbox.url, token }).viewer.get()).partner.id
}

describe('a client that proves itself by its own key', () => {
  it.each(['ES256', 'EdDSA', 'RS256', 'PS256'] as const)('is known by %s', async (alg) => {
    const { key, privateJwk, publicJwk } = await keyPair(alg, 'k1')
    const clientId = await register([publicJwk])
    expect(await whoAmI({ clientId, privateKey: key, kid: 'k1', alg })).toBe(partnerId)
    expect(await whoAmI({ clientId, privateKey: privateJwk, kid: 'k1', alg })).toBe(partnerId)
  })

  it('may name the issuer as audience in place of the token address', async () => {
    const { key, publicJwk } = await keyPair('ES256', 'k1')
    const clientId = await register([publicJwk])
    const audience = sandbox.url
    expect(await whoAmI({ clientId, privateKey: key, kid: 'k1', audience })).toBe(partnerId)
  })

  it('changes from one key to the next while both are registered', async () => {
    const [old, next] = [await keyPair('ES256', '2025'), await keyPair('EdDSA', '2026')]
    const clientId = await register([old.publicJwk, next.publicJwk])
    expect(await whoAmI({ clientId, privateKey: old.key, kid: '2025' })).toBe(partnerId)
    const by = { privateKey: next.key, kid: '2026', alg: 'EdDSA' } as const
    expect(await whoAmI({ clientId, ...by })).toBe(partnerId)
  })

  it('is refused with another key than its own, and told no more than that', async () => {
    const clientId = await register([(await keyPair('ES256', 'k1')).publicJwk])
    const { key } = await keyPair('ES256', 'k1')
    const error: unknown = await whoAmI({ clientId, privateKey: key, kid: 'k1' }).catch((e) => e)
    expect(SdkError.is(error) && error.toJSON()).toMatchObject({
      code: 'INVALID_CLIENT',
      operation: 'token',
      status: 401,
      retryable: false,
    })
  })

  it('is what the starter does with PASSERELLE_PRIVATE_KEY', async () => {
    const starter = await copyStarter()
    onTestFinished(() => rm(starter, { recursive: true }))
    const { privateJwk, publicJwk } = await keyPair('ES256', 'k1')
    await writeFile(join(folder, 'private-key.json'), JSON.stringify(privateJwk))
    const program = new Program(starter, {
      PASSERELLE_URL: sandbox.url,
      PASSERELLE_CLIENT_ID: await register([publicJwk]),
      PASSERELLE_PRIVATE_KEY: join(folder, 'private-key.json'),
      PORT: await freePort(),
    })
    onTestFinished(async () => void (await program.stop('SIGKILL')))
    expect(await program.said('started')).toMatchObject({ partner: partnerId })
    expect(await program.stop()).toBe(0)
    expect(program.lines.filter(({ level }) => level !== 'info')).toEqual([])
    expect(program.told()).not.toContain(privateJwk.d)
  })
})
