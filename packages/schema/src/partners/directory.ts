export type { Directory, DirectoryPartner, DirectoryService } from '../kernel/directory.ts'
