import { openServer } from '../proof/ground.ts'
import { connector, leadToConnector } from './contenders/connector.ts'
import type { BenchDatabase, Contender } from './contenders/contender.ts'
import { limit } from './contenders/limit.ts'
import { missingPasserelle, passerelle } from './contenders/passerelle.ts'
import { postgraphile, postgraphileUnderPolicies } from './contenders/postgraphile.ts'
import { openCluster } from './dataset/cluster.ts'
import { prepareData } from './dataset/prepare.ts'
import { chooseSamples } from './dataset/samples.ts'
import { overheadLines, overheadText } from './facet-overhead.ts'
import { liveText, measureLive } from './live/measure-live.ts'
import { Child } from './measure/child.ts'
import { compareAnswers } from './measure/compare.ts'
import { measure, type Running } from './measure/measure.ts'
import { type Options, readOptions, USAGE } from './options.ts'
import { cellLine, table, targets } from './report.ts'

const options = readOptions(process.argv.slice(2))
if (options === null) console.log(USAGE)
else {
  if (options.operations.length > 0) await bench(options)
  if (options.live !== null) {
    const closeServer = await openServer()
    const cost = await measureLive(options.live).finally(closeServer)
    console.log(JSON.stringify({ kind: 'live', ...cost }))
    console.log(liveText(cost, options.live))
  }
}

async function bench(options: Options): Promise<void> {
  const log = (line: string): void => console.error(`bench: ${line}`)
  const missing = new Map<string, string>()
  const all: Contender[] = [limit, postgraphile, postgraphileUnderPolicies, connector]
  const reason = missingPasserelle()
  if (reason === null) all.unshift(passerelle)
  else missing.set('passerelle', reason)
  const contenders = all.filter(({ operations }) =>
    operations.some((operation) => options.operations.includes(operation)),
  )

  const cluster = await openCluster(() => undefined)
  const running: Running[] = []
  // Ctrl-C ends the servers first; they would otherwise notice only that we are gone.
  let asked = false
  const onSignal = (): void => {
    if (asked) process.exit(130)
    asked = true
    for (const { child } of running) void child.stop()
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  try {
    const data = await prepareData(cluster, { ...options, log })
    try {
      const starts = await Promise.allSettled(
        contenders.map((contender) => start(contender, data.database)),
      )
      // Those that started have to be ended even when another did not.
      running.push(...starts.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])))
      const failed = starts.find((one) => one.status === 'rejected')
      if (failed !== undefined) throw failed.reason
      const owner = running.find(({ contender }) => contender === connector)
      if (owner !== undefined) await leadToConnector(data.database.ownerUrl, owner.url)
      const samples = await chooseSamples(data.database.ownerUrl)
      const left = await compareAnswers(running, samples, data.database, options.operations)
      log(`${running.length} servers answer the same; measuring ${options.rounds} rounds`)
      const cells = await measure(running, left, data.database, options)
      for (const line of [...cells.map(cellLine), ...overheadLines(cells)]) {
        console.log(JSON.stringify(line))
      }
      for (const [server, why] of missing) {
        for (const operation of options.operations) {
          console.log(JSON.stringify({ kind: 'cell', operation, server, missing: why }))
        }
      }
      for (const { name, note } of contenders) console.log(`${name}: ${note}`)
      console.log(
        `data: ${data.size.cases} cases, ${data.size.partners} partners; ${options.connections} connections; CPU is node + PostgreSQL per request`,
      )
      console.log(table(cells, missing))
      console.log(overheadText(cells) + targets(cells))
    } finally {
      await Promise.all(running.map(({ child }) => child.stop()))
      await data.drop()
    }
  } catch (error) {
    // Whatever failed after that failed because of it.
    if (!asked) throw error
    log('stopped')
    process.exitCode = 130
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
    await cluster.close()
  }
}

async function start(contender: Contender, database: BenchDatabase): Promise<Running> {
  const { child, first } = await Child.start<{ readonly url: string }>(
    contender.server,
    contender.environment(database),
  )
  return { contender, url: first.url, child }
}
