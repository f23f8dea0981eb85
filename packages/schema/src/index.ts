export { Prisma, PrismaClient } from './generated/prisma/client.ts'
export * from './kernel/index.ts'
export type { Directory, DirectoryPartner, DirectoryService } from './partners/directory.ts'
