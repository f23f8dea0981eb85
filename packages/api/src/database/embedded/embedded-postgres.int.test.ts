import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyBinaries } from './binaries.ts'
import {
  type EmbeddedPostgres,
  EmbeddedPostgresError,
  embeddedBinaries,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from './index.ts'
import { isAlive } from './process-identity.ts'

const isRoot = process.getuid?.() === 0
let folder: string
let dataDirectory: string
const servers: EmbeddedPostgres[] = []
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-embedded-'))
  // Open to the server's account; the tests of a closed folder close it again.
  await chmod(folder, 0o711)
  dataDirectory = join(folder, 'postgres')
})

afterEach(async () => {
  await Promise.all(children.splice(0).map(killed))
  await Promise.all(servers.splice(0).map((server) => server.stop()))
  await removeEmbeddedPostgres({ dataDirectory })
  await rm(folder, { recursive: true, force: true })
})

async function start(port?: number): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDirectory, ...(port !== undefined && { port }) })
  servers.push(server)
  return server
}

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  // A server killed under us is what some tests are about.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Another Passerelle process that starts the server on the same folder and then stays. */
async function startElsewhere(): Promise<{ child: ChildProcess; url: string; server: number }> {
  const script = `
    const { startEmbeddedPostgres } = await import(process.argv[1])
    const server = await startEmbeddedPostgres({ dataDirectory: process.argv[2] })
    console.log(JSON.stringify({ url: server.ownerUrl, server: server.pid }))`
  const entry = new URL('./index.ts', import.meta.url).href
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', script, entry, dataDirectory],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(child)
  const [line] = await once(child.stdout, 'data')
  return { child, ...JSON.parse(String(line)) }
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'started',
    (error: unknown) => (error instanceof EmbeddedPostgresError ? error.code : error),
  )

