import { describe, expect, it } from 'vitest'
import { sessionHolder, type WidgetSession } from './session.ts'

/** A host's back end that counts how often it is asked. */
function backEnd(expiresAt?: () => string): {
  open: () => Promise<WidgetSession>
  asked: () => number
} {
  let asked = 0
  return {
    open: async () => {
      asked += 1
      const token = `token-${asked}`
      await Promise.resolve()
      return { token, expiresAt: expiresAt?.() }
    },
    asked: () => asked,
  }
}

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()

describe('the session of a page', () => {
  it('is opened once for widgets that need it at the same moment', async () => {
    const { open, asked } = backEnd()
    const { token } = sessionHolder(open)
    expect(await Promise.all([token(), token(), token()])).toEqual([
      'token-1',
      'token-1',
      'token-1',
    ])
    expect(asked()).toBe(1)
  })

  it('is opened anew, once, when the server refuses its token to several widgets', async () => {
    const { open, asked } = backEnd()
    const { token } = sessionHolder(open)
    const first = await token()
    expect(await Promise.all([token(first), token(first), token()])).toContain('token-2')
    expect(await token()).toBe('token-2')
    expect(asked()).toBe(2)
  })

  it('is opened anew shortly before it ends, and kept while it is good', async () => {
    const ends = [inSeconds(5), inSeconds(600)]
    const { open, asked } = backEnd(() => ends.shift() ?? inSeconds(600))
    const { token } = sessionHolder(open)
    expect([await token(), await token(), await token()]).toEqual(['token-1', 'token-2', 'token-2'])
    expect(asked()).toBe(2)
  })

  it('is asked for again after the host gave none', async () => {
    let signedIn = false
    const { token } = sessionHolder(async () => {
      if (!signedIn) throw new Error('signed out')
      return { token: 'good' }
    })
    await expect(token()).rejects.toThrow('signed out')
    signedIn = true
    expect(await token()).toBe('good')
  })

  it('is forgotten when asked', async () => {
    const { open } = backEnd()
    const { token, forget } = sessionHolder(open)
    await token()
    forget()
    expect(await token()).toBe('token-2')
  })
})
