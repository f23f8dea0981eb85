import type { Network } from './entities.ts'
import type { World } from './world.ts'

/** Who acts: a program of one partner, with what its token allows. */
export interface Actor {
  readonly partnerId: string
  readonly clientId: string
  readonly agent: string | null
  readonly scopes: ReadonlySet<string>
}

/** What every resolver and rule of one request is given. */
export interface Context {
  readonly world: World
  /** The instant of the request. */
  readonly now: string
  /** The day in Paris. */
  readonly today: string
  readonly actor: Actor
  readonly requestId: string
  readonly idempotencyKey: string | null
  /** Called when a mutation answers what it had done before. */
  readonly onReplay: () => void
}

/** The networks that the actor is a member of. */
export function networksOf({ world, actor }: Context): readonly Network[] {
  const ids = world.partners.get(actor.partnerId)?.networkIds ?? []
  return ids.flatMap((id) => world.networks.get(id) ?? [])
}

export function isOwnNetwork(context: Context, id: string): boolean {
  return networksOf(context).some((network) => network.id === id)
}
