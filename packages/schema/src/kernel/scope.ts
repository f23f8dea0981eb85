import type { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import type { Actor } from './actor.ts'

/** A prepared statement of a store: its name is the plan's, so one name always has one text. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** A statement with its values. */
export interface Write {
  readonly statement: Statement
  readonly values: readonly unknown[]
}

/** A transaction bound to its actor. Statements are sent as they come and answered in order. */
export interface Transaction {
  query<Row extends object>(
    statement: Statement,
    values: readonly unknown[],
  ): Promise<readonly Row[]>
  /** Sends a last statement nobody reads from: the commit travels behind it, and fails with it. */
  send(write: Write): void
}

/** The same transaction, also spoken to by Prisma. */
export interface PrismaTransaction extends Transaction {
  readonly prisma: Prisma.TransactionClient
}

/** What an actor can reach of the database: nothing is read or written without one. */
export interface ActorScope {
  readonly actor: Actor
  /** One statement in a transaction of its own; timestamps come as ISO text. */
  read<Row extends object>(
    statement: Statement,
    values: readonly unknown[],
  ): Promise<readonly Row[]>
  /** One Prisma call (or several, each in its own transaction). */
  prisma<Result>(work: (client: PrismaClient) => Promise<Result>): Promise<Result>
  /** One transaction spoken to by prepared statements alone. */
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
  /** One transaction spoken to by Prisma and by prepared statements. */
  prismaTransaction<Result>(work: (tx: PrismaTransaction) => Promise<Result>): Promise<Result>
}

export type ActorRefusalCode =
  | 'CLIENT_UNKNOWN'
  | 'CLIENT_SUSPENDED'
  | 'PARTNER_SUSPENDED'
  | 'AGENT_UNKNOWN'
  | 'SESSION_ENDED'

/** The database would not bind this actor: the request as a whole is refused. */
export class ActorRefused extends Error {
  readonly code: ActorRefusalCode

  constructor(code: ActorRefusalCode) {
    super(code)
    this.name = 'ActorRefused'
    this.code = code
  }
}
