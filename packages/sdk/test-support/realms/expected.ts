/** What each entry does when it is put through its exercise: the same everywhere. */
export const expected: Readonly<Record<string, object>> = {
  '.': {
    accepted: {
      __typename: 'Referral',
      id: 'r1',
      expectedVersion: 1,
      localReference: 'CAF-1',
    },
    ids: ['r1', 'r2', 'r3'],
    positions: ['1', '2', '3'],
    facet: {
      name: ['FAMILY_BENEFITS'],
      quotientFamilial: 700,
    },
    own: {
      own: 1,
    },
  },
  './core': {
    saved: {
      save: {
        attempts: 2,
        oneKey: true,
        name: 'é',
      },
    },
    told: [
      'request Save 1',
      'response 503 null',
      'retry HTTP_503 0',
      'request Save 2',
      'response 200 0191d8a0-0000-7000-8000-00000000beef',
      'replay true',
    ],
    response: {
      operation: 'Save',
      status: 200,
      requestId: '0191d8a0-0000-7000-8000-00000000beef',
      attempts: 2,
      replayed: true,
    },
    failures: [
      {
        code: 'SCOPE_MISSING',
        message: 'Ask: SCOPE_MISSING, HTTP 403',
        status: 403,
        requestId: null,
        operation: 'Ask',
        path: ['ask', 0],
        attempts: 1,
        retryable: false,
        retryAfterMs: null,
        explained: true,
      },
      {
        code: 'HTTP_502',
        message: 'Ask: HTTP_502, HTTP 502',
        status: 502,
        requestId: null,
        operation: 'Ask',
        path: null,
        attempts: 2,
        retryable: true,
        retryAfterMs: 0,
        explained: true,
      },
      {
        code: 'NOT_NOW',
        message: 'Ask: NOT_NOW, HTTP 200',
        status: 200,
        requestId: null,
        operation: 'Ask',
        path: ['ask', 0],
        attempts: 2,
        retryable: false,
        retryAfterMs: null,
        explained: true,
      },
    ],
    stopped: [
      ['ABORTED', 1, false],
      ['TIMEOUT', 1, true],
    ],
    all: [1, 2, 3, 4],
    some: [1, 2, 3],
    endless: 'INVALID_ARGUMENT',
    nothing: 'NOT_FOUND',
  },
  './oauth': {
    byKey: {
      by: 'assertion',
    },
    byJwk: {
      by: 'assertion',
    },
    bySecret: {
      by: 'secret',
    },
    refused: {
      code: 'INVALID_CLIENT',
      status: 401,
      operation: 'token',
    },
  },
  './operations': {
    viewer: {
      clientId: 'caf',
    },
    acceptReferral: {
      __typename: 'Referral',
      id: 'r1',
      expectedVersion: 1,
      localReference: 'CAF-1',
    },
    names: [
      ['Viewer', 'query'],
      ['AcceptReferral', 'mutation'],
    ],
  },
  './events': {
    heard: ['1 referral.sent', '2 referral.sent', '3 referral.sent'],
    retried: ['NETWORK_ERROR'],
    end: {
      code: 'CLIENT_SUSPENDED',
      attempts: 2,
    },
    left: ['8'],
  },
  './labels': { sent: 'string', later: 'LATER', others: true },
  './connector': {
    answers: {
      right: [
        200,
        '{"items":[{"status":"OK","asOf":"2026-02-01T08:00:00.000Z","values":{"quotientFamilial":5}},{"status":"UNAVAILABLE"}]}',
      ],
      again: [409, '{"error":"REPLAYED"}'],
      onNode: [
        200,
        '{"items":[{"status":"OK","asOf":"2026-02-01T08:00:00.000Z","values":{"quotientFamilial":5}},{"status":"UNAVAILABLE"}]}',
      ],
      ofAnother: [403, '{"error":"NOT_FOR_YOU"}'],
      byAnother: [401, '{"error":"SIGNATURE_INVALID"}'],
      unreadable: [400, '{"error":"BODY_INVALID"}'],
    },
    failed: [
      ['employment', 'req-1'],
      ['employment', 'req-1'],
    ],
  },
  './webhooks': {
    answers: {
      right: [204, ''],
      onNode: [204, ''],
      bySecret: [204, ''],
      unknown: [204, ''],
      failing: [500, '{"error":"HANDLER_FAILED"}'],
      changed: [401, '{"error":"SIGNATURE_INVALID"}'],
      byAnother: [401, '{"error":"SIGNATURE_INVALID"}'],
      old: [401, '{"error":"TIMESTAMP_OUT_OF_RANGE"}'],
      unreadable: [400, '{"error":"BODY_INVALID"}'],
    },
    handled: ['r1 ACCEPTED', 'r1 ACCEPTED', 'r1 ACCEPTED', 'referral.invented'],
    failed: ['Error: of one’s own'],
  },
  './testing': {
    statuses: [204, 204, 401],
    handled: ['r1', 'r1'],
    verified: {
      ed25519: true,
      hmac: true,
    },
  },
}
