export { createDatabaseOn, createTestDatabase, type TestDatabase } from './test-database.ts'
