import { msg, str } from '@lit/localize'
import type { Errors } from './answers.ts'
import type { FormData } from './form-data.ts'
import type { FormState } from './form-state.ts'
import type { Decision, Draft } from './sending.ts'

/** The draft that somebody of the same partner began for this need and service. */
export function draftOf({ need }: FormData, { needId, serviceId }: Decision): Draft | undefined {
  const found = need?.referrals.find(
    ({ state, service }) => state === 'DRAFT' && service?.id === serviceId,
  )
  return found && { needId, serviceId, id: found.id, version: found.version }
}

/** What keeps the upper half from being decided; undefined when all is chosen and shown. */
export function choiceErrors(data: FormData, { needId, serviceId }: FormState): Errors | undefined {
  if (!data.need || (needId && data.need.id !== needId)) {
    return { need: msg('Choisissez le besoin à orienter.') }
  }
  const chosen = data.services.find(({ service }) => service.id === serviceId)
  if (!chosen) return { service: msg('Choisissez un service.') }
  const [against] = chosen.against
  if (against) return { service: msg(str`${chosen.service.name} : ${against}`) }
  // Nobody sends what was not shown.
  if (data.serviceId === serviceId) return undefined
  return { service: msg('Attendez de voir ce qui sera partagé, puis transmettez.') }
}
