import { connectorCommand } from './connector-command.ts'
import { documentsCommand } from './documents/documents-command.ts'
import type { Io } from './usage.ts'

const help = `Usage: passerelle <command>

  passerelle connector check <url> --partner <id>   tries a connector as the network would ask it
  passerelle documents push                         registers your own queries with a server

Each says more with --help.`

/** Runs the command of these arguments and gives its exit code. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [group, verb] = args
  if (group === 'connector' && verb === 'check') return connectorCommand(args, io)
  if (group === 'documents' && verb === 'push') return documentsCommand(args.slice(2), io)
  if (group === '--help') {
    io.out(help)
    return 0
  }
  io.err(help)
  return 2
}
