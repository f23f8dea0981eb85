import { createHash } from 'node:crypto'
import { equal, type ProofResult, type ProofRow, resultOf, type Size, some } from '../proof.ts'
import { FAILING } from './behaviours.ts'
import type { Found } from './canaries.ts'
import {
  findingsOf,
  type Heard,
  type Place,
  referencesBelong,
  searchEverywhere,
} from './everywhere.ts'
import type { Installation } from './installation.ts'
import type { Scenario } from './scenario.ts'

const ENOUGH: Readonly<Record<Size, number>> = { reduced: 300, full: 10_000 }
const OUTCOMES = ['OK', 'TIMED_OUT', 'MALFORMED', 'REFUSED', 'UNREACHABLE'] as const

/** Looks everywhere, and says what was done and what was found. */
export async function report(
  installation: Installation,
  scenario: Scenario,
  size: Size,
): Promise<ProofResult> {
  const { reading, hosting } = scenario
  const { values, messages, reasons } = hosting.left
  const places = await searchEverywhere(installation, scenario.canaries, heardIn(scenario))
  return resultOf(
    'canaries',
    `${reading.arrived.size} remote values read in ${reading.operations} operations, owners’ systems failing in ${FAILING.length} ways, ${scenario.killed.times} times kill -9; ${values} values, ${messages} messages and ${reasons} reasons left with the network`,
    [
      ...whatHappened(scenario, size),
      ...(await whatWasFound(installation, places)),
      ...(await whatIsFoundWhenThere(installation, scenario)),
    ],
  )
}

function whatHappened(scenario: Scenario, size: Size): readonly ProofRow[] {
  const { canaries, reading, hosting, system, callers, metrics, refused } = scenario
  const { sound } = reading
  const spoiled = [...system.spoiled].filter((canary) => reading.arrived.has(canary))
  const withReference = callers.answers.filter((text) => canaries.findIn(text).has('reference'))
  const counted = OUTCOMES.map((outcome) => [outcome, countOf(metrics, outcome)] as const)
  const unread = [...hosting.current].filter((canary) => !hosting.readBack.has(canary))
  const output = Buffer.concat(scenario.output).toString()
  const { values, messages, reasons } = hosting.left
  return [
    {
      claim: 'remote values that arrived',
      found: `${reading.arrived.size}`,
      ok: reading.arrived.size >= ENOUGH[size],
    },
    {
      claim: 'of those given as agreed, remote values that arrived',
      found: `${sound.arrived} of ${sound.given}`,
      // On a busy machine a sound answer may come late, too.
      ok: sound.given > 0 && sound.arrived >= 0.9 * sound.given,
    },
    some('values in answers that were late, malformed or refusals', system.spoiled.size),
    equal('of these, values that were passed on', spoiled.length, 0),
    equal('answers with a reference in them', withReference.length, 0),
    {
      claim: 'requests to connectors by outcome',
      found: counted.map(([outcome, count]) => `${outcome} ${count}`).join(', '),
      ok: counted.every(([, count]) => count > 0),
    },
    some('reads cut off by kill -9', scenario.killed.cutOff),
    some('values, messages and reasons left with the network', values + messages + reasons),
    equal('of those that stand, not read back', unread.length, 0),
    some('requests that were to be refused', refused.sent),
    equal('of these, accepted', refused.accepted, 0),
    some('error bodies', callers.errorBodies.length),
    some(
      'log lines of level debug on asking connectors',
      linesOf(output, /"debug".*"connector asked"/),
    ),
    some(
      'log lines of level warn on asking connectors',
      linesOf(output, /"warn".*"connector asked"/),
    ),
  ]
}

function countOf(metrics: readonly string[], outcome: string): number {
  const line = new RegExp(
    `^passerelle_connector_requests_total\\{outcome="${outcome}"\\} (\\d+)`,
    'm',
  )
  return metrics.reduce((sum, text) => sum + Number(line.exec(text)?.[1] ?? 0), 0)
}

function linesOf(text: string, pattern: RegExp): number {
  return text.split('\n').filter((line) => pattern.test(line)).length
}

async function whatWasFound(
  installation: Installation,
  places: readonly Place[],
): Promise<readonly ProofRow[]> {
  const belongs = await referencesBelong(installation.owner)
  return [
    ...places.map((place) => nothing(`values in ${place.name}`, [place], ['remote', 'hosted'])),
    nothing('references outside of their table', places, ['reference'], belongs),
    nothing('hashes of a value alone', places, ['digest']),
    // They were written before anything else: so all that was written since then is there to be searched.
    some(
      'files of the write-ahead log that hold the writing of references',
      findingsOf(
        places.filter(({ name }) => name === 'its write-ahead log'),
        ['reference'],
      ).length,
    ),
  ]
}

/** Plants canaries, and says whether each kind of search finds what is there. */
async function whatIsFoundWhenThere(
  installation: Installation,
  scenario: Scenario,
): Promise<readonly ProofRow[]> {
  const { canaries } = scenario
  const [text, hashed, reference] = [
    canaries.text('remote'),
    canaries.text('hosted'),
    canaries.text('reference'),
  ]
  const digest = createHash('sha256').update(hashed).digest()
  await installation.owner.query('create table planted (value text, digest bytea, reference text)')
  await installation.owner.query('insert into planted values ($1, $2, $3)', [
    text,
    digest,
    reference,
  ])
  const line = Buffer.from(
    JSON.stringify({ level: 'debug', value: Buffer.from(text).toString('base64') }),
  )
  const places = await searchEverywhere(installation, canaries, {
    ...heardIn(scenario),
    output: [...scenario.output, line],
  })
  const belongs = await referencesBelong(installation.owner)
  const seen = (name: string, kind: Found): ProofRow => {
    const found = findingsOf(
      places.filter((place) => place.name === name),
      [kind],
      kind === 'reference' ? belongs : undefined,
    )
    return {
      claim: `planted ${kind} found in ${name}`,
      found: `${found.length}`,
      ok: found.length > 0,
    }
  }
  return [
    seen('rows of the database', 'remote'),
    seen('rows of the database', 'digest'),
    seen('rows of the database', 'reference'),
    seen('files of the database server', 'remote'),
    seen('files of the database server', 'digest'),
    seen('files of the database server', 'reference'),
    seen('its write-ahead log', 'remote'),
    seen('its log', 'remote'),
    seen('output of the server', 'remote'),
  ]
}

const heardIn = ({ output, metrics, callers }: Scenario): Heard => ({
  output,
  metrics,
  errorBodies: callers.errorBodies,
  headers: callers.headers,
})

function nothing(
  claim: string,
  places: readonly Place[],
  kinds: readonly Found[],
  belongs?: (place: string) => boolean,
): ProofRow {
  const looked = places.reduce((sum, place) => sum + place.looked.length, 0)
  const found = findingsOf(places, kinds, belongs)
  return {
    claim,
    found:
      found.length === 0
        ? `0 in ${looked} searched`
        : found.map(({ place, found: what }) => `${place} (${[...what].join()})`).join(', '),
    // What was not searched proves nothing.
    ok: looked > 0 && found.length === 0,
  }
}
