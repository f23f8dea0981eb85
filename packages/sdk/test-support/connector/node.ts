import { createServer } from 'node:http'
import { toNodeHandler } from '@passerelle/sdk/connector'
import { connector } from './connector.ts'

export const server = createServer(toNodeHandler(connector))
