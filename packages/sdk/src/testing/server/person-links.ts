import type { Context } from './context.ts'

/** Under which a partner's own reference of a person is kept. */
export const linkOf = (partnerId: string, personId: string): string => `${partnerId} ${personId}`

/** The actor's own reference of a person. */
export function myReference({ world, actor }: Context, personId: string): string | null {
  return world.links.get(linkOf(actor.partnerId, personId)) ?? null
}

/** Sets the actor's own reference of a person. */
export function linkPerson({ world, actor }: Context, personId: string, reference: string): void {
  world.links.set(linkOf(actor.partnerId, personId), reference)
}

/** The person the actor knows under this reference, or a new one. */
export function personOf(context: Context, reference: string): string {
  const { world, actor } = context
  for (const [key, known] of world.links) {
    const [partnerId, personId = ''] = key.split(' ')
    if (partnerId === actor.partnerId && known === reference) return personId
  }
  const id = world.newId()
  linkPerson(context, id, reference)
  return id
}
