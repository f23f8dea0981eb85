import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ServerAccount } from './server-account.ts'

const READ = 4
const ENTER = 1

/** The first folder on the way to `path` (itself included) that the account cannot enter, if any. */
export async function firstClosedFolder(
  path: string,
  account: ServerAccount | undefined,
): Promise<string | undefined> {
  if (!account) return undefined
  const folders: string[] = []
  for (let at = await realpath(path); ; at = dirname(at)) {
    folders.unshift(at)
    if (dirname(at) === at) break
  }
  for (const folder of folders) if (!(await may(folder, account, ENTER))) return folder
  return undefined
}

/** Whether the account can read the file and enter every folder above it. */
export async function canRead(path: string, account: ServerAccount | undefined): Promise<boolean> {
  if (!account) return true
  const file = await realpath(path)
  if (await firstClosedFolder(dirname(file), account)) return false
  return may(file, account, READ)
}

/** POSIX: the first class that fits (owner, group, others) decides alone. */
async function may(path: string, account: ServerAccount, bit: number): Promise<boolean> {
  const { mode, uid, gid } = await stat(path)
  // `nobody` is -2 on macOS, which stat reports unsigned.
  if (uid === account.uid >>> 0) return (mode & (bit << 6)) !== 0
  if (gid === account.gid >>> 0) return (mode & (bit << 3)) !== 0
  return (mode & bit) !== 0
}
