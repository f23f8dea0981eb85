import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { databaseUrl, type Environment } from '../config.ts'
import { migrate } from '../database/migrate.ts'
import { type LoginRole, setRolePasswords } from '../role-passwords.ts'
import { seedDemo } from '../sandbox/seed.ts'
import { type CreateOptions, changeStatus, createClient, list } from './client.ts'
import { EXIT, EXIT_HELP, outcomeOf } from './exit-codes.ts'
import { addHostingCommands } from './hosting.ts'
import { addKeyCommands } from './keys.ts'
import { addPersonCommands } from './person.ts'
import { runSandbox, serve, work } from './serve.ts'
import { addSignatureCommands } from './signatures.ts'

/** Runs the command line and says with which code the process should end. */
export async function main(argv: readonly string[], env: Environment): Promise<number> {
  try {
    await (await program(env)).parseAsync([...argv], { from: 'user' })
    return EXIT.DONE
  } catch (error) {
    const { exit, line } = outcomeOf(error)
    if (line !== null) process.stderr.write(`${line}\n`)
    return exit
  }
}

async function program(env: Environment): Promise<Command> {
  const passerelle = new Command('passerelle')
    .description('Partner network of French local social action: server, worker and operations.')
    .version(await version())
    .addHelpText('after', EXIT_HELP)
    .exitOverride()
  passerelle
    .command('serve')
    .description('serve the API; works too unless told not to')
    .option('--no-worker', 'leave the jobs to `passerelle worker`')
    .action((options: { worker: boolean }) => serve(env, options))
  passerelle
    .command('worker')
    .description('place events, run clocks and tidy up, without serving')
    .action(() => work(env))
  passerelle
    .command('migrate')
    .description('bring the database to the newest model, as its owner')
    .addHelpText(
      'after',
      '\nThe roles take the passwords that PASSERELLE_APP_DATABASE_URL and\nPASSERELLE_WORKER_DATABASE_URL hold, where these are set.',
    )
    .action(() => runMigrate(env))
  passerelle
    .command('seed')
    .description('load the demonstration networks, once; prints their clients with their secrets')
    .action(async () => print(await seedDemo({ ownerUrl: ownerUrl(env) })))
  passerelle
    .command('sandbox')
    .description('database, demonstration networks, server and worker in one process')
    .option('--fresh', 'forget everything and begin anew', false)
    .option(
      '--beside <file>',
      'start this program of an example with it; may be repeated',
      together,
      [],
    )
    .action((options: { fresh: boolean; beside: string[] }) => runSandbox(env, options))
  addClientCommands(passerelle, env)
  addSignatureCommands(passerelle, env)
  addKeyCommands(passerelle, env)
  addPersonCommands(passerelle, env)
  addHostingCommands(passerelle, env)
  return passerelle
}

/** Every value of an option that may be repeated. */
function together(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

function addClientCommands(passerelle: Command, env: Environment): void {
  const client = passerelle.command('client').description('register and suspend partner programs')
  client
    .command('create')
    .description('register a program of a partner; prints its identifier')
    .requiredOption('--partner <id>', 'the partner it belongs to')
    .requiredOption('--name <text>', 'what the operator calls it')
    .requiredOption('--scope <scope...>', 'what it may ask for')
    .option('--client-id <id>', 'its public identifier; made up if left out')
    .option(
      '--jwks <file>',
      'its public keys; without them it gets a secret, for the sandbox alone',
    )
    .action(async (options: CreateOptions) => print(await createClient(ownerUrl(env), options)))
  for (const [name, status, what] of [
    ['suspend', 'SUSPENDED', 'refuse a program from its next request on'],
    ['resume', 'ACTIVE', 'let a suspended program act again'],
  ] as const) {
    client
      .command(`${name} <client-id>`)
      .description(what)
      .action(async (clientId: string) =>
        print(await changeStatus(ownerUrl(env), clientId, status)),
      )
  }
  client
    .command('list')
    .description('list the programs, without keys or secrets')
    .option('--partner <id>', 'of one partner')
    .action(async ({ partner }: { partner?: string }) => print(await list(ownerUrl(env), partner)))
}

async function runMigrate(env: Environment): Promise<void> {
  const url = ownerUrl(env)
  const applied = await migrate({ ownerUrl: url })
  const passwords: Partial<Record<LoginRole, string>> = {}
  for (const [role, variable] of [
    ['passerelle_app', 'PASSERELLE_APP_DATABASE_URL'],
    ['passerelle_worker', 'PASSERELLE_WORKER_DATABASE_URL'],
  ] as const) {
    if (!env[variable]) continue
    const { username, password } = new URL(databaseUrl(env, variable))
    if (username === role && password !== '') passwords[role] = decodeURIComponent(password)
  }
  await setRolePasswords(url, passwords)
  print({ applied, passwordsSet: Object.keys(passwords) })
}

function ownerUrl(env: Environment): string {
  return databaseUrl(env, 'DATABASE_URL')
}

function print(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
}

async function version(): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return manifest.version
}
