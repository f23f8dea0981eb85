import { connector } from './connector.ts'

export const POST = connector // Deno.serve(connector), Bun.serve({ fetch: connector })
