import { describe, expect, it } from 'vitest'
import { ConfigError, readServerConfig } from './config.ts'

const good = {
  PASSERELLE_APP_DATABASE_URL: 'postgresql://passerelle_app:p@127.0.0.1/passerelle',
  PASSERELLE_KEY: 'A'.repeat(43),
}

describe('the settings', () => {
  it('have defaults for everything that has a sensible one', () => {
    expect(readServerConfig(good)).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      publicUrl: null,
      sandbox: false,
      externalIssuer: null,
      databaseConnections: 16,
    })
  })

  it('need no installation key when another issuer is trusted', () => {
    const { PASSERELLE_KEY: _key, ...rest } = good
    const external = {
      PASSERELLE_ISSUER: 'https://sso.example',
      PASSERELLE_AUDIENCE: 'passerelle',
      PASSERELLE_JWKS_URL: 'https://sso.example/jwks',
    }
    expect(readServerConfig({ ...rest, ...external }).installationKey).toBeNull()
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', '4000x'],
    ['PORT', '-1'],
    ['PASSERELLE_KEY', 'c2hvcnQ'],
    ['PASSERELLE_PUBLIC_URL', 'canari'],
    ['PASSERELLE_PUBLIC_URL', 'ftp://canari'],
    ['PASSERELLE_APP_DATABASE_URL', 'mysql://canari'],
    ['PASSERELLE_DATABASE_CONNECTIONS', '0'],
  ])('refuse %s=%s by name, without repeating it', (variable, value) => {
    try {
      readServerConfig({ ...good, [variable]: value })
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      expect(error).toMatchObject({ code: 'CONFIG_INVALID', variable })
      expect(error.message).not.toContain('canari')
    }
  })

  it.each([
    ['PASSERELLE_APP_DATABASE_URL', { PASSERELLE_APP_DATABASE_URL: undefined }],
    ['PASSERELLE_KEY', { PASSERELLE_KEY: ' ', PASSERELLE_DATA: '/nonexistent' }],
    ['PASSERELLE_AUDIENCE', { PASSERELLE_ISSUER: 'https://sso.example' }],
  ])('say that %s is missing', (variable, change) => {
    expect(() => readServerConfig({ ...good, ...change })).toThrow(
      expect.objectContaining({ code: 'CONFIG_MISSING', variable }),
    )
  })
})
