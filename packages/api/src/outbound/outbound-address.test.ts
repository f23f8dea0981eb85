import { describe, expect, it } from 'vitest'
import { readOutboundUrl } from './outbound-address.ts'

const FORBIDDEN = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[::127.0.0.1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:10.0.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::a00:1]',
  '[100::1]',
  '[2001::1]',
  '[2001:2::1]',
  '[2001:10::1]',
  '[2001:20::1]',
  '[2001:db8::1]',
  '[2002:7f00:1::]',
  '[3fff::1]',
  '[5f00::1]',
  '[fc00::1]',
  '[fd12:3456:789a::1]',
  '[fe80::1]',
  '[fec0::1]',
  '[ff02::1]',
  // The same, written to deceive.
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '127.1',
  '0',
  '①②⑦.0.0.1',
  '169.254.169.254.',
]

const PUBLIC = ['1.1.1.1', '100.63.255.255', '172.32.0.1', '193.0.0.1', '[2a00:1450:4007::1]']

describe('the address of a partner’s system', () => {
  it.each(FORBIDDEN)('may not be %s', (host) => {
    expect(readOutboundUrl(`https://${host}/`, false)).toBeNull()
  })

  it.each(PUBLIC)('may be %s', (host) => {
    expect(readOutboundUrl(`https://${host}/`, false)).not.toBeNull()
  })

  it.each([
    'http://1.1.1.1/',
    'ftp://partner.example/',
    'file:///etc/passwd',
    'unix:/var/run/docker.sock',
    'javascript:alert(1)',
    'https:///',
    'partner.example',
    '',
    'https://user@partner.example/',
    'https://user:password@partner.example/',
    'https://:password@partner.example/',
    'https://partner.example:25/',
    'https://partner.example:80/',
    'https://partner.example:636/',
    'https://partner.example:70000/',
    `https://partner.example/${'a'.repeat(2_048)}`,
  ])('may not be written %s', (written) => {
    expect(readOutboundUrl(written, false)).toBeNull()
    expect(readOutboundUrl(written, true)).toBeNull()
  })

  it.each([
    'https://partner.example',
    'https://partner.example:443/a?b=c',
    'https://partner.example:8443/',
    'HTTPS://PARTNER.EXAMPLE/',
  ])('may be written %s', (written) => {
    expect(readOutboundUrl(written, false)?.host).toBe('partner.example')
  })

  it.each([
    ['http://127.0.0.1:3000/', true],
    ['http://[::1]:3000/', true],
    ['https://127.0.0.1:3000/', true],
    ['https://1.1.1.1/', true],
    ['http://1.1.1.1/', false],
    ['http://10.0.0.1/', false],
    ['https://169.254.169.254/', false],
  ])('in the sandbox: %s is %s', (written, allowed) => {
    expect(readOutboundUrl(written, true) !== null).toBe(allowed)
  })

  it('is not of http outside the sandbox, whatever its name leads to', () => {
    expect(readOutboundUrl('http://partner.example/', false)).toBeNull()
    expect(readOutboundUrl('http://localhost:3000/', false)).toBeNull()
  })

  it('of a name allows only what its scheme may lead to', () => {
    const allowed = (written: string, ip: string): boolean | undefined =>
      readOutboundUrl(written, true)?.allows(ip)
    expect(allowed('http://localhost:3000/', '127.0.0.1')).toBe(true)
    expect(allowed('http://localhost:3000/', '::ffff:127.0.0.1')).toBe(true)
    expect(allowed('http://localhost:3000/', '1.1.1.1')).toBe(false)
    expect(allowed('https://partner.example/', '1.1.1.1')).toBe(true)
    expect(allowed('https://partner.example/', '192.168.1.1')).toBe(false)
  })
})
