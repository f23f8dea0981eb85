import {
  type NeedUrgency,
  type Passerelle,
  type SharedCaseFieldsFragment,
  type Theme,
  unwrap,
} from '@passerelle/sdk'
import type { Files } from './files.ts'

/** How many cases the list shows at most; more are found by their reference. */
const MOST = 200

/** One line of the list, and the head of a person's file. */
export interface Person {
  readonly caseId: string
  readonly names: readonly string[]
  readonly reference: string
  readonly commune: string
}

/** A file with what the page needs around its widgets. */
export interface PersonFile extends Person {
  readonly leads: boolean
  readonly referrals: readonly {
    readonly id: string
    readonly service: string
    readonly state: string
    readonly sent: boolean
  }[]
}

interface Case {
  readonly id: string
  readonly commune: { readonly name: string }
  readonly persons: readonly { readonly myLocalReference: string | null }[]
}

/** The people whom this customer accompanies or knows of, those it met last first. */
export async function listPeople(passerelle: Passerelle, files: Files): Promise<readonly Person[]> {
  const cases = await passerelle.sharedCases.list({ status: 'ACTIVE' }).toArray({ limit: MOST })
  return cases.map((one) => personOf(one, files)).filter(({ names }) => names.length > 0)
}

/** One file; null when this customer takes no part in it. */
export async function openFile(
  passerelle: Passerelle,
  files: Files,
  caseId: string,
): Promise<PersonFile | null> {
  const found = await passerelle.sharedCases.get({ id: caseId })
  return found && fileOf(found, files)
}

/** What is written down when somebody comes to the desk. */
export interface Arrival {
  readonly name: string
  readonly communeCode: string
  readonly theme: Theme
  readonly urgency: NeedUrgency
}

/** Files somebody new here, and opens her case in the network without her name. */
export async function welcome(
  passerelle: Passerelle,
  files: Files,
  { name, communeCode, theme, urgency }: Arrival,
): Promise<PersonFile> {
  const [network] = await passerelle.networks.list()
  if (!network) throw new Error('This customer is a member of no network.')
  const { reference } = await files.add(name)
  const opened = await passerelle.sharedCases.create({
    networkId: network.id,
    communeCode,
    persons: [{ localReference: reference }],
    needs: [{ theme, urgency }],
  })
  return fileOf(unwrap(opened), files)
}

function fileOf(one: SharedCaseFieldsFragment, files: Files): PersonFile {
  return {
    ...personOf(one, files),
    leads: one.myRole === 'LEAD',
    referrals: one.referrals.map(({ id, serviceName, stateLabel, ball }) => ({
      id,
      service: serviceName,
      state: stateLabel,
      sent: ball !== null,
    })),
  }
}

function personOf({ id, commune, persons }: Case, files: Files): Person {
  const references = persons.flatMap(({ myLocalReference }) => myLocalReference ?? [])
  return {
    caseId: id,
    names: references.map((reference) => files.named(reference).name),
    reference: references[0] ?? '',
    commune: commune.name,
  }
}
