import { type Passerelle, type PersonErasure, unwrap } from '@passerelle/sdk'

/** What the network knows of a person, as a text to hand to the person; the same as `json` for programs. */
export async function exportPerson(passerelle: Passerelle, personId: string): Promise<string> {
  return unwrap(await passerelle.rights.export({ personId })).text
}

/**
 * Erases the person for ever, for every partner, from the cases that this partner leads. The keys go too,
 * so that no backup can be read; until `completed` the network goes on with that by itself.
 */
export async function erasePerson(
  passerelle: Passerelle,
  personId: string,
): Promise<PersonErasure> {
  return unwrap(await passerelle.rights.erase({ personId, reason: 'PERSON_REQUEST' }))
}
