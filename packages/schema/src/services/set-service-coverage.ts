import { type Command, type Context, InvalidInput, runPrismaCommand } from '../kernel/index.ts'
import { dayOf } from '../partners/day.ts'
import { unknownCommunes, writeCoverage } from './coverage.store.ts'
import {
  type ServiceVersion,
  serviceEvent,
  serviceToChange,
  writeChange,
} from './service.command.ts'
import { type CoverageWanted, checkCoverage } from './service.input.ts'
import { loadOwnService } from './service.store.ts'
import type { ServiceRow } from './service.types.ts'

/** Says where a service is offered and at what price from a day on; what was before stays as history. */
export async function setServiceCoverage(
  context: Context,
  command: Command,
  input: ServiceVersion & {
    readonly since: string
    readonly communes: readonly CoverageWanted[]
    readonly replace: boolean
  },
): Promise<ServiceRow> {
  const { since, communes, replace } = input
  checkCoverage(communes, since, dayOf(context.clock.now()))
  return runPrismaCommand(
    context,
    command,
    async (tx, now) => {
      const service = await serviceToChange(context, tx, input)
      const codes = communes.map(({ communeCode }) => communeCode)
      const [unknown] = await unknownCommunes(tx, codes)
      if (unknown !== undefined) {
        throw new InvalidInput(
          'COMMUNE_UNKNOWN',
          `input.communes.${codes.indexOf(unknown)}.communeCode`,
          'No commune of today has this INSEE code.',
        )
      }
      // The row of the service first: it is what two changes at once wait for.
      const result = await writeChange(tx, service, {}, now)
      await writeCoverage(tx, service.id, communes, since, replace)
      return {
        result,
        resultId: result.id,
        events: [
          serviceEvent(context, 'service.coverage_changed', result, {
            since,
            communes: communes.length,
            replace,
          }),
        ],
      }
    },
    (id) => loadOwnService(context.scope, id),
  )
}
