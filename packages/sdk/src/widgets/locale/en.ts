export { templates } from './generated/en.ts'
