export { deprecationsPage } from './deprecations-page.ts'
export { checkReadiness } from './health.ts'
export { type HttpServer, listen } from './http-server.ts'
