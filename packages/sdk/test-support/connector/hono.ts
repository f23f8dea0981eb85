import { Hono } from 'hono'
import { connector } from './connector.ts'

export const app = new Hono()
app.post('/passerelle', ({ req }) => connector(req.raw))
