// The only hand-written list of this proof: values for inputs whose type alone does not say what fits.
// An input that is not named here gets a value of its type.
const BY_NAME: Readonly<Record<string, unknown>> = {
  communeCode: '25056',
  departementCode: '25',
  epciCode: '242500361',
  code: '25056',
  localReference: 'PREUVE-1',
  agentRef: 'agent-preuve',
  informedOn: '2026-01-05',
  startsOn: '2026-01-05',
  since: '2199-01-01',
  origin: 'https://page.example',
  contactOn: '2026-11-30',
  reviewOn: '2199-01-01',
  at: '2026-11-01',
  silenceSource: 'CASF',
  first: 20,
  fromPosition: '1',
}

const BY_TYPE: Readonly<Record<string, unknown>> = {
  String: 'Essai',
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2026-01-05',
  DateTime: '2026-01-05T00:00:00.000Z',
  Position: '0',
}

/** A value that an input of this name and scalar type takes. */
export function sampleOf(name: string, type: string): unknown {
  const sample = BY_NAME[name] ?? BY_TYPE[type]
  if (sample === undefined) throw new Error(`no sample value for ${name}: ${type}`)
  return sample
}
