import { besancon } from './besancon.ts'
import { grandDax } from './grand-dax.ts'
import { hauteGaronne } from './haute-garonne.ts'
import type { DemoNetwork } from './types.ts'
import { valleeDuLot } from './vallee-du-lot.ts'

/** The four demonstration networks, as plain objects: nothing here touches a database. */
export const demoNetworks: readonly DemoNetwork[] = [grandDax, valleeDuLot, besancon, hauteGaronne]
