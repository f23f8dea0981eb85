import { toNodeHandler } from '@passerelle/sdk/connector'
import express from 'express'
import { connector } from './connector.ts'

export const app = express()
app.post('/passerelle', toNodeHandler(connector)) // before express.json(): it needs the body as sent
app.use(express.json())
