import { Canaries } from './canaries/canaries.ts'
import { openInstallation } from './canaries/installation.ts'
import { OwnerSystem } from './canaries/owner-system.ts'
import { report } from './canaries/report.ts'
import { type CanaryFault, play } from './canaries/scenario.ts'
import type { ProofResult, Size } from './proof.ts'

/**
 * Values of owners' systems pass through the server and are found nowhere afterwards, and what is left
 * with the network is found nowhere in clear: normal, late, malformed and refused answers, errors of
 * every kind, a server that talks a lot, and kill -9 in the middle of reading.
 */
export async function run(size: Size, fault?: CanaryFault): Promise<ProofResult> {
  const canaries = new Canaries()
  const installation = await openInstallation()
  const system = await OwnerSystem.open(canaries)
  try {
    const scenario = await play(installation, { canaries, system, size, fault })
    return await report(installation, scenario, size)
  } finally {
    system.close()
    await installation.close()
  }
}
