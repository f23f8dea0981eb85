import { v7 } from 'uuid'

declare const brand: unique symbol

/** An opaque UUIDv7: ordered by the moment it was made, and nothing more can be read in it. */
export type Id<Kind extends string> = string & { readonly [brand]?: Kind }

export type PartnerId = Id<'Partner'>
export type ClientId = Id<'Client'>
export type NetworkId = Id<'Network'>
export type CaseId = Id<'SharedCase'>
export type NeedId = Id<'Need'>
export type ReferralId = Id<'Referral'>
export type ServiceId = Id<'Service'>
export type PersonId = Id<'Person'>

/** A new identifier, made here so that a command knows it before the database does. */
export function newId(): string {
  return v7()
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text can be an identifier at all; anything else is simply not found. */
export function isId(value: string): boolean {
  return UUID.test(value)
}
