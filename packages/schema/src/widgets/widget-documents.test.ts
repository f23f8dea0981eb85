import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readWidgetDocuments } from './widget-documents.ts'

const releases = mkdtempSync(join(tmpdir(), 'releases-'))
afterAll(() => rmSync(releases, { recursive: true }))

function release(name: string, documents: object): void {
  mkdirSync(join(releases, name))
  writeFileSync(join(releases, name, 'widget-documents.json'), JSON.stringify(documents))
}

it('a page built with an earlier release may go on asking what its widgets asked', () => {
  expect(() => readWidgetDocuments(releases)).toThrow('holds no documents')
  const inbox = { name: 'WidgetInbox', widgets: ['REFERRAL_INBOX'], ofCase: false }
  release('0.2.0', { old: inbox, kept: inbox })
  release('next', { new: inbox, kept: { ...inbox, widgets: ['STATISTICS'] } })
  const documents = readWidgetDocuments(releases)
  expect([...documents.keys()].sort()).toEqual(['kept', 'new', 'old'])
  expect(documents.get('kept')?.widgets).toEqual(['REFERRAL_INBOX', 'STATISTICS'])
})