describe('the embedded PostgreSQL', () => {
  it('serves UTF8 data in locale C and UTC, durably, on the loopback interface alone', async () => {
    const server = await start()
    const [settings] = await rows(
      server.ownerUrl,
      `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as commit, current_setting('timezone') as zone,
              current_setting('listen_addresses') as listen, datcollate as collate,
              current_setting('unix_socket_directories') as sockets,
              (select rolpassword like 'SCRAM-SHA-256$%' from pg_authid
                where rolname = 'postgres') as scram
         from pg_database where datname = current_database()`,
    )
    expect(settings).toEqual({
      encoding: 'UTF8',
      fsync: 'on',
      commit: 'on',
      zone: 'UTC',
      listen: '127.0.0.1',
      collate: 'C',
      sockets: '',
      scram: true,
    })
  })

  it('keeps its password to itself and refuses any other', async () => {
    const server = await start()
    expect((await stat(join(dataDirectory, 'password'))).mode & 0o777).toBe(0o600)
    const wrong = new URL(server.ownerUrl)
    wrong.password = 'guess'
    await expect(rows(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  it('finds its data and its port again after a stop', async () => {
    const first = await start()
    await rows(first.ownerUrl, `create table kept as select 'é' as letter`)
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    const second = await start()
    expect(second.port).toBe(first.port)
    expect(await rows(second.ownerUrl, 'select letter from kept')).toEqual([{ letter: 'é' }])
  })

  it('takes another port when the last one is occupied, and says so for a port it was given', async () => {
    const first = await start()
    const other = join(folder, 'other')
    await mkdir(other)
    await writeFile(join(other, 'port'), String(first.port))
    try {
      const given = { dataDirectory: other, port: first.port }
      expect(await codeOf(startEmbeddedPostgres(given))).toBe('PORT_IN_USE')
      const second = await startEmbeddedPostgres({ dataDirectory: other })
      servers.push(second)
      expect(second.port).not.toBe(first.port)
    } finally {
      await Promise.all(servers.splice(0).map((server) => server.stop()))
    }
  })

  it('keeps what was committed when every process of the cluster is killed', async () => {
    const first = await start()
    await rows(first.ownerUrl, 'create table kept as select 42 as answer')
    // Each process leads a session of its own, so no one signal reaches them all.
    const others = await rows(first.ownerUrl, 'select pid from pg_stat_activity order by pid')
    process.kill(first.pid, 'SIGKILL')
    for (const { pid } of others as { pid: number }[]) {
      if (isAlive(pid)) process.kill(pid, 'SIGKILL')
    }
    expect(others.length).toBeGreaterThan(4)
    await first.exited
    await first.stop()
    const second = await start()
    expect(await rows(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  it.each([
    ['runs something else', 'sleep 60 & echo $!; wait'],
    ['has ended, but nobody waited for it', 'sleep 0 & echo $!; exec sleep 60'],
  ])('starts when the id of a killed server belongs to a process that %s', async (_, script) => {
    const first = await start()
    await rows(first.ownerUrl, 'create table kept as select 42 as answer')
    process.kill(first.pid, 'SIGKILL')
    await first.exited
    await first.stop()
    const { uid } = await stat(first.dataDirectory)
    const other = spawn('sh', ['-c', script], {
      uid,
      stdio: ['ignore', 'pipe', 'ignore'],
      cwd: '/',
    })
    children.push(other)
    const [id] = await once(other.stdout, 'data')
    const pidFile = join(first.dataDirectory, 'postmaster.pid')
    const left = await readFile(pidFile, 'utf8')
    await writeFile(pidFile, left.replace(/^\d+/, String(id).trim()))
    const second = await start()
    expect(await rows(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
    if (script.includes('wait')) process.kill(Number(id), 'SIGKILL')
  })

  it('takes over the server of a process that was killed', async () => {
    const elsewhere = await startElsewhere()
    await rows(elsewhere.url, 'create table kept as select 42 as answer')
    await killed(elsewhere.child)
    expect(isAlive(elsewhere.server)).toBe(true)
    const server = await start()
    expect(isAlive(elsewhere.server)).toBe(false)
    expect(await rows(server.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  it('refuses a folder that another live process holds, and names that process', async () => {
    const elsewhere = await startElsewhere()
    await expect(start()).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_IN_USE',
      message: expect.stringContaining(` ${elsewhere.child.pid}.`),
    })
    expect(await codeOf(removeEmbeddedPostgres({ dataDirectory }))).toBe('DATA_DIRECTORY_IN_USE')
    expect(await rows(elsewhere.url, 'select 1 as alive')).toEqual([{ alive: 1 }])
  })

  it('starts once when several starts meet on a new folder', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => codeOf(start())))
    expect(outcomes.toSorted()).toEqual([
      'DATA_DIRECTORY_IN_USE',
      'DATA_DIRECTORY_IN_USE',
      'started',
    ])
  })

  it('is not kept out by the lock of a process whose id was given to another', async () => {
    await mkdir(dataDirectory)
    const lock = { pid: process.pid, identity: 'another boot/1', token: 'x' }
    await writeFile(join(dataDirectory, 'lock.json'), JSON.stringify(lock))
    await expect(start()).resolves.toMatchObject({ pid: expect.any(Number) })
  })

  it('begins anew when the creation of the cluster was cut short', async () => {
    const child = startElsewhere().catch(() => undefined)
    while (!(await unfinishedCluster())) await sleep(5)
    await killed(children[0] as ChildProcess)
    void child
    expect(existsSync(join(dataDirectory, 'pgdata'))).toBe(false)
    const server = await start()
    expect(await rows(server.ownerUrl, 'select 1 as alive')).toEqual([{ alive: 1 }])
  })

  it.runIf(isRoot)('serves root from a folder that no other user can enter', async () => {
    chmodSync(folder, 0o700)
    const first = await start()
    expect(first.dataDirectory.startsWith(folder)).toBe(false)
    expect((await stat(first.dataDirectory)).uid).not.toBe(0)
    await rows(first.ownerUrl, 'create table kept as select 42 as answer')
    await first.stop()
    const second = await start()
    expect(second.dataDirectory).toBe(first.dataDirectory)
    expect(await rows(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
    await second.stop()
    await removeEmbeddedPostgres({ dataDirectory })
    expect(existsSync(dirname(first.dataDirectory))).toBe(false)
  })

  it('runs from a copy of its programs', async () => {
    await mkdir(dataDirectory)
    const copy = await copyBinaries(await embeddedBinaries(), dataDirectory)
    const version = spawn(copy.postgres, ['--version'], { stdio: 'ignore' })
    expect(await once(version, 'exit')).toEqual([0, null])
  })
})

async function unfinishedCluster(): Promise<boolean> {
  const entries = await readdir(dataDirectory).catch(() => [])
  const unfinished = entries.find((entry) => /unfinished-[0-9a-f]{8}$/.test(entry))
  return unfinished !== undefined && existsSync(join(dataDirectory, unfinished, 'PG_VERSION'))
}
