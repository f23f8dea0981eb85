import { describe, expect, test } from 'vitest'
import {
  allowedDisclosureActions,
  DISCLOSURE_ACTIONS,
  maySeeDisclosure,
  maySeeEmergency,
  maySeeGrant,
  maySeeObjection,
  maySeeRequest,
  type RecordKind,
  type RecordPart,
  refusalOfAction,
} from './disclosure.policy.ts'

const KINDS: readonly RecordKind[] = ['DISCLOSURE', 'REQUEST', 'STANDING_GRANT', 'OBJECTION']
const PARTS: readonly RecordPart[] = ['OWNER', 'READER', 'RECORDER', 'OTHER']
const ALL = new Set(['disclosures:write'])

/** The whole of what is allowed, written down a second time by hand. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'DISCLOSURE OWNER': ['END_DISCLOSURE'],
  'REQUEST OWNER': ['ANSWER_REQUEST'],
  'REQUEST READER': ['CANCEL_REQUEST'],
  'STANDING_GRANT OWNER': ['END_GRANT'],
  'OBJECTION RECORDER': ['LIFT_OBJECTION'],
}

describe('what may be done with a record', () => {
  test.each(KINDS.flatMap((kind) => PARTS.map((part) => ({ kind, part }))))(
    'a $kind by its $part, while it is open and with the scope',
    ({ kind, part }) => {
      const allowed = ALLOWED[`${kind} ${part}`] ?? []
      expect(allowedDisclosureActions({ kind, part, open: true }, ALL)).toEqual(allowed)
      expect(
        allowedDisclosureActions({ kind, part, open: true }, new Set(['facets:read'])),
      ).toEqual([])
      expect(allowedDisclosureActions({ kind, part, open: false }, ALL)).toEqual([])
    },
  )

  test('an ended record says that it has ended, and only to who could have ended it', () => {
    for (const { code, of: kind, by } of DISCLOSURE_ACTIONS) {
      expect(refusalOfAction(code, { kind, part: by, open: false })).toBe('ALREADY_ENDED')
      const other = PARTS.find((part) => part !== by) ?? 'OTHER'
      expect(refusalOfAction(code, { kind, part: other, open: false })).toBe('ROLE_DOES_NOT_ALLOW')
    }
  })
})

describe('who sees', () => {
  const parts = [true, false].flatMap((takesPart) => PARTS.map((part) => ({ part, takesPart })))
  const seenBy = (sees: (standing: (typeof parts)[number]) => boolean) =>
    parts.filter(sees).map(({ part, takesPart }) => `${part}${takesPart ? ' in the case' : ''}`)

  test('a disclosure: its owner always, its reader while it takes part', () => {
    expect(seenBy(maySeeDisclosure)).toEqual(['OWNER in the case', 'READER in the case', 'OWNER'])
  })

  test('a request: the two it concerns while they take part', () => {
    expect(seenBy(maySeeRequest)).toEqual(['OWNER in the case', 'READER in the case'])
  })

  test('a standing grant: parties of the agreement, but one that names another reader', () => {
    const grants = [true, false].flatMap((isParty) =>
      [true, false].flatMap((namesReader) =>
        (['OWNER', 'READER', 'OTHER'] as const).map((part) => ({ isParty, namesReader, part })),
      ),
    )
    expect(grants.filter(maySeeGrant)).toEqual([
      { isParty: true, namesReader: true, part: 'OWNER' },
      { isParty: true, namesReader: true, part: 'READER' },
      { isParty: true, namesReader: false, part: 'OWNER' },
      { isParty: true, namesReader: false, part: 'READER' },
      { isParty: true, namesReader: false, part: 'OTHER' },
    ])
  })

  test('an objection: the lead, who recorded it, the owner it names; nobody outside the case', () => {
    const roles = ['LEAD', 'CONTRIBUTOR', 'TARGET', null] as const
    const seen = roles.flatMap((role) =>
      PARTS.filter((part) => maySeeObjection({ role, part })).map((part) => `${role} ${part}`),
    )
    expect(seen).toEqual([
      'LEAD OWNER',
      'LEAD READER',
      'LEAD RECORDER',
      'LEAD OTHER',
      'CONTRIBUTOR OWNER',
      'CONTRIBUTOR RECORDER',
      'TARGET OWNER',
      'TARGET RECORDER',
    ])
  })

  test('an emergency access: who opened it and whoever holds facts in the case', () => {
    expect(maySeeEmergency({ isReader: true, holdsFacts: false })).toBe(true)
    expect(maySeeEmergency({ isReader: false, holdsFacts: true })).toBe(true)
    expect(maySeeEmergency({ isReader: false, holdsFacts: false })).toBe(false)
  })
})
