export {
  createDatabaseOn,
  createKeyStore,
  createTestDatabase,
  type TestDatabase,
} from './test-database.ts'
