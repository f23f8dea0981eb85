import { describe, expect, it } from 'vitest'
import { ConfigError, readAccessRecordMonths, readServerConfig } from './config.ts'

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
      connectorDeadlineMs: 2000,
      documents: 'registered',
    })
  })

  it('let any document run only when told so', () => {
    const read = (PASSERELLE_DOCUMENTS: string) =>
      readServerConfig({ ...good, PASSERELLE_DOCUMENTS }).documents
    expect([read('any'), read(' registered '), read('')]).toEqual([
      'any',
      'registered',
      'registered',
    ])
    expect(() => read('all')).toThrow('PASSERELLE_DOCUMENTS: it must be `registered` or `any`.')
  })

  it('say how long the journal of readings is kept', () => {
    expect(readAccessRecordMonths({})).toBe(36)
    expect(readAccessRecordMonths({ PASSERELLE_ACCESS_RECORD_MONTHS: '12' })).toBe(12)
    expect(() => readAccessRecordMonths({ PASSERELLE_ACCESS_RECORD_MONTHS: '0' })).toThrow(
      'PASSERELLE_ACCESS_RECORD_MONTHS',
    )
  })

  it('know of a key store only together with its key ring', () => {
    const data = { PASSERELLE_DATA: '/nonexistent' }
    const url = { PASSERELLE_KEYS_DATABASE_URL: 'postgresql://keys@127.0.0.1/keys' }
    const ring = { PASSERELLE_CASE_KEY_RING: `2026:${'A'.repeat(43)}` }
    const none = { keysDatabaseUrl: null, caseKeyRing: null }
    expect(readServerConfig({ ...good, ...data })).toMatchObject(none)
    expect(readServerConfig({ ...good, ...data, ...ring })).toMatchObject(none)
    const both = readServerConfig({ ...good, ...data, ...url, ...ring })
    expect(both.keysDatabaseUrl).toBe(url.PASSERELLE_KEYS_DATABASE_URL)
    expect(both.caseKeyRing).not.toBeNull()
    expect(() => readServerConfig({ ...good, ...data, ...url })).toThrow(
      expect.objectContaining({ code: 'CONFIG_MISSING', variable: 'PASSERELLE_CASE_KEY_RING' }),
    )
    for (const written of ['canari', `a:canari,b:${'A'.repeat(43)}`]) {
      const setting = { ...good, ...data, ...url, PASSERELLE_CASE_KEY_RING: written }
      expect(() => readServerConfig(setting)).toThrow(
        expect.objectContaining({
          code: 'CONFIG_INVALID',
          message: expect.not.stringContaining('canari'),
        }),
      )
    }
  })

  it('need the installation key even when another issuer is trusted', () => {
    const external = {
      PASSERELLE_ISSUER: 'https://sso.example',
      PASSERELLE_AUDIENCE: 'passerelle',
      PASSERELLE_JWKS_URL: 'https://sso.example/jwks',
    }
    const { PASSERELLE_KEY: _key, ...rest } = { ...good, ...external }
    expect(readServerConfig({ ...good, ...external }).externalIssuer).not.toBeNull()
    expect(() => readServerConfig({ ...rest, PASSERELLE_DATA: '/nonexistent' })).toThrow(
      expect.objectContaining({ code: 'CONFIG_MISSING', variable: 'PASSERELLE_KEY' }),
    )
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
    ['PASSERELLE_CONNECTOR_DEADLINE_MS', '99'],
    ['PASSERELLE_CONNECTOR_DEADLINE_MS', '2s'],
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
