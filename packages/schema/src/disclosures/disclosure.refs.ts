import { builder } from '../kernel/builder.ts'
import { connectionType } from '../kernel/connection.ts'
import type {
  DisclosureRow,
  EmergencyRow,
  GrantRow,
  ObjectionRow,
  RequestRow,
} from './disclosure.types.ts'

/** Later slices add fields with `builder.objectField(DisclosureRef, …)`. */
export const DisclosureRef = builder.objectRef<DisclosureRow>('Disclosure')
export const DisclosureRequestRef = builder.objectRef<RequestRow>('DisclosureRequest')
export const StandingGrantRef = builder.objectRef<GrantRow>('StandingGrant')
export const ObjectionRef = builder.objectRef<ObjectionRow>('Objection')
export const EmergencyAccessRef = builder.objectRef<EmergencyRow>('EmergencyAccess')

export const DisclosureConnection = connectionType('Disclosure', DisclosureRef)
export const DisclosureRequestConnection = connectionType('DisclosureRequest', DisclosureRequestRef)
export const EmergencyAccessConnection = connectionType('EmergencyAccess', EmergencyAccessRef)
