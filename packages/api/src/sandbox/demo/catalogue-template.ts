import type { DemoService } from './types.ts'

/** A service before a partner offers it: everything but its slug and where it is offered. */
export type ServiceOffer = Omit<DemoService, 'slug'>

/** A service as the catalogue writes it; what it leaves out has a default. */
export type Template = Pick<DemoService, 'name' | 'description' | 'themes'> &
  Partial<Omit<ServiceOffer, 'act' | 'coverage' | 'clocks'>> & {
    /** Set where answers usually come later than the default clock allows. */
    readonly expiryDays?: number
  }
