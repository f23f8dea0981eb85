import { databaseUrl, onServer } from '../../src/testing/test-server.ts'

/**
 * A copy of a database on its server, file by file, as a backup would have it. Nobody may be connected to
 * the original meanwhile: the order is given over another database.
 */
export async function copyDatabase(original: string, overUrl: string): Promise<string> {
  const copy = `${nameOf(original)}_copy`
  await onServer(overUrl, (client) =>
    client.query(`create database ${copy} template ${nameOf(original)}`),
  )
  return databaseUrl(original, copy)
}

export async function dropDatabase(url: string, overUrl: string): Promise<void> {
  await onServer(overUrl, (client) =>
    client.query(`drop database if exists ${nameOf(url)} with (force)`),
  )
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}
