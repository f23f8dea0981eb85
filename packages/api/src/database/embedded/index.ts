export { type EmbeddedBinaries, embeddedBinaries } from './binaries.ts'
export {
  EmbeddedPostgresError,
  type EmbeddedPostgresErrorCode,
} from './embedded-postgres.errors.ts'
export { removeEmbeddedPostgres } from './remove-embedded-postgres.ts'
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './start-embedded-postgres.ts'
